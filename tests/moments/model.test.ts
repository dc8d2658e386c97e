import { describe, expect, it } from 'vitest';
import { isotonic } from '../../scripts/moments-calibrate.ts';
import { score } from '../../scripts/moments-score.ts';
import { calibrate, decodeStep, encodeStep } from '../../utils/moments/linear-model.ts';
import { anEvent, crowd, dana, self } from './sample-items.ts';

describe('coded weights', () => {
  it('come back as they were, within the range', () => {
    for (let steps = -31; steps <= 31; steps++) {
      expect(decodeStep(encodeStep(steps).charCodeAt(0))).toBe(steps);
      expect(JSON.stringify(encodeStep(steps))).toHaveLength(3);
    }
    expect(decodeStep(encodeStep(99).charCodeAt(0))).toBe(31);
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
