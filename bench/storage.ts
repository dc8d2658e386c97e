import { deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { Note } from '../utils/core/note.ts';
import { createRowCipher, dataKeySize } from '../utils/seal/row-cipher.ts';
import { createJournalService } from '../utils/services/journal.ts';
import type { JournalPorts } from '../utils/services/journal-ports.ts';
import { createDoor } from '../utils/storage/door.ts';
import { openJournal } from '../utils/storage/open.ts';
import type { Rows } from '../utils/storage/rows.ts';
import { createSealedRows } from '../utils/storage/sealed-rows.ts';
import { corpusStart, createRandom, noteOf, personOf } from './storage-corpus.ts';

/*
 * Measures the journal's store inside a real page: bundle this file and evaluate one of its calls there. Saves and raw
 * puts take turns in one run, so that a noisy machine troubles both alike.
 */

interface Quantiles {
  p50: number;
  p95: number;
}

const people = 2_000;

const round = (ms: number): number => Math.round(ms * 1000) / 1000;

function quantilesOf(samples: readonly number[]): Quantiles {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const sealedRows = (): Rows =>
  createSealedRows(createRowCipher(crypto.getRandomValues(new Uint8Array(dataKeySize))));

/** @param sealed under a passphrase, as far as its rows go. */
function createPorts(name: string, sealed = false): JournalPorts {
  const rows = sealed ? sealedRows() : undefined;
  return {
    open: createDoor(() => openJournal({ name, newId: () => crypto.randomUUID(), rows })),
    now: () => new Date().toISOString(),
    today: () => new Date().toISOString().slice(0, 10),
    newId: () => crypto.randomUUID(),
    broadcast: { post: () => undefined, listen: () => () => undefined },
  };
}

async function withDatabase<Value>(work: (name: string) => Promise<Value>): Promise<Value> {
  const name = `bench-${crypto.randomUUID()}`;
  try {
    return await work(name);
  } finally {
    await deleteDB(name);
  }
}

const openRaw = (name: string, indexed = false): Promise<IDBPDatabase> =>
  openDB(name, 1, {
    upgrade(database) {
      const notes = database.createObjectStore('notes', { keyPath: 'id' });
      if (!indexed) return;
      notes.createIndex('by-person', ['personId', 'at']);
      notes.createIndex('by-meeting', 'meetingId');
      notes.createIndex('by-at', 'at');
    },
  });

const putAll = (database: IDBPDatabase, list: readonly Note[]): Promise<number> =>
  timed(async () => {
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    // IndexedDB itself: the wrapper makes a promise for each.
    const store = unwrap(transaction.store);
    for (const note of list) store.put?.(note);
    await transaction.done;
  });

async function putOne(database: IDBPDatabase, note: Note): Promise<void> {
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  void transaction.store.put(note);
  await transaction.done;
}

/**
 * A line kept by the service (note, draft and tally in one strict transaction) beside one strict put of the same note
 * into a store without indexes, measured twice. They take turns: a b c, b c a, c a b.
 */
export const runSaves = (saves = 300, sealed = false) =>
  withDatabase((rawName) =>
    withDatabase(async (name) => {
      const [raw, ports] = [await openRaw(rawName), createPorts(name, sealed)];
      const service = createJournalService(ports);
      const random = createRandom(7);
      const subject = { person: personOf(0), meeting: null };
      const samples: number[][] = [[], [], []];
      for (let turn = 0; turn < saves + 20; turn++) {
        const note = noteOf(turn, 'person-0', random);
        await service.saveDraft('capture:person-0', note.text);
        const kinds = [
          () => service.keepLine(subject, { kind: 'note', note }, 'capture:person-0'),
          () => putOne(raw, note),
          () => putOne(raw, { ...note, id: `again-${turn}` }),
        ];
        for (let step = 0; step < kinds.length; step++) {
          const kind = (turn + step) % kinds.length;
          const ms = await timed(kinds[kind] ?? (() => Promise.resolve()));
          if (turn >= 20) samples[kind]?.push(ms);
        }
      }
      raw.close();
      (await ports.open()).close();
      const none: Quantiles = { p50: 0, p95: 0 };
      const [save = none, rawPut = none, rawPutAgain = none] = samples.map(quantilesOf);
      const ratio = { p50: round(save.p50 / rawPut.p50), p95: round(save.p95 / rawPut.p95) };
      return { save, rawPut, rawPutAgain, ratio };
    }),
  );

async function fill(ports: JournalPorts, notes: number): Promise<void> {
  const journal = await ports.open();
  const random = createRandom(11);
  await journal.write(['people'], ({ bulk }) =>
    bulk.addAll(
      'people',
      Array.from({ length: people }, (_, index) => personOf(index)),
    ),
  );
  for (let from = 0; from < notes; from += 10_000) {
    const some = Array.from({ length: Math.min(10_000, notes - from) }, (_, index) =>
      noteOf(from + index, `person-${(from + index) % people}`, random),
    );
    await journal.write(['notes'], ({ bulk }) => bulk.addAll('notes', some));
  }
}

/** What the sidebar reads of one person, in a journal of its own of so many notes. */
export const runPages = (notes: number, pages = 60) =>
  withDatabase(async (name) => {
    const ports = createPorts(name);
    await fill(ports, notes);
    const service = createJournalService(ports);
    const [page, match, all, again]: number[][] = [[], [], [], []];
    for (let turn = 0; turn < pages; turn++) {
      const index = (turn * 37) % people;
      const email = `person.${index}@northlight.example`;
      page?.push(await timed(() => service.personPage(`person-${index}`)));
      match?.push(await timed(() => service.match({ name: '', email }, [])));
      if (turn % 5 !== 0) continue;
      const fresh = createJournalService(ports);
      all?.push(await timed(() => fresh.people()));
      again?.push(await timed(() => fresh.people()));
    }
    (await ports.open()).close();
    return {
      notes,
      people,
      ...quantilesOf(page ?? []),
      match: quantilesOf(match ?? []),
      allPeople: quantilesOf(all ?? []),
      peopleAgain: quantilesOf(again ?? []),
    };
  });

const putApart = (list: readonly Note[], isIndexed: boolean): Promise<number> =>
  withDatabase(async (name) => {
    const database = await openRaw(name, isIndexed);
    const ms = await putAll(database, list);
    database.close();
    return ms;
  });

function fileOf(notes: readonly Note[]): string {
  const everybody = Array.from({ length: people }, (_, index) => personOf(index));
  const file = {
    ...{ format: 'beside-journal', version: 1, exportedAt: corpusStart },
    records: { people: everybody, notes },
    unreadable: [],
  };
  // As an export is laid out.
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** How long a page could not do anything else while this went on, at the worst, ms; a timer tells. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let [isOver, longest] = [false, 0];
  const watch = async () => {
    while (!isOver) {
      const from = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 5));
      longest = Math.max(longest, performance.now() - from - 5);
    }
  };
  const watching = watch();
  await work().finally(() => {
    isOver = true;
  });
  await watching;
  return longest;
}

const middle = (samples: readonly number[]): number => quantilesOf(samples).p50;

/** Of one import into a journal of its own. */
interface Taken {
  ms: number;
  /** How long it held the page up at the worst, ms. */
  holdMs: number;
}

const takeIn = (file: Blob, sealed: boolean): Promise<Taken> =>
  withDatabase(async (name) => {
    const ports = createPorts(name, sealed);
    const service = createJournalService(ports);
    await ports.open();
    let ms = 0;
    const holdMs = await longestHold(async () => {
      ms = await timed(() => service.importFile(file));
    });
    (await ports.open()).close();
    return { ms, holdMs };
  });

/**
 * Taking in a file of so many notes, against adding them raw in one strict transaction, into a store with the indexes that
 * notes have and into one without any. They take turns: a b c, b c a, c a b.
 */
export const runImport = async (notes: number, sealed = false, rounds = 3) => {
  const random = createRandom(11);
  const list = Array.from({ length: notes }, (_, index) => noteOf(index, `person-${index % people}`, random));
  // As a file that was chosen.
  const file = new Blob([fileOf(list)]);
  // What the machine itself holds up, while nothing at all is done.
  const restMs = await longestHold(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
  const [taken, raw, indexed, holds]: [number[], number[], number[], number[]] = [[], [], [], []];
  const kinds = [
    async () => void raw.push(await putApart(list, false)),
    async () => void indexed.push(await putApart(list, true)),
    async () => {
      const { ms, holdMs } = await takeIn(file, sealed);
      taken.push(ms);
      holds.push(holdMs);
    },
  ];
  for (let turn = 0; turn < rounds; turn++)
    for (let step = 0; step < kinds.length; step++) await kinds[(turn + step) % kinds.length]?.();
  return {
    ...{ notes, ms: middle(taken), rawMs: middle(raw), indexedMs: middle(indexed) },
    // What a raw put into this very store takes; without any index what the indexes cost is in it.
    ratioIndexed: round(middle(taken) / middle(indexed)),
    ratio: round(middle(taken) / middle(raw)),
    ...{ holdMs: round(Math.max(...holds)), restMs: round(restMs) },
    all: { taken: taken.map(round), raw: raw.map(round), indexed: indexed.map(round) },
  };
};
