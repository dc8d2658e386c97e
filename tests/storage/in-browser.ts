import { deleteDB } from 'idb';
import { createCanary } from '../../utils/storage/canary.ts';
import { migrations } from '../../utils/storage/migrations/registry.ts';
import { openJournal } from '../../utils/storage/open.ts';
import { dana, everyAction, seed, subject } from '../services/journal-actions.ts';
import { createPage, note, snapshot } from '../services/journal-fixture.ts';
import { armFault } from './request-faults.ts';
import { createPlace } from './storage-fixture.ts';
import { logTransactions } from './transaction-log.ts';

/**
 * Checks for a real page: bundle this file, call `runStorageChecks` in an extension page, and expect every `ok`.
 * Fakes prove the logic; only an engine shows its own order of events, and that strict writes are asked for.
 */
export interface StorageCheck {
  name: string;
  /** Resolves with what is wrong; '' when nothing is. */
  run(name: string): Promise<string>;
}

export interface CheckResult {
  name: string;
  ok: boolean;
  detail: string;
}

const stateOf = async ({ ports }: ReturnType<typeof createPage>): Promise<string> => {
  const journal = await ports.open();
  return JSON.stringify([await snapshot(ports), await journal.tally()]);
};

async function seededPage(name: string) {
  const page = createPage(name);
  await seed(page.service);
  return page;
}

const closePage = async ({ ports }: ReturnType<typeof createPage>): Promise<void> =>
  (await ports.open()).close();

const oneStrictTransaction: StorageCheck = {
  name: 'each action is one strict transaction',
  async run(name) {
    const page = await seededPage(name);
    const wrong: string[] = [];
    // The last one removes the person the others are about.
    for (const action of everyAction.toSorted(
      (a, b) => Number(a.name === 'removePerson') - Number(b.name === 'removePerson'),
    )) {
      const log = logTransactions();
      await action.run(page.service);
      log.stop();
      const kept = log.begun.filter(({ mode }) => mode === 'readwrite').map(({ durability }) => durability);
      if (kept.join() !== 'strict') wrong.push(`${action.name}: ${kept.join(' + ') || 'no transaction'}`);
    }
    await closePage(page);
    return wrong.join('; ');
  },
};

const allOrNothing: StorageCheck = {
  name: 'an action that is cut off at any request leaves all or nothing',
  async run(name) {
    const wrong: string[] = [];
    const counting = await seededPage(`${name}-count`);
    const counter = armFault();
    await counting.service.keepLine(subject, { kind: 'note', note: note('n2') }, 'capture:dana');
    counter.restore();
    await closePage(counting);
    for (let at = 0; at < counter.requests; at++) {
      const page = await seededPage(`${name}-${at}`);
      const before = await stateOf(page);
      const fault = armFault(at, 'abort');
      const failed = await page.service
        .keepLine(subject, { kind: 'note', note: note('n2') }, 'capture:dana')
        .then(() => false)
        .catch(() => true);
      fault.restore();
      if (!failed) wrong.push(`request ${at}: said to be saved`);
      if ((await stateOf(page)) !== before) wrong.push(`request ${at}: torn`);
      await closePage(page);
      await deleteDB(`${name}-${at}`);
    }
    await deleteDB(`${name}-count`);
    return counter.requests === 0 ? 'no request was counted' : wrong.join('; ');
  },
};

const foundAgain: StorageCheck = {
  name: 'what was saved is there after opening again, the latest of many first',
  async run(name) {
    const page = createPage(name);
    for (let index = 0; index < 30; index++) {
      const at = `2026-11-${String(index + 1).padStart(2, '0')}T10:00:00.000Z`;
      await page.service.keepLine(subject, { kind: 'note', note: note(`n${index}`, { at }) }, 'capture:dana');
    }
    await closePage(page);
    const journal = await openJournal({ name, newId: () => 'x' });
    const latest = await journal.read(['notes'], ({ notes }) => notes.ofPerson('dana', 3));
    journal.close();
    const found = latest.map(({ id }) => id).join();
    return found === 'n27,n28,n29' ? '' : `found ${found}`;
  },
};

const twoPages: StorageCheck = {
  name: 'two pages that write at once lose nothing',
  async run(name) {
    const [left, right] = [createPage(name, { prefix: 'left' }), createPage(name, { prefix: 'right' })];
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 ? left : right).service.keepLine(
          subject,
          { kind: 'note', note: note(`n${index}`) },
          'capture:dana',
        ),
      ),
    );
    const page = await left.service.personPage('dana');
    const [people, tally] = [await right.service.people(), await (await left.ports.open()).tally()];
    await Promise.all([closePage(left), closePage(right)]);
    const found = `${page?.notes.length} notes, ${people.length} person, ${page?.meetings.length} meeting, tally ${tally?.records}`;
    return found === '60 notes, 1 person, 1 meeting, tally 62' ? '' : found;
  },
};

const versions: StorageCheck = {
  name: 'an older page gives way to a newer version and then only reads',
  async run(name) {
    const older = createPage(name);
    await older.service.savePerson(dana);
    const later = [...migrations, { version: migrations.length + 1, up: () => undefined }];
    const newer = await openJournal({ name, newId: () => 'x', migrations: later });
    newer.close();
    const people = await older.service.people();
    const refused = await older.service.savePerson(dana).then(
      () => 'written',
      (failure: unknown) => (Object(failure) as { code?: unknown }).code,
    );
    await closePage(older);
    return people.length === 1 && refused === 'newer' ? '' : `${people.length} people, ${String(refused)}`;
  },
};

const wiped: StorageCheck = {
  name: 'a wiped store is told from a first run',
  async run(name) {
    const canary = createCanary(createPlace());
    const door = () => openJournal({ name, newId: () => crypto.randomUUID(), onCommitted: canary.note });
    const states = [await canary.state(door)];
    const journal = await door();
    await journal.write(['people'], ({ people }) => people.put(dana));
    await canary.settled();
    states.push(await canary.state(door, true));
    await deleteDB(name);
    states.push(await canary.state(door, true));
    const found = states.join();
    return found === 'first-run,fine,unexpectedly-empty' ? '' : found;
  },
};

export const storageChecks: readonly StorageCheck[] = [
  oneStrictTransaction,
  allOrNothing,
  foundAgain,
  twoPages,
  versions,
  wiped,
];

/** Runs every check on databases of its own and removes them again. */
export async function runStorageChecks(): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, check] of storageChecks.entries()) {
    const name = `check-${index}-${crypto.randomUUID()}`;
    const detail = await check.run(name).catch((failure: unknown) => String(failure));
    await deleteDB(name);
    results.push({ name: check.name, ok: detail === '', detail });
  }
  return results;
}
