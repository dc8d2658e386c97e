const mark = Symbol.for('beside.early-channel');
type Scope = { [mark]?: BroadcastChannel | null };
const here = globalThis as unknown as Scope;

/** Hears what other pages say before the code of this page is there, which goes on with this very channel. */
export function hearEarly(onSaid: () => void, scope = here): void {
  if (scope[mark] !== undefined) return;
  scope[mark] = new BroadcastChannel('beside');
  scope[mark].onmessage = onSaid;
}

/** Once: what was said and is not heard yet, whoever takes it hears. */
export function takeEarlyChannel(name: string, scope = here): BroadcastChannel | null {
  const early = scope[mark] ?? null;
  if (early?.name !== name) return null;
  scope[mark] = null;
  return early;
}
