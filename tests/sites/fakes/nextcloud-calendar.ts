import { instantOf } from '../../../utils/core/time-text/zone.ts';
import { nextcloudOrigin, startNextcloud } from './nextcloud.ts';
import { allEvents, type FakeEvent, type FakeGuest, robin, story } from './story.ts';

const answers: Record<FakeGuest['answer'], string> = {
  accepted: 'Invitation accepted',
  declined: 'Invitation declined',
  tentative: 'Participation marked as tentative',
  needsAction: 'Awaiting response',
};

/** What stands between the two times. */
const to: Readonly<Record<string, string>> = {
  ...{ de: 'bis', fr: 'à', es: 'a', pt: 'a', it: 'alle', nl: 'tot', pl: 'do', ja: 'から', zh: '至' },
  ...{ ko: '~', ar: 'إلى', he: 'עד' },
};

const isAllDay = ({ start, end }: FakeEvent) => start === end;
const instanceOf = (event: FakeEvent) =>
  String(Date.parse(instantOf(event.day, event.start, story.zone)) / 1000);

/** A chip bears what the user said to its event, where that is not yes. */
function stateOf({ guests }: FakeEvent): string {
  const own =
    guests.find(({ email, organizer }) => email === robin.email && !organizer)?.answer ?? 'accepted';
  return own === 'accepted' ? '' : ` fc-event-nc-${own === 'needsAction' ? 'needs-action' : own}`;
}

/** A behavioural stand-in for Nextcloud's calendar: the address names the event, the popover comes after it. */
export function fakeNextcloudCalendar(
  document: Document,
  options: { lang?: string; events?: readonly FakeEvent[]; path?: string } = {},
) {
  const { lang = 'en', events = allEvents, path = '' } = options;
  const { make, content, now } = startNextcloud(document, lang);
  const base = `${nextcloudOrigin}${path}/apps/calendar/timeGridWeek/2026-09-14`;
  let url = base;
  let unfinished: (() => void)[] = [];

  const words = (minutes: number) =>
    new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'UTC' }).format(minutes * 60_000);
  const date = (event: FakeEvent) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${event.day}T00:00:00Z`),
    );
  const range = (event: FakeEvent) =>
    isAllDay(event)
      ? date(event)
      : `${date(event)} ${words(event.start)} ${to[lang.slice(0, 2)] ?? 'to'} ${words(event.end)}`;

  const chip = (event: FakeEvent) =>
    make(
      'a',
      {
        class: `fc-event${stateOf(event)}`,
        'data-object-id': `b2Jq${event.id}`,
        'data-recurrence-id': instanceOf(event),
        'aria-label': `${event.title}, ${range(event)}`,
      },
      make('div', { class: 'fc-event-title' }, event.title),
    );

  const guest = (each: FakeGuest) =>
    make(
      'div',
      { class: 'invitees-list-item' },
      make(
        'div',
        { class: 'avatar-participation-status' },
        make('div', { class: 'avatar-participation-status__text' }, answers[each.answer]),
      ),
      make(
        'div',
        { class: 'attendee-display' },
        make('div', { class: 'attendee-display__name' }, each.name),
        make('span', { title: each.email }, make('button', { 'aria-label': 'Copy' })),
      ),
      each.organizer ? make('div', { class: 'invitees-list-item__organizer-hint' }, '(organizer)') : null,
    );

  const text = (icon: string, value = '') =>
    value === ''
      ? null
      : make(
          'div',
          { class: 'property-text' },
          make('span', { class: `material-design-icon ${icon}` }),
          make('div', { class: 'property-text__input' }, value),
        );

  function fill(popover: Element, event: FakeEvent, limit: number): void {
    const people = event.guests.filter(({ room }) => !room);
    const rest = people.length - limit;
    popover.replaceChildren(
      make('div', { class: 'property-title' }, make('div', { class: 'property-title__input' }, event.title)),
      make('div', { class: 'property-title-time-picker' }, make('span', {}, range(event))),
      ...[text('map-marker-icon', event.location), text('text-box-icon', event.description)].flatMap(
        (each) => each ?? [],
      ),
      make(
        'div',
        { class: 'invitees-list' },
        ...people.slice(0, limit).map(guest),
        rest > 0 ? make('div', { class: 'invitees-list__more' }, `+${rest} more`) : null,
      ),
    );
  }

  const close = () => {
    url = base;
    for (const old of document.querySelectorAll('.event-popover, .calendar-edit-full')) old.remove();
  };

  function openEvent(event: FakeEvent, limit = 3): void {
    close();
    url = `${base}/edit/popover/b2Jq${event.id}/${instanceOf(event)}`;
    const popover = make('div', { class: 'event-popover', role: 'dialog' }, make('div', {}, 'Loading'));
    unfinished = [() => document.body.append(popover), () => fill(popover, event, limit)];
  }

  /** The large form, where place and description are fields of the same kind. */
  function openForm(event: FakeEvent): void {
    close();
    url = `${base}/edit/full/b2Jq${event.id}/${instanceOf(event)}`;
    const field = (name: string, value = '') =>
      make(
        'div',
        { class: `property-text ${name}` },
        make('div', { class: 'property-text__input' }, make('textarea', {}, value)),
      );
    const form = make(
      'div',
      { class: 'calendar-edit-full' },
      make('div', { class: 'property-title' }, make('input', { value: event.title })),
      field('property-location', event.location),
      field('property-description', event.description),
      make('div', { class: 'invitees-list' }, ...event.guests.filter(({ room }) => !room).map(guest)),
    );
    document.body.append(form);
  }

  function step(): boolean {
    unfinished.shift()?.();
    return unfinished.length > 0;
  }
  function settle(): void {
    while (step()) {}
  }

  content.append(make('div', { class: 'fc' }, ...events.map(chip)));
  return {
    document,
    get url() {
      return url;
    },
    now,
    own: robin,
    ...{ openEvent, openForm, close, step, settle },
  };
}
