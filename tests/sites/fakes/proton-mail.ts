import { builder } from './element.ts';
import { frameWith } from './frame-with.ts';
import { dana, type FakePerson, noor, oneOnOne, robin, story } from './story.ts';

const origin = 'https://mail.proton.me';
const threadId = 'q3Xv9bT0c1uKz7mWlYh2Jg==';

interface Options {
  lang?: string;
}

interface Message {
  from: FakePerson;
  to: readonly FakePerson[];
  at: string;
  text: string;
  folded?: boolean;
}

const question: readonly Message[] = [
  { from: robin, to: [dana], at: '2026-09-14T08:00:00Z', text: 'Here is the first draft.', folded: true },
  {
    from: dana,
    to: [robin, noor],
    at: '2026-09-15T07:12:00Z',
    text: 'Could you look at page two before Thursday? I am stuck on the numbers.',
  },
];

/**
 * A behavioural stand-in for Proton's mail: the subject before the messages, the head of a message before its text, the
 * text in a frame, dates in the page's words also where a machine's date is expected.
 */
export function fakeProtonMail(document: Document, options: Options = {}) {
  const { lang = 'en' } = options;
  const make = builder(document);
  const main = make('main', {});
  let url = '';
  let unfinished: (() => void)[] = [];

  const longDate = (at: string) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short', timeZone: story.zone }).format(
      new Date(at),
    );

  function go(path: string, head: string): void {
    url = `${origin}/u/0/inbox${path}`;
    document.title = `${head} | ${robin.email} | Proton Mail`;
    const view = document.defaultView;
    if (view?.location.origin === origin) view.history.pushState(null, '', url);
  }

  function showList(): void {
    unfinished = [];
    main.replaceChildren(
      make(
        'div',
        { 'data-element-id': threadId },
        make('span', { 'data-testid': 'message-column:sender-address', title: noor.email }, noor.name),
        make('span', { 'data-testid': 'message-column:subject', title: 'Numbers' }, 'Numbers'),
      ),
    );
    go('', '(1) Inbox');
  }

  const recipient = ({ name, email }: FakePerson, testId: string) =>
    make(
      'a',
      { href: `mailto:${email}`, title: email, 'data-testid': testId, class: 'message-recipient-item' },
      make('bdi', { class: 'message-recipient-item-label', 'data-testid': 'recipient-label' }, name),
      testId === 'recipients:sender'
        ? make('span', { 'data-testid': 'recipient-address' }, `<${email}>`)
        : null,
    );

  const stamp = (at: string) => [
    make('time', { datetime: longDate(at), 'aria-hidden': 'true' }, longDate(at).slice(0, 8)),
    make('span', { class: 'sr-only' }, longDate(at)),
  ];

  function message(each: Message, index: number, card: Element | null): HTMLElement {
    const article = make('article', {
      class: 'message-container',
      'data-testid': `message-view-${index}`,
      'data-expanded': String(!each.folded),
    });
    if (each.folded) {
      article.append(make('span', {}, each.from.name), ...stamp(each.at));
      return article;
    }
    const people = each.to.map((to) => recipient(to, `recipients:item-${to.email}`));
    article.append(
      make(
        'div',
        { class: 'message-header-expanded' },
        make('div', {}, recipient(each.from, 'recipients:sender'), ...stamp(each.at)),
        make('span', { 'data-testid': 'recipients:partial-recipients-list' }, ...people),
      ),
    );
    if (card) article.append(card);
    unfinished.push(() =>
      article.append(
        frameWith(
          document,
          { 'data-testid': 'content-iframe', title: 'Email content' },
          make('div', { id: 'proton-root' }, make('p', {}, each.text)),
        ),
      ),
    );
    return article;
  }

  function openThread(subject: string, messages: readonly Message[], card: Element | null = null): void {
    const heading = make(
      'h1',
      { 'data-testid': 'conversation-header:subject', title: subject },
      make('span', {}, `[${messages.length}]`),
      subject,
    );
    main.replaceChildren(make('header', { 'data-testid': 'conversation-header' }, heading));
    go(`/${encodeURI(threadId)}`, subject);
    unfinished = [];
    unfinished.push(() => main.append(...messages.map((each, index) => message(each, index, card))));
  }

  /** The card Proton draws above a mail that carries an event. */
  function eventCard(): Element {
    const day = new Date(`${oneOnOne.day}T00:00:00Z`);
    const date = new Intl.DateTimeFormat(lang, {
      ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
      timeZone: 'UTC',
    }).format(day);
    const clock = (minutes: number) =>
      new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'UTC' }).format(minutes * 60_000);
    const [from, to] = [clock(oneOnOne.start), clock(oneOnOne.end)];
    const time = (datetime: string, text = datetime) => make('time', { datetime }, text);
    const link = ({ name, email }: FakePerson) =>
      make('a', { href: `mailto:${email}`, title: `${name} <${email}>` }, `${name} <${email}>`);
    return make(
      'div',
      { class: 'calendar-widget' },
      make(
        'div',
        { class: 'mb-3' },
        make('div', { class: 'h3 mb-1 text-bold' }, oneOnOne.title),
        make(
          'div',
          { 'data-testid': 'extra-event-date-header' },
          time(oneOnOne.day, date),
          ', ',
          make('span', {}, time(from), ' \u2013 ', time(to)),
        ),
      ),
      make(
        'div',
        { class: 'p-5' },
        make('a', { href: oneOnOne.call ?? '' }, 'Meet'),
        make('div', {}, make('span', {}, 'Organizer:'), link(dana)),
        make('div', {}, link(robin)),
      ),
    );
  }

  const openQuestion = () => openThread('Could you look at the draft?', question);
  const openInvitation = (prefix = '') =>
    openThread(
      `${prefix}Invitation for an event`,
      question.slice(1).map((each) => ({ ...each, to: [robin], text: 'You are invited.' })),
      eventCard(),
    );

  function openCompose(text: string): HTMLElement {
    const item = ({ name, email }: FakePerson) =>
      make(
        'div',
        { class: 'composer-addresses-item' },
        make('span', {}, `${name} <${email}>`),
        make('button', { 'data-testid': `remove-address-button-${email}` }),
      );
    const row = (field: string, person: FakePerson) =>
      make('div', {}, item(person), make('input', { 'data-testid': `composer:${field}` }));
    const subject = make('input', { 'data-testid': 'composer:subject', value: 'Thank you for Thursday' });
    const composer = make(
      'div',
      { class: 'composer' },
      row('to', dana),
      row('cc', noor),
      make('div', {}, subject),
      frameWith(
        document,
        { 'data-testid': 'rooster-iframe' },
        make('div', { id: 'rooster-editor', contenteditable: 'true' }, text),
      ),
    );
    document.body.append(composer);
    subject.focus();
    return composer;
  }

  function step(): boolean {
    unfinished.shift()?.();
    return unfinished.length > 0;
  }
  function settle(): void {
    while (step()) {}
  }

  document.documentElement.lang = lang;
  document.body.replaceChildren(
    make(
      'button',
      { 'data-testid': 'heading:userdropdown' },
      make('span', {}, robin.name),
      make('span', {}, robin.email),
    ),
    main,
  );
  showList();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    ...{ showList, openThread, openQuestion, openInvitation, openCompose, step, settle },
  };
}
