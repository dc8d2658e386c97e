import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { writeOver } from '../../utils/storage/write-over.ts';
import { logTransactions } from './transaction-log.ts';

it('writes as much as it is told, to the disk, and leaves nothing behind', async () => {
  const { begun, stop } = logTransactions();
  await writeOver('beside-remade-chance', 2);
  stop();
  const writing = begun.filter(({ mode }) => mode === 'readwrite');
  expect(writing.map(({ mode, durability }) => [mode, durability])).toEqual([
    ['readwrite', 'strict'],
    ['readwrite', 'strict'],
  ]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('beside-remade-chance');
});
