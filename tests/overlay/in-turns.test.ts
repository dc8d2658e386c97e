import { describe, expect, it } from 'vitest';
import { inTurns } from '../../entrypoints/sites.content/in-turns.ts';
import type { Steps } from '../../utils/sites/generic/steps.ts';
import { handClock } from './hand-clock.ts';

/** Work of so many steps of 3 ms each, which asks for a file in its middle. */
function start(steps: number, changes: readonly boolean[] = []) {
  const time = handClock();
  const ending = new AbortController();
  const state = { begun: 0, done: 0, brought: [] as string[], turns: 0, given: null as string | null };
  const left = [...changes];
  let now = 0;
  const clock = { ...time.clock, now: () => now };
  function* work(): Steps<string> {
    state.begun += 1;
    for (let step = 0; step < steps; step++) {
      now += 3;
      state.done += 1;
      yield step === Math.floor(steps / 2) && state.brought.length === 0 ? 'words-near' : undefined;
    }
    return 'read';
  }
  inTurns(
    work,
    {
      clock,
      signal: ending.signal,
      bring: async (name) => void state.brought.push(name),
      hasChanged: () => {
        state.turns += 1;
        return left.shift() ?? false;
      },
    },
    (value) => {
      state.given = value;
    },
  );
  return { time, ending, state };
}

describe('work done in turns', () => {
  it('takes no more of a turn than a few ms, and gives what it found', async () => {
    const { time, state } = start(10);
    expect(state.done).toBe(2);
    await time.pass(1000);
    expect(state.given).toBe('read');
    expect(state.turns).toBeGreaterThanOrEqual(5);
  });

  it('has a file brought that it asks for, and goes on', async () => {
    const { time, state } = start(4);
    await time.pass(1000);
    expect(state.brought).toEqual(['words-near']);
    expect(state.given).toBe('read');
  });

  it('begins anew where the page changed meanwhile, but not for ever', async () => {
    const once = start(10, [false, true]);
    await once.time.pass(1000);
    expect(once.state).toMatchObject({ begun: 2, given: 'read' });
    const always = start(
      10,
      Array.from({ length: 100 }, () => true),
    );
    await always.time.pass(5000);
    expect(always.state).toMatchObject({ begun: 3, given: 'read' });
  });

  it('ends with its signal and gives nothing', async () => {
    const { time, ending, state } = start(10);
    ending.abort();
    await time.pass(1000);
    expect(state).toMatchObject({ done: 2, given: null });
  });
});
