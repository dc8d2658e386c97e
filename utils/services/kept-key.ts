/** The key of an open journal, as it is kept in the browser's memory. */
export interface KeptKey {
  /** Of the lock it belongs to. */
  lock: string;
  key: string;
  /** ms since the epoch: then nobody was here for so long that it is taken away. */
  until: number;
}

/** Its id; '' for no lock. */
export const lockId = (lock: unknown): string => {
  const { id } = Object(lock) as { id?: unknown };
  return typeof id === 'string' ? id : '';
};

/** null for what is none. */
export function parseKey(value: unknown): KeptKey | null {
  const { lock, key, until } = Object(value) as Record<keyof KeptKey, unknown>;
  return typeof lock === 'string' && typeof key === 'string' && typeof until === 'number'
    ? { lock, key, until }
    : null;
}
