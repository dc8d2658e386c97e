import type { Workflow } from './define-workflow.ts';
import { contact } from './short-contact.ts';
import { evidence } from './short-evidence.ts';
import { goalKind } from './short-goal-kind.ts';
import { goalStep } from './short-goal-step.ts';
import { juniorSession } from './short-junior-session.ts';
import { lookAcross } from './short-look-across.ts';
import { ownGoal } from './short-own-goal.ts';
import { pair } from './short-pair.ts';
import { passage } from './short-passage.ts';
import { regard } from './short-regard.ts';
import { rhythm } from './short-rhythm.ts';
import { lookBack } from './w1-look-back.ts';
import { thankYou } from './w2-thank-you.ts';
import { bossAsMentor } from './w3-boss-as-mentor.ts';
import { askPlainly } from './w4-ask-plainly.ts';
import { agreement } from './w5-agreement.ts';
import { coachOrMentor } from './w6-coach-or-mentor.ts';
import { coachingPlan } from './w7-coaching-plan.ts';
import { session } from './w8-session.ts';
import { soundingBoard } from './w9-sounding-board.ts';
import { takeStock } from './w10-take-stock.ts';
import { closing } from './w11-closing.ts';
import { feedbackRound } from './w12-feedback-round.ts';
import { giveAndGet } from './w13-give-and-get.ts';
import { advice } from './w14-advice.ts';
import { introductions } from './w15-introductions.ts';
import { gap } from './w16-gap.ts';
import { update } from './w17-update.ts';
import { reminder } from './w18-reminder.ts';
import { repair } from './w19-repair.ts';
import { pattern } from './w20-pattern.ts';
import type { WorkflowId } from './workflow-ids.ts';

/** Every workflow, one per file, and the short forms after them. */
export const workflows: readonly Workflow[] = [
  lookBack,
  thankYou,
  bossAsMentor,
  askPlainly,
  agreement,
  coachOrMentor,
  coachingPlan,
  session,
  soundingBoard,
  takeStock,
  closing,
  feedbackRound,
  giveAndGet,
  advice,
  introductions,
  gap,
  update,
  reminder,
  repair,
  pattern,
  regard,
  lookAcross,
  contact,
  passage,
  pair,
  rhythm,
  goalKind,
  goalStep,
  evidence,
  ownGoal,
  juniorSession,
];

export const workflowOf = (id: WorkflowId): Workflow => {
  const found = workflows.find((each) => each.id === id);
  if (!found) throw new Error(`no workflow ${id}`);
  return found;
};

/** Facts whose form is another than that of their practice, by the beginning of their key; null: one line says it. */
const byFact: Readonly<Record<string, WorkflowId | null>> = { promised: null, introduced: 'W15' };

/** What a suggestion of this practice opens; null where its action is one click by itself. */
export function workflowFor(practice: string, key = ''): Workflow | null {
  const special = byFact[key.split(':')[0] ?? ''];
  if (special !== undefined) return special && workflowOf(special);
  return workflows.find(({ practices }) => practices.includes(practice)) ?? null;
}
