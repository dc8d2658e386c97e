import { effect, type ReadonlySignal } from '@preact/signals';
import type { Later } from './panel-ports.ts';
import type { PanelView } from './panel-view.ts';

/** Whoever waits no longer than this need not be told that they wait; ms. */
const longest = 150;

/**
 * Resolves when there is something to show, or when it is worth saying that it is waited for: a page drawn twice is drawn
 * later.
 */
export const settledOrLate = (view: ReadonlySignal<PanelView>, later: Later): Promise<void> =>
  new Promise((resolve) => {
    const callOff = later(longest, resolve);
    const stop = effect(() => {
      if (view.value.kind === 'settling') return;
      callOff();
      resolve();
      queueMicrotask(() => stop());
    });
  });
