import { useEffect, useRef } from 'preact/hooks';
import type { JournalModel } from '../../utils/models/journal-model.ts';
import { JournalNav } from './nav.tsx';
import { PeopleColumn } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';

interface Props {
  journal: JournalModel;
  /** Addresses of other pages of the extension. */
  pages: { options: string; welcome: string };
}

/** Keys of the whole page, by place on the keyboard where Alt is held; true when the key was meant for it. */
function pressKey(event: KeyboardEvent, journal: JournalModel, find: () => void): boolean {
  const isPlain = !event.altKey && !event.shiftKey;
  if (isPlain && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    journal.go('people', journal.place.peek().about);
    find();
    return true;
  }
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.code === 'KeyH') {
    journal.turnCover();
    return true;
  }
  return false;
}

/** The journal: navigation, then what the view needs. */
export function JournalPage({ journal, pages }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { view, about } = journal.place.value;
  const person = journal.person.value;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && pressKey(event, journal, () => field.current?.focus()))
        event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [journal]);

  return (
    <div class="journal" data-covered={journal.covered.value ? '' : undefined}>
      <JournalNav
        view={view}
        covered={journal.covered.value}
        options={pages.options}
        onTurnCover={journal.turnCover}
      />
      <div class="split" data-chosen={person === null ? undefined : ''}>
        <PeopleColumn people={journal.people} chosen={about} field={field} welcome={pages.welcome} />
        <main class="page">
          {person === null ? (
            <p class="small quiet pad">Choose somebody to see what you noted.</p>
          ) : (
            <PersonPage key={person.personId} model={person} />
          )}
        </main>
      </div>
    </div>
  );
}
