import { createModel, effect, signal } from '@preact/signals';
import type { Person } from '../core/person.ts';
import { failureSentence } from '../core/storage-failure.ts';
import type { Receipt, RemovalActions } from '../services/journal-removal.ts';
import type { JournalService } from '../services/journal-service.ts';
import type { AboutPerson, TransferService } from '../services/transfer.ts';

export interface PersonDataPorts {
  journal: Pick<JournalService, 'people' | 'onChanged'> & Pick<RemovalActions, 'removePerson'>;
  transfer: Pick<TransferService, 'aboutPerson' | 'exportPerson' | 'exportPersonMarkdown'>;
  /** How many kept copies of the whole journal there are; each still holds what it held. */
  copies(): Promise<number>;
  /** Somebody was removed here. */
  onRemoved(): void;
  offerFile(name: string, text: string): void;
  today(): string;
}

const names: Record<string, readonly [string, string]> = {
  meetings: ['meeting', 'meetings'],
  topics: ['topic', 'topics'],
  notes: ['note', 'notes'],
  followUps: ['follow-up', 'follow-ups'],
  thanks: ['thanks', 'thanks'],
  goals: ['goal', 'goals'],
  agreements: ['agreement', 'agreements'],
  deliveries: ['delivery', 'deliveries'],
  reflections: ['look back', 'looks back'],
  entries: ['thing worked through', 'things worked through'],
  answers: ['answer to a suggestion', 'answers to suggestions'],
  confirmations: ['confirmation of who it is', 'confirmations of who it is'],
  corrections: ['correction', 'corrections'],
  drafts: ['draft', 'drafts'],
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** "3 notes, 2 follow-ups and 1 draft". */
function countWords(counts: AboutPerson['counts']): string {
  const parts = Object.entries(counts).flatMap(([store, count]) => {
    const words = names[store];
    return words && count > 0 ? [`${count} ${words[count === 1 ? 0 : 1]}`] : [];
  });
  return parts.length === 0 ? 'nothing else' : list.format(parts);
}

function receiptWords({ name, removed, detached }: Receipt, copies: number): string {
  const shared =
    detached === 0
      ? ''
      : ` Taken out of ${detached} ${detached === 1 ? 'entry' : 'entries'} shared with others.`;
  const kept =
    copies === 0
      ? ''
      : ` ${copies === 1 ? 'A kept copy' : `${copies} kept copies`} of the journal, below, still ${copies === 1 ? 'holds' : 'hold'} what was there; let ${copies === 1 ? 'it' : 'them'} go to remove that too.`;
  return `Removed for good: ${name}, with ${countWords(removed)}.${shared}${kept} Files you exported are yours to delete.`;
}

const say = {
  exported: (name: string) => `Handed to the browser as ${name}.`,
  failed: 'This could not be done just now. Nothing was changed.',
};

/** Letters and digits of any script; a name goes into the name of a file. */
const fileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .toLocaleLowerCase('en')
    .slice(0, 60) || 'person';

/** One person: what is known goes out, or goes for good. */
export const OptionsPersonModel = createModel((ports: PersonDataPorts) => {
  const { journal, transfer, copies, onRemoved, offerFile, today } = ports;
  const people = signal<readonly Pick<Person, 'id' | 'name'>[]>([]);
  const chosen = signal('');
  const said = signal('');
  /** What goes with the person, once the user asked to remove them and before the second word. */
  const asking = signal<string | null>(null);

  async function read(): Promise<void> {
    const all = await journal.people().catch(() => null);
    if (all === null) return;
    people.value = all.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
    if (!all.some(({ id }) => id === chosen.peek())) choose('');
  }

  function choose(id: string): void {
    chosen.value = id;
    asking.value = null;
    if (id !== '') said.value = '';
  }

  async function attempt(work: (id: string) => Promise<string>): Promise<void> {
    const id = chosen.peek();
    if (id === '') return;
    said.value = await work(id).catch((failure: unknown) => failureSentence(failure, say.failed));
  }

  const exportAs = (suffix: string, make: (id: string) => Promise<string>) =>
    attempt(async (id) => {
      const name = `beside-${fileName(people.peek().find((each) => each.id === id)?.name ?? '')}-${today()}${suffix}`;
      offerFile(name, await make(id));
      return say.exported(name);
    });

  effect(() => {
    void read();
    return journal.onChanged(() => void read());
  });

  return {
    people,
    chosen,
    said,
    asking,
    choose,
    /** The list as it is now: this page may have changed it itself. */
    refresh: read,
    exportFile: () => exportAs('.json', transfer.exportPerson),
    exportMarkdown: () => exportAs('.md', transfer.exportPersonMarkdown),
    askRemoval: () =>
      attempt(async (id) => {
        const { name, counts } = await transfer.aboutPerson(id);
        asking.value = `${name}, with ${countWords(counts)}. This cannot be undone.`;
        return '';
      }),
    leaveRemoval() {
      asking.value = null;
    },
    remove: () =>
      attempt(async (id) => {
        asking.value = null;
        const receipt = await journal.removePerson(id, false);
        const words = receiptWords(receipt, await copies().catch(() => 0));
        await read();
        onRemoved();
        return words;
      }),
  };
});
