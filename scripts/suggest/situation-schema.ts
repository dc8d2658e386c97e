import * as v from 'valibot';
import { momentKinds } from '../../utils/core/moment.ts';
import { personFlags, relationshipKinds } from '../../utils/core/person.ts';
import { practiceIds } from '../../utils/practices/practice-ids.ts';
import { instant, language, zone } from './place-schema.ts';
import { count, day, kind, list, named, oneOf, relation, text, when } from './situation-fields.ts';

const record = { id: v.optional(named) };

const person = v.object({
  ...record,
  name: named,
  email: v.optional(text, ''),
  aliases: list(named),
  pronoun: v.optional(v.nullable(oneOf(['she', 'he', 'they'])), null),
  relationships: list(
    v.union(
      [
        relation,
        v.object({
          kind: relation,
          from: v.optional(v.nullable(day), null),
          to: v.optional(v.nullable(day), null),
        }),
      ],
      `is no relation: ${relationshipKinds.join(', ')}, or {kind, from, to}`,
    ),
  ),
  flags: list(oneOf(personFlags)),
  rhythm: v.optional(v.nullable(count), null),
});

const mailbox = v.union([
  v.pipe(
    named,
    v.transform((name) => ({ name, email: '' })),
  ),
  v.object({ name: named, email: v.optional(text, '') }),
]);

const yesOrNo = v.optional(v.boolean('is neither true nor false'));

const mail = v.object({
  subject: v.optional(text, ''),
  body: v.optional(text, ''),
  date: v.optional(when),
  to: list(mailbox),
  cc: list(mailbox),
  compose: v.optional(v.boolean('is neither true nor false'), false),
  key: v.optional(text),
});

const fullMoment = v.object({
  kind,
  with: v.optional(mailbox),
  title: v.optional(text, ''),
  start: v.optional(when),
  end: v.optional(when),
  key: v.optional(text),
  private: yesOrNo,
  cancelled: yesOrNo,
  people: v.optional(count),
  mail: v.optional(mail),
});

const moment = v.union(
  [
    v.pipe(
      kind,
      v.transform((value): v.InferOutput<typeof fullMoment> => ({ kind: value, title: '' })),
    ),
    fullMoment,
  ],
  `is no moment: give a kind (${momentKinds.join(', ')}) or {kind, title, start, mail, …}`,
);

const meeting = v.object({
  ...record,
  start: when,
  end: v.optional(when),
  kind: v.optional(kind, 'one-on-one'),
  title: v.optional(text, ''),
  series: v.optional(v.nullable(text), 'series'),
  state: v.optional(oneOf(['planned', 'held', 'moved', 'missed'])),
  whoseTime: v.optional(v.nullable(oneOf(['theirs', 'shared', 'mine'])), null),
  load: v.optional(v.nullable(oneOf(['light', 'steady', 'heavy'])), null),
  oneLine: v.optional(text, ''),
});

const note = v.object({
  ...record,
  on: when,
  mark: v.optional(oneOf(['note', 'win', 'challenge', 'advice'])),
  text: named,
  flags: list(oneOf(['private', 'confidential', 'done-to-me'])),
  advice: v.optional(
    v.object({
      from: v.optional(oneOf(['them', 'me']), 'them'),
      state: v.optional(oneOf(['new', 'tried', 'left', 'reported']), 'new'),
      outcome: v.optional(text, ''),
      on: v.optional(v.nullable(day), null),
    }),
  ),
  delivery: v.optional(named),
  meeting: v.optional(named),
});

const followUp = v.object({
  ...record,
  owner: v.optional(oneOf(['me', 'them']), 'me'),
  text: named,
  made: v.optional(when),
  due: v.optional(v.nullable(day), null),
  carried: v.optional(count, 0),
  state: v.optional(oneOf(['open', 'kept', 'let-go']), 'open'),
});

const goal = v.object({
  ...record,
  text: named,
  owner: v.optional(oneOf(['me', 'them', 'both']), 'them'),
  shared: v.optional(v.boolean('is neither true nor false'), true),
  kind: v.optional(v.nullable(oneOf(['career', 'skill', 'personal'])), null),
  side: v.optional(v.nullable(oneOf(['connection', 'clarity', 'competency'])), null),
  made: v.optional(when),
  steps: list(
    v.object({
      text: named,
      due: v.optional(v.nullable(day), null),
      done: v.optional(v.nullable(day), null),
    }),
  ),
  evidence: list(v.object({ on: day, text: named })),
  checkIn: v.optional(v.nullable(day), null),
  state: v.optional(oneOf(['active', 'paused', 'met', 'left']), 'active'),
});

const agreement = v.object({
  ...record,
  state: v.optional(oneOf(['draft', 'active', 'paused', 'extended', 'completed', 'ended']), 'active'),
  made: v.optional(when),
  purpose: v.optional(text, ''),
  wanted: v.optional(text, ''),
  rhythm: v.optional(text, ''),
  expectations: v.optional(text, ''),
  confidentiality: v.optional(text, ''),
  boundaries: v.optional(text, ''),
  starts: v.optional(v.nullable(day), null),
  ends: v.optional(v.nullable(day), null),
});

const records = {
  meetings: list(meeting),
  topics: list(
    v.object({
      ...record,
      turn: v.optional(oneOf(['theirs', 'mine', 'next']), 'theirs'),
      text: named,
      made: v.optional(when),
      state: v.optional(oneOf(['open', 'held', 'dropped']), 'open'),
      practice: v.optional(v.nullable(text), null),
    }),
  ),
  notes: list(note),
  followUps: list(followUp),
  thanks: list(
    v.object({
      ...record,
      on: day,
      work: v.optional(text, ''),
      effect: v.optional(text, ''),
      kind: v.optional(oneOf(['thanks', 'celebration']), 'thanks'),
      delivery: v.optional(named),
    }),
  ),
  goals: list(goal),
  agreements: list(agreement),
  deliveries: list(
    v.object({
      ...record,
      name: named,
      on: day,
      state: v.optional(oneOf(['open', 'marked', 'left']), 'open'),
      guess: v.optional(text, ''),
      key: v.optional(text),
    }),
  ),
  reflections: list(
    v.object({
      ...record,
      on: day,
      kind: v.optional(oneOf(['delivery', 'conflict', 'quarter']), 'delivery'),
      about: v.optional(named),
    }),
  ),
  answers: list(
    v.object({
      ...record,
      practice: oneOf(practiceIds),
      answer: oneOf(['added', 'not-now', 'never', 'done', 'shown']),
      on: day,
      key: v.optional(text, ''),
    }),
  ),
};

const other = v.union(
  [
    v.pipe(
      named,
      v.transform((name) => ({ person: name })),
    ),
    v.object({ person: v.union([named, person], 'is neither a name nor a person'), ...records }),
  ],
  'is neither a name nor {person, meetings, notes, …}',
);

/** A journal and a moment as a person writes them down; see docs/suggest-schema.md. */
export const situationSchema = v.object(
  {
    now: instant,
    zone: v.optional(zone, 'UTC'),
    language: v.optional(language, 'en'),
    self: v.optional(text, ''),
    person: v.optional(
      v.nullable(v.union([named, person], 'is neither a name nor {name, relationships, …}')),
      null,
    ),
    moment: v.optional(v.nullable(moment), null),
    ...records,
    others: list(other),
  },
  'is not a JSON object',
);

export type WrittenSituation = v.InferOutput<typeof situationSchema>;
export type WrittenRecords = Pick<WrittenSituation, keyof typeof records>;
export type WrittenPerson = v.InferOutput<typeof person>;
