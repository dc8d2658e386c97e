import { computed, type ReadonlySignal } from '@preact/signals';
import { type BackModel, createBackModel } from './journal-back-model.ts';
import { createGoalsModel, type GoalsModel } from './journal-goals-model.ts';
import { createMentoringModel, type MentoringModel } from './journal-mentoring-model.ts';
import type { JournalView, PlaceModel } from './journal-place.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createSearchModel, type SearchModel } from './journal-search-model.ts';

/** Models of the views beside the people; each is made when its view is first shown, and kept. */
export interface JournalViews {
  search: ReadonlySignal<SearchModel | null>;
  goals: ReadonlySignal<GoalsModel | null>;
  mentoring: ReadonlySignal<MentoringModel | null>;
  back: ReadonlySignal<BackModel | null>;
}

export function createJournalViews(
  ports: JournalPagePorts,
  { place }: Pick<PlaceModel, 'place'>,
): JournalViews {
  function firstShown<Model>(view: JournalView, make: () => Model): ReadonlySignal<Model | null> {
    let made: Model | null = null;
    return computed(() => {
      if (place.value.view === view) made ??= make();
      return made;
    });
  }
  const goals = firstShown('goals', () => createGoalsModel(ports));
  const mentoring = firstShown('mentoring', () => createMentoringModel(ports));
  const back = firstShown('back', () => createBackModel(ports));
  ports.journal.onChanged(() => {
    for (const each of [goals, mentoring, back]) void each.peek()?.refresh();
  });
  return { search: firstShown('search', () => createSearchModel(ports)), goals, mentoring, back };
}
