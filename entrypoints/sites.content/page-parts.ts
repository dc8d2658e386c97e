import type { Parts } from '../../utils/sites/generic/parts.ts';

/** Left on the scripts' own global, which the page cannot see, like the hand of the page. */
const mark = Symbol.for('beside.parts');

export type PartsScope = typeof globalThis & { [mark]?: Partial<Parts> };

export const partsOf = (scope: PartsScope = globalThis): Partial<Parts> => {
  scope[mark] ??= {};
  return scope[mark];
};

/** What a further file of a reader brings to the page. */
export function givePart<Name extends keyof Parts>(name: Name, part: Parts[Name], scope?: PartsScope): void {
  partsOf(scope)[name] = part;
}
