import type { Delivery, Reflection } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Agreement, Goal } from './goal.ts';
import type { PersonPage } from './journal.ts';
import type { Meeting } from './meeting.ts';
import type { Moment, MomentKind } from './moment.ts';
import type { FollowUp, Note, Thanks } from './note.ts';
import type { Item } from './page-report.ts';
import type { PromptAnswer } from './prompt.ts';
import type { OtherPage, SituationContext } from './situation-context.ts';
import { type Lender, lenderFor } from './situation-lending.ts';
import type { Day, Instant } from './time.ts';
import { toMs } from './time.ts';
import type { Topic } from './topic.ts';

/** The lists a situation is made of: one person's, or those of the whole journal. */
export interface Records {
  meetings: readonly Meeting[];
  topics: readonly Topic[];
  notes: readonly Note[];
  followUps: readonly FollowUp[];
  thanks: readonly Thanks[];
  goals: readonly Goal[];
  agreements: readonly Agreement[];
  deliveries: readonly Delivery[];
  reflections: readonly Reflection[];
  entries: readonly Entry[];
  answers: readonly PromptAnswer[];
}

const distinct = <T extends { id: string }>(records: readonly T[]): readonly T[] => [
  ...new Map(records.map((each) => [each.id, each])).values(),
];

function wholeJournal(context: SituationContext): Records {
  const all = <T>(of: (page: OtherPage) => readonly T[] | undefined): readonly T[] =>
    (context.others ?? []).flatMap((page) => of(page) ?? []);
  return {
    meetings: all((page) => page.meetings),
    topics: [],
    notes: all((page) => page.notes),
    followUps: all((page) => page.followUps),
    thanks: all((page) => page.thanks),
    goals: distinct([...all((page) => page.goals), ...(context.goals ?? [])]),
    agreements: all((page) => page.agreements),
    deliveries: distinct([...all((page) => page.deliveries), ...(context.deliveries ?? [])]),
    reflections: distinct([...all((page) => page.reflections), ...(context.reflections ?? [])]),
    entries: distinct([...all((page) => page.entries), ...(context.entries ?? [])]),
    answers: context.answers ?? [],
  };
}

const nothing: Records = {
  meetings: [],
  topics: [],
  notes: [],
  followUps: [],
  thanks: [],
  goals: [],
  agreements: [],
  deliveries: [],
  reflections: [],
  entries: [],
  answers: [],
};

/** The records the open moment may be answered from; somebody new has none. */
export function recordsFor(page: PersonPage | null, newcomer: boolean, context: SituationContext): Records {
  if (page)
    return { ...page, goals: distinct([...page.goals, ...(page.ownGoals ?? []), ...(context.goals ?? [])]) };
  return newcomer ? nothing : wholeJournal(context);
}

/** The day the journal began; null for an empty one. */
export function earliestDay(records: Records, dayOf: (instant: Instant) => Day): Day | null {
  let first = Number.POSITIVE_INFINITY;
  const look = (at: Instant): void => {
    const ms = toMs(at);
    if (ms < first) first = ms;
  };
  for (const { start } of records.meetings) look(start);
  for (const { at } of records.notes) look(at);
  for (const { createdAt } of [...records.followUps, ...records.thanks]) look(createdAt);
  return Number.isFinite(first) ? dayOf(new Date(first).toISOString()) : null;
}

/** "Go-live: tariff release" speaks of the tariff release. */
const workOf = (title: string): string =>
  title
    .replace(/^[\p{L} -]{0,24}?(?:live|launch|release|delivery|hand-?over|milestone)\s*[:–—-]\s*/iu, '')
    .trim();

/** Beside a delivery event only this delivery is spoken of; one not noted yet is taken from the event itself. */
export function deliveriesFor(
  deliveries: readonly Delivery[],
  kind: MomentKind | null,
  item: Item | null,
  dayOf: (instant: Instant) => Day,
): readonly Delivery[] {
  if (kind !== 'delivery' || item?.kind !== 'event') return deliveries;
  const key = item.key || item.title;
  const known = deliveries.find((each) => each.eventKey?.endsWith(key) || each.name === item.title);
  if (known) return [known];
  const at = { createdAt: item.start, updatedAt: item.start };
  const fresh = { people: [], eventKey: null, state: 'open' as const, guess: '' };
  return [{ id: `event:${key}`, name: workOf(item.title), on: dayOf(item.start), ...fresh, ...at }];
}

/** What may be lent beside this person: nothing that names anybody else. */
export function lenderOf(
  page: PersonPage | null,
  moment: Moment | null,
  context: SituationContext,
  records: Records,
): Lender {
  const others = (context.others ?? []).map(({ person }) => person);
  const own = [
    ...(page ? [page.person.name, ...page.person.aliases] : []),
    moment?.counterpart?.name ?? '',
    context.self ?? '',
  ];
  const subjects = [
    ...records.deliveries.map(({ name }) => name),
    ...records.goals.map(({ text }) => text),
    ...records.meetings.slice(-12).map(({ title }) => title),
  ];
  return lenderFor(
    others.flatMap(({ name, aliases }) => [name, ...aliases]),
    own.filter((name) => name !== ''),
    subjects,
    context.cues,
  );
}
