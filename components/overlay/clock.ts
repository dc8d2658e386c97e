/** Time as the overlay knows it; tests advance it by hand. Each function returns one that calls it off. */
export interface Clock {
  /** ms; only differences mean anything. */
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export const clockOf = (window: Window & typeof globalThis): Clock => ({
  // Not of `performance`, which the browser has to load for a script of its own world.
  now: () => Date.now(),
  after: (ms, run) => {
    const id = window.setTimeout(run, ms);
    return () => window.clearTimeout(id);
  },
});
