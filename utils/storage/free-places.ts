/**
 * Of records that are to be added those in whose place nothing stands; each of the others is given to `put`, one after
 * the other.
 * @param keys of all that is stored, as it is stored.
 * @param keyOf the key a record would have there.
 */
export async function freePlaces<Each>(
  records: readonly Each[],
  keys: readonly IDBValidKey[],
  keyOf: (record: Each) => IDBValidKey,
  put: (record: Each) => Promise<unknown>,
): Promise<readonly Each[]> {
  const taken = new Set(keys.map((key) => JSON.stringify(key)));
  const isTaken = (record: Each): boolean => taken.has(JSON.stringify(keyOf(record)));
  for (const record of records.filter(isTaken)) await put(record);
  return records.filter((record) => !isTaken(record));
}
