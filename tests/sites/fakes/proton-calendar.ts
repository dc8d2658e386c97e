import { builder } from './element.ts';
import { allEvents, type FakeEvent, type FakeGuest, robin, story } from './story.ts';

const isAllDay = ({ start, end }: FakeEvent) => start === end;
const origin = 'https://calendar.proton.me';

const signs: Record<FakeGuest['answer'], readonly [colour: string, shape: string]> = {
  accepted: ['bg-success', 'check'],
  tentative: ['bg-warning', 'question'],
  declined: ['bg-danger', 'xmark'],
  needsAction: ['', ''],
};

/** Words the page translates; the rest of it is said by attributes. */
interface Words {
  you: string;
  organizer: string;
  optional: string;
  weekly: string;
}

const english: Words = {
  you: 'You',
  organizer: 'Organizer',
  optional: 'Optional',
  weekly: 'Weekly on Wednesday',
};
const words: Readonly<Record<string, Words>> = {
  de: { you: 'Sie', organizer: 'Organisator', optional: 'Optional', weekly: 'Wöchentlich am Mittwoch' },
  fr: {
    you: 'Vous',
    organizer: 'Organisateur',
    optional: 'Facultatif',
    weekly: 'Toutes les semaines le mercredi',
  },
  ja: { you: 'あなた', organizer: '主催者', optional: '任意', weekly: '毎週水曜日' },
};

interface Options {
  lang?: string;
  events?: readonly FakeEvent[];
  /** What the picker of the grid shows. */
  picker?: string;
}

/**
 * A behavioural stand-in for Proton's calendar: chips and popover without an id, a popover that is empty while it is
 * being decrypted, a list of guests that is folded away, the user called "You", days in figures beside the words.
 */
export function fakeProtonCalendar(document: Document, options: Options = {}) {
  const { lang = 'en', events = allEvents, picker = `GMT+2 • ${story.zone}` } = options;
  const said = words[lang] ?? english;
  const make = builder(document);
  const main = make('main', { 'data-testid': 'calendar-view:events-area' });
  let unfinished: (() => void)[] = [];

  const at = (day: string, minutes = 0) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000);
  const clock = (event: FakeEvent, minutes: number) =>
    new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'UTC' }).format(at(event.day, minutes));
  const date = (day: string) =>
    new Intl.DateTimeFormat(lang, {
      ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
      timeZone: 'UTC',
    }).format(at(day));

  const time = (datetime: string, text = datetime) => make('time', { datetime }, text);

  function dateLine(event: FakeEvent): HTMLElement {
    const day = time(event.day, date(event.day));
    if (isAllDay(event)) return make('div', { class: 'text-lg m-0' }, day);
    const [from, to] = [clock(event, event.start), clock(event, event.end)];
    const hours = make('span', { class: 'inline-block' }, time(from), ' \u2013 ', time(to));
    return make(
      'div',
      { 'data-testid': 'calendar-event-header:time-same-day', class: 'text-lg m-0' },
      day,
      ', ',
      hours,
    );
  }

  const icon = (drawing: string) => make('svg', {}, make('use', { 'xlink:href': `#ic-${drawing}` }));

  /** A row of the popover: an icon, whose name is translated, and what it is about. */
  const row = (drawing: string, value: Node | null): HTMLElement[] =>
    value ? [make('div', { class: 'flex' }, make('label', {}, icon(drawing)), make('div', {}, value))] : [];

  function guest(each: FakeGuest): HTMLElement {
    const isOwn = each.email === robin.email;
    const text = (value: string) => make('div', { class: 'participant-extra-text text-sm' }, value);
    const [colour, shape] = signs[each.answer];
    return make(
      'div',
      {
        class: each.organizer ? 'participant w-full is-organizer' : 'participant w-full',
        'data-testid': 'participant-in-popover',
      },
      make(
        'div',
        { class: 'participant-display' },
        make('div', { class: 'item-abbr' }, each.name.slice(0, 2)),
        make(
          'span',
          { class: 'participant-status' },
          colour === '' ? null : make('span', { class: `partstatIcon ${colour}` }, icon(shape)),
        ),
      ),
      make(
        'div',
        { class: 'ml-4 flex-1', title: isOwn ? each.email : `${each.name} <${each.email}>` },
        make('div', { class: 'participant-text' }, isOwn ? said.you : each.name),
        isOwn ? null : text(each.email),
        each.organizer ? text(said.organizer) : each.optional ? text(said.optional) : null,
      ),
      make('button', { title: 'More options' }),
    );
  }

  function people(event: FakeEvent, listed: number): HTMLElement | null {
    const humans = event.guests.filter(({ room }) => !room);
    const host = humans.find(({ organizer }) => organizer);
    if (!host) return null;
    const others = humans.filter((each) => each !== host).slice(0, listed);
    const list = make('ul', { class: 'unstyled' }, ...others.map((each) => make('li', {}, guest(each))));
    return make(
      'div',
      { class: 'w-full' },
      make(
        'div',
        { class: 'collapsible-header' },
        make(
          'div',
          { class: 'attendee-count' },
          `${humans.length} `,
          'participants',
          make('div', {}, '1 yes'),
        ),
      ),
      make('div', { class: 'collapsible-content', hidden: '' }, list),
      make('div', { class: 'pr-1' }, guest(host)),
    );
  }

  function fill(popover: Element, event: FakeEvent, listed: number): void {
    const link = (href: string) => make('a', { href }, href);
    const linked = (text: string) => (text.startsWith('https:') ? link(text) : text);
    popover.replaceChildren(
      make(
        'div',
        { class: 'pt-2' },
        make('h1', { class: 'eventpopover-title mb-0', title: event.title }, event.title),
        make(
          'div',
          { class: 'mb-3' },
          dateLine(event),
          event.repeats ? make('div', { class: 'color-weak' }, said.weekly) : null,
        ),
      ),
      ...row(
        'map-pin',
        event.location ? make('span', { class: 'text-break' }, linked(event.location)) : null,
      ),
      ...row('user', people(event, listed)),
      ...row('calendar-grid', make('span', { class: 'text-break', title: 'Work' }, 'Work')),
      ...row(
        'text-align-left',
        make(
          'div',
          { class: 'text-break text-pre-wrap' },
          event.description ?? '',
          ' ',
          linked(event.call ?? ''),
        ),
      ),
    );
  }

  const chip = (event: FakeEvent) =>
    make(
      'div',
      { role: 'button', class: 'calendar-eventcell isLoaded', title: event.title },
      make('div', { class: 'calendar-eventcell-title' }, event.title),
      isAllDay(event)
        ? null
        : make(
            'div',
            { class: 'calendar-eventcell-timestring' },
            `${clock(event, event.start)} - ${clock(event, event.end)}`,
          ),
    );

  const cells = new Map(events.map((event) => [event, chip(event)]));

  const close = () => {
    for (const old of document.querySelectorAll('.eventpopover')) old.remove();
    for (const each of cells.values()) each.classList.remove('isSelected');
  };

  function openEvent(event: FakeEvent, listed = 20): void {
    close();
    cells.get(event)?.classList.add('isSelected');
    const popover = make('div', { class: 'eventpopover p-4' }, make('div', { class: 'loader' }));
    unfinished = [() => document.body.append(popover), () => fill(popover, event, listed)];
  }

  /** The small form that opens where the user clicks into the grid. */
  function openForm(): void {
    close();
    const form = make(
      'form',
      {},
      make('input', { id: 'event-title-input' }),
      make('input', { id: 'event-location-input' }),
      make('textarea', { id: 'event-description-input' }),
    );
    document.body.append(make('div', { class: 'eventpopover' }, form));
  }

  function step(): boolean {
    unfinished.shift()?.();
    return unfinished.length > 0;
  }
  function settle(): void {
    while (step()) {}
  }

  document.documentElement.lang = lang;
  document.title = 'Proton Calendar';
  const initials = make('span', {}, 'RV');
  const account = make(
    'button',
    { 'data-testid': 'heading:userdropdown' },
    make('span', {}, make('span', {}, robin.name), make('span', {}, robin.email)),
    initials,
  );
  const zone = make('button', { 'data-testid': 'calendar-view:time-zone-dropdown' }, picker);
  main.append(...cells.values());
  document.body.replaceChildren(account, zone, main);
  return {
    document,
    url: `${origin}/u/0/week/2026/9/14`,
    now: story.now,
    ...{ openEvent, openForm, close, step, settle },
  };
}
