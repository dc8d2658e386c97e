import { browser } from './browser.ts';

/** Where the key of an open journal lies in storage.session. */
export const lockKeyName = 'lock-key';

const mark = Symbol.for('beside.early-key');
type Scope = { [mark]?: Promise<Record<string, unknown>> | null };
const here = globalThis as unknown as Scope;

const ask = (): Promise<Record<string, unknown>> => browser.storage.session.get(lockKeyName);

/** Asks for the key of an open journal before the page's own code is there. */
export function readEarlyKey(scope = here): void {
  if (scope[mark] !== undefined) return;
  scope[mark] = ask();
  scope[mark].catch(() => undefined);
}

/** The same for what a page begins with. What was asked for early is given once: later counts what is there then. */
export const firstKey = {
  async read(scope = here): Promise<unknown> {
    const early = scope[mark] ?? null;
    scope[mark] = null;
    return ((await early?.catch(() => null)) ?? (await ask()))[lockKeyName];
  },
};
