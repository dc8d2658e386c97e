import { type Entry, ofKind } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import { type Milestone, parseMilestones } from '../core/milestones.ts';
import { type Day, isDay } from '../core/time.ts';
import type { Answers, WorkflowContext } from './define-workflow.ts';

/** The answers so far and what they are given beside, with what a workflow asks of them again and again. */
export interface Given {
  context: WorkflowContext;
  answers: Answers;
  /** '' where it was skipped. */
  text(id: string): string;
  list(id: string): readonly string[];
  day(id: string): Day | null;
  /** null where it was skipped, or is none of these. */
  choice<const Choice extends string>(id: string, choices: readonly Choice[]): Choice | null;
  /** The two halves of "When …, I will …". */
  plan(id: string): { when: string; will: string };
  /** Milestones with words, in the order they were given. */
  milestones(id: string): readonly Milestone[];
  /** People of the journal, each once. */
  people(id: string): readonly string[];
  /** The latest that workflows kept of a kind. */
  latest<Kind extends EntryKind>(kind: Kind): Entry<Kind> | null;
}

export function createGiven(context: WorkflowContext, answers: Answers): Given {
  const lines = (id: string): readonly string[] => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return (typeof answer === 'string' ? [answer] : (answer ?? [])).map((each) => each.trim());
  };
  const list = (id: string) => lines(id).filter((each) => each !== '');
  const text = (id: string) => list(id).join('\n');
  return {
    context,
    answers,
    text,
    list,
    day: (id) => (isDay(text(id)) ? text(id) : null),
    choice: (id, choices) => choices.find((each) => each === text(id)) ?? null,
    plan(id) {
      const [when = '', will = ''] = lines(id);
      return { when, will };
    },
    milestones: (id) => parseMilestones(lines(id)).filter((each) => each.text !== ''),
    people(id) {
      const known = new Set(context.people.map((each) => each.id));
      return [...new Set(list(id))].filter((each) => known.has(each));
    },
    latest: (kind) => ofKind(context.entries, kind)[0] ?? null,
  };
}
