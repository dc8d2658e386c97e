// The commonest rhythm in other languages; with a number in it ("alle 2 Wochen") it is another one.
const everyWeek =
  /^\D*(?:wöchentlich|jede woche|toutes les semaines|hebdomadaire|semanal|cada semana|settiman|wekelijks|elke week|co tydzień|毎週|每周|每週|매주|أسبوع|שבוע)\D*$/;

const rhythms: readonly (readonly [string, RegExp])[] = [
  ['weekdays', /^every weekday|^weekdays/i],
  ['biweekly', /^(?:every (?:2|two|other) weeks?|bi-?weekly|fortnightly)/i],
  ['daily', /^(?:daily|every day)/i],
  ['weekly', /^(?:weekly|every week\b)/i],
  ['monthly', /^(?:monthly|every month\b)/i],
  ['yearly', /^(?:annually|yearly|every year\b)/i],
];

/** 'weekly' for "Weekly on Wednesday"; the words themselves for what has no short name. */
export const recurrenceOf = (words: string): string => {
  const line = words.slice(0, 200).trim();
  const known = rhythms.find(([, start]) => start.test(line))?.[0];
  return known ?? (everyWeek.test(line.toLowerCase()) ? 'weekly' : line);
};
