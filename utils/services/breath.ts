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
