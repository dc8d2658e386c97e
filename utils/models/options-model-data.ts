import { createModel, signal } from '@preact/signals';
import { failureSentence } from '../core/storage-failure.ts';
import type { ColumnKind } from '../services/csv-read.ts';
import type { FileActions } from '../services/export-journal.ts';
import type { FileSource } from '../services/file-pieces.ts';
import { readText } from '../services/file-text.ts';
import type { RemovalActions } from '../services/journal-removal.ts';
import type { JournalService } from '../services/journal-service.ts';
import type { ChosenFile, OutsidePreview } from '../services/outside-import.ts';
import type { TransferService } from '../services/transfer.ts';
import { say } from './data-words.ts';

/** What the page needs of the journal. What a failure says to the user: `failureSentence`. */
export type DataJournal = FileActions &
  Pick<RemovalActions, 'removeSample'> &
  Pick<JournalService, 'people' | 'undo'>;

export interface DataPorts {
  journal: DataJournal;
  transfer: Pick<
    TransferService,
    'exportMarkdown' | 'exportTodos' | 'previewOutside' | 'importOutside' | 'undo'
  >;
  /** Hands a file to the user: a download. */
  offerFile(name: string, text: string): void;
  /** Today's date, for the name of the file. */
  today(): string;
}

/** What can be taken back with one click, because nothing was done since. */
export type LastAction = 'import' | 'outside' | 'sample' | null;

/** What was read and waits for the user's word: an export of Beside, or what other tools wrote. */
type Waiting =
  | { kind: 'own'; content: FileSource }
  | {
      kind: 'outside';
      files: readonly ChosenFile[];
      columns?: readonly ColumnKind[];
      preview: OutsidePreview;
    };

/** What a column of a table may be taken as, in words. */
export const columnWords: readonly (readonly [ColumnKind, string])[] = [
  ['name', 'Person'],
  ['address', 'Address'],
  ['note', 'Note'],
  ['follow-up', 'Follow-up'],
  ['date', 'Date'],
  ['due', 'Due'],
  ['done', 'Done'],
  ['kind', 'Kind of note'],
  ['skip', 'Leave out'],
];

/** A file as it lies on the disk: an export of Beside may be too large to be read in one go. */
export interface GivenFile {
  name: string;
  content: FileSource;
}

const textOf = async (content: FileSource): Promise<string> =>
  typeof content === 'string' ? content : content.text();

const isOwn = async ({ name, content }: GivenFile): Promise<boolean> =>
  /\.json$/iu.test(name) || /^\s*\{/u.test(await textOf(content.slice(0, 1_000)));

const lang = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

const readGiven = async ({ name, content }: GivenFile): Promise<ChosenFile> =>
  typeof content === 'string'
    ? { name, text: content }
    : { name, ...readText(new Uint8Array(await content.arrayBuffer()), lang()) };

/** Export, import and the sample person. One thing at a time; `isBusy` while it lasts. */
export const OptionsDataModel = createModel(({ journal, transfer, offerFile, today }: DataPorts) => {
  const isBusy = signal(false);
  const exportSaid = signal('');
  const importSaid = signal('');
  const sampleSaid = signal('');
  const hasSample = signal(false);
  const waiting = signal<Waiting | null>(null);
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

  const exportAs = (suffix: string, read: () => Promise<string>) =>
    busily(async () => {
      try {
        const name = `beside-${today()}${suffix}`;
        offerFile(name, await read());
        exportSaid.value = say.exported(name);
      } catch (error) {
        exportSaid.value = failureSentence(error, say.notExported);
      }
    });

  async function preview(content: FileSource): Promise<void> {
    const counts = await journal.previewImport(content);
    const isNews = counts.added + counts.updated > 0;
    importSaid.value = isNews ? say.plan(counts) : say.nothingNew;
    waiting.value = isNews ? { kind: 'own', content } : null;
  }

  async function previewOutside(
    files: readonly ChosenFile[],
    columns?: readonly ColumnKind[],
  ): Promise<void> {
    const found = await transfer.previewOutside(files, columns);
    const isNews = found.counts.added > 0 || found.table !== null;
    importSaid.value = isNews ? say.outside(found) : say.nothingNew;
    waiting.value = isNews
      ? { kind: 'outside', files, ...(columns ? { columns } : {}), preview: found }
      : null;
  }

  const leaveImport = () => {
    waiting.value = null;
    importSaid.value = '';
  };

  /** Reads the chosen files and says what they would change. */
  const readFiles = (read: () => Promise<readonly GivenFile[]>) =>
    busily(async () => {
      // The same sentence about the next file is said again, and seen to be about that one.
      leaveImport();
      try {
        const files = await read();
        const own = await Promise.all(files.map(isOwn));
        // None of several is passed over in silence.
        if (own.some(Boolean) && files.length > 1) importSaid.value = say.oneAtATime;
        else if (own.some(Boolean)) await preview(files[0]?.content ?? '');
        else await previewOutside(await Promise.all(files.map(readGiven)));
      } catch (error) {
        importSaid.value = failureSentence(error, say.unreadable);
      }
    });

  /** What the columns of a table are, said otherwise than they were guessed. */
  const setColumns = (columns: readonly ColumnKind[]) =>
    busily(async () => {
      const now = waiting.value;
      if (now?.kind !== 'outside') return;
      await previewOutside(now.files, columns).catch((error: unknown) => {
        importSaid.value = failureSentence(error, say.unreadable);
      });
    });

  const applyImport = () =>
    busily(async () => {
      const now = waiting.value;
      waiting.value = null;
      if (now === null) return;
      try {
        const counts =
          now.kind === 'own'
            ? await journal.importFile(now.content)
            : await transfer.importOutside(now.files, now.columns);
        importSaid.value = say.added(counts);
        last.value = now.kind === 'own' ? 'import' : 'outside';
      } catch (error) {
        importSaid.value = failureSentence(error, say.notAdded);
      }
      await look();
    });

  const removeSample = () =>
    busily(async () => {
      try {
        await journal.removeSample();
        sampleSaid.value = say.sampleGone;
        last.value = 'sample';
      } catch (error) {
        sampleSaid.value = failureSentence(error, say.sampleStays);
      }
      await look();
    });

  /** Takes the last import or removal back. */
  const takeBack = () =>
    busily(async () => {
      if (last.value === null) return;
      const said = last.value === 'sample' ? sampleSaid : importSaid;
      const undo = last.value === 'outside' ? () => transfer.undo() : () => journal.undo();
      last.value = null;
      try {
        said.value = (await undo()) ? say.takenBack : say.notTakenBack;
      } catch (error) {
        said.value = failureSentence(error, say.notTakenBack);
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
    exportAll: () => exportAs('.json', () => journal.exportEverything()),
    exportMarkdown: () => exportAs('.md', () => transfer.exportMarkdown()),
    exportTodos: () => exportAs('.ics', () => transfer.exportTodos()),
    readFiles,
    setColumns,
    applyImport,
    leaveImport,
    removeSample,
    takeBack,
    refresh: look,
  };
});
