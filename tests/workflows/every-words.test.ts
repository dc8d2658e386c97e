import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packLanguages } from '../../utils/practices/packs/languages.ts';
import { neverSaidIn } from '../../utils/practices/voice.ts';
import { fill } from '../../utils/workflows/fill.ts';
import { englishWords, type WorkflowWords } from '../../utils/workflows/words.ts';

const folder = new URL('../../utils/workflows/words/', import.meta.url);
const wordsIn = (language: string): WorkflowWords =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));

const isText = (value: unknown): value is string | readonly string[] =>
  typeof value === 'string' || Array.isArray(value);

/** Every text of a language by its place; the sentences of one place are alternatives. */
function placesOf(value: unknown, path = ''): readonly (readonly [string, readonly string[]])[] {
  if (isText(value)) return [[path, [value].flat()]];
  return Object.entries(Object(value)).flatMap(([key, each]) => placesOf(each, `${path}.${key}`));
}

const spokenIn = ({ phrases: _, language: __, ...spoken }: WorkflowWords) => placesOf(spoken);

const slotsIn = (text: string): readonly string[] => (text.match(/\{\w+\}/gu) ?? []).toSorted();

const languages = readdirSync(folder).map((file) => file.replace(/\.json$/u, ''));

it('are in languages that suggestions speak as well', () => {
  expect(languages.filter((language) => !Object.hasOwn(packLanguages, language))).toEqual([]);
});

describe.each(languages)('the words in %s', (language) => {
  const words = wordsIn(language);
  const spoken = spokenIn(words);

  it('say what English says, with the same slots', () => {
    const shape = (places: ReturnType<typeof spokenIn>) =>
      Object.fromEntries(places.map(([path, texts]) => [path, texts.map(slotsIn)]));
    expect(words.language).toBe(language);
    expect(shape(spoken)).toEqual(shape(spokenIn(englishWords)));
    expect(Object.keys(words.phrases).toSorted()).toEqual(Object.keys(englishWords.phrases).toSorted());
  });

  it('hold nothing that no sentence of Beside says, and fit a narrow sidebar', () => {
    const voice = neverSaidIn(language);
    const found = spoken.flatMap(([path, texts]) =>
      texts.flatMap((text) => [
        ...voice.filter(({ pattern }) => pattern.test(text)).map(({ message }) => `${path} ${message}`),
        ...(text.length > 120 ? [`${path} is longer than 120 characters`] : []),
        ...(/\s{2}|^\s|\s$/u.test(text) ? [`${path} has stray white space`] : []),
      ]),
    );
    expect(found).toEqual([]);
  });

  it('name phrases once, as whole words that can be found', () => {
    for (const list of Object.values(words.phrases)) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
      // A phrase ends where a word ends: after it no letter follows.
      expect(list.filter((phrase: string) => !/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(phrase))).toEqual([]);
    }
  });
});

it('the first of a month is "1er" in French, and no other day', () => {
  const on = (day: string) => fill('{day}', { day: { day } }, { today: '2026-11-19', lang: 'fr' });
  expect(on('2026-12-01')).toBe('1er décembre');
  expect(on('2026-12-11')).toBe('11 décembre');
  expect(on('2026-11-24')).toBe('mardi');
});
