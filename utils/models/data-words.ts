import type { ImportCounts } from '../services/export-journal.ts';
import type { OutsidePreview } from '../services/outside-import.ts';

const untouched = 'Nothing in the journal was changed.';
const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
const count = (many: number, one: string, several: string) =>
  many === 0 ? '' : `${many} ${many === 1 ? one : several}`;
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const listed = (parts: readonly string[]) => list.format(parts.filter((each) => each !== ''));

/** "3 new entries, 1 entry newer than here". */
function changeWords({ added, updated }: ImportCounts): string {
  return listed([
    count(added, 'new entry', 'new entries'),
    updated > 0 ? `${entries(updated)} newer than here` : '',
  ]);
}

const keptWords = ({ kept }: ImportCounts) =>
  kept === 0 ? '' : ` ${entries(kept)} of it ${kept === 1 ? 'is' : 'are'} here already.`;

/** "Holds 2 people (1 known already), 3 notes and 2 follow-ups. 4 lines stay out." */
function outsideWords({ people, notes, followUps, counts, left, guess, table }: OutsidePreview): string {
  const known = people.filter(({ isKnown }) => isKnown).length;
  const who = count(people.length, 'person', 'people') + (known > 0 ? ` (${known} known already)` : '');
  const others = counts.added - notes - followUps - (people.length - known);
  const holds = listed([
    who,
    count(notes, 'note', 'notes'),
    count(followUps, 'follow-up', 'follow-ups'),
    count(others, 'other entry', 'other entries'),
  ]);
  const unit = table === null ? ['line', 'lines'] : ['row', 'rows'];
  const out =
    left === 0 ? '' : ` ${count(left, unit[0] ?? '', unit[1] ?? '')} ${left === 1 ? 'stays' : 'stay'} out.`;
  // A guess that is wrong shows in names, before anything is written.
  const read =
    guess === null
      ? ''
      : ` Its letters are read as ${guess}; if a name looks wrong, leave it and save the file as UTF-8.`;
  return `New in this: ${holds || 'nothing'}.${keptWords(counts)}${out}${read}`;
}

export const say = {
  exported: (name: string) => `Handed to the browser as ${name}.`,
  notExported: 'The journal could not be read just now. It was not changed; the notes are as they were.',
  unreadable: `This file does not read as a journal of Beside. ${untouched}`,
  plan: (counts: ImportCounts) => `This file holds ${changeWords(counts)}.${keptWords(counts)}`,
  outside: outsideWords,
  added: (counts: ImportCounts) => `Taken in: ${changeWords(counts)}.`,
  oneAtATime: `A file of Beside is taken in by itself: choose one at a time. ${untouched}`,
  nothingNew: 'Everything in this file is in the journal already.',
  notAdded: `The file could not be taken in. ${untouched}`,
  sampleGone: 'The sample person and all that belonged to it are gone.',
  sampleStays: `The sample person could not be removed just now. ${untouched}`,
  takenBack: 'Taken back; the journal is as it was before.',
  notTakenBack:
    'This cannot be taken back any more, because something was changed since. The journal is as it is.',
};
