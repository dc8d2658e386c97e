import { describe, expect, it } from 'vitest';
import { patternOf, toCorrection } from '../../utils/moments/correction.ts';
import { recognise } from '../../utils/moments/recognise.ts';
import { anEvent, crowd, dana, self } from './sample-items.ts';

const femi = { name: 'Femi Cole', email: 'femi.cole@harlow.example' };

describe('a correction', () => {
  const item = anEvent('Friday thing', [dana], { series: 's1', key: 'k1' });
  const notOne = toCorrection(item, self, { kind: 'none', was: 'one-on-one' });
  const corrections = [notOne];

  it('silences the series, whatever its title becomes', () => {
    const renamed = anEvent('Dana / Robin 1:1', [dana], { series: 's1', key: 'k2' });
    expect(recognise(renamed, { self })?.kind).toBe('one-on-one');
    expect(recognise(renamed, { self, corrections })).toBeNull();
  });

  it('silences the pair for the kind it was corrected from, and no other kind', () => {
    expect(recognise(anEvent('catch up', [dana]), { self, corrections })).toBeNull();
    expect(recognise(anEvent('Performance review Dana', [dana]), { self, corrections })?.kind).toBe('review');
  });

  it('of a pair says nothing about what is called a 1:1', () => {
    const spelled = anEvent('Dana / Robin 1:1', [dana], { series: 's2' });
    expect(recognise(spelled, { self, corrections })?.kind).toBe('one-on-one');
    const itself = toCorrection(spelled, self, { kind: 'none', was: 'one-on-one' });
    expect(recognise(spelled, { self, corrections: [itself] })).toBeNull();
  });

  it('silences the pattern with another person', () => {
    expect(recognise(anEvent('friday thing', [femi]), { self, corrections })).toBeNull();
    expect(recognise(anEvent('Femi / Robin 1:1', [femi]), { self, corrections })?.kind).toBe('one-on-one');
  });

  it('turns into another kind: “This is mentoring”', () => {
    const mentoring = toCorrection(anEvent('Tuesday hour', [dana]), self, {
      kind: 'mentoring',
      was: 'one-on-one',
    });
    const moment = recognise(anEvent('Tuesday hour', [femi]), { self, corrections: [mentoring] });
    expect(moment).toMatchObject({ kind: 'mentoring', counterpart: femi });
    expect(moment?.evidence[0]).toBe('you said so about titles like this one');
  });

  it('names who it is: “That’s Dana, my mentor”', () => {
    const note = anEvent('D. hour', [], { series: 's9' });
    const said = toCorrection(note, self, { kind: 'mentoring', was: null, counterpart: dana });
    const again = recognise(anEvent('D. hour', [], { series: 's9' }), { self, corrections: [said] });
    expect(again).toMatchObject({ kind: 'mentoring', counterpart: dana });
  });

  it('lets the later of two equally close ones decide', () => {
    const first = toCorrection(item, self, { kind: 'none', was: 'one-on-one' });
    const second = toCorrection(item, self, { kind: 'review', was: null });
    expect(recognise(item, { self, corrections: [first, second] })?.kind).toBe('review');
    expect(recognise(item, { self, corrections: [second, first] })).toBeNull();
  });

  it('of a pair says nothing about a crowd with the same title', () => {
    const said = toCorrection(anEvent('Launch of Heron', [dana]), self, { kind: 'none', was: 'delivery' });
    const many = anEvent('Launch of Heron', crowd);
    expect(recognise(many, { self, corrections: [said] })).toEqual(recognise(many, { self }));
  });

  it('is forgotten once removed', () => {
    const renamed = anEvent('Dana / Robin 1:1', [dana], { series: 's1' });
    expect(recognise(renamed, { self, corrections: [] })?.kind).toBe('one-on-one');
  });
});

describe('patternOf', () => {
  it('leaves names and digits out', () => {
    expect(patternOf('Dana: week 3', self, [dana])).toBe(patternOf('Femi: week 12', self, [femi]));
  });

  it('is empty for nothing but names', () => {
    expect(patternOf('Dana / Robin', self, [dana])).toBe('');
  });
});
