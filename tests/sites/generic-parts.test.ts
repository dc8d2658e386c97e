// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { allParts } from '../../utils/sites/generic/all-parts.ts';
import type { Parts } from '../../utils/sites/generic/parts.ts';
import { wordsFor } from '../../utils/sites/generic/words.ts';
import generic from '../../utils/sites/generic.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { calendars } from './fakes/generic-calendars.ts';
import { farProducts } from './fakes/generic-far-products.ts';
import { inventedPage } from './fakes/generic-page.ts';
import { strangers } from './fakes/generic-strangers.ts';

const isPart = (name: string): name is keyof Parts => Object.hasOwn(allParts, name);

/** Reads a page and brings each file it asks for; what it asked for, in order. */
function readWith(page: { url: string; html: string }): string[] {
  const asked: string[] = [];
  const steps = generic.readInSteps?.(inventedPage(page));
  for (let step = steps?.next(); step && !step.done; step = steps?.next()) {
    if (step.value === undefined) continue;
    asked.push(step.value);
    if (isPart(step.value)) generic.useParts?.({ [step.value]: allParts[step.value] });
  }
  return asked;
}

// In this file nothing is here from the start; each case adds to what those before it had brought.
describe('files the generic reader asks for', () => {
  it('says that it cannot read while one did not come', () => {
    const [page] = calendars;
    if (!page) throw new Error('no page');
    expect(() => generic.read(inventedPage(page))).toThrow(SelectorError);
  });

  it('are the Latin words alone on a page that is something else', () => {
    const [shop] = strangers;
    expect(shop && readWith(shop)).toEqual(['words-latin']);
  });

  it('are the words of the letters on the page, and the reading, once each', () => {
    const [first] = calendars;
    const hebrew = calendars.find(({ html }) => html.includes('lang="he"'));
    const japanese = calendars.find(({ html }) => html.includes('lang="ja"'));
    expect(first && readWith(first)).toEqual(['generic-reading']);
    expect(hebrew && readWith(hebrew)).toEqual(['words-near']);
    expect(japanese && readWith(japanese)).toEqual(['words-east']);
    expect(japanese && readWith(japanese)).toEqual([]);
  });

  it('are those of the language a page says it is in, where its letters do not tell', () => {
    const finnish = farProducts.find(({ html }) => html.includes('lang="fi"'));
    const greek = farProducts.find(({ html }) => html.includes('lang="el"'));
    expect(finnish && readWith(finnish)).toEqual(['words-further']);
    expect(greek && readWith(greek)).toEqual([]);
    expect(wordsFor('Thời gian', 'vi')).toContain('words-further');
    expect(wordsFor('समय')).toContain('words-further');
    expect(wordsFor('เวลา')).toContain('words-further');
  });
});
