import * as v from 'valibot';

const text = v.pipe(v.string('is not a text'), v.trim());
/** With its offset. */
export const instant = v.pipe(
  v.string('is not a time'),
  v.check(
    (value) => /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
    'is not a time with its offset, like "2026-11-19T09:00:00+01:00"',
  ),
);
const knownToIntl = (make: () => unknown): boolean => {
  try {
    return make() !== null;
  } catch {
    return false;
  }
};
/** IANA name. */
export const zone = v.pipe(
  text,
  v.check(
    (value) => knownToIntl(() => new Intl.DateTimeFormat('en', { timeZone: value })),
    'is not a time zone like "Europe/Berlin"',
  ),
);
/** BCP 47 tag. */
export const language = v.pipe(
  text,
  v.check((value) => knownToIntl(() => new Intl.Locale(value)), 'is not a language like "de" or "pt-BR"'),
);
