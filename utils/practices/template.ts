/**
 * The text between the slots and the slots themselves. `{count}` is filled as it is; `{count|one: # talk|other: # talks}`
 * chooses by the kind of what fills it and puts it at `#`: the plural categories of the language for a number,
 * `weekday` and `date` for a day.
 */
export const slotIn: RegExp = /\{(\w+)(?:\|([^{}]*))?\}/gu;

export type Variants = ReadonlyMap<string, string>;

/** "one: # talk|other: # talks" by its kinds. */
export function readVariants(written: string): Variants {
  return new Map(
    written.split('|').map((part): [string, string] => {
      const colon = part.indexOf(':');
      return colon < 0 ? ['', part] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
    }),
  );
}

/** Names of the slots of a template, in order, as often as they stand there. */
export const slotsOf = (template: string): readonly string[] =>
  Array.from(template.matchAll(slotIn), ([, name = '']) => name);
