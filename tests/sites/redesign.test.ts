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
type Outcome = ReturnType<typeof outcomeOf>['outcome'];

/** Changes a page and counts what is said of it then. */
function tryOne(into: Counts, state: State, changes: readonly Change[]): Outcome {
  const page = state.build(blank());
  for (const each of changes) redesign(page, each);
  return count(into, state, page, JSON.stringify(changes));
}

function count(into: Counts, state: State, page: Page, how: string): Outcome {
  const { outcome, why } = outcomeOf(page, state.truth);
  into[state.site] ??= { runs: 0, right: 0, whole: 0, unreadable: 0, silent: 0, wrong: 0 };
  const found = into[state.site];
  if (!found) return outcome;
  found.runs += 1;
  if (outcome === 'all') found.whole += 1;
  found[outcome === 'all' || outcome === 'part' ? 'right' : outcome] += 1;
  if (outcome === 'silent' || outcome === 'wrong')
    examples.push(`${outcome} ${state.site} ${state.name} ${why} ${how}`);
  return outcome;
}

/** All of them in the whole measurement, a share beside the other tests. */
const isWholeRun = process.env.BESIDE_MUTANTS !== undefined;
/** Of a measurement in parts the first has those pages that are the same in each. */
const isFirst = (process.env.BESIDE_PART ?? '0') === '0';
const states = isFirst ? openStates : [];

/**
 * Of these a class alone tells the subject or the sender, or the messages of a thread apart: pages of no known product,
 * which are said to be unreadable without it.
 */
const toldByClass = [
  'a thread of messages, the last one open',
  'light webmail of one page: short header with titles, moment in an attribute, French',
  'freemail: labels without colons, short year, Italian',
  'company webmail: table with th, moment with weekday in brackets, Korean',
  'provider mail: lower-case labels, hours with an h, addresses in titles, French',
];

/** One name for all classes, and each a name of its own. Gives the pages that are not read then. */
function tryRenamed(): string[] {
  const lost = new Set<string>();
  for (const [index, state] of states.entries())
    for (const which of isWholeRun ? [5, 4] : [4 + (index % 2)]) {
      const outcome = tryOne(renamed, state, [{ at: 0, kind: 'rename-all', which }]);
      if (outcome !== 'all' && outcome !== 'part') lost.add(state.name);
    }
  return [...lost];
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
        (state, changes) => {
          tryOne(counts, state, changes);
        },
      ),
      { numRuns: runs },
    );
    const lost = tryRenamed();
    await tryOverhauled();
    if (process.env.BESIDE_MUTANTS_OUT)
      writeFileSync(
        process.env.BESIDE_MUTANTS_OUT,
        JSON.stringify({ counts, renamed, overhauled, examples }),
      );
    expect(examples.slice(0, 5)).toEqual([]);
    expect(lost.sort()).toEqual(isFirst ? toldByClass.toSorted() : []);
  }, 3_000_000);
});
