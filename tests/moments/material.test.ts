import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { corpusPaths, readCorpus } from '../../scripts/moments-corpus.ts';
import { type Judged, score } from '../../scripts/moments-score.ts';
import { recognise } from '../../utils/moments/recognise.ts';

const folder = fileURLToPath(new URL('material/', import.meta.url));
const own = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readCorpus(`${folder}${name}`));

function judge(path: readonly string[] | typeof own): Judged[] {
  const entries = path.flatMap((each) => (typeof each === 'string' ? readCorpus(each) : [each]));
  return entries
    .filter((entry) => entry.label && entry.label.ambiguous !== true)
    .map((entry) => {
      const moment = recognise(entry.item, { self: entry.self });
      const { email = '', name = '' } = moment?.counterpart ?? {};
      return {
        entry,
        said: moment?.kind ?? 'none',
        counterpart: email || name || null,
        confidence: moment?.confidence ?? 0,
      };
    });
}

describe('the material of the project', () => {
  it('is marked as its own, with ids of its own and invented addresses', () => {
    expect(own.every((entry) => entry.id.startsWith('own-') && entry.self.email.endsWith('.example'))).toBe(
      true,
    );
    expect(new Set(own.map((entry) => entry.id)).size).toBe(own.length);
  });

  // Training figures: they say that the model in the repository is the trained one, not how good it is.
  it('is known by the model in the repository', () => {
    const { macroF1, falsePrompts } = score(judge(own));
    expect(macroF1).toBeGreaterThan(0.93);
    expect(falsePrompts).toBeLessThan(0.05);
  }, 60_000);
});

describe.runIf(corpusPaths([]).every((path) => existsSync(path)) && corpusPaths([]).length > 0)(
  'the corpora',
  () => {
    it('are known by the model in the repository', () => {
      const { macroF1, falsePrompts, counterpart } = score(judge(corpusPaths([])));
      expect(macroF1).toBeGreaterThan(0.95);
      expect(falsePrompts).toBeLessThan(0.02);
      expect(counterpart).toBeGreaterThan(0.975);
    });
  },
);
