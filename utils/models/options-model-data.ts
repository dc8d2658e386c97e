import { createModel, signal } from '@preact/signals';

/** What an import would do, said before it is done. */
export interface ImportPlan {
  /** "3 people, 12 notes": what is not in the journal yet. */
  adds: string;
  /** What the file holds that is here already and stays as it is; '' when there is nothing. */
  keeps: string;
  /** Adds it, in one transaction. */
  apply(): Promise<void>;
}

/** The whole journal as a file, there and back. Errors that know what to say to the user carry it as `sentence`. */
export interface JournalFile {
  /** Text of the file, as Beside reads it back. */
  write(): Promise<string>;
  /** Reads a file without changing anything. */
  plan(text: string): Promise<ImportPlan>;
  hasSample(): Promise<boolean>;
  removeSample(): Promise<void>;
}

export interface DataPorts {
  journal: JournalFile;
  /** Hands a file to the user: a download. */
  offerFile(name: string, text: string): void;
  /** Today's date, for the name of the file. */
  today(): string;
}

/** The error's own sentence, as errors of the journal carry one, else this. */
function sentenceOf(failure: unknown, otherwise: string): string {
  const { sentence } = Object(failure) as { sentence?: unknown };
  return typeof sentence === 'string' ? sentence : otherwise;
}

const untouched = 'Nothing in the journal was changed.';

const say = {
  exported: (name: string) => `Handed to the browser as ${name}.`,
  notExported: 'The journal could not be read just now. It was not changed; the notes are as they were.',
  unreadable: `This file does not read as a journal of Beside. ${untouched}`,
  added: (adds: string) => `Added: ${adds}.`,
  nothingNew: 'Everything in this file is in the journal already.',
  notAdded: `The file could not be added. ${untouched}`,
  sampleGone: 'The sample person and all that belonged to it are gone.',
  sampleStays: `The sample person could not be removed just now. ${untouched}`,
};

/** Export, import and the sample person. One thing at a time; `isBusy` while it lasts. */
export const OptionsDataModel = createModel((ports: DataPorts) => {
  const { journal } = ports;
  const isBusy = signal(false);
  const exportSaid = signal('');
  const importSaid = signal('');
  const sampleSaid = signal('');
  const hasSample = signal(false);
  const plan = signal<ImportPlan | null>(null);

  async function busily(work: () => Promise<void>) {
    if (isBusy.value) return;
    isBusy.value = true;
    await work().finally(() => {
      isBusy.value = false;
    });
  }

  const exportAll = () =>
    busily(async () => {
      try {
        const name = `beside-${ports.today()}.json`;
        ports.offerFile(name, await journal.write());
        exportSaid.value = say.exported(name);
      } catch (error) {
        exportSaid.value = sentenceOf(error, say.notExported);
      }
    });

  /** Reads the chosen file and says what it would add. */
  const readImport = (read: () => Promise<string>) =>
    busily(async () => {
      plan.value = null;
      try {
        const found = await journal.plan(await read());
        importSaid.value = found.adds === '' ? say.nothingNew : '';
        plan.value = found.adds === '' ? null : found;
      } catch (error) {
        const sentence = sentenceOf(error, say.unreadable);
        importSaid.value = sentence.includes(untouched) ? sentence : `${sentence} ${untouched}`;
      }
    });

  const applyImport = () =>
    busily(async () => {
      const chosen = plan.value;
      plan.value = null;
      try {
        await chosen?.apply();
        if (chosen) importSaid.value = say.added(chosen.adds);
      } catch (error) {
        importSaid.value = sentenceOf(error, say.notAdded);
      }
      await look();
    });

  const leaveImport = () => {
    plan.value = null;
    importSaid.value = '';
  };

  async function look() {
    hasSample.value = await journal.hasSample().catch(() => false);
  }

  const removeSample = () =>
    busily(async () => {
      sampleSaid.value = await journal.removeSample().then(
        () => say.sampleGone,
        (error) => sentenceOf(error, say.sampleStays),
      );
      await look();
    });

  void look();
  return {
    isBusy,
    plan,
    hasSample,
    exportSaid,
    importSaid,
    sampleSaid,
    exportAll,
    readImport,
    applyImport,
    leaveImport,
    removeSample,
  };
});
