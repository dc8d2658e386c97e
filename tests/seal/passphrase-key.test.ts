import { describe, expect, it } from 'vitest';
import { costIn, isSensibleCost, usualCost } from '../../utils/seal/passphrase-key.ts';

describe('what a guess costs', () => {
  it.each(['production', 'demo', 'development', 'test', '', 'E2E', undefined])(
    'is 64 MiB in three rounds in a build of mode %j',
    (mode) => {
      expect(costIn(mode)).toEqual({ m: 65_536, t: 3, p: 1 });
    },
  );

  it('is what is asked for without a word', () => {
    expect(usualCost).toEqual({ m: 65_536, t: 3, p: 1 });
  });

  it('is less in the build of the end-to-end tests, and no less than a file may ask for', () => {
    const { m, t, p } = costIn('e2e');
    expect(isSensibleCost({ m, t, p })).toBe(true);
    for (const less of [
      { m: m - 1, t, p },
      { m, t: t - 1, p },
      { m, t, p: p - 1 },
    ])
      expect(isSensibleCost(less)).toBe(false);
  });

  it('is bounded, so that no file holds the page up', () => {
    expect(isSensibleCost({ m: 262_144, t: 10, p: 4 })).toBe(true);
    for (const more of [
      { m: 262_145, t: 1, p: 1 },
      { m: 8_192, t: 11, p: 1 },
      { m: 8_192, t: 1, p: 5 },
      { m: 65_536.5, t: 3, p: 1 },
      { m: Number.NaN, t: 3, p: 1 },
    ])
      expect(isSensibleCost(more)).toBe(false);
  });
});
