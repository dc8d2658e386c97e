import * as v from 'valibot';
import { momentKinds } from '../core/moment.ts';
import { channels, pressures, results } from '../core/note.ts';
import { personFlags, relationshipKinds } from '../core/person.ts';
import { turns } from '../core/topic.ts';
import { entrySchema } from './parse-entry.ts';
import { count, day, dayOrNull, id, instant, stamps, text, textOrNull } from './record-fields.ts';
import type { NounOf, RecordStore } from './schema.ts';

/** What came with a later release may be absent. */
const maybeText = v.optional(text);
const maybeDay = v.optional(dayOrNull);
const maybeFlag = v.optional(v.boolean());

const advice = v.object({
  from: v.picklist(['them', 'me']),
  state: v.picklist(['new', 'tried', 'left', 'reported']),
  outcome: text,
  on: dayOrNull,
  pressure: v.optional(v.nullable(v.picklist(pressures))),
  result: v.optional(v.nullable(v.picklist(results))),
  whoGains: maybeText,
  willTry: maybeText,
  lookAgain: maybeDay,
  instruction: maybeFlag,
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
    address: v.optional(v.nullable(v.picklist(['formal', 'familiar']))),
    title: maybeText,
    unsaid: v.optional(v.array(text)),
    away: v.optional(v.array(v.object({ from: day, to: dayOrNull }))),
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
    movedBy: v.optional(v.nullable(v.picklist(['me', 'them']))),
    movedFrom: v.optional(v.nullable(instant)),
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
    when: maybeText,
    eventKey: v.optional(textOrNull),
    why: maybeText,
    ...stamps,
  }),
  thanks: v.object({
    id,
    personId: id,
    on: day,
    work: text,
    effect: text,
    kind: v.picklist(['thanks', 'celebration']),
    took: maybeText,
    channel: v.optional(v.nullable(v.picklist(channels))),
    copy: maybeText,
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
    steps: v.array(
      v.object({
        text,
        due: dayOrNull,
        done: dayOrNull,
        when: maybeText,
        talk: v.optional(v.nullable(v.object({ personId: id, eventKey: textOrNull }))),
        went: v.optional(v.nullable(v.picklist(['done', 'in-part', 'not-this-time']))),
        taught: maybeText,
      }),
    ),
    evidence: v.array(v.object({ on: day, text, changed: maybeText, seenBy: maybeText })),
    checkIn: dayOrNull,
    checkIns: v.optional(v.array(v.object({ on: day, text }))),
    measure: maybeText,
    question: maybeText,
    rhythm: maybeText,
    endRule: maybeText,
    confidential: maybeFlag,
    reportedElsewhere: maybeFlag,
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
    meaning: v.optional(v.object({ mine: text, theirs: text })),
    before: maybeText,
    ending: maybeText,
    readBy: v.optional(v.object({ me: dayOrNull, them: dayOrNull })),
    pausedUntil: maybeDay,
    extendedFrom: maybeDay,
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
    worry: maybeText,
    trouble: v.optional(v.nullable(v.picklist(['rolled-back', 'stopped', 'incident']))),
    reportedElsewhere: maybeFlag,
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
    tryWhen: maybeText,
    guess: maybeText,
    ...stamps,
  }),
  entries: entrySchema,
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
