const rhythms: readonly (readonly [string, RegExp])[] = [
  ['weekdays', /^every weekday|^weekdays/iu],
  ['biweekly', /^(?:every (?:2|two|other) weeks?|bi-?weekly|fortnightly)/iu],
  ['daily', /^(?:daily|every day)/iu],
  ['weekly', /^(?:weekly|every week\b)/iu],
  ['monthly', /^(?:monthly|every month\b)/iu],
  ['yearly', /^(?:annually|yearly|every year\b)/iu],
];

/** 'weekly' for "Weekly on Wednesday"; the words themselves for what has no short name. */
export const recurrenceOf = (words: string): string => {
  const line = words.slice(0, 200).trim();
  return rhythms.find(([, start]) => start.test(line))?.[0] ?? line;
};
