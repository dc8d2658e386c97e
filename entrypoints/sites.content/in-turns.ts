import type { Clock } from '../../components/overlay/clock.ts';
import type { Steps } from '../../utils/sites/generic/steps.ts';

interface TurnPorts<Value> {
  clock: Clock;
  signal: AbortSignal;
  /** Brings a file the work asks for; the work finds out itself whether it came. */
  bring(name: string): Promise<void>;
  /** True where the page changed since the work began, and what was done of it is for nothing. */
  isOver(): boolean;
  /** Told what each turn took. */
  spend(ms: number): void;
  onDone(value: Value): void;
  onOver(): void;
}

/** A turn of the page is 8 ms at most, and the longest step of a reading takes as long again on a slow machine. */
const turnMs = 2;

/**
 * Does work in turns, so that the page has its own between them. What a page changes meanwhile would be read half as it
 * was: then the work ends without a result.
 */
export function inTurns<Value>(steps: Steps<Value>, ports: TurnPorts<Value>): void {
  const { clock, signal, bring, isOver, spend, onDone, onOver } = ports;

  /** One turn; gives what is to come after it. */
  const work = (): (() => void) => {
    if (isOver()) return onOver;
    const end = clock.now() + turnMs;
    do {
      const { done, value } = steps.next();
      if (done) return () => onDone(value);
      if (value !== undefined) return () => void bring(value).then(turn);
    } while (clock.now() < end);
    return () => void clock.after(0, turn);
  };

  function turn(): void {
    if (signal.aborted) return;
    const begun = clock.now();
    const next = work();
    spend(clock.now() - begun);
    next();
  }
  // What it is begun by has had its turn already: it has just asked the page what is open.
  clock.after(0, turn);
}
