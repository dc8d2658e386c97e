import { builder } from './element.ts';
import { allEvents, type FakeEvent, type FakeGuest, robin, story } from './story.ts';
import { bubbleWhen, chipTime, type FakeLanguage, labelDate, labelTime } from './time-words.ts';

export interface GoogleCalendarOptions {
  lang?: FakeLanguage;
  zone?: string;
  view?: 'day' | 'week' | 'month' | 'agenda' | 'search';
  events?: readonly FakeEvent[];
}

const origin = 'https://calendar.google.com';

/** `data-eventid`: base64 without padding of "<id>[suffix] <calendar>". */
export const eventIdOf = (event: FakeEvent): string =>
  btoa(`${event.id}${event.instance} ${robin.email}`).replace(/=+$/u, '');

const dateKeyOf = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return String(((year - 1970) << 9) | (month << 5) | date);
};

interface Words {
  answers: Record<FakeGuest['answer'], string>;
  organizer: string;
  optional: string;
  guests: (count: number) => string;
  weekly: (weekday: string) => string;
  noLocation: string;
  guestList: string;
  account: string;
}

const english: Words = {
  answers: {
    accepted: 'Attending',
    declined: 'Not attending',
    tentative: 'Maybe attending',
    needsAction: '',
  },
  organizer: 'Organizer',
  optional: 'Optional',
  guests: (count) => `${count} guests`,
  weekly: (weekday) => `Weekly on ${weekday}`,
  noLocation: 'No location',
  guestList: 'Guests',
  account: 'Google Account',
};

const words: Record<FakeLanguage, Words> = {
  en: english,
  'en-GB': english,
  de: {
    answers: {
      accepted: 'Nimmt teil',
      declined: 'Nimmt nicht teil',
      tentative: 'Nimmt vielleicht teil',
      needsAction: '',
    },
    organizer: 'Organisator',
    optional: 'Optional',
    guests: (count) => `${count} Gäste`,
    weekly: (weekday) => `Wöchentlich am ${weekday}`,
    noLocation: 'Kein Ort',
    guestList: 'Gäste',
    account: 'Google-Konto',
  },
  fr: {
    answers: {
      accepted: 'Participe',
      declined: 'Ne participe pas',
      tentative: 'Participera peut-être',
      needsAction: '',
    },
    organizer: 'Organisateur',
    optional: 'Facultatif',
    guests: (count) => `${count} invités`,
    weekly: (weekday) => `Toutes les semaines le ${weekday}`,
    noLocation: 'Aucun lieu',
    guestList: 'Invités',
    account: 'Compte Google',
  },
  ja: {
    answers: { accepted: '参加', declined: '不参加', tentative: '未定', needsAction: '' },
    organizer: '主催者',
    optional: '任意',
    guests: (count) => `${count} 人のゲスト`,
    weekly: (weekday) => `毎週 ${weekday}`,
    noLocation: '場所の指定なし',
    guestList: 'ゲスト',
    account: 'Google アカウント',
  },
  es: {
    answers: { accepted: 'Asistirá', declined: 'No asistirá', tentative: 'Quizás asista', needsAction: '' },
    organizer: 'Organizador',
    optional: 'Opcional',
    guests: (count) => `${count} invitados`,
    weekly: (weekday) => `Cada semana el ${weekday}`,
    noLocation: 'Sin ubicación',
    guestList: 'Invitados',
    account: 'Cuenta de Google',
  },
  pt: {
    answers: {
      accepted: 'Vai participar',
      declined: 'Não vai participar',
      tentative: 'Talvez participe',
      needsAction: '',
    },
    organizer: 'Organizador',
    optional: 'Opcional',
    guests: (count) => `${count} convidados`,
    weekly: (weekday) => `Semanal: ${weekday}`,
    noLocation: 'Nenhum local',
    guestList: 'Convidados',
    account: 'Conta do Google',
  },
  it: {
    answers: { accepted: 'Partecipa', declined: 'Non partecipa', tentative: 'Forse', needsAction: '' },
    organizer: 'Organizzatore',
    optional: 'Facoltativo',
    guests: (count) => `${count} invitati`,
    weekly: (weekday) => `Ogni settimana di ${weekday}`,
    noLocation: 'Nessuna posizione',
    guestList: 'Invitati',
    account: 'Account Google',
  },
  nl: {
    answers: { accepted: 'Neemt deel', declined: 'Neemt niet deel', tentative: 'Misschien', needsAction: '' },
    organizer: 'Organisator',
    optional: 'Optioneel',
    guests: (count) => `${count} gasten`,
    weekly: (weekday) => `Wekelijks op ${weekday}`,
    noLocation: 'Geen locatie',
    guestList: 'Gasten',
    account: 'Google-account',
  },
  pl: {
    answers: {
      accepted: 'Weźmie udział',
      declined: 'Nie weźmie udziału',
      tentative: 'Być może',
      needsAction: '',
    },
    organizer: 'Organizator',
    optional: 'Opcjonalny',
    guests: (count) => `${count} gości`,
    weekly: (weekday) => `Co tydzień w ${weekday}`,
    noLocation: 'Brak lokalizacji',
    guestList: 'Goście',
    account: 'Konto Google',
  },
  zh: {
    answers: { accepted: '参加', declined: '不参加', tentative: '可能参加', needsAction: '' },
    organizer: '组织者',
    optional: '可选',
    guests: (count) => `${count} 位邀请对象`,
    weekly: (weekday) => `每周${weekday}`,
    noLocation: '无地点',
    guestList: '邀请对象',
    account: 'Google 账号',
  },
  ko: {
    answers: { accepted: '참석', declined: '불참', tentative: '미정', needsAction: '' },
    organizer: '주최자',
    optional: '선택사항',
    guests: (count) => `참석자 ${count}명`,
    weekly: (weekday) => `매주 ${weekday}`,
    noLocation: '위치 없음',
    guestList: '참석자',
    account: 'Google 계정',
  },
  ar: {
    answers: { accepted: 'سيحضر', declined: 'لن يحضر', tentative: 'ربما', needsAction: '' },
    organizer: 'المنظِّم',
    optional: 'اختياري',
    guests: (count) => `${count} ضيوف`,
    weekly: (weekday) => `أسبوعيًا يوم ${weekday}`,
    noLocation: 'بلا موقع',
    guestList: 'الضيوف',
    account: 'حساب Google',
  },
  he: {
    answers: { accepted: 'מגיע', declined: 'לא מגיע', tentative: 'אולי', needsAction: '' },
    organizer: 'מארגן',
    optional: 'אופציונלי',
    guests: (count) => `${count} אורחים`,
    weekly: (weekday) => `מדי שבוע ב${weekday}`,
    noLocation: 'אין מיקום',
    guestList: 'אורחים',
    account: 'חשבון Google',
  },
};

/**
 * A behavioural stand-in for Google Calendar, after the markup facts of 2026-09: sections drawn in passes, one
 * dialog used for one event after the other, an old dialog left hidden, foreign children thrown out.
 */
export function fakeGoogleCalendar(document: Document, options: GoogleCalendarOptions = {}) {
  const { lang = 'en', zone = story.zone, events = allEvents } = options;
  const make = builder(document);
  const say = words[lang];
  const comma = lang === 'ja' || lang === 'zh' ? '、' : lang === 'ar' ? '، ' : ', ';
  let url = '';
  let shownView = options.view ?? 'week';
  let open: FakeEvent | null = null;
  let pass = 0;
  const surface = make('div', { id: 'YPCqFe' });
  const dialogs = make('div', { id: 'yDmH0d' });
  // The one dialog the page uses again and again, and one it forgot.
  const dialog = make('div', {
    role: 'dialog',
    tabindex: '-1',
    'data-chips-dialog': 'true',
    'data-layout-mode': 'bubble',
    'aria-labelledby': 'rAECCd',
    jsname: 'ssXDle',
    style: 'display: none',
  });

  function go(path: string): void {
    url = `${origin}/calendar/u/0/r/${path}`;
    if (document.defaultView?.location.origin === origin)
      document.defaultView.history.pushState(null, '', url);
  }

  function head(): HTMLElement {
    const hidden = { 'aria-hidden': 'true', style: 'display:none' };
    return make(
      'div',
      { id: 'xUserInfo', ...hidden },
      make('div', { id: 'xUserEmail' }, robin.email),
      make('div', { id: 'xUserName' }),
      make('div', { id: 'xTimezone' }, zone),
      make('div', { id: 'xGmtOffset' }, '7200000'),
      make('div', { id: 'xUserLocale' }, lang.replace('-', '_')),
    );
  }

  const labelOf = (event: FakeEvent) =>
    [
      labelTime(event, lang),
      event.title,
      robin.name,
      event.location ?? say.noLocation,
      labelDate(event, lang),
    ].join(comma);

  function timedChip(event: FakeEvent): HTMLElement {
    return make(
      'div',
      {
        role: 'button',
        'data-eventchip': '',
        'data-eventid': eventIdOf(event),
        style: 'top: 40px; height: 40px',
      },
      make('div', { class: 'XuJrye' }, labelOf(event)),
      make(
        'div',
        { 'aria-hidden': 'true' },
        make('span', { class: 'I0UMhf' }, event.title),
        make('div', { class: 'lhydbb' }, chipTime(event, lang)),
      ),
      make('div', { 'aria-hidden': 'true', 'data-eventid': eventIdOf(event), class: 'leOeGd' }),
    );
  }

  function stackedChip(event: FakeEvent): HTMLElement {
    return make(
      'div',
      {
        'data-eventchip': '',
        'data-stacked-layout-chip-container': 'true',
        'data-eventid': eventIdOf(event),
      },
      make(
        'div',
        { role: 'button', 'data-stacked-layout-chip': 'true' },
        make('div', { class: 'XuJrye' }, labelOf(event)),
        make('span', { 'aria-hidden': 'true' }, event.title),
      ),
    );
  }

  function agendaRow(event: FakeEvent): HTMLElement {
    return make(
      'div',
      { role: 'rowgroup', 'data-datekey': dateKeyOf(event.day) },
      make(
        'div',
        { role: 'presentation', 'data-eventchip': '', 'data-eventid': eventIdOf(event) },
        make('div', { role: 'gridcell' }, event.start === event.end ? '' : chipTime(event, lang)),
        make(
          'div',
          { role: 'gridcell' },
          make('div', { role: 'button', 'aria-label': labelOf(event) }, make('span', {}, event.title)),
        ),
      ),
    );
  }

  function grid(): HTMLElement {
    if (shownView === 'agenda' || shownView === 'search')
      return make('div', { role: 'main' }, ...events.map(agendaRow));
    if (shownView === 'month')
      return make('div', { role: 'main' }, make('div', { role: 'grid' }, ...events.map(stackedChip)));
    const all = [...new Set(events.map(({ day }) => day))].sort();
    const days = shownView === 'day' ? all.slice(0, 1) : all;
    return make(
      'div',
      { role: 'main' },
      make(
        'div',
        { role: 'grid' },
        ...days.map((day, index) =>
          make(
            'div',
            { role: 'gridcell', 'data-datekey': dateKeyOf(day), 'data-column-index': String(index) },
            ...events
              .filter((event) => event.day === day)
              .map((event) => (event.start === event.end ? stackedChip(event) : timedChip(event))),
          ),
        ),
      ),
    );
  }

  const weekdayOf = (event: FakeEvent) =>
    new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(`${event.day}T00:00:00Z`),
    );

  function whenRow(event: FakeEvent): HTMLElement {
    const { date, time } = bubbleWhen(event, lang);
    const spans = time === '' ? [date] : [date, '⋅', time];
    return make(
      'div',
      { id: 'xDetDlgWhen' },
      make('div', {}, ...spans.map((text) => make('span', {}, text))),
      event.repeats ? make('div', {}, say.weekly(weekdayOf(event))) : null,
    );
  }

  function guestLine(guest: FakeGuest): HTMLElement {
    const parts = [
      guest.name,
      say.answers[guest.answer],
      guest.organizer ? say.organizer : '',
      guest.optional ? say.optional : '',
    ].filter((part) => part !== '');
    return make(
      'div',
      {
        role: 'treeitem',
        'data-email': guest.email,
        'data-hovercard-id': guest.email,
        'aria-label': parts.join(comma),
      },
      make('span', {}, guest.name),
      guest.organizer ? make('span', {}, say.organizer) : null,
    );
  }

  function guestRow(event: FakeEvent): HTMLElement | null {
    if (event.guests.length === 0) return null;
    const count = event.guestCount ?? event.guests.filter(({ room }) => !room).length;
    return make(
      'div',
      { id: 'xDetDlgAtt' },
      make('div', {}, say.guests(count)),
      make('div', { role: 'tree', 'aria-label': say.guestList }, ...event.guests.map(guestLine)),
    );
  }

  /** The sections of one pass: the first knows the title only, the later ones replace all. */
  function sections(event: FakeEvent): (HTMLElement | null)[] {
    const title = make(
      'span',
      { id: 'rAECCd', role: 'heading' },
      event.title,
      make('i', { class: 'material-icons' }, 'lock'),
    );
    if (pass === 0) return [title, whenRow(event)];
    const organizer = event.guests.find((guest) => guest.organizer);
    return [
      title,
      whenRow(event),
      event.call ? make('a', { href: event.call }, 'Join') : null,
      event.location ? make('div', { id: 'xDetDlgLoc' }, event.location) : null,
      pass === 1 ? null : guestRow(event),
      pass === 1 || !event.description ? null : make('div', { id: 'xDetDlgDesc' }, event.description),
      make(
        'div',
        { id: 'xDetDlgCal' },
        organizer ? `${robin.name} · ${say.organizer}: ${organizer.name}` : robin.name,
      ),
    ];
  }

  function draw(): void {
    if (!open) return;
    const details = make(
      'div',
      { id: 'xDetDlg', 'data-eventid': eventIdOf(open), jslog: `35389; 2:["${open.id}","${robin.email}"]` },
      make('div', {}, make('button', { id: 'xDetDlgCloseBu', 'aria-label': 'Close' })),
      make('div', { jsname: 'sV9x3c' }, ...sections(open)),
    );
    // Whatever somebody else put into the dialog goes with the old content.
    dialog.replaceChildren(make('span', { jsslot: '', jsname: 'bN97Pc' }, details));
    dialog.removeAttribute('style');
  }

  function step(): boolean {
    if (!open || pass >= 2) return false;
    pass += 1;
    draw();
    return true;
  }

  function settle(): void {
    while (step());
  }

  function openEvent(event: FakeEvent): void {
    open = event;
    pass = 0;
    draw();
    // As any dialog it takes the focus, so that keys are meant for it.
    dialog.focus();
  }

  function close(): void {
    open = null;
    dialog.setAttribute('style', 'display: none');
  }

  function show(view: NonNullable<GoogleCalendarOptions['view']>): void {
    shownView = view;
    close();
    document.body.setAttribute('data-viewfamily', 'EVENT');
    surface.replaceChildren(grid());
    go(view === 'search' ? 'search?q=dana' : `${view}/2026/9/14`);
  }

  const stamp = (day: string) => day.replaceAll('-', '');
  const field = (id: string, value: string, more: Record<string, string> = {}) => {
    const input = make('input', { id, jsname: 'YPqjbf', 'data-initial-value': value, ...more });
    input.setAttribute('value', value);
    return input;
  };

  function editorForm(event: FakeEvent): HTMLElement {
    const time = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const allDay = event.start === event.end;
    const date = labelDate(event, lang);
    return make(
      'div',
      { role: 'main' },
      field('xTiIn', event.title),
      field('xStDaIn', date, { 'data-date': stamp(event.day) }),
      allDay ? null : field('xStTiIn', time(event.start)),
      allDay ? null : field('xEnTiIn', time(event.end)),
      field('xEnDaIn', date, { 'data-date': stamp(event.day) }),
      make('div', { id: 'xAlDaCbx', role: 'checkbox', 'aria-checked': String(allDay) }),
      make(
        'span',
        { role: 'tabpanel', id: 'tabEventDetails' },
        make('div', { id: 'xLocIn' }, field('c1', event.location ?? '')),
        make(
          'div',
          { id: 'xDesc' },
          make(
            'div',
            { id: 'xDescIn' },
            make('div', { role: 'textbox', contenteditable: 'true' }, event.description ?? ''),
          ),
        ),
      ),
      make('div', { 'aria-label': 'Guests invited to this event.' }, ...event.guests.map(guestLine)),
    );
  }

  function openEditor(event: FakeEvent): void {
    close();
    document.body.setAttribute('data-viewfamily', 'EVENT_EDIT');
    surface.replaceChildren(editorForm(event));
    go(`eventedit/${eventIdOf(event)}`);
  }

  function openQuickCreate(): void {
    open = null;
    const create = make(
      'div',
      { jsname: 'SF0uGd', 'data-eventid': 'draft', 'data-loggingid': '7' },
      make('input', { 'aria-label': 'Add title' }),
      make('div', { id: 'tabEvent' }),
      make('div', { id: 'tabTask' }),
    );
    dialog.replaceChildren(create);
    dialog.removeAttribute('style');
  }

  /** A task's bubble: a dialog with a title and no event behind it. */
  function openTask(): void {
    open = null;
    dialog.replaceChildren(make('span', { id: 'rAECCd', role: 'heading' }, 'Water the plants'));
    dialog.removeAttribute('style');
  }

  /** A dialog of an event opened earlier, kept in the document and hidden, as the page does. */
  function leaveOldDialog(event: FakeEvent): void {
    const old = make(
      'div',
      { id: 'xDetDlg', 'data-eventid': eventIdOf(event) },
      make('span', { id: 'rAECCd' }, event.title),
    );
    dialogs.prepend(make('div', { role: 'dialog', style: 'display: none' }, old));
  }

  document.documentElement.lang = lang;
  document.title = 'Google Calendar';
  dialogs.append(dialog);
  document.body.replaceChildren(head(), surface, dialogs);
  show(shownView);
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    dialog,
    openEvent,
    step,
    settle,
    close,
    show,
    openEditor,
    openQuickCreate,
    openTask,
    leaveOldDialog,
  };
}
