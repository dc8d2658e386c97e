import { describe, expect, it } from 'vitest';
import { inTurns } from '../../entrypoints/sites.content/in-turns.ts';
import type { Steps } from '../../utils/sites/generic/steps.ts';
import { handClock } from './hand-clock.ts';

/** Work of so many steps of 2 ms each, which asks for a file in its middle. @param until the turn in which it is over. */
function start(steps: number, until = Number.POSITIVE_INFINITY) {
  const time = handClock();
  const ending = new AbortController();
  const state = { done: 0, brought: [] as string[], turns: 0, spent: 0, given: null as string | null };
  let now = 0;
  function* work(): Steps<string> {
    for (let step = 0; step < steps; step++) {
      now += 2;
      state.done += 1;
      yield step === Math.floor(steps / 2) && state.brought.length === 0 ? 'words-near' : undefined;
    }
    return 'read';
  }
  inTurns(work(), {
    clock: { ...time.clock, now: () => now },
    signal: ending.signal,
    bring: async (name) => void state.brought.push(name),
    isOver: () => {
      state.turns += 1;
      return state.turns >= until;
    },
    spend: (ms) => {
      state.spent += ms;
    },
    onDone: (value) => {
      state.given = value;
    },
    onOver: () => {
      state.given = 'over';
    },
  });
  return { time, ending, state };
}

describe('work done in turns', () => {
  it('begins in a turn of its own, takes no more of one than a few ms, gives what it found, and says what it took', async () => {
    const { time, state } = start(10);
    expect(state.done).toBe(0);
    await time.pass(1000);
    expect(state.given).toBe('read');
    expect(state.turns).toBeGreaterThanOrEqual(5);
    expect(state.spent).toBe(20);
  });

  it('has a file brought that it asks for, and goes on', async () => {
    const { time, state } = start(4);
    await time.pass(1000);
    expect(state.brought).toEqual(['words-near']);
    expect(state.given).toBe('read');
  });

  it('ends with the turn in which it is over', async () => {
    const { time, state } = start(10, 3);
    await time.pass(1000);
    expect(state).toMatchObject({ given: 'over', turns: 3 });
    // However much fits into a turn: what was over is not gone on with.
    expect(state.done).toBeGreaterThan(0);
    expect(state.done).toBeLessThan(10);
  });

  it('ends with its signal and gives nothing', async () => {
    const { time, ending, state } = start(10);
    ending.abort();
    await time.pass(1000);
    expect(state).toMatchObject({ done: 0, given: null });
  });
});
