import type { PersonDataPorts } from '../../utils/models/options-model-person.ts';
import { JournalError } from '../../utils/services/journal-error.ts';
import { person } from '../services/journal-fixture.ts';

/** A journal of people with three notes each; `offered` holds what was handed to the user. */
export function personDataPorts(names: readonly string[] = ['Dana Okafor', 'Kofi Mensah'], copies = 0) {
  const people = new Map(names.map((name) => [name.toLowerCase(), person(name.toLowerCase(), { name })]));
  const offered: { name: string; text: string }[] = [];
  const nameOf = (id: string) => {
    const found = people.get(id);
    if (!found) throw new JournalError('gone', 'person');
    return found.name;
  };
  const ports: PersonDataPorts = {
    journal: {
      people: async () => [...people.values()],
      onChanged: () => () => undefined,
      async removePerson(id) {
        const name = nameOf(id);
        people.delete(id);
        return { name, removed: { people: 1, notes: 3, drafts: 1 }, detached: 2 };
      },
    },
    transfer: {
      aboutPerson: async (id) => ({ name: nameOf(id), total: 5, counts: { people: 1, notes: 3, drafts: 1 } }),
      exportPerson: async (id) => `{"name":"${nameOf(id)}"}`,
      exportPersonMarkdown: async (id) => `## ${nameOf(id)}`,
    },
    onRemoved: () => undefined,
    copies: async () => copies,
    offerFile: (name, text) => void offered.push({ name, text }),
    today: () => '2026-11-22',
  };
  return { ports, offered, people };
}
