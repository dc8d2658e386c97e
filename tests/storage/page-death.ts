type Method = (this: unknown, ...args: unknown[]) => unknown;

const requests = ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'count'] as const;

/**
 * Counts what a page asks of its databases and, through `step`, of other places, and from request `at` on answers
 * nothing any more: as if the browser had ended the page there. Nothing of its own runs after that, also not what
 * would have tidied up.
 */
export function armDeath(at = Number.POSITIVE_INFINITY) {
  const undo: (() => void)[] = [];
  const connections = new Set<IDBDatabase>();
  let made = 0;
  let isBuried = false;
  let tellDead = () => {};
  const dead = new Promise<void>((resolve) => {
    tellDead = resolve;
  });
  const isOver = (): boolean => {
    const over = made++ >= at;
    if (over) tellDead();
    return over;
  };
  function watch(prototype: object, method: string, never: () => unknown): void {
    const original = Object.getOwnPropertyDescriptor(prototype, method);
    if (!original) return;
    const run = original.value as Method;
    Object.defineProperty(prototype, method, {
      ...original,
      value(this: unknown, ...args: unknown[]): unknown {
        if (isOver()) return never();
        const given = run.apply(this, args);
        if (given instanceof IDBOpenDBRequest)
          given.addEventListener('success', () => {
            if (!(given.result instanceof IDBDatabase)) return;
            if (isBuried) given.result.close();
            else connections.add(given.result);
          });
        return given;
      },
    });
    undo.push(() => Object.defineProperty(prototype, method, original));
  }
  for (const method of requests) watch(IDBObjectStore.prototype, method, () => new IDBRequest());
  watch(IDBFactory.prototype, 'open', () => new IDBOpenDBRequest());
  watch(IDBFactory.prototype, 'deleteDatabase', () => new IDBOpenDBRequest());
  watch(IDBFactory.prototype, 'databases', () => new Promise(() => undefined));
  return {
    /** Before and after each step of the page beside its databases. */
    step: (): Promise<void> => (isOver() ? new Promise(() => undefined) : Promise.resolve()),
    dead,
    requests: () => made,
    /** The browser takes the connections of the page back. */
    bury() {
      isBuried = true;
      for (const each of undo) each();
      for (const each of connections) each.close();
    },
  };
}
