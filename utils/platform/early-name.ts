const key = 'beside-journal';

/** What is remembered in this browser of the journal that was last in use, beside its place: only a guess. */
export interface EarlyName {
  name: string;
  /** Whether it had a lock. */
  isSealed: boolean;
}

type Mirror = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A page asks for it at once, where the place itself takes a moment; null where it is not remembered. */
export function readEarlyName(mirror: Mirror = localStorage): EarlyName | null {
  try {
    const [name = '', how] = mirror.getItem(key)?.split(' ') ?? [];
    return name === '' ? null : { name, isSealed: how === 'sealed' };
  } catch {
    return null;
  }
}

/** @param place as it is kept: a name, or what names the database and its lock; see utils/storage/place.ts. */
export function rememberEarlyName(place: unknown, mirror: Mirror = localStorage): void {
  const { name, lock } = Object(place) as { name?: unknown; lock?: unknown };
  const known = typeof place === 'string' ? `${place} open` : `${name} ${lock ? 'sealed' : 'open'}`;
  try {
    if (place === undefined) mirror.removeItem(key);
    else if (mirror.getItem(key) !== known) mirror.setItem(key, known);
  } catch {
    // A full or closed store costs the next page a little time, and nothing else.
  }
}
