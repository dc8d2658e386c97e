import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JournalModel } from '../../utils/models/journal-model.ts';
import { latePart } from '../shared/late-part.tsx';
import { LoadedView } from './loaded-view.tsx';
import { JournalNav } from './nav.tsx';
import { PeopleColumn } from './people-list.tsx';

const PersonPage = latePart(async () => (await import('./person-page.tsx')).PersonPage);

interface Props {
  journal: JournalModel;
  /** Addresses of other pages of the extension. */
  pages: { options: string; welcome: string };
}

interface Fields {
  people: RefObject<HTMLInputElement | null>;
  search: RefObject<HTMLInputElement | null>;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Keys of the whole page, by place on the keyboard where Alt is held; true when the key was meant for it. */
function pressKey(event: KeyboardEvent, journal: JournalModel, fields: Fields): boolean {
  const { altKey, shiftKey, key } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && !altKey && !shiftKey && key.toLowerCase() === 'k') {
    const focus = () => fields.people.current?.focus();
    if (journal.place.peek().view === 'people') focus();
    else {
      journal.go('people');
      // The field is drawn only after the key was pressed.
      requestAnimationFrame(focus);
    }
  } else if (key === '/' && !altKey && !isCommand && !isTyping(event.target)) {
    journal.go('search');
    fields.search.current?.focus();
  } else if (altKey && !isCommand && !shiftKey && event.code === 'KeyH') journal.turnCover();
  else return false;
  return true;
}

function PeopleView({ journal, field, pages }: Props & { field: Fields['people'] }) {
  const person = journal.person.value;
  const { about } = journal.place.value;
  return (
    <div class="split" data-chosen={person === null ? undefined : ''}>
      <PeopleColumn people={journal.people} chosen={about} field={field} welcome={pages.welcome} />
      <main class="page">
        {about === '' ? (
          <p class="small quiet pad">Choose somebody to see what you noted.</p>
        ) : (
          person && <PersonPage key={person.personId} model={person} />
        )}
      </main>
    </div>
  );
}

/** The journal: navigation, then what the view needs. */
export function JournalPage({ journal, pages }: Props) {
  const people = useRef<HTMLInputElement>(null);
  const searching = useRef<HTMLInputElement>(null);
  const { view } = journal.place.value;

  useLayoutEffect(() => {
    const fields = { people, search: searching };
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && pressKey(event, journal, fields)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [journal]);

  return (
    <div class="frame" data-covered={journal.covered.value ? '' : undefined}>
      <JournalNav
        view={view}
        covered={journal.covered.value}
        open={journal.openFollowUps.value}
        options={pages.options}
        onTurnCover={journal.turnCover}
      />
      {view === 'people' ? (
        <PeopleView journal={journal} field={people} pages={pages} />
      ) : (
        <main class="page">
          <LoadedView view={view} journal={journal} field={searching} />
        </main>
      )}
    </div>
  );
}
