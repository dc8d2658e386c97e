import * as v from 'valibot';
import type { Entry } from '../core/entry.ts';
import { type EntryKind, entryFields, entryKinds, type Field } from '../core/entry-fields.ts';
import { count, day, dayOrNull, id, stamps, text, textOrNull } from './record-fields.ts';

const step = v.object({
  when: v.optional(text, ''),
  text,
  due: dayOrNull,
  went: v.nullable(v.picklist(['done', 'in-part', 'not-this-time'])),
  taught: text,
});

/** A field that came with a later release is empty in what was kept before it. */
const plain = {
  text: v.optional(text, ''),
  texts: v.optional(v.array(text), []),
  day: v.optional(dayOrNull, null),
  count: v.optional(count, 0),
  flag: v.optional(v.boolean(), false),
  steps: v.optional(v.array(step), []),
} as const;

const schemaOf = (field: Field): v.GenericSchema =>
  typeof field === 'string' ? plain[field] : v.optional(v.nullable(v.picklist(field)), null);

const frame = {
  id,
  on: day,
  people: v.array(id),
  private: v.boolean(),
  notes: v.array(id),
  meetingId: textOrNull,
  deliveryId: textOrNull,
  goalId: textOrNull,
  ...stamps,
};

const kindSchema = (kind: EntryKind) =>
  v.object({
    ...frame,
    kind: v.literal(kind),
    ...Object.fromEntries(
      Object.entries<Field>(entryFields[kind]).map(([name, field]) => [name, schemaOf(field)]),
    ),
  });

/** One schema per kind, made from the same table as the types are. */
export const entrySchema = v.variant('kind', entryKinds.map(kindSchema)) as unknown as v.GenericSchema<
  unknown,
  Entry
>;
