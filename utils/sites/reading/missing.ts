/** The names of the fields that are lacking: `lacking({ time: true, guests: false })` is `['time']`. */
export const lacking = (fields: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(fields).filter((name) => fields[name]);
