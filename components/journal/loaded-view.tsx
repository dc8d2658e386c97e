import type { FunctionComponent, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { JournalModel } from '../../utils/models/journal-model.ts';
import type { JournalView } from '../../utils/models/journal-place.ts';

/** What each view is given; the search keeps its field reachable by a key of the page. */
export interface ViewProps {
  journal: JournalModel;
  field: RefObject<HTMLInputElement | null>;
}

type Shown = FunctionComponent<ViewProps>;

/** Each view with its model is a part of its own, loaded when it is first shown. */
const loads: Readonly<Record<Exclude<JournalView, 'people'>, () => Promise<Shown>>> = {
  today: async () => (await import('./today-view.tsx')).Today,
  search: async () => (await import('./search-view.tsx')).Search,
  goals: async () => (await import('./goals-view.tsx')).Goals,
  mentoring: async () => (await import('./mentoring-view.tsx')).Mentoring,
  deliveries: async () => (await import('./deliveries-view.tsx')).Deliveries,
  reflections: async () => (await import('./reflections-view.tsx')).Reflections,
  'follow-ups': async () => (await import('./follow-ups-view.tsx')).FollowUps,
  back: async () => (await import('./back-view.tsx')).Back,
};

const loaded = new Map<JournalView, Shown>();

/** A view beside the people: the list of people does not wait for any of them. */
export function LoadedView(props: ViewProps & { view: Exclude<JournalView, 'people'> }) {
  const { view, journal } = props;
  const [, redraw] = useState(0);
  const View = loaded.get(view);
  useEffect(() => {
    if (loaded.has(view)) return;
    void Promise.all([loads[view](), journal.whole.load()]).then(([shown]) => {
      loaded.set(view, shown);
      redraw((turn) => turn + 1);
    });
  }, [view, journal]);
  return View ? <View journal={journal} field={props.field} /> : null;
}
