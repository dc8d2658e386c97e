import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIn } from '../../scripts/suggest/packs-for.ts';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { lintPack } from '../../utils/practices/lint-pack.ts';
import { mannerOf } from '../../utils/practices/manner.ts';
import { parsePack, type Saying } from '../../utils/practices/pack.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { type PackLanguage, packLanguages, pickLanguage } from '../../utils/practices/packs/languages.ts';
import { phrase } from '../../utils/practices/phrase.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import { slotsOf } from '../../utils/practices/template.ts';
import { examples } from './examples.ts';
import { kinds, pages, situationWith, thirdNames } from './generated-journal.ts';

const folder = new URL('../../utils/practices/packs/', import.meta.url);
const languages = Object.keys(packLanguages) as readonly PackLanguage[];

const written = { now: '2026-11-19T08:30:00+01:00', zone: 'Europe/Berlin', self: 'Anna Brandt' };
const told = Object.values(examples).map((example) => {
  const { page, moment, context } = readSituation(JSON.stringify({ ...written, ...example }), 'example');
  return situationOf(page, moment, context);
});
const generated = fc
  .sample(fc.tuple(pages, kinds, fc.boolean()), { numRuns: 1000, seed: 20261120 })
  .map(([page, kind, isOwnDay]) => ({ isOwnDay, situation: situationWith(page, kind, isOwnDay) }));

/** A hole, however it came about. */
const hole = /undefined|\bnull\b|NaN|[{}#|!！]|\[object|“”|„“|« ?»|「」|\s{2}|\n|Invalid Date/u;
const thirds = thirdNames.flatMap((name) => name.toLowerCase().split(' '));

const allOf = ({ points, evidence, today }: Saying): readonly string[] => [...points, ...evidence, ...today];

describe('the languages', () => {
  it('are those of the folder', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(files.map((file) => file.slice(0, -5)).toSorted()).toEqual([...languages].toSorted());
  });

  it('are chosen by the first that Beside speaks, and English otherwise', () => {
    expect(pickLanguage(['xx', 'en-US'])).toBe('en');
    expect(pickLanguage([])).toBe('en');
    for (const language of languages) {
      expect(pickLanguage([language.toLowerCase()])).toBe(language);
      expect(pickLanguage(['xx', `${language.split('-')[0]}-XX`])).toBe(language);
    }
  });
});

describe.each(languages)('the pack in %s', (language) => {
  const pack = packIn(language);
  const manner = mannerOf(language);

  it('is read like one from outside, and fit to be said', () => {
    expect(parsePack(pack)).toEqual({ ok: true, value: pack });
    expect(pack.language).toBe(language);
    expect(lintPack(pack, practices, builtInPack)).toEqual([]);
  });

  it('has headings that fit a line, one for each practice', () => {
    const themes = Object.values(pack.practices).flatMap(({ theme, says }) => [
      theme,
      ...Object.values(says).flatMap((saying) => saying.theme ?? []),
    ]);
    expect(themes.filter((theme) => theme.length > (manner.gap === '' ? 14 : 28))).toEqual([]);
    expect(new Set(themes).size).toBe(themes.length);
  });

  it('says something for each way the slots of English can be filled', () => {
    for (const { id } of practices) {
      for (const [name, model] of Object.entries(builtInPack.practices[id]?.says ?? {})) {
        const said = pack.practices[id]?.says[name];
        for (const part of ['points', 'evidence', 'today'] as const) {
          const leaves = (texts: readonly string[]) =>
            texts.map((text) => new Set(slotsOf(text).filter((slot) => slot !== 'name')));
          const own = leaves(said?.[part] ?? []);
          const silent = leaves(model[part]).filter(
            (slots) => !own.some((each) => [...each].every((slot) => slots.has(slot))),
          );
          expect(
            silent.map((slots) => [...slots]),
            `${id}.${name}.${part}`,
          ).toEqual([]);
        }
        expect(allOf(said ?? model).length).toBeGreaterThan(0);
      }
    }
  });

  it('says what English says in every example, with no hole and within its lengths', () => {
    for (const situation of told) {
      for (const practice of practices) {
        const finding = practice.find(situation);
        const english = finding && phrase(practice, finding, situation, builtInPack);
        if (!english) continue;
        const said = phrase(practice, finding, situation, pack);
        expect(said, `${practice.id}: ${finding.say}`).not.toBeNull();
        expect(said?.text.length).toBeLessThanOrEqual(manner.point);
        expect(said?.evidence.length).toBeLessThanOrEqual(manner.evidence);
        expect(Object.values(said ?? {}).join(' ')).not.toMatch(hole);
      }
    }
  });

  it('has no hole and names nobody else, over a thousand generated journals', { timeout: 60_000 }, () => {
    for (const { situation, isOwnDay } of generated) {
      const { prompts, silence } = rankPrompts(situation, [pack, builtInPack]);
      expect(prompts.length).toBeLessThanOrEqual(3);
      expect(silence === null).toBe(prompts.length > 0);
      expect(silence ?? '').not.toMatch(hole);
      for (const prompt of prompts) {
        const { theme, text, evidence, why, credit, reasons = [] } = prompt;
        const words = [theme, text, evidence, why, credit, ...reasons].join(' ');
        expect(words).not.toMatch(hole);
        expect(text.length).toBeLessThanOrEqual(mannerOf(prompt.language).point);
        expect(evidence.length).toBeLessThanOrEqual(mannerOf(prompt.language).evidence);
        const isOwn = isOwnDay || situation.direction === 'self';
        expect(isOwn ? [] : thirds.filter((part) => words.toLowerCase().includes(part))).toEqual([]);
      }
    }
  });
});
