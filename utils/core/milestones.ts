import type { GoalStep } from './goal.ts';
import { isDay } from './time.ts';

/** A milestone as a form holds it; a goal keeps more of it. */
export type Milestone = Pick<GoalStep, 'text' | 'due' | 'done'>;

const parts = 3;

/** Three lines for each: what, by when, done on; a day that is none is ''. So it is kept while it is typed. */
export const formatMilestones = (milestones: readonly Milestone[]): string[] =>
  milestones.flatMap(({ text, due, done }) => [text, due ?? '', done ?? '']);

/** The milestones in such lines, those without words among them. */
export function parseMilestones(lines: readonly string[]): Milestone[] {
  const day = (text: string | undefined) => (text !== undefined && isDay(text) ? text : null);
  return Array.from({ length: Math.ceil(lines.length / parts) }, (_, at) => {
    const [text = '', due, done] = lines.slice(at * parts, (at + 1) * parts);
    return { text, due: day(due), done: day(done) };
  });
}

/**
 * The steps of a goal as they are after its milestones were changed in a form. One that is still there keeps what the
 * form does not show: by its words, or by its place where only words were changed.
 */
export function changeSteps(before: readonly GoalStep[], milestones: readonly Milestone[]): GoalStep[] {
  const named = milestones.filter(({ text }) => text.trim() !== '');
  const isSameLength = named.length === before.length;
  return named.map((milestone, at) => {
    const known =
      before.find(({ text }) => text === milestone.text) ?? (isSameLength ? before[at] : undefined);
    return { ...known, ...milestone };
  });
}
