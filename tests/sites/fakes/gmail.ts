import { builder } from './element.ts';
import { dana, type FakePerson, noor, oneOnOne, robin, sam, story } from './story.ts';
import type { FakeLanguage } from './time-words.ts';

export interface FakeMessage {
  from: FakePerson;
  to: readonly FakePerson[];
  cc?: readonly FakePerson[];
  at: string;
  text: string;
  collapsed?: boolean;
  /** The mark-up and links a calendar program puts into its mails. */
  invitation?: 'markup' | 'link';
}

export interface FakeThread {
  id: string;
  subject: string;
  messages: readonly FakeMessage[];
}

export const reviewThread: FakeThread = {
  id: '18f00000000000a1',
  subject: 'Could you look at the draft? (cc to ops@harbour.example)',
  messages: [
    {
      from: robin,
      to: [dana],
      at: '2026-09-14T08:00:00Z',
      text: 'Here is the first draft.',
      collapsed: true,
    },
    {
      from: dana,
      to: [robin],
      cc: [noor],
      at: '2026-09-15T07:12:00Z',
      text: 'Could you look at page two before Thursday? I am stuck on the numbers.',
    },
  ],
};

export const invitationThread: FakeThread = {
  id: '18f00000000000b2',
  subject: 'Invitation: Dana / Robin, weekly @ Wed Sep 16, 2026 2pm - 3pm (CEST) (robin@northlight.example)',
  messages: [
    {
      from: dana,
      to: [robin],
      at: '2026-09-14T09:30:00Z',
      text: 'You have been invited to an event.',
      invitation: 'markup',
    },
  ],
};

/** The same mail as Gmail may show it: without the microdata. */
export const bareInvitationThread: FakeThread = {
  ...invitationThread,
  id: '18f00000000000c3',
  messages: invitationThread.messages.map((message) => ({ ...message, invitation: 'link' as const })),
};

export const newsletterThread: FakeThread = {
  id: '18f00000000000d4',
  subject: 'Harbour monthly, September',
  messages: [{ from: sam, to: [robin], at: '2026-09-13T05:00:00Z', text: 'What is new at the harbour.' }],
};

const origin = 'https://mail.google.com';

/** What Gmail writes before those who get a copy. */
const copyWords: Readonly<Record<string, string>> = {
  ...{
    de: 'Cc',
    fr: 'Cc',
    es: 'CC',
    it: 'Cc',
    nl: 'cc',
    pl: 'DW',
    ja: 'Cc',
    zh: '抄送',
    ko: '참조',
    ar: 'نسخة إلى',
  },
  he: 'עותק',
};

/** A behavioural stand-in for Gmail: views swapped and kept hidden, threads drawn in passes, localised labels. */
export function fakeGmail(
  document: Document,
  options: { lang?: FakeLanguage; threads?: readonly FakeThread[] } = {},
) {
  const { lang = 'en', threads = [reviewThread, invitationThread, bareInvitationThread, newsletterThread] } =
    options;
  const make = builder(document);
  const container = make('div', { class: 'nH bkK' });
  let url = '';
  let unfinished: (() => void)[] = [];

  function go(hash: string, title: string): void {
    url = `${origin}/mail/u/0/#${hash}`;
    document.title = `${title} - ${robin.email} - Gmail`;
    if (document.defaultView?.location.origin === origin)
      document.defaultView.history.pushState(null, '', url);
  }

  const longDate = (at: string) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: story.zone }).format(
      new Date(at),
    );

  const clock = (at: string) =>
    new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: story.zone }).format(new Date(at));

  /** Old views stay in the document, hidden. */
  function swap(view: HTMLElement): void {
    for (const old of container.children) old.setAttribute('style', 'display: none');
    while (container.children.length > 2) container.firstElementChild?.remove();
    container.append(view);
  }

  function row({ id, subject, messages }: FakeThread): HTMLElement {
    const last = messages.at(-1);
    const from = last?.from ?? robin;
    return make(
      'tr',
      { class: 'zA zE' },
      make(
        'td',
        { class: 'yX' },
        make('div', { class: 'yW' }, make('span', { email: from.email, name: from.name }, from.name)),
      ),
      make(
        'td',
        {},
        make(
          'span',
          { class: 'bog' },
          make('span', { 'data-thread-id': `#thread-f:${id}`, 'data-legacy-thread-id': id }, subject),
        ),
        make('span', { class: 'y2' }, last?.text ?? ''),
      ),
      make(
        'td',
        { class: 'xW' },
        make('span', { title: longDate(last?.at ?? story.now) }, clock(last?.at ?? story.now)),
      ),
    );
  }

  function showList(): void {
    const table = make('table', { class: 'F cf zt' }, make('tbody', {}, ...threads.map(row)));
    swap(
      make('div', { class: 'BltHke nH', role: 'main' }, make('div', { class: 'ae4 UI', gh: 'tl' }, table)),
    );
    go('inbox', 'Inbox (3)');
  }

  function eventMarkup(): HTMLElement {
    const meta = (itemprop: string, content: string) => make('meta', { itemprop, content });
    const person = (itemprop: string, { name, email }: FakePerson) =>
      make(
        'span',
        { itemprop, itemscope: '', itemtype: 'http://schema.org/Person' },
        make('span', { itemprop: 'name' }, name),
        meta('email', email),
      );
    return make(
      'div',
      { itemscope: '', itemtype: 'http://schema.org/InformAction' },
      make(
        'div',
        { itemprop: 'object', itemscope: '', itemtype: 'http://schema.org/Event' },
        meta('eventStatus', 'http://schema.org/EventScheduled'),
        make(
          'div',
          { itemprop: 'publisher', itemscope: '', itemtype: 'http://schema.org/Organization' },
          meta('name', 'Google Calendar'),
        ),
        meta('eventId/googleCalendar', `${oneOnOne.id}${oneOnOne.instance}`),
        make('span', { itemprop: 'name' }, oneOnOne.title),
        make('time', { itemprop: 'startDate', datetime: '20260916T120000Z' }),
        make('time', { itemprop: 'endDate', datetime: '20260916T130000Z' }),
        make(
          'span',
          { itemprop: 'location', itemscope: '', itemtype: 'http://schema.org/Place' },
          make('span', { itemprop: 'name' }, 'Fjord'),
        ),
        person('attendee', dana),
        person('attendee', robin),
        person('organizer', dana),
      ),
    );
  }

  function eventLinks(): HTMLElement {
    const eid = btoa(`${oneOnOne.id}${oneOnOne.instance} ${robin.email}`).replace(/=+$/u, '');
    const base = 'https://calendar.google.com/calendar/event';
    return make(
      'p',
      {},
      make('a', { href: `${base}?action=VIEW&eid=${eid}&tok=x` }, 'View'),
      make('a', { href: `${base}?action=RESPOND&eid=${eid}&rst=1` }, 'Yes'),
    );
  }

  /** The strip of Gmail's own above an invitation: the answers, and what else is on that day. */
  function daysStrip(): HTMLElement {
    const other = btoa(`o7t8h9e0r1 ${robin.email}`).replace(/=+$/u, '');
    const href = `https://calendar.google.com/calendar/event?action=VIEW&eid=${other}`;
    return make(
      'div',
      { class: 'aju' },
      make('a', { href }, 'Board dinner, 7pm - 9pm'),
      make('button', {}, 'Yes'),
    );
  }

  const name = ({ name, email }: FakePerson) => make('span', { class: 'g2', email, name }, name);

  function message(each: FakeMessage, index: number): HTMLElement {
    const cc = each.cc ?? [];
    const header = make(
      'div',
      {},
      make('span', { class: 'gD', email: each.from.email, name: each.from.name }, each.from.name),
      make(
        'span',
        { class: 'hb' },
        'to ',
        ...each.to.map(name),
        ...(cc.length > 0 ? [`, ${copyWords[lang] ?? 'cc'}: `] : []),
        ...cc.map(name),
      ),
      make('span', { class: 'g3', title: longDate(each.at) }, clock(each.at)),
    );
    const body = make(
      'div',
      { class: 'a3s aiL' },
      each.invitation === 'markup' ? eventMarkup() : null,
      make('p', {}, each.text),
      each.invitation ? eventLinks() : null,
      make('div', { style: 'display: none' }, 'quoted and folded away'),
    );
    return make(
      'div',
      {
        class: each.collapsed ? 'adn ads kv' : 'adn ads h7',
        'data-message-id': `#msg-f:${index}`,
        'data-legacy-message-id': `18f0000000000${index}`,
      },
      header,
      each.invitation ? daysStrip() : null,
      each.collapsed ? null : make('div', { class: 'ii gt' }, body),
    );
  }

  /** The subject comes first, with ids not known yet; the messages follow in a later pass. */
  function openThread(thread: FakeThread): void {
    const heading = make(
      'h2',
      { class: 'hP', 'data-thread-perm-id': 'undefined', 'data-legacy-thread-id': thread.id },
      thread.subject,
    );
    const main = make('div', { class: 'nH', role: 'main' }, heading);
    swap(main);
    go(`inbox/FMfcgzQ${thread.id}abcdefghi`, thread.subject);
    unfinished = [
      () => main.append(...thread.messages.map(message)),
      () => heading.setAttribute('data-thread-perm-id', `thread-f:${thread.id}`),
    ];
  }

  function step(): boolean {
    const next = unfinished.shift();
    next?.();
    return next !== undefined;
  }

  function settle(): void {
    while (step());
  }

  /** The mail in which the user is writing; `text` is what they have so far. */
  function openCompose(text: string, from = ''): HTMLElement {
    const subject = make('input', { name: 'subjectbox', value: 'Thank you for Thursday' });
    const person = (each: FakePerson) =>
      make('div', { role: 'option', 'data-name': each.name, 'data-hovercard-id': each.email }, each.name);
    const window = make(
      'div',
      { class: 'M9', role: 'dialog' },
      make('input', { name: 'composeid', value: 'c0ffee' }),
      from === '' ? null : make('span', { class: 'az2' }, from),
      make('div', { class: 'anm', name: 'to' }, person(dana)),
      make('div', { class: 'anm', name: 'cc' }, person(noor)),
      subject,
      make('div', { role: 'textbox', contenteditable: 'true', g_editable: 'true' }, make('div', {}, text)),
    );
    document.body.append(window);
    subject.focus();
    return window;
  }

  document.documentElement.lang = lang;
  const account = lang === 'de' ? 'Google-Konto' : lang === 'ja' ? 'Google アカウント' : 'Google Account';
  const bar = make(
    'div',
    { id: 'gb' },
    make('a', { href: '#', 'aria-label': `${account}: ${robin.name} \n(${robin.email})` }),
  );
  document.body.replaceChildren(bar, container);
  showList();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    showList,
    openThread,
    openCompose,
    step,
    settle,
  };
}
