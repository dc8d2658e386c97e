import { createModel, signal } from '@preact/signals';
import type { FileActions, ImportCounts } from '../services/export-journal.ts';
import type { RemovalActions } from '../services/journal-removal.ts';
import type { JournalService } from '../services/journal-service.ts';

/** What the page needs of the journal. Errors that know what to say to the user carry it as `sentence`. */
export type DataJournal = FileActions &
  Pick<RemovalActions, 'removeSample'> &
  Pick<JournalService, 'people' | 'undo'>;

export interface DataPorts {
  journal: DataJournal;
  /** Hands a file to the user: a download. */
  offerFile(name: string, text: string): void;
  /** Today's date, for the name of the file. */
  today(): string;
}

/** What can be taken back with one click, because nothing was done since. */
export type LastAction = 'import' | 'sample' | null;

/** The error's own sentence, as errors of the journal carry one, else this. */
function sentenceOf(failure: unknown, otherwise: string): string {
  const { sentence } = Object(failure) as { sentence?: unknown };
  return typeof sentence === 'string' ? sentence : otherwise;
}

const untouched = 'Nothing in the journal was changed.';
const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);

/** "3 new entries, 1 entry newer than here". */
function changeWords({ added, updated }: ImportCounts): string {
  const parts = [
    added > 0 ? (added === 1 ? '1 new entry' : `${added} new entries`) : '',
    updated > 0 ? `${entries(updated)} newer than here` : '',
  ];
  return parts.filter((each) => each !== '').join(' and ');
}

const keptWords = ({ kept }: ImportCounts) =>
  kept === 0 ? '' : ` ${entries(kept)} of it ${kept === 1 ? 'is' : 'are'} here already.`;

const say = {
  exported: (name: string) => `Handed to the browser as ${name}.`,
  notExported: 'The journal could not be read just now. It was not changed; the notes are as they were.',
  unreadable: `This file does not read as a journal of Beside. ${untouched}`,
  plan: (counts: ImportCounts) => `This file holds ${changeWords(counts)}.${keptWords(counts)}`,
  added: (counts: ImportCounts) => `Taken in: ${changeWords(counts)}.`,
  nothingNew: 'Everything in this file is in the journal already.',
  notAdded: `The file could not be taken in. ${untouched}`,
  sampleGone: 'The sample person and all that belonged to it are gone.',
  sampleStays: `The sample person could not be removed just now. ${untouched}`,
  takenBack: 'Taken back; the journal is as it was before.',
  notTakenBack:
    'This cannot be taken back any more, because something was changed since. The journal is as it is.',
};

/** Export, import and the sample person. One thing at a time; `isBusy` while it lasts. */
export const OptionsDataModel = createModel(({ journal, offerFile, today }: DataPorts) => {
  const isBusy = signal(false);
  const exportSaid = signal('');
  const importSaid = signal('');
  const sampleSaid = signal('');
  const hasSample = signal(false);
  /** Text of a file that was read and would change something. */
  const waiting = signal<string | null>(null);
  const last = signal<LastAction>(null);

  async function look() {
    const people = await journal.people().catch(() => []);
    hasSample.value = people.some(({ sample }) => sample === true);
  }

  let inLine = 0;
  let turn: Promise<void> = Promise.resolve();

  /** One after the other: what is asked for meanwhile waits, and is never passed over in silence. */
  function busily(work: () => Promise<void>): Promise<void> {
    inLine += 1;
    isBusy.value = true;
    turn = turn.then(work).finally(() => {
      inLine -= 1;
      isBusy.value = inLine > 0;
    });
    return turn;
  }

  const exportAll = () =>
    busily(async () => {
      try {
        const name = `beside-${today()}.json`;
        offerFile(name, await journal.exportEverything());
        exportSaid.value = say.exported(name);
      } catch (error) {
        exportSaid.value = sentenceOf(error, say.notExported);
      }
    });

  /** Reads the chosen file and says what it would change. */
  const readImport = (read: () => Promise<string>) =>
    busily(async () => {
      waiting.value = null;
      try {
        const text = await read();
        const counts = await journal.previewImport(text);
        const isNews = counts.added + counts.updated > 0;
        importSaid.value = isNews ? say.plan(counts) : say.nothingNew;
        waiting.value = isNews ? text : null;
      } catch (error) {
        importSaid.value = sentenceOf(error, say.unreadable);
      }
    });

  const applyImport = () =>
    busily(async () => {
      const text = waiting.value;
      waiting.value = null;
      if (text === null) return;
      try {
        importSaid.value = say.added(await journal.importFile(text));
        last.value = 'import';
      } catch (error) {
        importSaid.value = sentenceOf(error, say.notAdded);
      }
      await look();
    });

  const leaveImport = () => {
    waiting.value = null;
    importSaid.value = '';
  };

  const removeSample = () =>
    busily(async () => {
      try {
        await journal.removeSample();
        sampleSaid.value = say.sampleGone;
        last.value = 'sample';
      } catch (error) {
        sampleSaid.value = sentenceOf(error, say.sampleStays);
      }
      await look();
    });

  /** Takes the last import or removal back. */
  const takeBack = () =>
    busily(async () => {
      if (last.value === null) return;
      const said = last.value === 'import' ? importSaid : sampleSaid;
      last.value = null;
      try {
        said.value = (await journal.undo()) ? say.takenBack : say.notTakenBack;
      } catch (error) {
        said.value = sentenceOf(error, say.notTakenBack);
      }
      await look();
    });

  void look();
  return {
    isBusy,
    waiting,
    last,
    hasSample,
    exportSaid,
    importSaid,
    sampleSaid,
    exportAll,
    readImport,
    applyImport,
    leaveImport,
    removeSample,
    takeBack,
  };
});
