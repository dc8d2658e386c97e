import type { EventItem, PageReport } from '../../utils/core/page-report.ts';
import type { Place } from '../../utils/sites/opening.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import type { Site } from '../../utils/sites/site.ts';

export interface FakeEvent {
  id: string;
  title: string;
  guests: readonly string[];
}

/** Behaves like the hosts: one popup node for all events, filled in passes, emptied but kept when it closes. */
export function fakeCalendar(document: Document) {
  const popup = document.createElement('div');
  popup.setAttribute('role', 'dialog');
  popup.innerHTML = '<h2></h2><ul></ul>';
  // The fake DOM lays nothing out; a node that is shown has a box all the same.
  popup.getClientRects = () => [new DOMRect(0, 0, 400, 200)] as unknown as DOMRectList;
  popup.getBoundingClientRect = () => new DOMRect(100, 100, 400, 200);
  document.body.append(popup);
  const title = popup.querySelector('h2') as HTMLElement;
  const list = popup.querySelector('ul') as HTMLElement;
  const setTitle = (event: FakeEvent) => {
    title.textContent = event.title;
  };
  const setGuests = (event: FakeEvent) => {
    list.replaceChildren(
      ...event.guests.map((each) => Object.assign(document.createElement('li'), { textContent: each })),
    );
  };
  return {
    popup,
    /** Identity first; the passes after it are called one by one. */
    open(event: FakeEvent) {
      popup.setAttribute('data-eventid', event.id);
      return { title: () => setTitle(event), guests: () => setGuests(event) };
    },
    openAtOnce(event: FakeEvent) {
      popup.setAttribute('data-eventid', event.id);
      setTitle(event);
      setGuests(event);
    },
    close() {
      popup.setAttribute('data-eventid', '');
    },
    breakLayout() {
      title.remove();
    },
    rerender() {
      const fresh = popup.cloneNode(true) as HTMLElement;
      fresh.getClientRects = popup.getClientRects;
      fresh.getBoundingClientRect = () => new DOMRect(300, 100, 400, 200);
      document.querySelector('[role=dialog]')?.replaceWith(fresh);
      return fresh;
    },
  };
}

/** Counts its readings: a page is read only when another thing is open. */
export function fakeSite() {
  const counts = { reads: 0, keys: 0 };
  const dialog = ({ document }: Place) => document.querySelector('[role=dialog]');
  const site: Site = {
    id: 'fake',
    name: 'Fake',
    origins: [],
    views: [],
    claims: () => true,
    openKey: (page) => {
      counts.keys += 1;
      return dialog(page)?.getAttribute('data-eventid') ?? '';
    },
    read: (page) => {
      counts.reads += 1;
      const open = dialog(page);
      const title = open?.querySelector('h2');
      if (!title) throw new SelectorError('fake', 'title', '2026-11');
      const guests = [...(open?.querySelectorAll('li') ?? [])].map((each) => each.textContent ?? '');
      const item: EventItem = {
        kind: 'event',
        title: title.textContent ?? '',
        start: page.now,
        end: page.now,
        attendees: guests.map((name) => ({ name, email: `${name.toLowerCase()}@quill.example` })),
        key: open?.getAttribute('data-eventid') ?? '',
      };
      const report: PageReport = {
        ...{
          site: 'fake',
          view: 'bubble',
          url: page.url.href,
          zone: null,
          lang: 'en',
          chips: [],
          missing: [],
        },
        self: { name: 'Sam', email: 'sam@quill.example' },
        item,
      };
      return { report, anchor: open };
    },
  };
  return { site, counts };
}
