import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Note } from '../utils/core/note.ts';
import { createJournalService } from '../utils/services/journal.ts';
import type { JournalPorts } from '../utils/services/journal-ports.ts';
import { createDoor } from '../utils/storage/door.ts';
import { openJournal } from '../utils/storage/open.ts';
import { corpusStart, createRandom, noteOf, personOf } from './storage-corpus.ts';

/**
 * Measures the journal's store inside a real page: bundle this file, evaluate `runStorageBench`, print its answer
 * as one JSON line. Saves and raw puts take turns in one run, so that a noisy machine troubles both alike.
 */
export interface StorageBenchOptions {
  /** Sizes of the journal to open person pages on, in notes. */
  notes: readonly number[];
  people: number;
  /** Saves of each kind. */
  saves: number;
  /** Person pages opened per size. */
  pages: number;
}

interface Quantiles {
  p50: number;
  p95: number;
}

export interface StorageBenchResult {
  bench: 'storage';
  /** A line kept by the service: note, draft and tally, in one strict transaction. */
  save: Quantiles;
  /** One strict put of the same note into a store without indexes. */
  rawPut: Quantiles;
  /** The same raw put measured a second time: how far two equal things are apart in this run. */
  rawPutAgain: Quantiles;
  /** save / rawPut. */
  ratio: Quantiles;
  personPage: readonly ({ notes: number; people: number } & Quantiles & {
      match: Quantiles;
      allPeople: Quantiles;
      /** Asked for again with nobody changed since, as with each report of a page. */
      peopleAgain: Quantiles;
    })[];
  /** Taking in a file of the largest size, against adding the same notes raw in one strict transaction. */
  import: {
    notes: number;
    ms: number;
    rawMs: number;
    /** The same raw put into a store with the indexes that notes have. */
    indexedMs: number;
    ratio: number;
    ratioIndexed: number;
  };
  agent: string;
  cores: number;
}

export const defaultStorageBench: StorageBenchOptions = {
  notes: [1_000, 10_000, 100_000],
  people: 2_000,
  saves: 300,
  pages: 60,
};

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

function createPorts(name: string): JournalPorts {
  return {
    open: createDoor(() => openJournal({ name, newId: () => crypto.randomUUID() })),
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
    for (const note of list) void transaction.store.put(note);
    await transaction.done;
  });

async function rawPut(database: IDBPDatabase, note: Note): Promise<void> {
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  void transaction.store.put(note);
  await transaction.done;
}

/** Saves by the service and raw puts in turn: a b c, b c a, c a b. */
const measureSaves = (saves: number) =>
  withDatabase((rawName) =>
    withDatabase(async (name) => {
      const [raw, ports] = [await openRaw(rawName), createPorts(name)];
      const service = createJournalService(ports);
      const random = createRandom(7);
      const subject = { person: personOf(0), meeting: null };
      const samples: number[][] = [[], [], []];
      for (let turn = 0; turn < saves + 20; turn++) {
        const note = noteOf(turn, 'person-0', random);
        await service.saveDraft('capture:person-0', note.text);
        const kinds = [
          () => service.keepLine(subject, { kind: 'note', note }, 'capture:person-0'),
          () => rawPut(raw, note),
          () => rawPut(raw, { ...note, id: `again-${turn}` }),
        ];
        for (let step = 0; step < kinds.length; step++) {
          const kind = (turn + step) % kinds.length;
          const ms = await timed(kinds[kind] ?? (() => Promise.resolve()));
          if (turn >= 20) samples[kind]?.push(ms);
        }
      }
      raw.close();
      (await ports.open()).close();
      const [save, put, again] = samples.map(quantilesOf);
      return { save, put, again };
    }),
  );

async function fill(ports: JournalPorts, notes: number, people: number): Promise<void> {
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

const measurePages = (notes: number, people: number, pages: number) =>
  withDatabase(async (name) => {
    const ports = createPorts(name);
    await fill(ports, notes, people);
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

const measureImport = (notes: number, people: number) =>
  withDatabase((rawName) =>
    withDatabase(async (name) => {
      const random = createRandom(11);
      const list = Array.from({ length: notes }, (_, index) =>
        noteOf(index, `person-${index % people}`, random),
      );
      const raw = await openRaw(rawName);
      const rawMs = await putAll(raw, list);
      raw.close();
      const indexedMs = await withDatabase(async (indexedName) => {
        const indexed = await openRaw(indexedName, true);
        const ms = await putAll(indexed, list);
        indexed.close();
        return ms;
      });
      const file = JSON.stringify({
        format: 'beside-journal',
        version: 1,
        exportedAt: corpusStart,
        records: { people: Array.from({ length: people }, (_, index) => personOf(index)), notes: list },
        unreadable: [],
      });
      const ports = createPorts(name);
      const service = createJournalService(ports);
      await ports.open();
      const ms = await timed(() => service.importFile(file));
      (await ports.open()).close();
      return {
        notes,
        ms: round(ms),
        rawMs: round(rawMs),
        indexedMs: round(indexedMs),
        ratio: round(ms / rawMs),
        ratioIndexed: round(ms / indexedMs),
      };
    }),
  );

/** Runs all measures and gives one plain object; prints nothing and judges nothing. */
export async function runStorageBench(
  options: StorageBenchOptions = defaultStorageBench,
): Promise<StorageBenchResult> {
  const none: Quantiles = { p50: 0, p95: 0 };
  const { save = none, put = none, again = none } = await measureSaves(options.saves);
  const personPage: StorageBenchResult['personPage'][number][] = [];
  for (const notes of options.notes)
    personPage.push(await measurePages(notes, options.people, options.pages));
  return {
    bench: 'storage',
    save,
    rawPut: put,
    rawPutAgain: again,
    ratio: { p50: round(save.p50 / put.p50), p95: round(save.p95 / put.p95) },
    personPage,
    import: await measureImport(Math.max(...options.notes), options.people),
    agent: navigator.userAgent,
    cores: navigator.hardwareConcurrency,
  };
}
