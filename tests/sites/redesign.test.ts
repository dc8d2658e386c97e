// @vitest-environment happy-dom
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../utils/sites/site.ts';
import { overhaul, overhauls } from './marks.ts';
import { aTurn, type Change, kinds, openStates, outcomeOf, redesign } from './mutation.ts';

const blank = () => document.implementation.createHTMLDocument();
const change = fc.record({ at: fc.nat(), kind: fc.constantFrom(...kinds), which: fc.nat() });

/** `whole`: of the right ones those of which nothing is left out either. */
type Count = Record<'runs' | 'right' | 'whole' | 'unreadable' | 'silent' | 'wrong', number>;
type Counts = Record<string, Count>;

/** The whole measurement is `npm run bench -- sites`; a share of it, always the same, is run with every test. */
const runs = Number(process.env.BESIDE_MUTANTS ?? 150);

const counts: Counts = {};
const renamed: Counts = {};
/** By what was renamed or left out everywhere. */
const overhauled: Record<string, Counts> = {};
const examples: string[] = [];

type State = (typeof openStates)[number];

/** Changes a page and counts what is said of it then. */
function tryOne(into: Counts, state: State, changes: readonly Change[]): void {
  const page = state.build(blank());
  for (const each of changes) redesign(page, each);
  count(into, state, page, JSON.stringify(changes));
}

function count(into: Counts, state: State, page: Page, how: string): void {
  const { outcome, why } = outcomeOf(page, state.truth);
  into[state.site] ??= { runs: 0, right: 0, whole: 0, unreadable: 0, silent: 0, wrong: 0 };
  const found = into[state.site];
  if (!found) return;
  found.runs += 1;
  if (outcome === 'all') found.whole += 1;
  found[outcome === 'all' || outcome === 'part' ? 'right' : outcome] += 1;
  if (outcome === 'silent' || outcome === 'wrong')
    examples.push(`${outcome} ${state.site} ${state.name} ${why} ${how}`);
}

/** All of them in the whole measurement, a share beside the other tests. */
const isWholeRun = process.env.BESIDE_MUTANTS !== undefined;
/** Of a measurement in parts the first has those pages that are the same in each. */
const isFirst = (process.env.BESIDE_PART ?? '0') === '0';
const states = isFirst ? openStates : [];

/** One name for all classes, and each a name of its own. */
function tryRenamed(): void {
  for (const [index, state] of states.entries())
    for (const which of isWholeRun ? [5, 4] : [4 + (index % 2)])
      tryOne(renamed, state, [{ at: 0, kind: 'rename-all', which }]);
}

/** Each with every page in the whole measurement; of the other tests one looks at them, view by view. */
async function tryOverhauled(): Promise<void> {
  for (const changed of isWholeRun ? overhauls : [])
    for (const state of states) {
      const how = changed.join(' and ');
      const page = state.build(blank());
      overhaul(page.document, changed);
      overhauled[how] ??= {};
      count(overhauled[how], state, page, how);
      await aTurn();
    }
}

describe('a page after a redesign', () => {
  it('is read as it is or said to be unreadable; never silently, never with a wrong time or person', async () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...openStates),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (state, changes) => tryOne(counts, state, changes),
      ),
      { numRuns: runs },
    );
    tryRenamed();
    await tryOverhauled();
    if (process.env.BESIDE_MUTANTS_OUT)
      writeFileSync(
        process.env.BESIDE_MUTANTS_OUT,
        JSON.stringify({ counts, renamed, overhauled, examples }),
      );
    expect(examples.slice(0, 5)).toEqual([]);
    // Of the generic reader's pages one has a thread whose messages are told apart by their classes alone, and three
    // have a mail whose subject or sender nothing but a class tells. They are said to be unreadable.
    const lost = Object.entries(renamed).filter(([, { runs: all, right }]) => right < all);
    expect(lost.map(([site]) => site)).toEqual(isFirst ? ['generic'] : []);
    expect(lost.every(([, { runs: all, right }]) => all - right <= 8)).toBe(true);
  }, 3_000_000);
});
