import { type ReadonlySignal, signal } from '@preact/signals';
import type { Person } from '../core/person.ts';

/** Everybody by name, to choose one from; sorted again only when somebody was changed. */
export function createPeopleToChoose(
  read: () => Promise<readonly Person[]>,
  lang: string,
): { people: ReadonlySignal<readonly Person[]>; refresh(): Promise<void> } {
  const people = signal<readonly Person[]>([]);
  let sorted: readonly Person[] | null = null;
  return {
    people,
    async refresh() {
      const found = await read();
      if (found === sorted) return;
      sorted = found;
      const { compare } = new Intl.Collator(lang);
      people.value = found.toSorted((a, b) => compare(a.name, b.name));
    },
  };
}
