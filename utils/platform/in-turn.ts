/**
 * Runs work after every earlier work of the same name has ended, also in other pages of the extension and across
 * the deaths of the background: the browser keeps the queue, no variable does.
 */
export const inTurn = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  const done: { value?: Value } = {};
  await navigator.locks.request(name, async () => {
    done.value = await work();
  });
  return done.value as Value;
};
