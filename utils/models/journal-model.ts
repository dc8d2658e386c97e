import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createPeopleModel, type PeopleModel } from './journal-people-model.ts';
import { createJournalPersonModel, type JournalPersonModel } from './journal-person-model.ts';
import { createPlaceModel, type PlaceModel } from './journal-place.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createSearchModel, type SearchModel } from './journal-search-model.ts';

/** The journal page. What a view needs is made when the view is first shown. */
export interface JournalModel extends PlaceModel {
  people: PeopleModel;
  /** The person of the place; null when the place names none. */
  person: ReadonlySignal<JournalPersonModel | null>;
  /** Made when search is first shown, and kept: it holds what was read. */
  search: ReadonlySignal<SearchModel | null>;
  /** Private words are shown as bars. */
  covered: ReadonlySignal<boolean>;
  turnCover(): void;
}

export function createJournalModel(ports: JournalPagePorts): JournalModel {
  const placing = createPlaceModel(ports.line);
  const people = createPeopleModel(ports);
  const covered = signal(false);
  const personId = computed(() => {
    const { view, about } = placing.place.value;
    return view === 'people' ? about : '';
  });
  const person = computed(() =>
    personId.value === '' ? null : createJournalPersonModel(personId.value, ports),
  );

  let searching: SearchModel | null = null;
  const search = computed(() => {
    if (placing.place.value.view === 'search') searching ??= createSearchModel(ports);
    return searching;
  });

  ports.journal.onChanged(() => {
    void people.refresh();
    void person.peek()?.refresh();
  });

  return {
    ...placing,
    people,
    person,
    search,
    covered,
    turnCover() {
      covered.value = !covered.peek();
    },
  };
}
