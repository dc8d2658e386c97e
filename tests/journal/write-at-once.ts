import { openPageJournal } from '../../bench/page-journal.ts';
import type { Note } from '../../utils/core/note.ts';
import { createBroadcast } from '../../utils/platform/broadcast.ts';

/*
 * What a page of the extension does while others do the same: bundle this file and call one of these there.
 */

const { journal, keep } = openPageJournal(createBroadcast());

const noteAbout = (personId: string, text: string): Note => {
  const at = new Date().toISOString();
  return {
    ...{ id: crypto.randomUUID(), personId, meetingId: null, mark: 'note', text, at, flags: [] },
    ...{ advice: null, deliveryId: null, createdAt: at, updatedAt: at },
  };
};

/** Keeps lines about somebody, one action each and one after the other; each is said to be saved when this ends. */
export async function keepLines(personId: string, words: string, count: number): Promise<string[]> {
  const page = await journal.personPage(personId);
  if (!page) throw new Error('nobody has that id');
  const subject = { person: page.person, meeting: null };
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const note = noteAbout(personId, `${words} ${index}`);
    await journal.keepLine(subject, { kind: 'note', note }, `capture:${words}`);
    ids.push(note.id);
  }
  return ids;
}

/** Takes in a file of so many lines about somebody who is in the journal. */
export async function takeInLines(personId: string, words: string, count: number): Promise<string[]> {
  const page = await journal.personPage(personId);
  const notes = Array.from({ length: count }, (_, index) => noteAbout(personId, `${words} ${index}`));
  const file = {
    ...{ format: 'beside-journal', version: 3, exportedAt: new Date().toISOString() },
    ...{ records: { people: [page?.person], notes }, unreadable: [] },
  };
  await journal.importFile(JSON.stringify(file));
  return notes.map(({ id }) => id);
}

/** Ids of all notes, whether the tally is the number of records, and what the canary says. */
export async function lookWhole(): Promise<{ notes: string[]; isCounted: boolean; canary: string }> {
  const open = await keep.open();
  const notes = await open.read(['notes'], (records) => records.notes.all());
  const [tally, count] = [await open.tally(), await open.countRecords()];
  const canary = await keep.canary.state(keep.open, true);
  return { notes: notes.map(({ id }) => id), isCounted: tally?.records === count, canary };
}
