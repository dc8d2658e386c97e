import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { logTransactions } from '../storage/transaction-log.ts';
import { dana, subject } from './journal-actions.ts';
import { createPage, freshName, note, person } from './journal-fixture.ts';

async function storesRead(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { begun, stop } = logTransactions();
  await work();
  stop();
  return begun.flatMap(({ stores }) => stores);
}

describe('everybody', () => {
  it('is read again only when somebody was changed, by whichever page', async () => {
    const name = freshName();
    const [left, right] = [createPage(name, { prefix: 'left' }), createPage(name, { prefix: 'right' })];
    await left.service.savePerson(dana);
    expect(await left.service.people()).toHaveLength(1);
    expect(await storesRead(() => left.service.people())).toEqual(['meta']);

    await right.service.keepLine(subject, { kind: 'note', note: note('n1') }, 'x');
    expect(await storesRead(() => left.service.people())).toEqual(['meta']);

    await right.service.savePerson({ ...dana, name: 'Dana Other' });
    expect(await left.service.people()).toMatchObject([{ name: 'Dana Other' }]);
    await right.service.undo();
    expect(await left.service.people()).toMatchObject([{ name: dana.name }]);
    await right.service.importFile(await other());
    expect(await left.service.people()).toHaveLength(2);
    await right.service.removePerson('dana');
    expect(await left.service.people()).toMatchObject([{ id: 'kofi' }]);
  });

  it('is read again after the connection was closed, and of another store', async () => {
    const { service, ports } = createPage();
    await service.savePerson(dana);
    await service.people();
    (await ports.open()).close();
    expect(await service.people()).toHaveLength(1);
  });
});

async function other(): Promise<string> {
  const { service } = createPage();
  await service.savePerson(person('kofi'));
  return service.exportEverything();
}
