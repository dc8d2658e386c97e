import { domainOf } from '../utils/moments/guests.ts';
import type { Prepared } from './moments-examples.ts';

/** The organisation an entry belongs to: the domain of its user. */
export const organisationOf = ({ entry }: Prepared): string => domainOf(entry.self.email);

/** A title with names and digits abstracted: what two items must not share across a split. */
export function patternOf({ reading }: Prepared): string {
  return reading.title.masked.replace(/\d+/g, '0').trim();
}

/** Fixed shuffle: the same folds for the same seed. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const rest = [...values];
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let at = rest.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const kept = rest[at] as Value;
    rest[at] = rest[other] as Value;
    rest[other] = kept;
  }
  return rest;
}

export interface Fold {
  train: Prepared[];
  test: Prepared[];
}

/** A split in which no organisation of the test is in training, nor any title pattern of it. */
export function splitOff(all: readonly Prepared[], isTest: (each: Prepared) => boolean): Fold {
  const test = all.filter(isTest);
  const organisations = new Set(test.map(organisationOf));
  const patterns = new Set(test.map(patternOf));
  const bare = (pattern: string) => pattern === '' || /^[§os1on ]*$/.test(pattern);
  const train = all.filter(
    (each) =>
      !isTest(each) &&
      !organisations.has(organisationOf(each)) &&
      (bare(patternOf(each)) || !patterns.has(patternOf(each))),
  );
  return { train, test };
}

/** Organisations dealt out to `count` folds, largest first to the emptiest. */
export function groupFolds(all: readonly Prepared[], count: number, seed: number): Fold[] {
  const sizes = new Map<string, number>();
  for (const each of all) sizes.set(organisationOf(each), (sizes.get(organisationOf(each)) ?? 0) + 1);
  const load = new Array<number>(count).fill(0);
  const place = new Map<string, number>();
  const order = shuffled([...sizes], seed).sort((a, b) => b[1] - a[1]);
  for (const [organisation, size] of order) {
    const fold = load.indexOf(Math.min(...load));
    place.set(organisation, fold);
    load[fold] = (load[fold] ?? 0) + size;
  }
  return load.map((_, fold) => splitOff(all, (each) => place.get(organisationOf(each)) === fold));
}
