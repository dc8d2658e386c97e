import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type BackModel, createBackModel } from './journal-back-model.ts';
import { createGoalsModel, type GoalsModel } from './journal-goals-model.ts';
import { createMentoringModel, type MentoringModel } from './journal-mentoring-model.ts';
import { createPeopleModel, type PeopleModel } from './journal-people-model.ts';
import { createJournalPersonModel, type JournalPersonModel } from './journal-person-model.ts';
import { createPlaceModel, type JournalView, type PlaceModel } from './journal-place.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createSearchModel, type SearchModel } from './journal-search-model.ts';

/** The journal page. What a view needs is made when the view is first shown. */
export interface JournalModel extends PlaceModel {
  people: PeopleModel;
  /** The person of the place; null when the place names none. */
  person: ReadonlySignal<JournalPersonModel | null>;
  /** Made when search is first shown, and kept: it holds what was read. */
  search: ReadonlySignal<SearchModel | null>;
  goals: ReadonlySignal<GoalsModel | null>;
  mentoring: ReadonlySignal<MentoringModel | null>;
  back: ReadonlySignal<BackModel | null>;
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

  /** Made when its view is first shown, and kept. */
  function firstShown<Model>(view: JournalView, make: () => Model): ReadonlySignal<Model | null> {
    let made: Model | null = null;
    return computed(() => {
      if (placing.place.value.view === view) made ??= make();
      return made;
    });
  }
  const search = firstShown('search', () => createSearchModel(ports));
  const goals = firstShown('goals', () => createGoalsModel(ports));
  const mentoring = firstShown('mentoring', () => createMentoringModel(ports));
  const back = firstShown('back', () => createBackModel(ports));

  ports.journal.onChanged(() => {
    void people.refresh();
    for (const each of [person, goals, mentoring, back]) void each.peek()?.refresh();
  });

  return {
    ...placing,
    people,
    person,
    search,
    goals,
    mentoring,
    back,
    covered,
    turnCover() {
      covered.value = !covered.peek();
    },
  };
}
