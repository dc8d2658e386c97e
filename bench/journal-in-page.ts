import { openDB } from 'idb';
import { builtInCues } from '../utils/core/built-in-cues.ts';
import type { Moment } from '../utils/core/moment.ts';
import type { Note } from '../utils/core/note.ts';
import type { EventItem, PageReport } from '../utils/core/page-report.ts';
import type { Person } from '../utils/core/person.ts';
import { foldForSearch } from '../utils/core/search-fold.ts';
import { holdsAll, parseSearch } from '../utils/core/search-query.ts';
import type { SearchFilter } from '../utils/core/search-shelf.ts';
import { createBroadcast } from '../utils/platform/broadcast.ts';
import { tabStates } from '../utils/platform/session.ts';
import { builtInPack } from '../utils/practices/packs/built-in.ts';
import { practices } from '../utils/practices/registry.ts';
import { createJournalPages } from '../utils/services/journal-pages.ts';
import type { JournalPorts } from '../utils/services/journal-ports.ts';
import { createOwnDaySpeech } from '../utils/services/own-day-voice.ts';
import { createRandom, meetingsOf, noteOf, peopleOf, queriesFrom } from './journal-corpus.ts';
import { openPageJournal } from './page-journal.ts';

/** What the journal's bench does within a page of the extension. */
const { keep, lock, ports: own } = openPageJournal();
const ports = (): JournalPorts => own;

/** Opens a sealed journal that is locked; one that is not is left as it is. */
export async function open(passphrase: string): Promise<void> {
  if ((await lock.state()) === 'locked') await lock.unlock(passphrase);
}

/** Seals the journal as the settings do, unless it is; it stays open for an hour. ms. */
export async function seal(passphrase: string): Promise<number> {
  const begun = performance.now();
  if ((await lock.state()) === 'off') await lock.turnOn(passphrase, () => undefined);
  const ms = performance.now() - begun;
  await lock.setMinutes(60);
  return Math.round(ms);
}

async function countNotes(): Promise<number> {
  await keep.open();
  const database = await openDB(await keep.current());
  const count = await database.count('notes');
  database.close();
  return count;
}

/** Brings the journal of the extension to so many notes; what is there already stays. */
export async function grow(to: number, people: number): Promise<void> {
  const from = await countNotes();
  const journal = await ports().open();
  // What was kept to see pages agree counts for nothing.
  if (from > to * 1.05) throw new Error(`there are ${from} notes already: more than the ${to} asked for`);
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
}

const item = (person: Person, now: number): EventItem => ({
  kind: 'event',
  title: 'Weekly',
  start: new Date(now - 600_000).toISOString(),
  end: new Date(now + 3_000_000).toISOString(),
  attendees: [{ name: person.name, email: person.addresses[0] ?? '' }],
  key: 'bench-event',
});

/** What the background would have noted of a tab with the 1:1 of this person open in it; it is under way. */
export async function showTab(tabId: number, personId: string): Promise<void> {
  const summary = await createJournalPages(ports(), 'UTC').personSummary(personId);
  if (summary === null) throw new Error('nobody has that id');
  const { name, addresses } = summary.person;
  const counterpart = { name, email: addresses[0] ?? '' };
  const moment: Moment = { kind: 'one-on-one', counterpart, confidence: 1, evidence: ['two people'] };
  const report: PageReport = {
    ...{ site: 'demo', view: 'event', url: 'https://calendar.northlight.example/', zone: 'UTC', lang: 'en' },
    ...{ self: { name: 'Noor Haddad', email: 'noor@northlight.example' }, chips: [], missing: [] },
    item: item(summary.person, Date.now()),
  };
  await tabStates.write(tabId, { revision: 1, state: 'open', report, moment, reason: '', at: Date.now() });
}

let writing: ReturnType<typeof createJournalPages> | null = null;

/** Keeps a note about somebody as a page of the extension does; gives the time at which it was kept. */
export async function keepNote(personId: string, text: string): Promise<number> {
  writing ??= createJournalPages({ ...ports(), broadcast: createBroadcast() }, 'UTC');
  const summary = await writing.personSummary(personId);
  if (summary === null) throw new Error('nobody has that id');
  const at = new Date().toISOString();
  const note: Note = {
    ...{ id: crypto.randomUUID(), personId, meetingId: null, mark: 'note', text, at, flags: [] },
    ...{ advice: null, deliveryId: null, createdAt: at, updatedAt: at },
  };
  await writing.keepLine({ person: summary.person, meeting: null }, { kind: 'note', note }, 'bench');
  return Date.now();
}

const quantiles = (samples: readonly number[]) => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95) };
};

/** The user's own day: read, then ranked; both after the page was painted. */
export async function ownDay(runs: number) {
  const pages = createJournalPages(ports(), 'UTC');
  const speech = createOwnDaySpeech({
    ...{ zone: 'UTC', cues: builtInCues, packs: [builtInPack], speaking: practices },
  });
  const reads: number[] = [];
  const ranks: number[] = [];
  let notes = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const records = await pages.ownDay(speech.practices);
    reads.push(performance.now() - start);
    notes = records.notes.length;
    const from = performance.now();
    const now = new Date().toISOString();
    speech.dates(records, now.slice(0, 10));
    speech.rank(records, [], now);
    ranks.push(performance.now() - from);
  }
  return { notesRead: notes, readMs: quantiles(reads), rankMs: quantiles(ranks) };
}

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
