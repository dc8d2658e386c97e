import { momentKinds } from '../core/moment.ts';
import { channels, pressures, results } from '../core/note.ts';
import { personFlags, relationshipKinds } from '../core/person.ts';
import { turns } from '../core/topic.ts';
import { entryShape } from './parse-entry.ts';
import { count, day, dayOrNull, id, instant, stamps, text, textOrNull } from './record-fields.ts';
import type { NounOf, RecordStore } from './schema.ts';
import {
  array,
  boolean,
  Misfit,
  nullable,
  number,
  object,
  optional,
  picklist,
  type Shape,
  string,
} from './shape.ts';

/** What came with a later release may be absent. */
const maybeText = optional(text);
const maybeDay = optional(dayOrNull);
const maybeFlag = optional(boolean);

const advice = object({
  from: picklist(['them', 'me']),
  state: picklist(['new', 'tried', 'left', 'reported']),
  outcome: text,
  on: dayOrNull,
  pressure: optional(nullable(picklist(pressures))),
  result: optional(nullable(picklist(results))),
  whoGains: maybeText,
  willTry: maybeText,
  lookAgain: maybeDay,
  instruction: maybeFlag,
});

const clock = string((value) => /^([01]\d|2[0-3]):[0-5]\d$/u.test(value));

type Shapes = { [Store in RecordStore]: Shape<NounOf<Store>> };

/** One shape per stored noun. Unknown keys are left behind, `__proto__` among them. */
export const recordShapes: Shapes = {
  people: object({
    id,
    name: text,
    addresses: array(
      string(
        (address) => address !== '',
        (address) => address.trim().toLowerCase(),
      ),
    ),
    aliases: array(text),
    pronoun: nullable(picklist(['she', 'he', 'they'])),
    relationships: array(object({ kind: picklist(relationshipKinds), from: dayOrNull, to: dayOrNull })),
    flags: array(picklist(personFlags)),
    rhythm: nullable(number((days) => days >= 1)),
    address: optional(nullable(picklist(['formal', 'familiar']))),
    title: maybeText,
    unsaid: optional(array(text)),
    away: optional(array(object({ from: day, to: dayOrNull }))),
    sample: optional(boolean),
    ...stamps,
  }),
  meetings: object({
    id,
    personId: id,
    kind: picklist(momentKinds),
    title: text,
    start: instant,
    end: instant,
    eventKey: textOrNull,
    seriesKey: textOrNull,
    state: picklist(['planned', 'held', 'moved', 'missed']),
    whoseTime: nullable(picklist(['theirs', 'shared', 'mine'])),
    load: nullable(picklist(['light', 'steady', 'heavy'])),
    oneLine: text,
    movedBy: optional(nullable(picklist(['me', 'them']))),
    movedFrom: optional(nullable(instant)),
    ...stamps,
  }),
  topics: object({
    id,
    personId: id,
    turn: picklist(turns),
    text,
    order: number(Number.isFinite),
    state: picklist(['open', 'held', 'dropped']),
    meetingId: textOrNull,
    practice: textOrNull,
    ...stamps,
  }),
  notes: object({
    id,
    personId: id,
    meetingId: textOrNull,
    mark: picklist(['note', 'win', 'challenge', 'advice']),
    text,
    at: instant,
    flags: array(picklist(['private', 'confidential', 'done-to-me'])),
    advice: nullable(advice),
    deliveryId: textOrNull,
    ...stamps,
  }),
  followUps: object({
    id,
    personId: id,
    meetingId: textOrNull,
    owner: picklist(['me', 'them']),
    text,
    due: dayOrNull,
    state: picklist(['open', 'kept', 'let-go']),
    carried: count,
    when: maybeText,
    eventKey: optional(textOrNull),
    why: maybeText,
    ...stamps,
  }),
  thanks: object({
    id,
    personId: id,
    on: day,
    work: text,
    effect: text,
    kind: picklist(['thanks', 'celebration']),
    took: maybeText,
    channel: optional(nullable(picklist(channels))),
    copy: maybeText,
    deliveryId: textOrNull,
    ...stamps,
  }),
  goals: object({
    id,
    personId: textOrNull,
    owner: picklist(['me', 'them', 'both']),
    text,
    kind: nullable(picklist(['career', 'skill', 'personal'])),
    side: nullable(picklist(['connection', 'clarity', 'competency'])),
    steps: array(
      object({
        text,
        due: dayOrNull,
        done: dayOrNull,
        when: maybeText,
        talk: optional(nullable(object({ personId: id, eventKey: textOrNull }))),
        went: optional(nullable(picklist(['done', 'in-part', 'not-this-time']))),
        taught: maybeText,
      }),
    ),
    evidence: array(object({ on: day, text, changed: maybeText, seenBy: maybeText })),
    checkIn: dayOrNull,
    checkIns: optional(array(object({ on: day, text }))),
    measure: maybeText,
    question: maybeText,
    rhythm: maybeText,
    endRule: maybeText,
    confidential: maybeFlag,
    reportedElsewhere: maybeFlag,
    state: picklist(['active', 'paused', 'met', 'left']),
    ...stamps,
  }),
  agreements: object({
    id,
    personId: id,
    state: picklist(['draft', 'active', 'paused', 'extended', 'completed', 'ended']),
    purpose: text,
    wanted: text,
    rhythm: text,
    expectations: text,
    confidentiality: text,
    boundaries: text,
    starts: dayOrNull,
    ends: dayOrNull,
    meaning: optional(object({ mine: text, theirs: text })),
    before: maybeText,
    ending: maybeText,
    readBy: optional(object({ me: dayOrNull, them: dayOrNull })),
    pausedUntil: maybeDay,
    extendedFrom: maybeDay,
    ...stamps,
  }),
  deliveries: object({
    id,
    name: text,
    on: day,
    people: array(id),
    eventKey: textOrNull,
    state: picklist(['open', 'marked', 'left']),
    guess: text,
    worry: maybeText,
    trouble: optional(nullable(picklist(['rolled-back', 'stopped', 'incident']))),
    reportedElsewhere: maybeFlag,
    ...stamps,
  }),
  reflections: object({
    id,
    about: object({ kind: picklist(['delivery', 'conflict', 'quarter']), id: text }),
    people: array(id),
    on: day,
    facts: text,
    myPart: text,
    willTry: text,
    tryWhen: maybeText,
    guess: maybeText,
    ...stamps,
  }),
  entries: entryShape,
  answers: object({
    id,
    practice: text,
    personId: textOrNull,
    key: text,
    answer: picklist(['added', 'not-now', 'never', 'done', 'shown']),
    on: day,
    ...stamps,
  }),
  confirmations: object({ eventKey: id, name: text, personId: id }),
  corrections: object({
    id,
    item: picklist(['event', 'mail']),
    kind: picklist([...momentKinds, 'none']),
    was: nullable(picklist(momentKinds)),
    series: textOrNull,
    pair: textOrNull,
    pattern: text,
    counterpart: nullable(object({ name: text, email: text })),
    title: text,
    ...stamps,
  }),
  drafts: object({ id, text, updatedAt: instant }),
  settings: object({
    id: picklist(['user']),
    theme: picklist(['system', 'light', 'dark']),
    quiet: nullable(object({ from: clock, to: clock })),
    mutedPractices: array(text),
  }),
};

/** A record, or one line naming the field and what is wrong with it; never the field's content. */
export type ParsedRecord<Store extends RecordStore> =
  | { ok: true; record: NounOf<Store> }
  | { ok: false; problem: string };

export function parseRecord<Store extends RecordStore>(store: Store, value: unknown): ParsedRecord<Store> {
  const shape: Shape<NounOf<Store>> = recordShapes[store];
  const trail: string[] = [];
  try {
    return { ok: true, record: shape.take(value, trail) };
  } catch (failure) {
    if (!(failure instanceof Misfit)) throw failure;
    return { ok: false, problem: `${trail.join('.') || 'record'} is not a ${failure.wish}` };
  }
}
