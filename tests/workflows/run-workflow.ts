import type { Entry } from '../../utils/core/entry.ts';
import type { WorkflowSave } from '../../utils/core/workflow-save.ts';
import { toEmptyPage } from '../../utils/models/prepared.ts';
import type { Answers, Make, WorkflowContext } from '../../utils/workflows/define-workflow.ts';
import { createGiven } from '../../utils/workflows/given.ts';
import { workflowOf } from '../../utils/workflows/registry.ts';
import { draftOf, finish, outcomeOf, stepsOf } from '../../utils/workflows/run.ts';
import { englishWords as words } from '../../utils/workflows/words.ts';
import type { WorkflowId } from '../../utils/workflows/workflow-ids.ts';
import { toPerson } from '../models/cast.ts';
import { contextOf, openEntries, richPage, today } from './workflow-contexts.ts';

export const make: Make = { newId: () => 'made', now: '2026-11-19T12:48:00.000Z', today };
export const mentor = contextOf(richPage);
export const alone = contextOf(null);
export const boss = toPerson('erik', 'Erik Holm', {
  relationships: [{ kind: 'manager', from: null, to: null }],
});
export const erik = contextOf(toEmptyPage(boss));
export const openOf = (kind: string) =>
  contextOf({
    ...richPage,
    entries: openEntries.filter((each) => each.kind === kind && each.id !== 'e-request'),
  });

export function run(id: WorkflowId, context: WorkflowContext, answers: Answers) {
  const workflow = workflowOf(id);
  const given = createGiven(context, answers);
  const draft = draftOf(workflow, given, words);
  const finished = finish(workflow, context, answers, draft, make, words);
  return {
    draft,
    save: (finished?.save ?? {}) as WorkflowSave,
    closing: finished?.closing ?? '',
    outcome: outcomeOf(workflow, given, draft, words),
    asked: stepsOf(workflow, given).map((step) => step.id),
  };
}

export const first = ({ entries = [] }: WorkflowSave): Entry | undefined => entries[0];
