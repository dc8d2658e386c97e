import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packIn } from '../../scripts/suggest/packs-for.ts';

const workflows: unknown = JSON.parse(
  readFileSync(new URL('../../utils/workflows/words/fr.json', import.meta.url), 'utf8'),
);

/** Neither is a sentence of Beside in French: words by which drafts are understood, and titles in English. */
const isForeign = (key: string): boolean => ['phrases', 'source', 'sources'].includes(key);

function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(Object(value)).flatMap(([key, each]) => (isForeign(key) ? [] : sentencesOf(each)));
}

const said = [...sentencesOf(packIn('fr')), ...sentencesOf(workflows)];
const those = (pattern: RegExp) => said.filter((text) => pattern.test(text));

it('has a space that does not break before : ; ? and inside guillemets, and no straight marks', () => {
  // "date: le #" chooses inside a slot and is not said.
  expect(those(/[^\u00a0\u202f][;?»]|[^\u00a0\u202f\w]:|«[^\u00a0]|['"“”]/u)).toEqual([]);
});

it('puts nothing before a name that a vowel would shorten', () => {
  expect(those(/(?<!\p{L})(?:de|que|puisque|lorsque|quoique|jusque) \{name/iu)).toEqual([]);
});

it('gives neither the user nor the other a gender', () => {
  const being = /(?:vous (?:êtes|avez été|serez)|(?<!avec )\{name\} (?:est|a été|sera))(?!\p{L})/iu;
  const pair = /(?<!\p{L})(?:chacun|tous (?:les )?deux|vous seule?|vous deux|moi-même seule?)(?!\p{L})/iu;
  const noun =
    /(?<!\p{L})(?:collaborat(?:eur|rice)|mentorée?|manager|direct(?:eur|rice)|patron|votre mentor)/iu;
  const both = /\(e\)|·e|\p{L}\/(?:elle|trice)/iu;
  for (const pattern of [being, pair, noun, both]) expect(those(pattern)).toEqual([]);
});
