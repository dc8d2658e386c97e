import type { Clock } from '../../components/overlay/clock.ts';

/** The window of a page as its script asks for it: its events are real, its timers those of a clock moved by hand. */
export function windowOn(window: Window & typeof globalThis, clock: Clock) {
  const planned = new Map<number, () => void>();
  let last = 0;
  const plan = (run: () => void, ms: number) => {
    last += 1;
    planned.set(last, clock.after(ms, run));
    return last;
  };
  const callOff = (id: number) => planned.get(id)?.();
  return {
    setTimeout: plan,
    clearTimeout: callOff,
    requestIdleCallback: (run: () => void) => plan(run, 1),
    cancelIdleCallback: callOff,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  };
}
