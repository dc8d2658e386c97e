import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { settledOrLate } from '../../utils/models/first-shown.ts';
import type { PanelView } from '../../utils/models/panel-view.ts';

const settling: PanelView = { kind: 'settling' };
const nothing: PanelView = { kind: 'nothing' };

/** A clock that runs only when it is told to. */
function createLater() {
  const waiting = new Set<() => void>();
  return {
    waiting,
    later: (_: number, run: () => void) => {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
  };
}

async function isOver(promise: Promise<void>): Promise<boolean> {
  let over = false;
  void promise.then(() => {
    over = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return over;
}

describe('the first look of the sidebar', () => {
  it('comes with what there is to show, and then waits for no time', async () => {
    const view = signal<PanelView>(settling);
    const { later, waiting } = createLater();
    const shown = settledOrLate(view, later);
    expect(await isOver(shown)).toBe(false);
    view.value = nothing;
    expect(await isOver(shown)).toBe(true);
    expect(waiting.size).toBe(0);
  });

  it('comes at once where there is something already', async () => {
    const { later, waiting } = createLater();
    expect(await isOver(settledOrLate(signal(nothing), later))).toBe(true);
    expect(waiting.size).toBe(0);
  });

  it('says after a while that it waits', async () => {
    const { later, waiting } = createLater();
    const shown = settledOrLate(signal(settling), later);
    for (const run of waiting) run();
    expect(await isOver(shown)).toBe(true);
  });
});
