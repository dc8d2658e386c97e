import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { primary } from '../../utils/practices/manner.ts';
import { packLanguages } from '../../utils/practices/packs/languages.ts';
import { neverSaidIn } from '../../utils/practices/voice.ts';
import { fill } from '../../utils/workflows/fill.ts';
import { createGiven } from '../../utils/workflows/given.ts';
import { workflowOf, workflows } from '../../utils/workflows/registry.ts';
import { askedOf, draftOf, openingAnswers, stepsOf, titleOf } from '../../utils/workflows/run.ts';
import { englishWords, type WorkflowWords, wordsOver } from '../../utils/workflows/words.ts';
import { isAbout, situations } from './workflow-contexts.ts';

const folder = new URL('../../utils/workflows/words/', import.meta.url);
const languages = Object.keys(packLanguages).filter((tag) => tag !== 'en');
const read = (language: string): WorkflowWords =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));

type Leaf = readonly [path: string, text: string | readonly string[]];

/** Every text with its path; a list of sentences of which the first that is whole is said is one text. */
function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, each]) => leavesOf(each, `${path}.${key}`));
}

const slotsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name);
const lastOf = (text: string | readonly string[]): string => [text].flat().at(-1) ?? '';

it('each language of the packs has words of workflows, and there are no others', () => {
  const files = readdirSync(folder).map((file) => file.replace('.json', ''));
  expect(files.toSorted()).toEqual(Object.keys(packLanguages).toSorted());
});

describe.each(languages)('the words of workflows in %s', (language) => {
  const words = read(language);
  const { phrases, ...said } = words;
  const own = new Map(leavesOf(said).filter(([path]) => !path.includes('.familiar.')));
  const familiar = leavesOf(said).filter(([path]) => path.includes('.familiar.'));
  const dense = ['ja', 'zh'].includes(primary(language));

  it('are those English has, no more and no fewer', () => {
    expect(words.language).toBe(language);
    const { phrases: _, ...english } = englishWords;
    expect([...own.keys()].toSorted()).toEqual(
      leavesOf(english)
        .map(([path]) => path)
        .toSorted(),
    );
    for (const list of Object.values(phrases)) expect(list.length).toBeGreaterThan(0);
    expect(Object.keys(phrases)).toEqual(Object.keys(englishWords.phrases));
  });

  it('name each phrase once, as whole words: after it no letter follows', () => {
    for (const list of Object.values(phrases)) {
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((phrase: string) => !/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(phrase))).toEqual([]);
    }
  });

  it('use the slots English uses there, and end with a sentence that needs no more than the last of English', () => {
    for (const [path, model] of leavesOf(englishWords.workflows)) {
      const text = own.get(`.workflows${path}`) ?? '';
      const known = [model].flat().flatMap(slotsIn);
      expect(
        [text]
          .flat()
          .flatMap(slotsIn)
          .filter((slot) => !known.includes(slot)),
        path,
      ).toEqual([]);
      const needed = slotsIn(lastOf(model));
      expect(
        slotsIn(lastOf(text)).filter((slot) => !needed.includes(slot)),
        path,
      ).toEqual([]);
    }
  });

  it('hold nothing that no sentence of Beside says, and fit a narrow sidebar', () => {
    for (const [path, text] of own) {
      for (const each of [text].flat()) {
        const found = neverSaidIn(language).filter(({ pattern }) => pattern.test(each));
        expect(found.map(({ message }) => `${path} ${message}: ${each}`)).toEqual([]);
        expect(each.length, `${path}: ${each}`).toBeLessThanOrEqual(dense ? 75 : 145);
      }
    }
  });

  it('say to somebody addressed familiarly what the draft says, with the same slots', () => {
    const formal = /\b(?:Sie|Ihnen|Ihre?[nrsm]?|vous|votre|vos)\b/u;
    for (const [path, text] of familiar) {
      const draft = own.get(path.replace('.familiar.', '.draft.'));
      expect(draft, path).toBeDefined();
      expect([text].flat().map(slotsIn), path).toEqual([draft ?? ''].flat().map(slotsIn));
      expect([text].flat().filter((each) => formal.test(each))).toEqual([]);
    }
    // Whoever is addressed by a word that has two forms is so in every sentence of a draft to one person.
    const toMany = /\.W12\./u;
    const both = [...own]
      .filter(([path]) => path.includes('.draft.') && !toMany.test(path))
      .filter(([, text]) => ['de', 'fr'].includes(language) && formal.test([text].flat().join(' ')))
      .map(([path]) => path.replace('.draft.', '.familiar.'));
    expect(both.filter((path) => !familiar.some(([each]) => each === path))).toEqual([]);
  });

  it('ask every step of every workflow in whole sentences', () => {
    for (const workflow of workflows) {
      for (const { context } of situations.filter((each) => isAbout(workflow.about, each.context))) {
        expect(titleOf(workflow, context, words).trim()).not.toBe('');
        const given = createGiven(context, openingAnswers(workflow, context, words));
        for (const step of stepsOf(workflow, given)) {
          const { ask, options } = askedOf(workflow, step, given, words);
          expect(ask, `${workflow.id}.${step.id}`).toMatch(/\S/u);
          expect(ask).not.toMatch(/[{}]|undefined|Invalid/u);
          expect(options.filter(({ words: each }) => each.trim() === '')).toEqual([]);
        }
      }
    }
  });
});

it('a language that lacks a workflow leaves it to English', () => {
  const { W1: _, ...others } = englishWords.workflows;
  const partial = { ...englishWords, language: 'xx', workflows: others, kept: {} };
  const whole = wordsOver(englishWords, partial as unknown as WorkflowWords);
  expect(whole.language).toBe('xx');
  expect(whole.workflows.W1).toEqual(englishWords.workflows.W1);
  expect(whole.kept).toEqual(englishWords.kept);
});

it('counts the first of a month in French and in Brazil, and no other day', () => {
  const on = (day: string, lang: string) => fill('{day}', { day: { day } }, { today: '2026-11-19', lang });
  expect(on('2026-12-01', 'fr-CA')).toBe('1er décembre');
  expect(on('2026-12-11', 'fr')).toBe('11 décembre');
  expect(on('2026-11-24', 'fr')).toBe('mardi');
  expect(on('2026-12-01', 'pt-BR')).toBe('1º de dezembro');
  expect(on('2026-12-01', 'pt-PT')).toBe('1 de dezembro');
});

describe('a draft', () => {
  const german = read('de');
  const mentor = situations.find(({ context }) => context.page !== null)?.context;
  const draftTo = (address: 'formal' | 'familiar' | null): string => {
    if (!mentor?.page) throw new Error('nobody is open');
    const page = { ...mentor.page, person: { ...mentor.page.person, address } };
    const given = createGiven({ ...mentor, page, entries: [] }, { why: 'Preise', size: 'by-mail' });
    return draftOf(workflowOf('W4'), given, german);
  };

  it('addresses somebody as their card says, and formally where it says nothing', () => {
    expect(draftTo('familiar')).toContain('Ich schreibe dir aus einem Grund.');
    expect(draftTo('familiar')).not.toMatch(/\b(?:Sie|Ihnen)\b/u);
    expect(draftTo(null)).toContain('Ich schreibe Ihnen aus einem Grund.');
    expect(draftTo('formal')).toBe(draftTo(null));
  });
});
