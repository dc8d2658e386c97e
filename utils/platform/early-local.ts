import { browser } from './browser.ts';

interface Early {
  found: Promise<Record<string, unknown>>;
  /** Keys nobody has taken yet: whoever asks later wants what is there then. */
  left: Set<string>;
}

const mark = Symbol.for('beside.early-local');
type Scope = { [mark]?: Early | null };
const here = globalThis as unknown as Scope;

/** Asks storage.local for these before the page's own code is there. Nothing happens where the page was faster. */
export function readEarly(keys: readonly string[], scope = here): void {
  if (scope[mark] !== undefined) return;
  scope[mark] = { found: browser.storage.local.get([...keys]), left: new Set(keys) };
}

/** What storage.local holds under a key; undefined when nothing. What was asked for early is given once. */
export async function readLocal(key: string, scope = here): Promise<unknown> {
  const early = scope[mark] ?? null;
  scope[mark] = early;
  const isEarly = early?.left.delete(key) ?? false;
  const found = isEarly ? await early?.found.catch(() => undefined) : undefined;
  return (found ?? (await browser.storage.local.get(key)))[key];
}
