import * as v from 'valibot';
import { momentKinds } from '../core/moment.ts';
import { personFlags, relationshipKinds } from '../core/person.ts';
import { isDay, toMs } from '../core/time.ts';
import { turns } from '../core/topic.ts';
import type { NounOf, RecordStore } from './schema.ts';

const id = v.pipe(v.string(), v.nonEmpty());
const text = v.string();
const textOrNull = v.nullable(v.string());
/** Days every month has need no calendar. */
const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u;
const day = v.pipe(
  v.string(),
  v.check((value) => plainDay.test(value) || isDay(value), 'not a day'),
);
const dayOrNull = v.nullable(day);
/** As it is stored, and so as nearly every instant that is read comes. */
const utc = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;
const isUtc = (value: string) => utc.test(value);
/** Kept in UTC: indexes compare instants as text. */
const instant = v.pipe(
  v.string(),
  v.check((value) => isUtc(value) || !Number.isNaN(toMs(value)), 'not an instant'),
  v.transform((value) => (isUtc(value) ? value : new Date(toMs(value)).toISOString())),
);
const stamps = { createdAt: instant, updatedAt: instant };
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const advice = v.object({
  from: v.picklist(['them', 'me']),
  state: v.picklist(['new', 'tried', 'left', 'reported']),
  outcome: text,
  on: dayOrNull,
});

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/u));

type Schemas = { [Store in RecordStore]: v.GenericSchema<unknown, NounOf<Store>> };

/** One schema per stored noun. Unknown keys are left behind, `__proto__` among them. */
export const recordSchemas: Schemas = {
  people: v.object({
    id,
    name: text,
    addresses: v.array(
      v.pipe(
        v.string(),
        v.transform((address) => address.trim().toLowerCase()),
        v.nonEmpty(),
      ),
    ),
    aliases: v.array(text),
    pronoun: v.nullable(v.picklist(['she', 'he', 'they'])),
    relationships: v.array(v.object({ kind: v.picklist(relationshipKinds), from: dayOrNull, to: dayOrNull })),
    flags: v.array(v.picklist(personFlags)),
    rhythm: v.nullable(v.pipe(v.number(), v.minValue(1))),
    sample: v.optional(v.boolean()),
    ...stamps,
  }),
  meetings: v.object({
    id,
    personId: id,
    kind: v.picklist(momentKinds),
    title: text,
    start: instant,
    end: instant,
    eventKey: textOrNull,
    seriesKey: textOrNull,
    state: v.picklist(['planned', 'held', 'moved', 'missed']),
    whoseTime: v.nullable(v.picklist(['theirs', 'shared', 'mine'])),
    load: v.nullable(v.picklist(['light', 'steady', 'heavy'])),
    oneLine: text,
    ...stamps,
  }),
  topics: v.object({
    id,
    personId: id,
    turn: v.picklist(turns),
    text,
    order: v.pipe(v.number(), v.finite()),
    state: v.picklist(['open', 'held', 'dropped']),
    meetingId: textOrNull,
    practice: textOrNull,
    ...stamps,
  }),
  notes: v.object({
    id,
    personId: id,
    meetingId: textOrNull,
    mark: v.picklist(['note', 'win', 'challenge', 'advice']),
    text,
    at: instant,
    flags: v.array(v.picklist(['private', 'confidential', 'done-to-me'])),
    advice: v.nullable(advice),
    deliveryId: textOrNull,
    ...stamps,
  }),
  followUps: v.object({
    id,
    personId: id,
    meetingId: textOrNull,
    owner: v.picklist(['me', 'them']),
    text,
    due: dayOrNull,
    state: v.picklist(['open', 'kept', 'let-go']),
    carried: count,
    ...stamps,
  }),
  thanks: v.object({
    id,
    personId: id,
    on: day,
    work: text,
    effect: text,
    kind: v.picklist(['thanks', 'celebration']),
    deliveryId: textOrNull,
    ...stamps,
  }),
  goals: v.object({
    id,
    personId: textOrNull,
    owner: v.picklist(['me', 'them', 'both']),
    text,
    kind: v.nullable(v.picklist(['career', 'skill', 'personal'])),
    side: v.nullable(v.picklist(['connection', 'clarity', 'competency'])),
    steps: v.array(v.object({ text, due: dayOrNull, done: dayOrNull })),
    evidence: v.array(v.object({ on: day, text })),
    checkIn: dayOrNull,
    state: v.picklist(['active', 'paused', 'met', 'left']),
    ...stamps,
  }),
  agreements: v.object({
    id,
    personId: id,
    state: v.picklist(['draft', 'active', 'paused', 'extended', 'completed', 'ended']),
    purpose: text,
    wanted: text,
    rhythm: text,
    expectations: text,
    confidentiality: text,
    boundaries: text,
    starts: dayOrNull,
    ends: dayOrNull,
    ...stamps,
  }),
  deliveries: v.object({
    id,
    name: text,
    on: day,
    people: v.array(id),
    eventKey: textOrNull,
    state: v.picklist(['open', 'marked', 'left']),
    guess: text,
    ...stamps,
  }),
  reflections: v.object({
    id,
    about: v.object({ kind: v.picklist(['delivery', 'conflict', 'quarter']), id: text }),
    people: v.array(id),
    on: day,
    facts: text,
    myPart: text,
    willTry: text,
    ...stamps,
  }),
  answers: v.object({
    id,
    practice: text,
    personId: textOrNull,
    key: text,
    answer: v.picklist(['added', 'not-now', 'never', 'done', 'shown']),
    on: day,
    ...stamps,
  }),
  confirmations: v.object({ eventKey: id, name: text, personId: id }),
  corrections: v.object({
    id,
    item: v.picklist(['event', 'mail']),
    kind: v.picklist([...momentKinds, 'none']),
    was: v.nullable(v.picklist(momentKinds)),
    series: textOrNull,
    pair: textOrNull,
    pattern: text,
    counterpart: v.nullable(v.object({ name: text, email: text })),
    title: text,
    ...stamps,
  }),
  drafts: v.object({ id, text, updatedAt: instant }),
  settings: v.object({
    id: v.literal('user'),
    theme: v.picklist(['system', 'light', 'dark']),
    quiet: v.nullable(v.object({ from: clock, to: clock })),
    mutedPractices: v.array(text),
  }),
};

/** A record, or one line naming the field and what is wrong with it; never the field's content. */
export type ParsedRecord<Store extends RecordStore> =
  | { ok: true; record: NounOf<Store> }
  | { ok: false; problem: string };

export function parseRecord<Store extends RecordStore>(store: Store, value: unknown): ParsedRecord<Store> {
  const schema: v.GenericSchema<unknown, NounOf<Store>> = recordSchemas[store];
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return { ok: true, record: parsed.output };
  const [issue] = parsed.issues;
  return {
    ok: false,
    problem: `${v.getDotPath(issue) ?? 'record'} is not a ${issue.expected ?? 'valid value'}`,
  };
}
