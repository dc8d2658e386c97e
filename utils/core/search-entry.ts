import { foldForSearch } from './search-fold.ts';

/** What a hit is. */
export const searchKinds = [
  'person',
  'note',
  'win',
  'challenge',
  'advice',
  'follow-up',
  'topic',
  'thanks',
  'goal',
  'agreement',
  'meeting',
  'delivery',
  'reflection',
  'workflow',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Stores that are searched. */
export const searchStores = [
  'people',
  'notes',
  'followUps',
  'topics',
  'thanks',
  'goals',
  'agreements',
  'meetings',
  'deliveries',
  'reflections',
  'entries',
] as const;
export type SearchStore = (typeof searchStores)[number];

/** One record as it is searched: what it is, whom it is about, when, and its folded words. */
export interface SearchEntry {
  store: SearchStore;
  id: string;
  kind: SearchKind;
  people: readonly string[];
  /** ms since the epoch. */
  at: number;
  /** Still open, under way or hoped for. */
  open: boolean;
  folded: string;
}

type Fields = Readonly<Record<string, unknown>>;

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(wordsOf).join('\n') : '';

const textsOf = (record: Fields, ...names: readonly string[]): string =>
  names.map((name) => wordsOf(record[name])).join('\n');

const linesOf = (value: unknown, ...names: readonly string[]): string =>
  Array.isArray(value)
    ? value.map((each: unknown) => textsOf(Object(each) as Fields, ...names)).join('\n')
    : '';

/** Fields of a workflow's record that are no words of the user. */
const frame = new Set([
  'id',
  'kind',
  'on',
  'people',
  'notes',
  'meetingId',
  'deliveryId',
  'goalId',
  'createdAt',
  'updatedAt',
]);

const ofWorkflow = (record: Fields): string =>
  Object.entries(record)
    .filter(([name]) => !frame.has(name))
    .map(([, value]) => `${wordsOf(value)}\n${linesOf(value, 'text', 'taught')}`)
    .join('\n');

/** The words of a record that a search looks into, as the user wrote them. */
export function searchText(store: SearchStore, value: unknown): string {
  const record = Object(value) as Fields;
  switch (store) {
    case 'people':
      return textsOf(record, 'name', 'aliases', 'addresses');
    case 'notes': {
      const advice = Object(record.advice) as Fields;
      return `${textsOf(record, 'text')}\n${textsOf(advice, 'outcome', 'willTry', 'whoGains')}`;
    }
    case 'followUps':
      return textsOf(record, 'text', 'when', 'why');
    case 'topics':
      return textsOf(record, 'text');
    case 'thanks':
      return textsOf(record, 'work', 'effect', 'took', 'copy');
    case 'goals': {
      const own = textsOf(record, 'text', 'measure', 'question', 'endRule');
      const parts = [
        linesOf(record.steps, 'text', 'when', 'taught'),
        linesOf(record.evidence, 'text', 'changed'),
      ];
      return [own, ...parts, linesOf(record.checkIns, 'text')].join('\n');
    }
    case 'agreements': {
      const own = textsOf(
        record,
        'purpose',
        'wanted',
        'rhythm',
        'expectations',
        'confidentiality',
        'boundaries',
      );
      const meaning = textsOf(Object(record.meaning) as Fields, 'mine', 'theirs');
      return [own, meaning, textsOf(record, 'before', 'ending')].join('\n');
    }
    case 'meetings':
      return textsOf(record, 'title', 'oneLine');
    case 'deliveries':
      return textsOf(record, 'name', 'guess', 'worry');
    case 'reflections':
      return textsOf(record, 'facts', 'myPart', 'tryWhen', 'willTry', 'guess');
    case 'entries':
      return ofWorkflow(record);
  }
}

const kinds: Readonly<Record<Exclude<SearchStore, 'notes'>, SearchKind>> = {
  people: 'person',
  followUps: 'follow-up',
  topics: 'topic',
  thanks: 'thanks',
  goals: 'goal',
  agreements: 'agreement',
  meetings: 'meeting',
  deliveries: 'delivery',
  reflections: 'reflection',
  entries: 'workflow',
};

const openStates = new Set<unknown>(['open', 'active', 'extended', 'draft', 'planned']);
const noteMarks = new Set<unknown>(['win', 'challenge', 'advice']);

/** The moment a record speaks of, in the first of these fields that it has. */
const times: Readonly<Record<SearchStore, readonly string[]>> = {
  people: ['updatedAt'],
  notes: ['at'],
  followUps: ['createdAt'],
  topics: ['createdAt'],
  thanks: ['on'],
  goals: ['createdAt'],
  agreements: ['starts', 'createdAt'],
  meetings: ['start'],
  deliveries: ['on'],
  reflections: ['on'],
  entries: ['on'],
};

/** Fields are looked at as they come: what is not as declared is left out, and never in the way of the rest. */
export function toSearchEntry(store: SearchStore, value: unknown): SearchEntry | null {
  const record = Object(value) as Fields;
  const { id, personId, people, mark, state } = record;
  if (typeof id !== 'string') return null;
  const folded = foldForSearch(searchText(store, record));
  if (folded === '') return null;
  const at =
    times[store].map((name) => Date.parse(String(record[name]))).find((ms) => !Number.isNaN(ms)) ?? 0;
  const about = store === 'people' ? [id] : typeof personId === 'string' ? [personId] : [];
  const several = Array.isArray(people) ? people.filter((each) => typeof each === 'string') : [];
  const kind = store !== 'notes' ? kinds[store] : noteMarks.has(mark) ? (mark as SearchKind) : 'note';
  return { store, id, kind, people: [...about, ...several], at, open: openStates.has(state), folded };
}
