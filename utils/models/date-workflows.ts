import type { DateKind, ReturningDate } from '../core/returning-date.ts';
import type { WorkflowContext } from '../workflows/define-workflow.ts';
import type { WorkflowId } from '../workflows/workflow-ids.ts';

/** What goes on from a date; none where one click says all. */
export const workflowOfDate: Readonly<Record<DateKind, WorkflowId | null>> = {
  'check-in': 'goal-step',
  'goal-step': 'goal-step',
  advice: 'W14',
  answer: 'W4',
  decision: 'W9',
  outcome: 'W9',
  'plan-step': 'W7',
  round: 'W12',
  agreement: 'W11',
  pause: null,
  closing: 'W11',
  offer: 'W18',
  try: null,
};

/** What a workflow is told, so that it goes on from the very record the date stands in. */
export const promptOfDate = ({ seed }: ReturningDate): WorkflowContext['prompt'] =>
  seed && { ...seed, text: '', evidence: '' };
