// @vitest-environment happy-dom
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, isWhole, kinds, openStates, redesign, saidOf, wrongIn } from './mutation.ts';

const blank = () => document.implementation.createHTMLDocument();
const change = fc.record({ at: fc.nat(), kind: fc.constantFrom(...kinds), which: fc.nat() });

type Outcome = 'right' | 'unreadable' | 'silent' | 'wrong';
/** `whole`: of the right ones those of which nothing is left out either. */
type Count = Record<Outcome | 'runs' | 'whole', number>;
type Counts = Record<string, Count>;

/** The whole measurement is `npm run bench -- sites`; a share of it, always the same, is run with every test. */
const runs = Number(process.env.BESIDE_MUTANTS ?? 500);

const counts: Counts = {};
const renamed: Counts = {};
const examples: string[] = [];

/** Changes a page and counts what is said of it then. */
function tryOne(into: Counts, state: (typeof openStates)[number], changes: readonly Change[]): void {
  const page = state.build(blank());
  for (const each of changes) redesign(page, each);
  const said = saidOf(page);
  const why = typeof said === 'string' ? '' : wrongIn(said.item, state.truth);
  const outcome: Outcome =
    said === 'unreadable' ? 'unreadable' : said === 'nothing' ? 'silent' : why === '' ? 'right' : 'wrong';
  into[state.site] ??= { runs: 0, right: 0, whole: 0, unreadable: 0, silent: 0, wrong: 0 };
  const count = into[state.site];
  if (!count) return;
  count.runs += 1;
  count[outcome] += 1;
  if (outcome === 'right' && typeof said !== 'string' && isWhole(said.item, state.truth)) count.whole += 1;
  if (outcome === 'silent' || outcome === 'wrong')
    examples.push(`${outcome} ${state.site} ${state.name} ${why} ${JSON.stringify(changes)}`);
}

describe('a page after a redesign', () => {
  it('is read as it is or said to be unreadable; never silently, never with a wrong time or person', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...openStates),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (state, changes) => tryOne(counts, state, changes),
      ),
      { numRuns: runs },
    );
    // One name for all of them, and each a name of its own.
    for (const state of openStates)
      for (const which of [5, 4]) tryOne(renamed, state, [{ at: 0, kind: 'rename-all', which }]);
    if (process.env.BESIDE_MUTANTS_OUT)
      writeFileSync(process.env.BESIDE_MUTANTS_OUT, JSON.stringify({ counts, renamed, examples }));
    expect(examples.slice(0, 5)).toEqual([]);
    // Of the generic reader's pages one is told apart by its classes alone.
    const lost = Object.entries(renamed).map(([site, { runs: all, right }]) => [site, all - right] as const);
    expect(lost.filter(([, count]) => count > 0)).toEqual([['generic', 2]]);
  }, 900_000);
});
