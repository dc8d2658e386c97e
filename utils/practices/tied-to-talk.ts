import type { Goal, GoalStep } from '../core/goal.ts';
import type { Situation } from '../core/situation.ts';
import { isAtHand } from '../core/tied-talk.ts';
import type { CaseOf, Finding } from './define-practice.ts';
import { onDay } from './wording.ts';

type Tied = Finding<CaseOf<'goals-and-accountability'>>;

const isHere = ({ done, went, talk }: GoalStep, { person, talkAtHand }: Situation): boolean =>
  done === null && !went && talk?.personId === person?.id && isAtHand(talk?.eventKey ?? null, talkAtHand);

function ofGoal(goal: Goal, situation: Situation): Tied | null {
  const { lend, today, eventDay, dayOf } = situation;
  const at = goal.steps.findIndex((step) => isHere(step, situation) && lend.text(step.text) !== null);
  const step = goal.steps[at];
  if (!step) return null;
  const [words, when] = [lend.text(step.text), lend.text(step.when ?? '')];
  return {
    say: goal.owner === 'them' ? 'tiedTheirs' : 'tied',
    slots: { step: words, cue: when, goal: lend.text(goal.text), made: onDay(dayOf(goal.createdAt)) },
    grade: goal.owner === 'them' ? 'A' : 'B',
    key: `tied:${goal.id}:${at}`,
    near: eventDay ?? today,
    from: [goal.id],
  };
}

/** What was meant for just this talk: "When …, I will …" of a goal, else of a promise. */
export function tiedToTalk(situation: Situation): Tied | null {
  const { goals, promises, person, talkAtHand, lend, today, eventDay } = situation;
  if (talkAtHand === null) return null;
  const mine = goals.filter(({ personId }) => personId === null || personId === person?.id);
  const [found] = mine.flatMap((goal) => ofGoal(goal, situation) ?? []);
  if (found) return found;
  const promise = promises.find(
    ({ eventKey, text }) => eventKey && isAtHand(eventKey, talkAtHand) && lend.text(text) !== null,
  );
  if (!promise) return null;
  return {
    say: 'tiedPromise',
    slots: { step: lend.text(promise.text), cue: lend.text(promise.when ?? ''), made: onDay(promise.made) },
    grade: 'B',
    action: 'add-to-agenda',
    key: `promised:${promise.id}`,
    near: eventDay ?? today,
    from: [promise.id],
  };
}
