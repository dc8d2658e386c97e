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
  return rhythms.find(([, start]) => start.test(line))?.[0] ?? line;
};
