import { createRandom, noteOf, peopleOf } from './journal-corpus.ts';
import { openPageJournal } from './page-journal.ts';

/** What the damage bench does within a page of the extension: as its own pages do it. */
const made = openPageJournal();

let isBroken = false;
made.keep.onBroken(() => {
  isBroken = true;
});

/** Fills the journal in several transactions, so that the browser writes several files; gives it as a file. */
export async function fill(notes: number, people: number): Promise<string> {
  const journal = await made.keep.open();
  const random = createRandom(17);
  await journal.write(['people'], ({ bulk }) => bulk.addAll('people', peopleOf(people)));
  for (let at = 0; at < notes; at += 100) {
    const some = Array.from({ length: Math.min(100, notes - at) }, (_, index) =>
      noteOf(at + index, notes, people, random),
    );
    await journal.write(['notes'], ({ bulk }) => bulk.addAll('notes', some));
  }
  await made.keep.canary.settled();
  return made.journal.exportEverything();
}

export interface Reading {
  /** Notes that can be read with the journal as it is. */
  notes: number;
  /** Whether something was told to be wrong: by the reading itself, or by counting, as an export and "look again" do. */
  told: 'reading' | 'counting' | null;
}

/** Reads every note of a journal that looks whole: what a list shows may be there while notes behind it are not. */
export async function readAll(): Promise<Reading> {
  try {
    const journal = await made.keep.open();
    const notes = await journal.read(['notes'], (records) => records.notes.raw());
    const state = await made.keep.canary.state(made.keep.open, true);
    return { notes: notes.length, told: isBroken ? 'reading' : state === 'fine' ? null : 'counting' };
  } catch {
    return { notes: 0, told: 'reading' };
  }
}

/** What can be had without a backup, and with the last one: a file chosen in recovery and put in place. */
export async function bringBack(file: string): Promise<{ rest: number; back: number }> {
  const rest = await made.restore.exportRest().then(
    (text) => (JSON.parse(text) as { records: { notes?: unknown[] } }).records.notes?.length ?? 0,
    () => 0,
  );
  const text = await (await fetch(file)).text();
  await made.restore.putInPlace(await made.restore.prepareFile(text, true));
  const { notes } = await readAll();
  return { rest, back: notes };
}
