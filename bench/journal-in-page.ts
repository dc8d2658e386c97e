import type { Note } from '../utils/core/note.ts';
import { foldForSearch } from '../utils/core/search-fold.ts';
import { holdsAll, parseSearch } from '../utils/core/search-query.ts';
import type { SearchFilter } from '../utils/core/search-shelf.ts';
import { createBroadcast } from '../utils/platform/broadcast.ts';
import { createJournalPages } from '../utils/services/journal-pages.ts';
import type { JournalPorts } from '../utils/services/journal-ports.ts';
import { createDoor } from '../utils/storage/door.ts';
import { openJournal } from '../utils/storage/open.ts';
import { createRandom, meetingsOf, noteOf, peopleOf, queriesFrom } from './journal-corpus.ts';

/** What the journal's bench does within a page of the extension. */
const ports = (): JournalPorts => ({
  open: createDoor(() => openJournal({ name: 'beside', newId: () => crypto.randomUUID() })),
  now: () => new Date().toISOString(),
  today: () => new Date().toISOString().slice(0, 10),
  newId: () => crypto.randomUUID(),
  broadcast: { post: () => undefined, listen: () => () => undefined },
});

/** Brings the journal of the extension to so many notes; what is there already stays. */
export async function grow(from: number, to: number, people: number): Promise<void> {
  const journal = await ports().open();
  const random = createRandom(from + 11);
  if (from === 0) {
    const everybody = peopleOf(people);
    await journal.write(['people', 'meetings'], async ({ bulk }) => {
      await bulk.addAll('people', everybody);
      await bulk.addAll(
        'meetings',
        everybody.flatMap((person, index) => meetingsOf(person, index, Date.now())),
      );
    });
  }
  for (let at = from; at < to; at += 5000) {
    const some = Array.from({ length: Math.min(5000, to - at) }, (_, index) =>
      noteOf(at + index, 100_000, people, random),
    );
    await journal.write(['notes'], ({ bulk }) => bulk.addAll('notes', some));
  }
  await createJournalPages(ports(), 'UTC').everybody();
  journal.close();
}

/** Keeps a note about somebody as another page of the extension would; gives the time at which it was kept. */
export async function keepNote(personId: string, text: string): Promise<number> {
  const pages = createJournalPages({ ...ports(), broadcast: createBroadcast() }, 'UTC');
  const summary = await pages.personSummary(personId);
  if (summary === null) throw new Error('nobody has that id');
  const at = new Date().toISOString();
  const note: Note = {
    ...{
      id: crypto.randomUUID(),
      personId,
      meetingId: null,
      mark: 'note',
      text,
      at,
      flags: [],
      advice: null,
    },
    ...{ deliveryId: null, createdAt: at, updatedAt: at },
  };
  await pages.keepLine({ person: summary.person, meeting: null }, { kind: 'note', note }, 'bench');
  return Date.now();
}

const quantiles = (samples: readonly number[]) => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95) };
};

const everything: SearchFilter = { people: null, kinds: null, from: null, to: null, openOnly: false };

/** The search itself, without its page: when it can be asked, when it has read all, how long an answer takes, and what it misses. */
export async function search(queries: number) {
  const pages = createJournalPages(ports(), 'UTC');
  const begun = performance.now();
  let usable = 0;
  await new Promise<void>((resolve, reject) => {
    pages.search.open(({ isWhole, failure }) => {
      usable ||= performance.now() - begun;
      if (failure !== null) reject(failure);
      if (isWhole) resolve();
    }, new AbortController().signal);
  });
  const whole = performance.now() - begun;
  const journal = await ports().open();
  const notes: readonly Note[] = await journal.read(['notes'], (records) => records.notes.all());
  journal.close();
  const folded = notes.map(({ text }) => foldForSearch(text));
  const asked = queriesFrom(
    notes.slice(-2000).map(({ text }) => text),
    queries,
    createRandom(5),
  );
  const times: number[] = [];
  let missed = 0;
  let wrong = 0;
  for (const words of asked) {
    const start = performance.now();
    const { hits, nearly } = pages.search.find(words, everything, 20);
    times.push(performance.now() - start);
    const terms = parseSearch(words);
    const count = Math.min(20, folded.filter((text) => holdsAll(text, terms)).length);
    const exact = hits.length - nearly;
    missed += Math.max(0, count - exact);
    wrong += Math.max(0, exact - count);
  }
  return {
    usableMs: Math.round(usable),
    wholeMs: Math.round(whole),
    find: quantiles(times),
    queries,
    missed,
    wrong,
  };
}
