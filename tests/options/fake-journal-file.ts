import type { DataPorts, ImportPlan, JournalFile } from '../../utils/models/options-model-data.ts';

/** As errors of the journal are: a code for us, a sentence for the user. */
export class FakeFileError extends Error {
  override readonly name = 'FakeFileError';
  constructor(readonly sentence: string) {
    super('file');
  }
}

/** A journal of lines: a file is one name for each line, an import adds the names that are not there. */
export class FakeJournalFile implements JournalFile {
  readonly names: Set<string>;
  sample: boolean;
  /** When set, the next read or write fails with it. */
  failure: Error | null = null;

  constructor(names: readonly string[] = [], sample = false) {
    this.names = new Set(names);
    this.sample = sample;
  }

  private async mayFail() {
    await Promise.resolve();
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
  }

  async write() {
    await this.mayFail();
    return [...this.names].join('\n');
  }

  async plan(text: string): Promise<ImportPlan> {
    await this.mayFail();
    if (text.startsWith('%PDF')) throw new FakeFileError('This is a picture of a page and not a journal.');
    if (!/^[\w\n ]*$/.test(text)) throw new SyntaxError('Unexpected token at 1');
    const all = text.split('\n').filter((name) => name !== '');
    const fresh = all.filter((name) => !this.names.has(name));
    const kept = all.length - fresh.length;
    return {
      adds: fresh.length === 0 ? '' : `${fresh.length} people`,
      keeps: kept === 0 ? '' : `${kept} are here already and stay as they are.`,
      apply: async () => {
        await this.mayFail();
        for (const name of fresh) this.names.add(name);
      },
    };
  }

  async hasSample() {
    return this.sample;
  }

  async removeSample() {
    await this.mayFail();
    this.sample = false;
  }
}

/** Ports around the fake; `offered` holds what was handed to the user. */
export function dataPorts(journal = new FakeJournalFile()) {
  const offered: { name: string; text: string }[] = [];
  const ports: DataPorts = {
    journal,
    offerFile: (name, text) => void offered.push({ name, text }),
    today: () => '2026-11-13',
  };
  return { ports, journal, offered };
}
