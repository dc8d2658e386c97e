// @vitest-environment happy-dom
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, kinds, openStates, redesign, saidOf, wrongIn } from './mutation.ts';

const blank = () => document.implementation.createHTMLDocument();
const change = fc.record({ at: fc.nat(), kind: fc.constantFrom(...kinds), which: fc.nat() });

interface Count {
  runs: number;
  right: number;
  unreadable: number;
  silent: number;
  wrong: number;
}

/** The whole measurement is `npm run bench -- sites`; a share of it, always the same, is run with every test. */
const runs = Number(process.env.BESIDE_MUTANTS ?? 500);

describe('a page after a redesign', () => {
  it('is read as it is or said to be unreadable; never silently, never with a wrong time or person', () => {
    const counts: Record<string, Count> = {};
    const examples: string[] = [];
    const tryOne = (state: (typeof openStates)[number], changes: readonly Change[]) => {
      const page = state.build(blank());
      for (const each of changes) redesign(page, each);
      const said = saidOf(page);
      counts[state.site] ??= { runs: 0, right: 0, unreadable: 0, silent: 0, wrong: 0 };
      const count = counts[state.site];
      if (!count) return;
      const why = typeof said === 'string' ? '' : wrongIn(said.item, state.truth);
      const outcome =
        said === 'unreadable' ? 'unreadable' : said === 'nothing' ? 'silent' : why === '' ? 'right' : 'wrong';
      count.runs += 1;
      count[outcome] += 1;
      if (outcome === 'silent' || outcome === 'wrong')
        examples.push(`${outcome} ${state.site} ${state.name} ${why} ${JSON.stringify(changes)}`);
    };
    fc.assert(
      fc.property(fc.constantFrom(...openStates), fc.array(change, { minLength: 1, maxLength: 4 }), tryOne),
      { numRuns: runs },
    );
    if (process.env.BESIDE_MUTANTS_OUT)
      writeFileSync(process.env.BESIDE_MUTANTS_OUT, JSON.stringify({ counts, examples }));
    const total = (name: keyof Count) => Object.values(counts).reduce((sum, each) => sum + each[name], 0);
    expect(examples.filter((each) => each.startsWith('wrong')).slice(0, 5)).toEqual([]);
    // Left are pages that lost the one attribute by which what is open is known, and have no other sign of it.
    expect(total('silent') / runs).toBeLessThanOrEqual(0.005);
  }, 600_000);
});
