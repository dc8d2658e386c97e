import { browser } from './browser.ts';
import { inTurn } from './in-turn.ts';

interface Early {
  found: Promise<Record<string, unknown>>;
  /** Keys nobody has taken yet: whoever asks later wants what is there then. */
  left: Set<string>;
}

const mark = Symbol.for('beside.early-local');
type Scope = { [mark]?: Early | null };
const here = globalThis as unknown as Scope;

/**
 * Where storage.session has what storage.local holds under a key: Firefox keeps that one in a database of its own, which
 * is opened for each page, and answers from memory here. Gone with the browser, and then made anew.
 */
const copyOf = (key: string): string => `local:${key}`;

const readNow = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** A list, as there may be nothing to be copied. */
const keepCopy = (key: string, value: unknown): Promise<void> =>
  browser.storage.session
    .set({ [copyOf(key)]: value === undefined ? [] : [value] })
    // Gone with the next start of the browser, and nothing is lost without it.
    .catch(() => undefined);

/** In turn with what writes it, so that the copy is never an earlier one. */
const copy = (key: string): Promise<unknown> =>
  inTurn(copyOf(key), async () => {
    const value = await readNow(key);
    await keepCopy(key, value);
    return value;
  });

async function readCopies(keys: readonly string[]): Promise<Record<string, unknown>> {
  const copies = await browser.storage.session.get(keys.map(copyOf));
  const values = keys.map(async (key) => {
    const kept = copies[copyOf(key)];
    return [key, Array.isArray(kept) ? kept[0] : await copy(key)] as const;
  });
  return Object.fromEntries(await Promise.all(values));
}

/** Asks for what storage.local holds before the page's own code is there. Nothing happens where the page was faster. */
export function readEarly(keys: readonly string[], scope = here): void {
  if (scope[mark] !== undefined) return;
  scope[mark] = { found: readCopies(keys), left: new Set(keys) };
}

/** What storage.local holds under a key; undefined when nothing. What was asked for early is given once. */
export async function readLocal(key: string, scope = here): Promise<unknown> {
  const early = scope[mark] ?? null;
  scope[mark] = early;
  const isEarly = early?.left.delete(key) ?? false;
  const found = isEarly ? await early?.found.catch(() => undefined) : undefined;
  return found ? found[key] : readNow(key);
}

/**
 * Writes to storage.local what pages ask for early. For what is written often and by many: no turn is waited for, so that
 * the copy may be an earlier one for a while.
 */
export async function writeLocalOften(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
  await keepCopy(key, value);
}

/** The same in turn; where it fails nothing is left of the copy. */
export const writeLocal = (key: string, value: unknown): Promise<void> =>
  inTurn(copyOf(key), async () => {
    await browser.storage.session.remove(copyOf(key));
    await writeLocalOften(key, value);
  });
