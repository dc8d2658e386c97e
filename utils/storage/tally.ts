import type { Tally } from './schema.ts';

export function isTally(value: unknown): value is Tally {
  const tally = Object(value) as Partial<Tally>;
  return (
    tally.id === 'tally' &&
    typeof tally.store === 'string' &&
    typeof tally.revision === 'number' &&
    typeof tally.records === 'number'
  );
}
