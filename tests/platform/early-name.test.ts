import { describe, expect, it } from 'vitest';
import { readEarlyName, rememberEarlyName } from '../../utils/platform/early-name.ts';

function fakeMirror() {
  const stored = new Map<string, string>();
  const writes: string[] = [];
  return {
    stored,
    writes,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, value: string) {
      writes.push(value);
      stored.set(key, value);
    },
    removeItem: (key: string) => void stored.delete(key),
  };
}

const full: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: () => {
    throw new DOMException('no access', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => undefined,
};

describe('the name of the journal that was last in use', () => {
  it.each([
    ['beside-1', { name: 'beside-1', isSealed: false }],
    [
      { name: 'beside-2', lock: { id: 'l' }, isAlone: true },
      { name: 'beside-2', isSealed: true },
    ],
    [
      { name: 'beside-3', lock: null, isAlone: false },
      { name: 'beside-3', isSealed: false },
    ],
    [undefined, null],
  ])('is remembered of %j', (place, known) => {
    const mirror = fakeMirror();
    rememberEarlyName('beside-before', mirror);
    rememberEarlyName(place, mirror);
    expect(readEarlyName(mirror)).toEqual(known);
  });

  it('is written only when it is another, and says nothing of the lock', () => {
    const mirror = fakeMirror();
    const place = { name: 'beside-2', lock: { id: 'secret', box: 'secret' }, isAlone: true };
    rememberEarlyName(place, mirror);
    rememberEarlyName(place, mirror);
    expect(mirror.writes).toEqual(['beside-2 sealed']);
  });

  it('is not needed', () => {
    expect(readEarlyName(full)).toBeNull();
    expect(() => rememberEarlyName('beside-1', full)).not.toThrow();
  });
});
