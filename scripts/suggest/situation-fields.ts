import * as v from 'valibot';
import { momentKinds } from '../../utils/core/moment.ts';
import { relationshipKinds } from '../../utils/core/person.ts';
import { isDay } from '../../utils/core/time.ts';

/** Words, without blanks at the ends. */
export const text = v.pipe(v.string('is not a text'), v.trim());
/** Words that are there. */
export const named = v.pipe(text, v.minLength(1, 'is empty'));
/** "2026-11-16". */
export const day = v.pipe(
  v.string('is not a day like "2026-11-16"'),
  v.check(isDay, 'is not a day like "2026-11-16"'),
);
/** A day or a time. */
export const when = v.pipe(
  v.string('is not a day or a time'),
  v.check(
    (value) => isDay(value) || (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))),
    'is not a day like "2026-11-16" or a time like "2026-11-16T10:00:00+01:00"',
  ),
);
/** A whole number from 0 on. */
export const count = v.pipe(
  v.number('is not a number'),
  v.integer('is not a whole number'),
  v.minValue(0, 'is below 0'),
);
/** One of these words. */
export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `is none of ${options.join(', ')}`);
/** None where nothing is said. */
export const list = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.optional(v.array(entry, 'is not a list'), []);

/** Words people use for the same relation. */
const spoken: Readonly<Record<string, string>> = {
  lead: 'report',
  'direct-report': 'report',
  boss: 'manager',
  skip: 'skip-level',
  'junior-mentor': 'reverse-mentor',
};
/** What somebody is to the user, in the words people use for it. */
export const relation = v.pipe(
  text,
  v.transform((value) => spoken[value.toLowerCase().replaceAll(' ', '-')] ?? value),
  oneOf(relationshipKinds),
);
/** What kind of moment it is. */
export const kind = v.pipe(
  text,
  v.transform((value) => (value === '1:1' ? 'one-on-one' : value)),
  oneOf(momentKinds),
);
