import type { FollowUp, Note, NoteMark } from '../core/note.ts';
import { givenName, type RelationshipKind, relationshipsOn } from '../core/person.ts';
import { addDays, type Day, toMs } from '../core/time.ts';
import type { Chip, Option, Toward } from './define-workflow.ts';
import type { Given } from './given.ts';

/** Chips offered for one question; more would be a list to read. */
const mostChips = 4;

const isOpenWord = ({ flags }: Note): boolean => flags.length === 0;

/** The user's own lines on the person who is open, newest first; none that is private or told in confidence. */
export const ownNotes = ({ context }: Given, marks: readonly NoteMark[], days: number): readonly Note[] => {
  const since = addDays(context.today, -days);
  return context.notes.filter(
    (note) => isOpenWord(note) && marks.includes(note.mark) && context.dayOf(note.at) >= since,
  );
};

export const toChips = (given: Given, notes: readonly Note[]): readonly Chip[] =>
  notes.slice(0, mostChips).map(({ text, at }) => ({ words: text, on: given.context.dayOf(at) }));

/** Advice the person gave, the latest first; where nobody is open, the one the suggestion spoke of. */
export const theirAdvice = (given: Given, states: readonly string[]): readonly Note[] =>
  given.context.notes.filter(
    ({ id, advice }) =>
      advice?.from === 'them' &&
      states.includes(advice.state) &&
      (given.context.page !== null || id === promptedId(given, 'advice')),
  );

/** The record the suggestion spoke of: what stands after "promise:" in its key. */
export const promptedId = ({ context }: Given, kind: string): string | null => {
  const { key } = context.prompt ?? { key: '' };
  return key.startsWith(`${kind}:`) ? (key.slice(kind.length + 1).split(':')[0] ?? null) : null;
};

export const promptedPromise = (given: Given, kind: string): FollowUp | null => {
  const id = promptedId(given, kind);
  return given.context.page?.followUps.find((each) => each.id === id && each.state === 'open') ?? null;
};

/** The day of the next meeting with the person; null where none is planned. */
export function nextDay({ context }: Given): Day | null {
  const { page, meeting, now, today, dayOf } = context;
  const planned = [...(page?.meetings ?? []), ...(meeting ? [meeting] : [])]
    .filter(({ state, start }) => state === 'planned' && toMs(start) > toMs(now))
    .map(({ start }) => dayOf(start))
    .filter((day) => day > today)
    .toSorted();
  return planned[0] ?? null;
}

export const roles = ({ context }: Given) =>
  context.page ? relationshipsOn(context.page.person, context.today) : [];

/** One has power over the other's pay, rating or post. */
export const inLine = (given: Given): boolean =>
  roles(given).some((role) => role === 'report' || role === 'manager' || role === 'skip-level');

const towards: Readonly<Record<Toward, readonly RelationshipKind[]>> = {
  up: ['manager', 'skip-level', 'mentor', 'reverse-mentor'],
  level: ['peer', 'buddy', 'outside'],
  down: ['report', 'mentee'],
};

/** Where they stand to the user; all three where nothing is noted. */
export function towardOf(given: Given): readonly Toward[] {
  const held = roles(given);
  const all: readonly Toward[] = ['up', 'level', 'down'];
  return held.length === 0 ? all : all.filter((each) => held.some((role) => towards[each].includes(role)));
}

/** The user leads them. */
export const leads = (given: Given): boolean => roles(given).includes('report');

/** Everybody else of the journal, as a choice. */
export const everybody = ({ context }: Given): readonly Option[] =>
  context.people
    .filter(({ id, flags }) => id !== context.page?.person.id && !flags.includes('muted'))
    .map(({ id, name }) => ({ value: id, words: name }));

export const nameOf = ({ context }: Given, id: string | undefined): string | null => {
  const person = context.people.find((each) => each.id === id);
  return person ? givenName(person.name) : null;
};

const stopAfter = (text: string): string =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(text) ? '。' : '.';

/** Ends with a full stop, or whatever the user ended with. */
export const sentence = (text: string): string =>
  text === '' || /[\p{Po}\p{Pe}\p{Pf}]$/u.test(text) ? text : `${text}${stopAfter(text)}`;

/** A slot: null where nothing was said. */
export const slot = (text: string): string | null => (text === '' ? null : text);

export const onDay = (day: Day | null | undefined): { day: Day } | null => (day ? { day } : null);
