/**
 * Lets whatever waits for this page go first: a key, a frame, another page of the extension, which may share the thread.
 * A message and no timer, which is held back, nor `scheduler.yield`, which goes before what others wait for. Not within a
 * transaction, which would end.
 */
export function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets others go first: `breath`, or within a transaction a request of its own. */
export type Turn = () => Promise<void>;

/** So many of a list are looked at in one go; a few ms. */
const inGo = 1_000;

/** A long list in portions. */
export function* portionsOf<Item>(list: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < list.length; at += inGo) yield list.slice(at, at + inGo);
}

/** Each of a long list, others going first in between. */
export async function inTurns<Item>(
  list: readonly Item[],
  turn: Turn,
  look: (item: Item) => void,
): Promise<void> {
  for (const portion of portionsOf(list)) {
    for (const item of portion) look(item);
    if (portion.length === inGo) await turn();
  }
}
