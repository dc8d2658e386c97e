import { addDays } from '../../../utils/core/time.ts';
import { builder } from './element.ts';
import { allEvents, dana, type FakeEvent, type FakeGuest, noor, oneOnOne, robin, story } from './story.ts';

/** Any language; words that no reader goes by are English where they are not here. */
export type SogoLanguage = string;

interface Words {
  weekly: string;
  never: string;
  /** Between two times. */
  to: string;
  start: string;
  remove: string;
}

const english: Words = {
  ...{ weekly: 'Weekly', never: 'Does not repeat', to: 'to', start: 'Start', remove: 'Remove' },
};

const words: Readonly<Record<string, Words>> = {
  de: { weekly: 'Wöchentlich', never: 'Keine Wiederholung', to: 'bis', start: 'Beginn', remove: 'Entferne' },
  fr: { ...english, weekly: 'Hebdomadaire', to: 'à' },
  es: { ...english, weekly: 'Semanal', to: 'a' },
  pt: { ...english, weekly: 'Semanal', to: 'a' },
  it: { ...english, weekly: 'Settimanale', to: 'a' },
  nl: { ...english, weekly: 'Wekelijks', to: 'tot' },
  pl: { ...english, weekly: 'Co tydzień', to: 'do' },
  ja: { ...english, weekly: '毎週', to: 'から' },
  zh: { ...english, weekly: '每周', to: '至' },
  ko: { ...english, weekly: '매주', to: '~' },
  ar: { ...english, weekly: 'أسبوعيا', to: 'إلى' },
  he: { ...english, weekly: 'שבועי', to: 'עד' },
};

const longDate = (day: string, lang: SogoLanguage) =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const compact = (day: string) => day.replaceAll('-', '');
const isAllDay = ({ start, end }: FakeEvent) => start === end;
const partstat = ({ answer }: FakeGuest) => (answer === 'needsAction' ? 'needs-action' : answer);

/** A behavioural stand-in for SOGo: one page for calendar and mail, rows hidden in place, a dialog per opening. */
export function fakeSogo(
  document: Document,
  options: { lang?: SogoLanguage; events?: readonly FakeEvent[]; path?: string } = {},
) {
  const { lang = 'en', events = allEvents, path = '/SOGo' } = options;
  const make = builder(document);
  const say = words[lang.slice(0, 2)] ?? english;
  const view = make('main', { class: 'view md-layout-fill' });
  let url = `https://groupware.northlight.example${path}/so/robin/Calendar/view#!/calendar/week/20260914`;
  document.documentElement.lang = lang;
  document.body.setAttribute('ng-app', 'SOGo.SchedulerUI');
  const script = make(
    'script',
    { type: 'text/plain' },
    `var localeCode = '${lang}'; var UserLogin = 'robin'; var UserIdentification = "${robin.name}";
     var UserEmail = '${robin.email}'; var UserDefaults = {"SOGoTimeZone":"${story.zone}"};`,
  );
  const program = make('script', {
    type: 'text/plain',
    src: '/SOGo.woa/WebServerResources/js/Scheduler.js?lm=1700000000',
  });
  document.body.replaceChildren(script, program, view);

  const icon = (name: string) => make('md-icon', { class: 'material-icons', 'aria-label': name }, name);
  const bound = (name: string, text: string) =>
    make('div', { 'ng-bind': `::editor.component.${name}` }, text);

  function gridChip(event: FakeEvent): HTMLElement {
    const last = Math.ceil(event.end / 15) * 15;
    const first = Math.floor(event.start / 15) * 15;
    const place = isAllDay(event) ? '' : `starts${first / 15} lasts${(last - first) / 15} `;
    return make(
      'div',
      { class: `sg-event ${place}sg-draggable-calendar-block` },
      make(
        'div',
        { class: 'eventInside', role: 'button' },
        make('div', { class: 'text' }, event.title, make('span', { class: 'sg-priority ng-hide' }, '0')),
      ),
    );
  }

  const column = (day: string, allDay: boolean) =>
    make(
      'sg-calendar-day',
      { 'sg-day': compact(day), ...(allDay ? { hour: 'allday' } : {}) },
      make('div', { class: 'clickableHourCell' }),
      make(
        'sg-calendar-day-table',
        { 'sg-day': compact(day) },
        ...events.filter((each) => each.day === day && isAllDay(each) === allDay).map(gridChip),
      ),
      make('div', { class: 'sg-event sg-event--ghost ng-hide' }, make('div', { class: 'text' })),
    );

  /** The list beside the grid shows the coming days, of whatever week: its chips have no day. */
  const sideList = () =>
    make(
      'md-list',
      {},
      ...events.map((each) =>
        make('div', { class: 'sg-event' }, make('div', { class: 'text' }, each.title), clock(each.start)),
      ),
    );

  function showWeek(monday = '2026-09-14'): void {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    view.replaceChildren(
      sideList(),
      ...days.map((day) => column(day, true)),
      ...days.map((day) => column(day, false)),
    );
  }

  const row = (name: string, isShown: boolean, ...children: (Node | string)[]) =>
    make(
      'md-list-item',
      isShown
        ? { 'aria-hidden': 'false' }
        : { class: 'ng-hide', 'aria-hidden': 'true', style: 'display: none' },
      icon(name),
      ...children,
    );

  const guestChip = (guest: FakeGuest) =>
    make(
      'md-chip',
      {},
      make(
        'md-chip-template',
        {},
        // What looks like an address here is the expression it is made from.
        make('sg-avatar-image', { 'sg-email': '$chip.email' }, icon('person')),
        make(
          'div',
          { class: 'md-contact-name', 'aria-label': guest.email },
          make('a', { href: '#' }, guest.name),
        ),
        make('md-icon', {
          'ng-class': "'icon-' + $chip.partstat",
          class: `material-icons icon-${partstat(guest)}`,
        }),
      ),
    );

  function time(which: 'Start' | 'End', event: FakeEvent): HTMLElement {
    const minutes = which === 'Start' ? event.start : event.end;
    const hidden: Record<string, string> = isAllDay(event)
      ? { class: 'ng-hide', 'aria-hidden': 'true', style: 'display: none' }
      : { 'aria-hidden': 'false' };
    const clockText = isAllDay(event) ? '' : clock(minutes);
    return make(
      'div',
      {},
      make('label', {}, which),
      bound(`localized${which}Date`, longDate(event.day, lang)),
      make('div', { 'ng-bind': `::editor.component.localized${which}Time`, ...hidden }, clockText),
    );
  }

  function guestRow(event: FakeEvent): HTMLElement {
    const people = event.guests.filter(({ room }) => !room);
    return row(
      'people',
      people.length > 0,
      make('label', {}, 'Organizer'),
      make(
        'md-chips',
        { 'ng-model': '::editor.organizer' },
        ...people.filter((each) => each.organizer).map(guestChip),
      ),
      make(
        'md-chips',
        { 'ng-model': '::editor.component.attendees' },
        ...people.filter((each) => !each.organizer).map(guestChip),
      ),
    );
  }

  function replyRow(event: FakeEvent): HTMLElement | null {
    const own = event.guests.find(({ email, organizer }) => email === robin.email && !organizer);
    const values = { needsAction: '0', accepted: '1', declined: '2', tentative: '3' } as const;
    if (!own) return null;
    const options = ['1', '2', '0', '3', '4'].map((value) =>
      make('md-option', { value, ...(values[own.answer] === value ? { selected: 'selected' } : {}) }),
    );
    return make('md-list-item', {}, make('md-select', { 'ng-model': 'editor.component.reply' }, ...options));
  }

  const visibility = (which: string) =>
    make(
      'md-radio-group',
      { 'ng-model': 'editor.component.classification' },
      ...['public', 'confidential', 'private'].map((value) =>
        make('md-radio-button', { value, role: 'radio', 'aria-checked': String(value === which) }, value),
      ),
    );

  const close = () => {
    for (const dialog of document.querySelectorAll('md-dialog')) dialog.remove();
  };

  function openEvent(event: FakeEvent, which = 'public'): void {
    close();
    const text = (name: string, words_: string) =>
      make('p', { 'ng-bind-html': `::editor.component.${name} | txt2html` }, words_);
    document.body.append(
      make(
        'md-dialog',
        { role: 'dialog', class: '_md md-transition-in' },
        make('md-toolbar', {}, make('span', { 'ng-bind': '::editor.component.summary' }, event.title)),
        row('place', Boolean(event.location), text('location', event.location ?? '')),
        row('visibility', true, visibility(which)),
        row('access_time', true, time('Start', event), time('End', event)),
        row('mode_comment', Boolean(event.description), text('comment', event.description ?? '')),
        row(
          'repeat',
          Boolean(event.repeats),
          bound('repeatDescription()', event.repeats ? say.weekly : say.never),
        ),
        guestRow(event),
        replyRow(event),
      ),
    );
  }

  /** The dialog of before, on its way out. */
  function leaveOldDialog(event: FakeEvent): void {
    openEvent(event);
    document.querySelector('md-dialog')?.setAttribute('style', 'display: none');
  }

  function openTask(): void {
    close();
    document.body.append(
      make(
        'md-dialog',
        { role: 'dialog' },
        make('span', { 'ng-bind': '::editor.component.summary' }, 'Order paper'),
        bound('localizedStartDate', longDate(oneOnOne.day, lang)),
        bound('localizedDueDate', longDate(oneOnOne.day, lang)),
      ),
    );
  }

  const mailRow = (subject: string) =>
    make(
      'md-list-item',
      { 'sg-message': 'currentMessage' },
      make('button', { 'aria-label': subject.replaceAll('"', '\\"') }),
    );

  const subjects = ['Numbers for Thursday', `Event Invitation: "${oneOnOne.title}"`];
  const showMail = (): void => {
    document.body.setAttribute('ng-app', 'SOGo.MailerUI');
    url = `https://groupware.northlight.example${path}/so/robin/Mail/view#!/Mail/0/INBOX`;
    view.replaceChildren(make('md-list', {}, ...subjects.map(mailRow)));
  };

  const nameChip = (name: string) => make('md-chip', {}, make('md-chip-template', {}, name));

  function message(subject: string, from: FakeGuest | typeof dana, ...content: Node[]): void {
    showMail();
    url += subject === subjects[0] ? '/9' : '/10';
    view.append(
      make(
        'md-card',
        {},
        make('h5', { 'ng-bind': 'viewer.message.subject' }, subject),
        make(
          'time',
          { datetime: 'viewer.message.date', 'ng-bind': '::viewer.message.date' },
          `${longDate('2026-09-14', lang)} 10:33 CEST`,
        ),
        make('sg-avatar-image', { 'sg-email': '::viewer.message.from[0].email' }, icon('person')),
        make('span', { 'ng-bind': '::viewer.message.from[0].name' }, from.name),
        make('a', { href: '#', 'ng-bind': '::viewer.message.from[0].email' }, from.email),
        make('md-chips', { 'ng-model': '::viewer.message.to' }, nameChip(robin.name), nameChip(noor.name)),
        make('md-chips', { 'ng-model': '::viewer.message.cc' }),
        make('div', { class: 'msg-body' }, ...content),
      ),
    );
  }

  const htmlPart = (text: string) =>
    make('div', { 'ng-bind-html': 'part.content | ensureTarget' }, make('p', {}, text));

  const openMessage = () => message(subjects[0] ?? '', dana, htmlPart('Could you check the numbers?'));

  /** SOGo draws a card for each time a mail carries the invitation; an answer given is not offered again. */
  function openInvitation(given: 'accept' | null = null, offers = true): void {
    const event = { ...oneOnOne, guests: [dana, robin] };
    const buttons = ['accept', 'decline', 'tentative'].filter((each) => offers && each !== given);
    const card = () =>
      make(
        'md-card',
        { 'sg-imip': 'message' },
        ...buttons.map((each) => make('button', { 'ng-click': `iCalendarAction('${each}')` }, each)),
        make('p', {}, make('a', { href: `mailto:${dana.email}` }, `${dana.name} <${dana.email}>`)),
        make(
          'div',
          {},
          make('label', {}, 'Time'),
          make('div', {}, `${longDate(event.day, lang)} ${clock(event.start)} ${say.to} ${clock(event.end)}`),
        ),
        make(
          'md-chips',
          { 'ng-model': '::part.participants' },
          ...event.guests.map(() => nameChip('{\\{$chip.name}/}')),
        ),
        make(
          'div',
          {},
          make('label', {}, 'Description'),
          make('div', { 'ng-non-bindable': '' }, make('md-content', {}, 'Our notes.')),
        ),
      );
    message(subjects[1] ?? '', dana, card(), card());
  }

  function openCompose(text: string): void {
    close();
    const chip = make(
      'md-chip',
      {},
      make('md-chip-template', {}, dana.name),
      make('button', { 'aria-label': `${say.remove} ${dana.name} <${dana.email}>` }),
    );
    const from = make('input', { name: 'from', value: `${robin.name} <${robin.email}>` });
    const subject = make('input', { 'ng-model': 'editor.message.editable.subject', value: 'Thank you' });
    const body = make('textarea', { 'ng-model': 'editor.message.editable.text' }, text);
    document.body.append(
      make(
        'md-dialog',
        { id: 'mailEditor' },
        make(
          'form',
          {},
          from,
          make('md-chips', { 'ng-model': 'editor.message.editable.to' }, chip),
          subject,
          body,
        ),
      ),
    );
  }

  showWeek();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    ...{ showWeek, openEvent, leaveOldDialog, openTask, close },
    ...{ showMail, openMessage, openInvitation, openCompose },
  };
}
