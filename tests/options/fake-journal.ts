import type { Person } from '../../utils/core/person.ts';
import type { DataJournal, DataPorts } from '../../utils/models/options-model-data.ts';
import type { FileSource } from '../../utils/services/file-pieces.ts';

const textOf = async (source: FileSource): Promise<string> =>
  typeof source === 'string' ? source : source.text();

/** As errors of the journal are: a code for us, a sentence for the user. */
export class FakeFileError extends Error {
  override readonly name = 'FakeFileError';
  constructor(readonly sentence: string) {
    super('file');
  }
}

const personOf = (name: string, sample: boolean): Person => ({
  id: name,
  name,
  addresses: [],
  aliases: [],
  pronoun: null,
  relationships: [],
  flags: [],
  rhythm: null,
  sample,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
});

/** A journal of names: a file is one name for each line, an import adds the names that are not there. */
export class FakeJournal implements DataJournal {
  names: Set<string>;
  sample: boolean;
  /** When set, the next call fails with it. */
  failure: Error | null = null;
  private before: { names: Set<string>; sample: boolean } | null = null;

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

  private remember() {
    this.before = { names: new Set(this.names), sample: this.sample };
  }

  async exportEverything() {
    await this.mayFail();
    return [...this.names].join('\n');
  }

  async previewImport(source: FileSource) {
    await this.mayFail();
    const text = await textOf(source);
    if (text.startsWith('%PDF')) {
      throw new FakeFileError('This file is not a Beside export. Nothing was changed.');
    }
    if (!/^[\w\n ]*$/.test(text)) throw new SyntaxError('Unexpected token at 1');
    const all = text.split('\n').filter((name) => name !== '');
    const added = all.filter((name) => !this.names.has(name)).length;
    return { added, updated: 0, kept: all.length - added };
  }

  async importFile(source: FileSource) {
    const counts = await this.previewImport(source);
    this.remember();
    for (const name of (await textOf(source)).split('\n')) this.names.add(name);
    return counts;
  }

  async people() {
    return [...this.names].map((name) => personOf(name, this.sample && name === 'sam'));
  }

  async removeSample() {
    await this.mayFail();
    this.remember();
    this.sample = false;
    this.names.delete('sam');
  }

  async undo() {
    await this.mayFail();
    if (!this.before) return false;
    Object.assign(this, this.before);
    this.before = null;
    return true;
  }

  /** Somebody else writes, so that nothing can be taken back any more. */
  changeElsewhere(name: string) {
    this.names.add(name);
    this.before = null;
  }
}

/** Ports around the fake; `offered` holds what was handed to the user. */
export function dataPorts(journal = new FakeJournal()) {
  const offered: { name: string; text: string }[] = [];
  const nothing = async () => ({ added: 0, updated: 0, kept: 0 });
  const ports: DataPorts = {
    journal,
    transfer: {
      exportMarkdown: async () => '# Beside journal',
      exportTodos: async () => 'BEGIN:VCALENDAR',
      previewOutside: async () => ({
        ...{ counts: await nothing(), people: [], notes: 0, followUps: 0, left: 0, guess: null, table: null },
      }),
      importOutside: nothing,
      undo: async () => false,
    },
    offerFile: (name, text) => void offered.push({ name, text }),
    today: () => '2026-11-13',
  };
  return { ports, journal, offered };
}
