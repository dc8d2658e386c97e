import type { Clock } from '../../components/overlay/clock.ts';
import type { Steps } from '../../utils/sites/generic/steps.ts';
import { inTurns } from './in-turns.ts';
import { followChanges } from './page-changes.ts';
import type { ReadingPace } from './reading-pace.ts';

interface PacedPorts {
  document: Document;
  pace: ReadingPace;
  clock: Clock;
  /** Ends with what is open. */
  signal: AbortSignal;
  bring(name: string): Promise<void>;
}

/** A page that changes in the middle of so many readings is read as it moves: what two looks agree on is true. */
const mostBroken = 3;

/**
 * Looks at one thing that is open. A look at a page that is as it was gives what was found before; else it is read in
 * turns, when it rests.
 */
export function createPacedLook<Found>(begin: () => Steps<Found>, ports: PacedPorts) {
  const { document, pace, clock, signal, bring } = ports;
  const changes = followChanges(document);
  signal.addEventListener('abort', changes.end, { once: true });
  let last: { found: Found } | null = null;

  const read = (then: (found: Found) => void): void => {
    let broken = 0;
    const wait = () => pace.whenFit(changes, signal, attempt);
    const attempt = (isMoving: boolean): void => {
      const isAsItMoves = isMoving || broken >= mostBroken;
      changes.begin();
      inTurns(begin(), {
        clock,
        signal,
        bring,
        isOver: () => !isAsItMoves && changes.isOther(),
        spend: pace.spend,
        onOver: () => {
          broken += 1;
          wait();
        },
        onDone: (found) => {
          last = { found };
          then(found);
        },
      });
    };
    // Something has just opened, as a rule on a page at rest; that it is not shows in the first turns.
    if (last === null && pace.isFit()) attempt(false);
    else wait();
  };

  return (then: (found: Found) => void): void => {
    if (last && !changes.isTouched()) then(last.found);
    else read(then);
  };
}
