import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonic } from '../../scripts/moments-calibrate.ts';
import { train } from '../../scripts/moments-evaluate.ts';
import { readClear, settings } from '../../scripts/moments-material.ts';
import { roundTogether } from '../../scripts/moments-rounding.ts';
import { score } from '../../scripts/moments-score.ts';
import { decodeGaps, encodeGaps } from '../../utils/moments/gap-code.ts';
import { findHits, indexLexicons, type Lexicon } from '../../utils/moments/lexicon.ts';
import { packLexicons } from '../../utils/moments/lexicon-pack.ts';
import { calibrate } from '../../utils/moments/linear-model.ts';
import { isSilent } from '../../utils/moments/recogniser.ts';
import { decodeWeights, encodeWeights, mostSteps } from '../../utils/moments/weight-code.ts';
import { anEvent, crowd, dana, self } from './sample-items.ts';

describe('coded weights', () => {
  const row = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -mostSteps, max: mostSteps })), {
    minLength: 9,
    maxLength: 9,
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
        const back = decodeWeights(encodeWeights(rows, 9), 9, rows.length);
        expect(back.map((each) => [...each])).toEqual(rows);
      }),
    );
  });

  it('cost next to nothing where they are zero', () => {
    const rows = Array.from({ length: 2000 }, () => new Array<number>(9).fill(0));
    expect(encodeWeights(rows, 9).length).toBeLessThan(400);
  });
});

describe('training', () => {
  it('gives the same weights on every run', () => {
    const material = readClear([fileURLToPath(new URL('material/own-events-media.jsonl', import.meta.url))]);
    const small = { ...settings, rounds: 20, fits: 2, names: 100, stems: 100 };
    const first = train(material, small);
    expect(train(material, small)).toEqual(first);
    expect(decodeGaps(first.stems.hashes).length).toBeGreaterThan(10);
  });
});

describe('rounding', () => {
  const shownTogether = [0, 1, 2].map(() => ({
    columns: Int32Array.of(0, 1),
    values: Float64Array.of(1, 1),
    target: 0,
    weight: 1,
  }));
  const steps = (weights: readonly number[], perBit: number) => [
    ...roundTogether(Float64Array.from(weights), 1, shownTogether, () => 1, perBit),
  ];

  it('makes up by one weight for what it took from another that is shown beside it', () => {
    expect(steps([0.45, 0.45], 0).sort()).toEqual([0, 1]);
    expect(steps([-0.45, -0.45], 0).sort()).toEqual([-1, 0]);
  });
  it('makes zero of what is not worth its bits', () => {
    expect(steps([0.9, 0], 0)).toEqual([1, 0]);
    expect(steps([0.9, 0], 10)).toEqual([0, 0]);
  });
});

describe('gaps', () => {
  it('come back as the numbers they were', () => {
    const some = fc
      .uniqueArray(fc.nat(2 ** 22 - 1), { maxLength: 300 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(some, (all) => {
        expect(decodeGaps(encodeGaps(all))).toEqual(all);
      }),
    );
  });
});

describe('packed lexicons', () => {
  it('say the same as written ones', () => {
    const written: Lexicon[] = [
      { mentor: 'mentor*|sit in with', q: 'how' },
      { appraise: '*gespräch|jahresgespräch', q: 'wie|how' },
    ];
    const ask = (lexicons: readonly Lexicon[], text: string) =>
      findHits(indexLexicons(lexicons), text).map((hit) => `${hit.concept} ${hit.words.trim()}`);
    const text = ' how mentoring sit in with wie jahresgesprach feedbackgesprach ';
    expect(ask(packLexicons(written), text).sort()).toEqual(ask(written, text).sort());
    expect(ask(written, text)).toContain('appraise gesprach');
  });
});

describe('silence', () => {
  const sure = { kind: 'mentoring', probability: 0.6, presence: 0.95 } as const;
  it('asks whether there is a moment, and that the kind is likelier right than wrong', () => {
    expect(isSilent(sure, 0.8)).toBe(false);
    expect(isSilent({ ...sure, presence: 0.7 }, 0.8)).toBe(true);
    expect(isSilent({ ...sure, probability: 0.4 }, 0.8)).toBe(true);
    expect(isSilent({ ...sure, kind: 'none' }, 0)).toBe(true);
  });
});

describe('calibration', () => {
  it('never falls as the raw probability rises', () => {
    const answers = Array.from({ length: 400 }, (_, at) => ({
      raw: (at % 100) / 100,
      right: (at * 7919) % 101 < at % 100,
    }));
    const table = isotonic(answers);
    const shares = Array.from({ length: 101 }, (_, at) => calibrate(table, at / 100));
    expect(shares.every((share, at) => at === 0 || share >= (shares[at - 1] ?? 0))).toBe(true);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe('score', () => {
  const entry = (moment: string, counterpart: string | null = null) => ({
    id: 'x',
    lang: 'en',
    self,
    item: anEvent('x', crowd),
    label: { moment, counterpart },
  });

  it('counts false prompts among none only, and macro-F1 over the kinds that occur', () => {
    const rows = [
      { entry: entry('none'), said: 'none', counterpart: null, confidence: 0 },
      { entry: entry('none'), said: 'review', counterpart: null, confidence: 0.9 },
      { entry: entry('review', dana.email), said: 'review', counterpart: dana.email, confidence: 0.9 },
      { entry: entry('review', dana.email), said: 'none', counterpart: null, confidence: 0 },
    ];
    const figures = score(rows);
    expect(figures.falsePrompts).toBe(0.5);
    expect(figures.kinds.map((each) => each.f1)).toEqual([0.5, 0.5]);
    expect(figures.macroF1).toBe(0.5);
    expect(figures.counterpart).toBe(1);
    expect(figures.calibrationError).toBeCloseTo(0.4);
  });
});
