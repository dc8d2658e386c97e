import type { Prompt } from '../core/prompt.ts';
import type { Answers, WorkflowContext } from '../workflows/define-workflow.ts';
import { workflowFor, workflowOf, workflows } from '../workflows/registry.ts';
import { isOffered, titleOf } from '../workflows/run.ts';
import { type Shown, showEntry, showReflection } from '../workflows/shown.ts';
import { englishWords, type WorkflowWords } from '../workflows/words.ts';
import type { WorkflowId } from '../workflows/workflow-ids.ts';
import { createWorkflowModel, type WorkflowModel, type WorkflowPorts } from './workflow-model.ts';

/** What can be begun. */
export interface Offered {
  id: WorkflowId;
  title: string;
}

const placeOf = ({ page, delivery }: WorkflowContext) => (page ? 'person' : delivery ? 'delivery' : 'self');

/** What a suggestion opens here; null where one click does it. */
export function openedBy({ practice, key }: Prompt, context: WorkflowContext): WorkflowId | null {
  const workflow = workflowFor(practice, key);
  return workflow?.about.includes(placeOf(context)) ? workflow.id : null;
}

/** @param words null while no other language is known of: English. */
export const offeredIn = (context: WorkflowContext, words: WorkflowWords | null): readonly Offered[] =>
  workflows
    .filter((workflow) => isOffered(workflow, context))
    .map((workflow) => ({ id: workflow.id, title: titleOf(workflow, context, words ?? englishWords) }));

/** What was kept here before, newest first. */
export function keptIn(context: WorkflowContext, words: WorkflowWords | null): readonly Shown[] {
  const { page, entries, today, lang } = context;
  const said = words ?? englishWords;
  const looks = (page?.reflections ?? []).map((look) => showReflection(look, said));
  const rest = entries.map((entry) => showEntry(entry, said, { today, lang }));
  return [...looks, ...rest].toSorted((a, b) => Number(a.on < b.on) - Number(a.on > b.on));
}

export const beginIn = (
  id: WorkflowId,
  context: WorkflowContext,
  ports: Omit<WorkflowPorts, 'words'> & { words: WorkflowWords | null },
  seed: Answers,
): WorkflowModel =>
  createWorkflowModel(workflowOf(id), context, { ...ports, words: ports.words ?? englishWords }, seed);
