import type { Clock } from '../../components/overlay/clock.ts';
import type { Steps } from '../../utils/sites/generic/steps.ts';

interface TurnPorts {
  clock: Clock;
  signal: AbortSignal;
  /** Brings a file the work asks for; the work finds out itself whether it came. */
  bring(name: string): Promise<void>;
  /** True where the page changed since it was last asked. */
  hasChanged(): boolean;
}

/** A turn of the page is 8 ms at most; one step on a slow machine takes two. */
const turnMs = 4;
/** A page that never stands still is read as it moves: what two looks agree on is true all the same. */
const mostRestarts = 3;

/**
 * Does work in turns, so that the page has its own between them. What a page changed meanwhile would be read half as it
 * was: then the work begins anew.
 */
export function inTurns<Value>(begin: () => Steps<Value>, ports: TurnPorts, then: (value: Value) => void) {
  const { clock, signal, bring, hasChanged } = ports;
  let steps = begin();
  let restarts = 0;

  const turn = (): void => {
    if (signal.aborted) return;
    if (hasChanged() && restarts < mostRestarts) {
      restarts += 1;
      steps = begin();
    }
    const end = clock.now() + turnMs;
    do {
      const { done, value } = steps.next();
      if (done) {
        then(value);
        return;
      }
      if (value !== undefined) {
        void bring(value).then(turn);
        return;
      }
    } while (clock.now() < end);
    clock.after(0, turn);
  };
  turn();
}
