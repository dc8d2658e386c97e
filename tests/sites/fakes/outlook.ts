import { builder } from './element.ts';
import { allEvents, dana, type FakeEvent, type FakeGuest, noor, robin, sam, story } from './story.ts';

export const outlookLanguages = [
  ...(['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja', 'zh', 'ko', 'ar', 'he'] as const),
];
export type OutlookLanguage = (typeof outlookLanguages)[number];

interface Words {
  title: string;
  time: string;
  location: string;
  noLocation: string;
  card: (name: string) => string;
  to: string;
  allDay: string;
  busy: string;
  recurring: string;
  by: string;
  answers: Record<FakeGuest['answer'], string>;
  organizer: string;
  account: string;
  from: string;
  /** Before the names of those a mail is for, and of those who get a copy. */
  heads: readonly [to: string, cc: string];
  rsvp: readonly [string, string, string];
}

const english: Words = {
  title: 'Title',
  time: 'Time',
  location: 'Location',
  noLocation: 'No location added',
  card: (name) => `Opens card for ${name}`,
  to: 'to',
  allDay: 'all day event',
  busy: 'Busy',
  recurring: 'Recurring event',
  by: 'By',
  answers: {
    accepted: 'Accepted',
    declined: 'Declined',
    tentative: 'Tentative',
    needsAction: "Didn't respond",
  },
  organizer: 'Organizer',
  account: 'Account manager for',
  from: 'From',
  heads: ['To', 'Cc'],
  rsvp: ['Accept', 'Tentative', 'Decline'],
};

const words: Record<OutlookLanguage, Words> = {
  'en-US': english,
  'en-GB': english,
  de: {
    title: 'Titel',
    time: 'Uhrzeit',
    location: 'Ort',
    noLocation: 'Kein Ort hinzugefügt',
    card: (name) => `Öffnet Karte für ${name}`,
    to: 'bis',
    allDay: 'ganztägiges Ereignis',
    busy: 'Beschäftigt',
    recurring: 'Wiederkehrendes Ereignis',
    by: 'Von',
    answers: {
      accepted: 'Zugesagt',
      declined: 'Abgelehnt',
      tentative: 'Mit Vorbehalt',
      needsAction: 'Keine Antwort',
    },
    organizer: 'Organisator',
    account: 'Konto-Manager für',
    from: 'Von',
    heads: ['An', 'Cc'],
    rsvp: ['Zusagen', 'Mit Vorbehalt', 'Ablehnen'],
  },
  fr: {
    title: 'Titre',
    time: 'Heure',
    location: 'Lieu',
    noLocation: 'Aucun lieu ajouté',
    card: (name) => `Ouvre la carte de ${name}`,
    to: 'à',
    allDay: 'événement d’une journée entière',
    busy: 'Occupé',
    recurring: 'Événement périodique',
    by: 'Par',
    answers: {
      accepted: 'Accepté',
      declined: 'Refusé',
      tentative: 'Provisoire',
      needsAction: 'Sans réponse',
    },
    organizer: 'Organisateur',
    account: 'Gestionnaire de compte pour',
    from: 'De',
    heads: ['À', 'Cc'],
    rsvp: ['Accepter', 'Provisoire', 'Refuser'],
  },
  es: {
    title: 'Título',
    time: 'Hora',
    location: 'Ubicación',
    noLocation: 'No se ha agregado ubicación',
    card: (name) => `Abre la tarjeta de ${name}`,
    to: 'a',
    allDay: 'evento de todo el día',
    busy: 'Ocupado',
    recurring: 'Evento periódico (serie)',
    by: 'Por',
    answers: {
      accepted: 'Aceptado',
      declined: 'Rechazado',
      tentative: 'Provisional',
      needsAction: 'Sin respuesta',
    },
    organizer: 'Organizador',
    account: 'Administrador de cuentas de',
    from: 'De',
    heads: ['Para', 'CC'],
    rsvp: ['Aceptar', 'Provisional', 'Rechazar'],
  },
  pt: {
    title: 'Título',
    time: 'Hora',
    location: 'Local',
    noLocation: 'Nenhum local adicionado',
    card: (name) => `Abre o cartão de ${name}`,
    to: 'até',
    allDay: 'evento de dia inteiro',
    busy: 'Ocupado',
    recurring: 'Evento recorrente',
    by: 'Por',
    answers: {
      accepted: 'Aceito',
      declined: 'Recusado',
      tentative: 'Provisório',
      needsAction: 'Sem resposta',
    },
    organizer: 'Organizador',
    account: 'Gerente da conta de',
    from: 'De',
    heads: ['Para', 'Cc'],
    rsvp: ['Aceitar', 'Provisório', 'Recusar'],
  },
  it: {
    title: 'Titolo',
    time: 'Ora',
    location: 'Luogo',
    noLocation: 'Nessun luogo aggiunto',
    card: (name) => `Apre la scheda di ${name}`,
    to: 'alle',
    allDay: 'evento di tutta la giornata',
    busy: 'Occupato',
    recurring: 'Evento ricorrente',
    by: 'Da',
    answers: {
      accepted: 'Accettato',
      declined: 'Rifiutato',
      tentative: 'Provvisorio',
      needsAction: 'Nessuna risposta',
    },
    organizer: 'Organizzatore',
    account: 'Account manager per',
    from: 'Da',
    heads: ['A', 'Cc'],
    rsvp: ['Accetta', 'Provvisorio', 'Rifiuta'],
  },
  nl: {
    title: 'Titel',
    time: 'Tijd',
    location: 'Locatie',
    noLocation: 'Geen locatie toegevoegd',
    card: (name) => `Opent kaart voor ${name}`,
    to: 'tot',
    allDay: 'gebeurtenis die de hele dag duurt',
    busy: 'Bezet',
    recurring: 'Terugkerende gebeurtenis',
    by: 'Door',
    answers: {
      accepted: 'Geaccepteerd',
      declined: 'Geweigerd',
      tentative: 'Voorlopig',
      needsAction: 'Geen antwoord',
    },
    organizer: 'Organisator',
    account: 'Accountmanager voor',
    from: 'Van',
    heads: ['Aan', 'CC'],
    rsvp: ['Accepteren', 'Voorlopig', 'Weigeren'],
  },
  pl: {
    title: 'Tytuł',
    time: 'Czas',
    location: 'Lokalizacja',
    noLocation: 'Nie dodano lokalizacji',
    card: (name) => `Otwiera kartę użytkownika ${name}`,
    to: 'do',
    allDay: 'wydarzenie całodniowe',
    busy: 'Zajęty',
    recurring: 'Wydarzenie cykliczne',
    by: 'Przez',
    answers: {
      accepted: 'Zaakceptowano',
      declined: 'Odrzucono',
      tentative: 'Wstępnie',
      needsAction: 'Brak odpowiedzi',
    },
    organizer: 'Organizator',
    account: 'Menedżer konta',
    from: 'Od',
    heads: ['Do', 'DW'],
    rsvp: ['Akceptuj', 'Wstępnie', 'Odrzuć'],
  },
  ja: {
    title: 'タイトル',
    time: '時刻',
    location: '場所',
    noLocation: '場所が追加されていません',
    card: (name) => `${name} のカードを開きます`,
    to: 'から',
    allDay: '終日イベント',
    busy: '予定あり',
    recurring: '定期的なイベント',
    by: '開催者',
    answers: { accepted: '承諾', declined: '辞退', tentative: '仮承諾', needsAction: '未返信' },
    organizer: '開催者（主催者）',
    account: 'アカウント マネージャー',
    from: '差出人',
    heads: ['宛先', 'CC'],
    rsvp: ['承諾', '仮承諾', '辞退'],
  },
  zh: {
    title: '标题',
    time: '时间',
    location: '位置',
    noLocation: '未添加位置',
    card: (name) => `打开 ${name} 的卡片`,
    to: '至',
    allDay: '全天事件',
    busy: '忙碌',
    recurring: '定期事件',
    by: '组织者',
    answers: { accepted: '已接受', declined: '已拒绝', tentative: '暂定', needsAction: '未回复' },
    organizer: '组织者',
    account: '帐户管理员',
    from: '发件人',
    heads: ['收件人', '抄送'],
    rsvp: ['接受', '暂定', '拒绝'],
  },
  ko: {
    title: '제목',
    time: '시간',
    location: '위치',
    noLocation: '위치가 추가되지 않음',
    card: (name) => `${name}의 카드 열기`,
    to: '~',
    allDay: '종일 이벤트',
    busy: '다른 용무 중',
    recurring: '되풀이 이벤트',
    by: '주최',
    answers: { accepted: '수락함', declined: '거절함', tentative: '미정', needsAction: '응답 없음' },
    organizer: '이끌이(주최자)',
    account: '계정 관리자',
    from: '보낸 사람',
    heads: ['받는 사람', '참조'],
    rsvp: ['수락', '미정', '거절'],
  },
  ar: {
    title: 'العنوان',
    time: 'الوقت',
    location: 'الموقع',
    noLocation: 'لم تتم إضافة موقع',
    card: (name) => `فتح بطاقة ${name}`,
    to: 'إلى',
    allDay: 'حدث طوال اليوم',
    busy: 'مشغول',
    recurring: 'حدث متكرر',
    by: 'بواسطة',
    answers: { accepted: 'قبل الدعوة', declined: 'رفض الدعوة', tentative: 'مبدئي', needsAction: 'لم يرد' },
    organizer: 'المنظم',
    account: 'مدير الحساب',
    from: 'من',
    heads: ['إلى', 'نسخة'],
    rsvp: ['قبول', 'مبدئي', 'رفض'],
  },
  he: {
    title: 'כותרת',
    time: 'שעה',
    location: 'מיקום',
    noLocation: 'לא נוסף מיקום',
    card: (name) => `פותח כרטיס עבור ${name}`,
    to: 'עד',
    allDay: 'אירוע שנמשך כל היום',
    busy: 'תפוס',
    recurring: 'אירוע חוזר',
    by: 'מאת',
    answers: { accepted: 'קיבל', declined: 'דחה', tentative: 'טנטטיבי', needsAction: 'לא הגיב' },
    organizer: 'מארגן',
    account: 'מנהל חשבון',
    from: 'מאת',
    heads: ['אל', 'עותק'],
    rsvp: ['קבל', 'טנטטיבי', 'דחה'],
  },
};

const home = 'https://outlook.office.com';
const dateOf = ({ day }: FakeEvent) => new Date(`${day}T00:00:00Z`);

/** A behavioural stand-in for Outlook on the web: a peek without id or addresses, persona pairs, late parts. */
export function fakeOutlook(
  document: Document,
  options: { lang?: OutlookLanguage; events?: readonly FakeEvent[]; clock?: string; origin?: string } = {},
) {
  const { lang = 'en-US', events = allEvents, origin = home } = options;
  const make = builder(document);
  const say = words[lang];
  const surface = make('div', { 'data-app-section': 'CalendarModule' });
  const layer = make('div', { id: 'fluent-default-layer-host' });
  let url = '';
  let unfinished: (() => void)[] = [];

  function go(path: string, module: string): void {
    url = `${origin}${path}`;
    document.title = `${module} - ${robin.name} - Outlook`;
    if (document.defaultView?.location.origin === origin)
      document.defaultView.history.pushState(null, '', url);
  }

  function clock(minutes: number): string {
    const at = new Date(Date.UTC(2026, 0, 1, 0, minutes));
    return new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at);
  }
  const longDate = (event: FakeEvent) =>
    new Intl.DateTimeFormat(lang, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(dateOf(event));
  /** A room that is invited is the place, where no other is said. */
  const placeOf = (event: FakeEvent) => event.location ?? event.guests.find(({ room }) => room)?.name;
  const isAllDay = (event: FakeEvent) => event.start === event.end;
  const range = (event: FakeEvent, joint: string) => `${clock(event.start)} ${joint} ${clock(event.end)}`;

  function chip(event: FakeEvent): HTMLElement {
    const time = isAllDay(event) ? say.allDay : range(event, say.to);
    const organizer = event.guests.find((guest) => guest.organizer);
    const label = [
      event.title,
      time,
      longDate(event),
      placeOf(event) ?? '',
      organizer ? `${say.by} ${organizer.name}` : '',
      say.busy,
      event.repeats ? say.recurring : '',
    ].filter((part) => part !== '');
    const title = [event.title, placeOf(event) ?? '', time].filter((part) => part !== '').join('\n');
    return make(
      'div',
      { 'data-calitemid': `AAMk${event.id}=`, 'data-itemindex': '0' },
      make('div', { role: 'button', title, 'aria-label': label.join(', ') }, make('span', {}, event.title)),
    );
  }

  function showCalendar(): void {
    const shownClock = options.clock ?? 'Tue 9:30 AM';
    layer.replaceChildren();
    const columns = [...new Set(events.map(({ day }) => day))]
      .sort()
      .map((day) =>
        make('div', { 'data-column-date': day }, ...events.filter((event) => event.day === day).map(chip)),
      );
    const main = make(
      'main',
      { 'aria-label': `calendar view, current time: ${shownClock}` },
      make('div', { 'aria-label': '22, September, 2026' }),
      make('div', { 'data-app-section': 'Surface_Week' }, ...columns),
    );
    surface.replaceChildren(main);
    go('/calendar/view/week/2026/9/14', 'Calendar');
  }

  function peekTime(event: FakeEvent): string {
    const date = new Intl.DateTimeFormat(lang, {
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
      .format(dateOf(event))
      .replace(',', '');
    return isAllDay(event) ? date : `${date} ${range(event, '-')}`;
  }

  const persona = (guest: FakeGuest): HTMLElement =>
    make(
      'div',
      {},
      make('span', { role: 'button', 'aria-label': say.card(guest.name) }),
      make('span', { role: 'button', 'aria-label': say.card(guest.name) }, guest.name),
      make('span', {}, guest.organizer ? say.organizer : say.answers[guest.answer]),
    );

  /** First title and time, then place and people. The same layer node serves every event. */
  function openPeek(event: FakeEvent): void {
    const peek = make(
      'div',
      { 'data-app-section': 'CalendarItemPeek' },
      make('div', { 'aria-label': say.title }, event.title),
      make('span', { 'aria-label': say.time }, peekTime(event)),
    );
    layer.replaceChildren(peek);
    unfinished = [
      () => peek.append(make('div', { 'aria-label': say.location }, placeOf(event) ?? say.noLocation)),
      () => {
        if (event.call) peek.append(make('button', { name: 'JoinButton', 'aria-label': 'Join' }, 'Join'));
        peek.append(...event.guests.map(persona));
      },
    ];
  }

  function openForm(event: FakeEvent): void {
    const field = make('input', { value: event.title });
    const item = `AAMk${event.id}=`;
    layer.replaceChildren(
      make(
        'div',
        { id: 'EVENT_CalendarCompose_1', 'data-app-section': 'Form_Content' },
        make('div', { id: 'c_SUBJECT' }, field),
        make(
          'div',
          { id: 'c_DATETIME' },
          make('div', { role: 'button' }, `${longDate(event)} ${range(event, '-')}`),
        ),
        ...event.guests.filter(({ room }) => !room).map(persona),
        make(
          'div',
          { role: 'textbox', 'aria-multiline': 'true', contenteditable: 'true' },
          event.description ?? '',
        ),
      ),
    );
    go(`/calendar/item/${encodeURIComponent(item)}`, 'Calendar');
  }

  function stamp(at: string): string {
    const options = { timeZone: story.zone } as const;
    const day = new Intl.DateTimeFormat(lang, {
      ...options,
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const time = new Intl.DateTimeFormat(lang, { ...options, hour: 'numeric', minute: '2-digit' });
    return `${day.format(new Date(at)).replace(',', '')} ${time.format(new Date(at))}`;
  }

  function message(text: string, at: string): HTMLElement {
    return make(
      'div',
      { 'aria-label': 'Email message' },
      make('span', { 'aria-label': `${say.from}: ${dana.name}<${dana.email}>` }, dana.name),
      make('div', { 'aria-label': `${say.heads[0]}: ${robin.name}` }, robin.name),
      make('div', { 'aria-label': `${say.heads[1]}: ${noor.name}; ${sam.name}` }, noor.name),
      make('span', { 'data-testid': 'SentReceivedSavedTime' }, stamp(at)),
      make('div', { role: 'document', 'aria-label': 'Message body' }, make('div', { class: 'x_p' }, text)),
    );
  }

  const subjectOf = (title: string) =>
    make('div', { id: 'CONV_Q1_SUBJECT' }, make('span', { role: 'heading', title }, title));

  function showMail(...inPane: Node[]): void {
    const row = make(
      'div',
      { role: 'option', 'data-convid': 'Q1', 'aria-selected': 'true' },
      make('span', {}, dana.name),
      make('span', {}, 'Numbers for Thursday'),
    );
    layer.replaceChildren();
    surface.replaceChildren(
      make('div', { role: 'treeitem', title: robin.email }, robin.name),
      make('div', { role: 'listbox' }, row),
      make('div', { id: 'ReadingPaneContainerId', 'data-app-section': 'ReadingPane' }, ...inPane),
    );
    go('/mail/inbox', 'Mail');
  }

  function openMail(): void {
    showMail(
      subjectOf('Numbers for Thursday'),
      message('Could you check the numbers before Thursday?', '2026-09-15T07:12:00Z'),
    );
    go('/mail/inbox/id/AAQk1', 'Mail');
  }

  function openInvitation(event: FakeEvent): void {
    showMail(
      subjectOf(event.title),
      make('div', {}, ...say.rsvp.map((text) => make('button', {}, text))),
      make('div', {}, make('span', {}, peekTime(event))),
      message('Please come.', '2026-09-14T09:30:00Z'),
    );
    go('/mail/inbox/id/AAQk2', 'Mail');
  }

  function openCompose(text: string): void {
    showMail();
    const person = make('span', { title: `${dana.name} <${dana.email}>` }, dana.name);
    layer.replaceChildren(
      make(
        'div',
        { id: 'docking_InitVisiblePart_0' },
        make('div', { id: 'MSG_7_TO' }, person),
        make('input', { id: 'MSG_7_SUBJECT', value: 'Thank you' }),
        make('div', { role: 'textbox', 'aria-multiline': 'true', contenteditable: 'true' }, text),
      ),
    );
  }

  /** A peek left in the document, hidden. */
  function leaveOldPeek(event: FakeEvent): void {
    const old = make(
      'div',
      { 'data-app-section': 'CalendarItemPeek' },
      make('div', { 'aria-label': say.title }, event.title),
    );
    document.body.prepend(make('div', { style: 'display: none' }, old));
  }

  function step(): boolean {
    const next = unfinished.shift();
    next?.();
    return next !== undefined;
  }

  function settle(): void {
    while (step());
  }

  document.documentElement.lang = lang;
  const account = make('button', {
    id: 'O365_MainLink_Me',
    'aria-label': `${say.account} ${robin.name} ${robin.email}`,
  });
  document.body.replaceChildren(account, surface, layer);
  showCalendar();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    layer,
    showCalendar,
    openPeek,
    openForm,
    showMail,
    openMail,
    openInvitation,
    openCompose,
    leaveOldPeek,
    step,
    settle,
  };
}
