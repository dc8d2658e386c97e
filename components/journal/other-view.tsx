import type { RefObject } from 'preact';
import type { JournalModel } from '../../utils/models/journal-model.ts';
import { createJournalViews, type JournalViews } from '../../utils/models/journal-views.ts';
import { BackView } from './back-view.tsx';
import { GoalsView } from './goals-view.tsx';
import { MentoringView } from './mentoring-view.tsx';
import { SearchView } from './search-view.tsx';

const made = new WeakMap<JournalModel, JournalViews>();

function viewsOf(journal: JournalModel): JournalViews {
  const known = made.get(journal) ?? createJournalViews(journal.ports, journal);
  made.set(journal, known);
  return known;
}

/** Search, goals, mentoring and looking back. */
export function OtherView(props: { journal: JournalModel; field: RefObject<HTMLInputElement | null> }) {
  const { view } = props.journal.place.value;
  const views = viewsOf(props.journal);
  const [search, goals] = [views.search.value, views.goals.value];
  const [mentoring, back] = [views.mentoring.value, views.back.value];
  if (view === 'search' && search) return <SearchView search={search} field={props.field} />;
  if (view === 'goals' && goals) return <GoalsView model={goals} />;
  if (view === 'mentoring' && mentoring) return <MentoringView model={mentoring} />;
  return back && <BackView model={back} />;
}
