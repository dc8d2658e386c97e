import fc from 'fast-check';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import { blankEntry, type Entry } from '../../utils/core/entry.ts';
import type { EntryKind } from '../../utils/core/entry-fields.ts';
import type { PersonPage } from '../../utils/core/journal.ts';
import type { MomentKind } from '../../utils/core/moment.ts';
import type { NoteFlag, NoteMark } from '../../utils/core/note.ts';
import type { Item } from '../../utils/core/page-report.ts';
import { personFlags, relationshipKinds } from '../../utils/core/person.ts';
import { type Situation, type SituationContext, situationOf } from '../../utils/core/situation.ts';
import { addDays, type Day } from '../../utils/core/time.ts';
import { practiceIds } from '../../utils/practices/practice-ids.ts';

export const today: Day = '2026-11-19';
export const thirdNames = ['Priya Raman', 'Tomasz Wolny', 'Okonkwo', '山本 健'];

/** Lines as people write them: plain, hard, harsh, with third names, with marks that a sentence would trip over. */
const lines = [
  'rota settled for December!',
  'weekend again, closing the books',
  'scope moved twice; worked late',
  'I cut him off in the review',
  'raised my voice about the plan',
  'Priya was shouted at by Tomasz',
  'told me about okonkwo and her plans',
  '山本さんの件で残業',
  'asked me how to answer a tender',
  'lost in the contracts talk',
  'no idea how the ledger works',
  'client call opened alone, decision named',
  'review found the rounding fault',
  '“quoted” words\nover two lines; and {braces}',
  'growth: wants a stretch role',
  'decide by Friday whether to take Lyon',
  'kept an article on talking over people',
  'salary and the works council',
  'happy to coach you on forecasting',
  'now or never, they said about contracts',
  'Überstunden wegen der Umstellung',
  'tres semanas duras con el cliente',
  'x',
  'talking over people in the plan meeting',
  'asked for an update on the migration',
  'waiting for the review of the terms',
  'averyveryverylongwordwithoutanyspaceatallthatgoesonandonandonandonandon',
];

const line = fc.constantFrom(...lines);
const pastDay = fc
  .oneof(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 420 }))
  .map((back) => addDays(today, -back));
const anyDay = fc.integer({ min: -60, max: 300 }).map((back) => addDays(today, -back));
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const at = (day: Day) => `${day}T09:00:00Z`;
const stamps = (day: Day) => ({ createdAt: at(day), updatedAt: at(day) });
const ids = <T extends object>(kind: string, list: readonly T[]) =>
  list.map((each, index) => ({ ...each, id: `${kind}-${index}`, personId: 'p1' }));

const meeting = fc
  .record({
    day: anyDay,
    kind: fc.constantFrom<MomentKind>('one-on-one', 'one-on-one', 'mentoring', 'review'),
    state: fc.constantFrom('held', 'held', 'held', 'moved', 'missed'),
    seriesKey: fc.constantFrom(null, 'site:s'),
    whoseTime: fc.constantFrom(null, 'theirs', 'shared', 'mine'),
    load: fc.constantFrom(null, 'light', 'steady', 'heavy'),
    oneLine: fc.oneof(fc.constant(''), line),
  })
  .map(({ day, state, ...rest }) => ({
    ...rest,
    title: 'Weekly',
    start: at(day),
    end: at(day),
    eventKey: null,
    state: day > today ? 'planned' : state,
    ...stamps(day),
  })) as fc.Arbitrary<Omit<PersonPage['meetings'][number], 'id' | 'personId'>>;

const advice = fc.record({
  from: fc.constantFrom('them' as const, 'me' as const),
  state: fc.constantFrom('new' as const, 'tried' as const, 'left' as const, 'reported' as const),
  outcome: fc.oneof(fc.constant(''), line),
  on: maybe(pastDay),
});

const note = fc
  .record({
    day: pastDay,
    mark: fc.constantFrom<NoteMark>('note', 'win', 'win', 'challenge', 'challenge', 'advice'),
    text: line,
    flags: fc.constantFrom<NoteFlag[]>([], [], [], ['private'], ['confidential'], ['done-to-me']),
    advice,
    deliveryId: fc.constantFrom(null, 'delivery-0'),
  })
  .map(({ day, ...rest }) => ({
    ...rest,
    advice: rest.mark === 'advice' ? rest.advice : null,
    meetingId: null,
    at: at(day),
    ...stamps(day),
  }));

const followUp = fc
  .record({
    owner: fc.constantFrom('me' as const, 'them' as const),
    text: line,
    due: maybe(anyDay),
    made: pastDay,
    state: fc.constantFrom('open' as const, 'open' as const, 'kept' as const),
    carried: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ made, ...rest }) => ({ ...rest, meetingId: null, ...stamps(made) }));

const goal = fc
  .record({
    owner: fc.constantFrom('me' as const, 'them' as const, 'both' as const),
    text: fc.oneof(line, fc.constantFrom('negotiation', 'sell to hospitals', 'client call')),
    kind: fc.constantFrom(null, 'career' as const, 'skill' as const, 'personal' as const),
    side: fc.constantFrom(null, 'clarity' as const),
    steps: fc.array(
      fc.record({
        ...{ text: line, due: maybe(anyDay), done: maybe(pastDay), when: fc.oneof(fc.constant(''), line) },
        talk: fc.constantFrom(null, null, { personId: 'p1', eventKey: null }),
      }),
      { maxLength: 3 },
    ),
    evidence: fc.array(fc.record({ on: pastDay, text: line }), { maxLength: 2 }),
    checkIn: maybe(anyDay),
    state: fc.constantFrom('active' as const, 'active' as const, 'met' as const),
    made: pastDay,
  })
  .map(({ made, ...rest }) => ({ ...rest, ...stamps(made) }));

const agreement = fc
  .record({
    state: fc.constantFrom('draft' as const, 'active' as const, 'extended' as const, 'completed' as const),
    purpose: fc.constantFrom('', 'pricing'),
    wanted: fc.constantFrom('', 'introductions'),
    boundaries: fc.constantFrom('', 'pay'),
    starts: maybe(pastDay),
    ends: maybe(anyDay),
    made: pastDay,
  })
  .map(({ made, ...rest }) => ({
    ...rest,
    rhythm: '',
    expectations: '',
    confidentiality: '',
    ...stamps(made),
  }));

const delivery = fc
  .record({
    name: fc.constantFrom(
      'Invoice rebuild',
      'Claims portal',
      'Tariff release, the long way round by the old harbour',
    ),
    on: anyDay,
    state: fc.constantFrom('open' as const, 'open' as const, 'marked' as const),
    guess: fc.oneof(fc.constant(''), line),
  })
  .map((each) => ({ ...each, people: ['p1'], eventKey: null, ...stamps(each.on) }));

/** What workflows keep: words of the user, some of which name others. */
const entry = fc
  .record({
    kind: fc.constantFrom<EntryKind>('stock', 'introduction', 'gap', 'offer', 'request', 'exchange'),
    on: pastDay,
    words: line,
    state: fc.constantFrom('met', 'open', 'taken', 'asked'),
    people: fc.constantFrom<string[]>([], ['p1']),
  })
  .map(
    ({ kind, on, words, state, people }) =>
      ({
        ...{ ...blankEntry(kind), kind, on, people, private: true, notes: [] },
        ...{ meetingId: null, deliveryId: null, goalId: null },
        ...{ grow: words, whom: words, outcome: words, line: words, words, text: words, state },
        ...stamps(on),
      }) as unknown as Entry,
  );

const answer = fc
  .record({
    practice: fc.constantFrom(...practiceIds),
    key: fc.constantFrom('', 'first', 'delivery:delivery-0'),
    answer: fc.constantFrom(
      'added' as const,
      'not-now' as const,
      'never' as const,
      'done' as const,
      'shown' as const,
    ),
    on: pastDay,
  })
  .map((each) => ({ ...each, ...stamps(each.on) }));

const topic = fc
  .record({
    turn: fc.constantFrom('theirs' as const, 'mine' as const),
    text: fc.oneof(line, fc.constant('Thank Dana')),
    made: pastDay,
  })
  .map(({ made, ...rest }) => ({
    ...rest,
    order: 1,
    state: 'open' as const,
    meetingId: null,
    practice: null,
    ...stamps(made),
  }));

export const pages: fc.Arbitrary<PersonPage> = fc
  .record({
    relationships: fc.array(
      fc.record({ kind: fc.constantFrom(...relationshipKinds), from: maybe(pastDay), to: fc.constant(null) }),
      { maxLength: 2 },
    ),
    flags: fc.subarray(
      [...personFlags].filter((flag) => flag !== 'muted'),
      { maxLength: 2 },
    ),
    rhythm: maybe(fc.constantFrom(7, 14, 30)),
    meetings: fc.array(meeting, { maxLength: 9 }),
    topics: fc.array(topic, { maxLength: 5 }),
    notes: fc.array(note, { maxLength: 16 }),
    followUps: fc.array(followUp, { maxLength: 4 }),
    thanks: fc.array(pastDay, { maxLength: 2 }),
    goals: fc.array(goal, { maxLength: 3 }),
    agreements: fc.array(agreement, { maxLength: 1 }),
    deliveries: fc.array(delivery, { maxLength: 2 }),
    reflections: fc.array(pastDay, { maxLength: 1 }),
    entries: fc.array(entry, { maxLength: 3 }),
    answers: fc.array(answer, { maxLength: 5 }),
  })
  .map(({ relationships, flags, rhythm, ...records }) => ({
    person: {
      id: 'p1',
      name: 'Dana Whitfield',
      addresses: [],
      aliases: [],
      pronoun: null,
      relationships,
      flags,
      rhythm,
      ...stamps(today),
    },
    meetings: ids('meeting', records.meetings).sort((a, b) => (a.start < b.start ? -1 : 1)),
    topics: ids('topic', records.topics),
    notes: ids('note', records.notes).sort((a, b) => (a.at > b.at ? -1 : 1)),
    followUps: ids('follow-up', records.followUps),
    thanks: ids(
      'thanks',
      records.thanks.map((on) => ({
        on,
        work: 'handover',
        effect: '',
        kind: 'thanks' as const,
        deliveryId: null,
        ...stamps(on),
      })),
    ),
    goals: ids('goal', records.goals).map((goal, index) => ({
      ...goal,
      personId: index === 1 ? null : 'p1',
    })),
    agreements: ids('agreement', records.agreements),
    deliveries: ids('delivery', records.deliveries),
    reflections: records.reflections.map((on, index) => ({
      id: `reflection-${index}`,
      about: { kind: 'conflict' as const, id: 'note-0' },
      people: ['p1'],
      on,
      facts: '',
      myPart: '',
      willTry: '',
      ...stamps(on),
    })),
    entries: records.entries.map((each, index) => ({ ...each, id: `entry-${index}` })),
    answers: ids('answer', records.answers),
  }));

export const kinds = fc.constantFrom<MomentKind | null>(
  'one-on-one',
  'one-on-one',
  'mentoring',
  'review',
  'delivery',
  null,
);

const others: SituationContext['others'] = thirdNames.map((name, index) => ({
  person: {
    id: `o${index}`,
    name,
    addresses: [],
    aliases: [],
    pronoun: null,
    relationships: [],
    flags: [],
    rhythm: null,
    ...stamps(today),
  },
}));

/** `isOwnDay`: nobody is open and the person is one of the journal's people. */
export function situationWith(
  page: PersonPage,
  kind: MomentKind | null,
  isOwnDay: boolean,
  day: Day = today,
): Situation {
  const person = { name: page.person.name, email: '' };
  const start = `${day}T15:00:00Z`;
  const item: Item = { kind: 'event', title: 'Weekly', start, end: `${day}T15:30:00Z`, attendees: [] };
  const alone = isOwnDay || kind === 'delivery';
  const moment = kind && { kind, counterpart: alone ? null : person, confidence: 1, evidence: [] };
  return situationOf(alone ? null : page, isOwnDay && kind !== 'delivery' ? null : moment, {
    now: `${day}T08:00:00Z`,
    zone: 'UTC',
    cues: builtInCues,
    item: moment && item,
    others: alone ? [page, ...(others ?? [])] : (others ?? []),
    answers: alone ? page.answers : [],
  });
}
