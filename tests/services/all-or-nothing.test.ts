import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { sentenceOf } from '../../utils/services/journal-error.ts';
import { armFault, type Fault, faults } from '../storage/request-faults.ts';
import { logTransactions } from '../storage/transaction-log.ts';
import { type Action, everyAction, type Service, seed, subject } from './journal-actions.ts';
import { createPage, note, snapshot } from './journal-fixture.ts';

interface Outcome {
  state: 'before' | 'after' | 'torn';
  failure: unknown;
}

const undo: Action = { name: 'undo', run: (service) => service.undo() };

const exported = readFileSync(new URL('./fixtures/export-v3.json', import.meta.url), 'utf8');
const takeIn: Action = { name: 'importFile', run: (service) => service.importFile(exported) };

/** Everything stored, the tally included. */
async function wholeState(ports: ReturnType<typeof createPage>['ports']) {
  const journal = await ports.open();
  return JSON.stringify([await snapshot(ports), await journal.tally(), await journal.countRecords()]);
}

async function seeded() {
  const page = createPage();
  await seed(page.service);
  return { ...page, before: await wholeState(page.ports) };
}

/** Runs an action whose nth request fails, and says what was left behind. */
async function outcomeOf(action: Action, at: number, fault: Fault, after: string): Promise<Outcome> {
  const { service, ports, before } = await seeded();
  const counter = armFault(at, fault);
  let failure: unknown = null;
  try {
    await action.run(service);
  } catch (thrown) {
    failure = thrown;
  } finally {
    counter.restore();
  }
  const left = await wholeState(ports);
  return { state: left === before ? 'before' : left === after ? 'after' : 'torn', failure };
}

/** How many requests an action makes, and the state it leaves. */
async function measure(action: Action) {
  const { service, ports } = await seeded();
  const counter = armFault();
  await action.run(service);
  counter.restore();
  return { requests: counter.requests, after: await wholeState(ports) };
}

describe.each([...everyAction, undo, takeIn])('$name', (action) => {
  it('is one strict transaction', async () => {
    const { service } = await seeded();
    const { begun, stop } = logTransactions();
    await action.run(service);
    stop();
    const writing = begun.filter(({ mode }) => mode === 'readwrite');
    expect(writing.map(({ durability }) => durability)).toEqual(['strict']);
  });

  it.each(faults)('leaves all or nothing, and says so, wherever it meets: %s', async (fault) => {
    const { requests, after } = await measure(action);
    expect(requests).toBeGreaterThan(0);
    for (let at = 0; at < requests; at++) {
      const { state, failure } = await outcomeOf(action, at, fault, after);
      // An action that failed has changed nothing, and the user gets words for it.
      expect([at, state]).toEqual([at, failure === null ? 'after' : 'before']);
      expect(failure).not.toBeNull();
      expect(sentenceOf(failure)).toMatch(/still|nothing/iu);
    }
  });
});

describe('a transaction that fails only when it commits', () => {
  it.each(everyAction)('was not saved: $name', async (action) => {
    const { service, ports, before } = await seeded();
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function fail(
      this: IDBTransaction,
    ) {
      this.abort();
    });
    await expect(action.run(service)).rejects.toMatchObject({ name: 'StorageError', code: 'aborted' });
    expect(commit).toHaveBeenCalledOnce();
    commit.mockRestore();
    expect(await wholeState(ports)).toBe(before);
  });
});

describe('the control arm', () => {
  /** The same use case built the wrong way: the meeting, then the note. */
  const torn: Action = {
    name: 'keepLine in two transactions',
    run: async (service: Service) => {
      await service.saveDraft('capture:dana', '');
      await service.keepLine(subject, { kind: 'note', note: note('n2') }, 'another box');
    },
  };

  it('tears, so the test above can see it', async () => {
    const { requests, after } = await measure(torn);
    const outcomes: Outcome[] = [];
    for (let at = 0; at < requests; at++) outcomes.push(await outcomeOf(torn, at, 'abort', after));
    expect(outcomes.filter(({ state }) => state === 'torn').length).toBeGreaterThan(0);
  });
});

describe('a full disk', () => {
  it('is named, and what works is said', async () => {
    const { service } = await seeded();
    const counter = armFault(3, 'quota');
    const failure = await service.editNote('n1', { text: 'x' }).catch((thrown: unknown) => thrown);
    counter.restore();
    expect(failure).toMatchObject({ name: 'StorageError', code: 'quota' });
    expect(await service.undo()).toBe(true);
  });
});
