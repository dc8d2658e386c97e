import type { Clock } from '../../components/overlay/clock.ts';
import type { PageChanges } from './page-changes.ts';

/** Of the time that goes by, this much is for reading. */
const share = 0.01;
/** So much may be read beyond that, of a page at rest. */
const aheadMs = 400;
/** A page that changed nothing for so long is at rest. */
const quietMs = 200;
/** Between two tries to find it at rest; doubled with each, up to the last. */
const waitsMs = [200, 400, 800];
/** A page that never rests is read as it moves, after this; sooner when the user has just done something. */
const patienceMs = { usual: 3000, touched: 400 };

interface PacePorts {
  clock: Clock;
  /** True when the user has just done something: what opens is their doing, and they wait for it. */
  isTouched(): boolean;
}

export interface ReadingPace {
  /** Time of the page that was taken. */
  spend(ms: number): void;
  /** True where enough is left for a reading at once. */
  isFit(): boolean;
  /** Calls back when the page may be read; `isMoving` where it does not rest and has to be read as it moves. */
  whenFit(changes: PageChanges, signal: AbortSignal, then: (isMoving: boolean) => void): void;
}

/**
 * Reading a page that nobody knows means reading all of it. It is put off until the page rests, and over a longer time
 * it takes no more than its share, however often the page seems to show something else.
 */
export function createPace({ clock, isTouched }: PacePorts): ReadingPace {
  /** Time taken that is not yet made up for. */
  let debt = 0;
  let countedAt = clock.now();

  const owed = () => {
    const now = clock.now();
    debt = Math.max(0, debt - (now - countedAt) * share);
    countedAt = now;
    return debt;
  };

  const isFit = () => isTouched() || owed() < aheadMs;

  const mayRead = (rests: boolean, waited: number) => {
    if (rests) return isFit();
    return isTouched() ? waited >= patienceMs.touched : waited >= patienceMs.usual && owed() === 0;
  };

  return {
    spend: (ms) => {
      debt = owed() + ms;
    },
    isFit,
    whenFit: (changes, signal, then) => {
      const since = clock.now();
      const waits = [...waitsMs];
      const later = (ms: number, work: () => void) => clock.after(ms, () => signal.aborted || work());
      const see = () => {
        const isMoving = changes.isOther();
        if (mayRead(!isMoving, clock.now() - since)) return then(isMoving);
        later(waits.shift() ?? waitsMs[waitsMs.length - 1] ?? 0, attempt);
      };
      const attempt = () => {
        changes.begin();
        later(quietMs, see);
      };
      attempt();
    },
  };
}
