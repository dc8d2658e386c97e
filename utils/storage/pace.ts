/** Records written in one go: about a millisecond. */
const inGo = 50;
/** Goes that may be under way, so that the browser never waits for the page. */
const mostUnder = 64;
/** Goes still under way when a page that waited because of that goes on. */
const lowUnder = 32;
/** How long the page is kept before others have their turn, ms. */
const longest = 8;

/** A long list, some records at a time. */
export function* inGoes<Record>(records: readonly Record[]): Generator<readonly Record[]> {
  for (let at = 0; at < records.length; at += inGo) yield records.slice(at, at + inGo);
}

/** How fast a transaction is filled. */
export interface Pace {
  /** A go was begun; this is its last request. */
  begun(last: IDBRequest): void;
  /**
   * Gives others their turn where it is time to. Where too much is under way it waits until half of it is done: a page that
   * writes one go for each that ends is woken, and wakes the browser, a thousand times for a long list.
   */
  turn(): Promise<void>;
}

/** What is waited for is the end of a request, well or not: what failed aborts the transaction. */
export function createPace(now: () => number = () => performance.now()): Pace {
  const under: Promise<void>[] = [];
  let since = now();
  return {
    begun(last) {
      const end = new Promise<void>((resolve) => {
        const ended = () => {
          // They end in the order they were made.
          void under.shift();
          resolve();
        };
        last.addEventListener('success', ended);
        last.addEventListener('error', ended);
      });
      under.push(end);
    },
    async turn() {
      const isFull = under.length >= mostUnder;
      const awaited = under[isFull ? under.length - lowUnder - 1 : 0];
      if (awaited === undefined || (!isFull && now() - since < longest)) return;
      await awaited;
      since = now();
    },
  };
}
