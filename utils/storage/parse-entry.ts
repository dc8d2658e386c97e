import type { Entry } from '../core/entry.ts';
import { type EntryKind, entryFields, type Field } from '../core/entry-fields.ts';
import { count, day, dayOrNull, id, stamps, text, textOrNull } from './record-fields.ts';
import { array, boolean, nullable, object, optional, picklist, type Shape, variant } from './shape.ts';

const step = object({
  when: optional(text, ''),
  text,
  due: dayOrNull,
  went: nullable(picklist(['done', 'in-part', 'not-this-time'])),
  taught: text,
});

/** A field that came with a later release is empty in what was kept before it. */
const plain = {
  text: optional(text, ''),
  texts: optional(array(text), []),
  day: optional(dayOrNull, null),
  count: optional(count, 0),
  flag: optional(boolean, false),
  steps: optional(array(step), []),
} as const;

const shapeOf = (field: Field): Shape<unknown> =>
  typeof field === 'string' ? plain[field] : optional(nullable(picklist(field)), null);

const frame = {
  id,
  on: day,
  people: array(id),
  private: boolean,
  notes: array(id),
  meetingId: textOrNull,
  deliveryId: textOrNull,
  goalId: textOrNull,
  ...stamps,
};

const kindShape = (kind: string, fields: Readonly<Record<string, Field>>): Shape<unknown> =>
  object({
    ...frame,
    kind: picklist([kind]),
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)])),
  });

/** One shape per kind, made from the same table as the types are, when the first of its kind comes. */
export const entryShape = variant(
  'kind',
  Object.fromEntries(
    Object.entries<(typeof entryFields)[EntryKind]>(entryFields).map(([kind, fields]) => [
      kind,
      () => kindShape(kind, fields),
    ]),
  ),
) as Shape<Entry>;
