/** Time as the overlay knows it; tests advance it by hand. Each function returns one that calls it off. */
export interface Clock {
  /** ms; only differences mean anything. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** When the page has nothing better to do, but not much later. */
  whenIdle(run: () => void): () => void;
}

/** A page that never rests is still looked at this soon. */
const longestWaitMs = 500;

export const clockOf = (window: Window & typeof globalThis): Clock => ({
  // Not of `performance`, which the browser has to load for a script of its own world.
  now: () => Date.now(),
  after: (ms, run) => {
    const id = window.setTimeout(run, ms);
    return () => window.clearTimeout(id);
  },
  whenIdle: (run) => {
    const id = window.requestIdleCallback(() => run(), { timeout: longestWaitMs });
    return () => window.cancelIdleCallback(id);
  },
});
