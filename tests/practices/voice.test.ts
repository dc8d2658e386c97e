import { describe, expect, it } from 'vitest';
import { practices } from '../../utils/practices/registry.ts';
import { closings, sources } from '../../utils/practices/sources.ts';

const sentences = practices.flatMap(({ id, because, says }) => [
  { id, place: 'because', text: because },
  ...Object.values(says).flatMap(({ points, evidence, today }) => [
    ...points.map((text) => ({ id, place: 'point', text })),
    ...evidence.map((text) => ({ id, place: 'evidence', text })),
    ...today.map((text) => ({ id, place: 'today', text })),
  ]),
]);
const all = [
  ...sentences,
  ...[...Object.values(closings), ...Object.values(sources)].map((text) => ({
    id: 'sources',
    place: 'source',
    text,
  })),
];
const matching = (pattern: RegExp) =>
  all.filter(({ text }) => pattern.test(text)).map(({ id, text }) => `${id}: ${text}`);

describe('the voice', () => {
  it('cites no ratio, percentage or folklore figure', () => {
    expect(matching(/\d\s*[:/]\s*\d|%|per ?cent|times (?:more|as) likely|\bFortune\b|\d+\s*x\b/iu)).toEqual(
      [],
    );
  });

  it('commands, forecasts, blames and praises nobody', () => {
    expect(
      matching(
        /!|\bshould\b|\bmust\b|\bought\b|\bneed to\b|\balways\b|\bhave failed\b|you (?:missed|forgot|neglected)|\boverdue\b/iu,
      ),
    ).toEqual([]);
    expect(matching(/\bwill (?:make|improve|lead|raise|help)\b|\bguarantee/iu)).toEqual([]);
    expect(
      matching(/\b(?:amazing|awesome|rock ?star|toxic|negative person|high performer|weakness)\b/iu),
    ).toEqual([]);
  });

  it('guesses no pronoun', () => {
    expect(matching(/\b(?:she|he|her|his|him|hers)\b/iu)).toEqual([]);
  });

  it('asks for no health, family, faith, politics or pay', () => {
    expect(
      matching(/\b(?:health|illness|family|children|spouse|faith|church|politic\w*|salary)\b/iu),
    ).toEqual([]);
  });

  it('names a person once in a point', () => {
    const twice = sentences.filter(({ place, text }) => place === 'point' && text.split('{name}').length > 2);
    expect(twice).toEqual([]);
  });

  it('has two phrasings for every case, one sentence pair each, and an evidence without a full stop', () => {
    for (const { id, says } of practices) {
      for (const { points, evidence, today } of Object.values(says)) {
        expect(points.length, id).toBeGreaterThanOrEqual(2);
        expect(new Set(points).size, id).toBe(points.length);
        expect(evidence.length, id).toBeGreaterThanOrEqual(1);
        for (const point of points) expect(point, id).toMatch(/[.?…]$/u);
        for (const line of evidence) expect(line, id).not.toMatch(/\.$/u);
        for (const line of today) expect(line, id).toMatch(/\.$/u);
      }
    }
  });

  it('says why in the strength of the practice: tends to, can, may; never a promise', () => {
    const certain = practices.filter(({ because }) =>
      /\b(?:will|proves?|proven|research shows)\b/iu.test(because),
    );
    expect(certain.map(({ id }) => id)).toEqual([]);
    for (const { because } of practices) expect(because).toMatch(/^\p{Lu}[^.]*\.$/u);
  });

  it('aims at short points', () => {
    const long = sentences.filter(
      ({ place, text }) => place === 'point' && text.replace(/\{\w+\}/gu, 'Somebody').length > 125,
    );
    expect(long).toEqual([]);
  });
});
