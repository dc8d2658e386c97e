import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { countedUpTo } from '../services/counted-up-to.ts';
import { createPeopleModel, type PeopleModel } from './journal-people-model.ts';
import { createJournalPersonModel, type JournalPersonModel } from './journal-person-model.ts';
import { createPlaceModel, type PlaceModel } from './journal-place.ts';
import type { JournalPagePorts } from './journal-ports.ts';

/** The journal page. What a view needs is made when the view is first shown. */
export interface JournalModel extends PlaceModel {
  people: PeopleModel;
  /** The person of the place; null when the place names none. */
  person: ReadonlySignal<JournalPersonModel | null>;
  /** How many follow-ups are open, both ways: "7", "99+"; '' for none, and until it was counted. */
  openFollowUps: ReadonlySignal<string>;
  /** For the views that are loaded when they are first shown. */
  ports: JournalPagePorts;
  /** Private words are shown as bars. */
  covered: ReadonlySignal<boolean>;
  turnCover(): void;
}

/** Counted after the first list was drawn, and again with each change of one. */
function countedFollowUps(
  { journal, drawn }: JournalPagePorts,
  first: PeopleModel['state'],
): ReadonlySignal<string> {
  const counted = signal('');
  let isAsked = false;
  const count = () =>
    journal.countOpenFollowUps().then(
      (open) => {
        counted.value = open === 0 ? '' : open < countedUpTo ? String(open) : `${countedUpTo - 1}+`;
      },
      // The number is left out: the view itself says what could not be read.
      () => undefined,
    );
  first.subscribe((state) => {
    if (state === 'reading' || isAsked) return;
    isAsked = true;
    void drawn().then(count);
  });
  journal.onTouched((touched) => {
    if (touched === null || touched.some(({ store }) => store === 'followUps')) void count();
  });
  return counted;
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

  ports.journal.onChanged((touched) => {
    // Who is on screen first; everybody takes as long as there are people.
    void Promise.resolve(person.peek()?.refresh()).then(() => people.refresh(touched));
  });

  return {
    ...placing,
    openFollowUps: countedFollowUps(ports, people.state),
    people,
    person,
    ports,
    covered,
    turnCover() {
      covered.value = !covered.peek();
    },
  };
}
