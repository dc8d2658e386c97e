import { builder } from './element.ts';
import { dana, type FakePerson, noor, robin, sam, story } from './story.ts';

const origin = 'https://mail.yahoo.com';

interface Message {
  from: FakePerson;
  to: readonly FakePerson[];
  at: string;
  text: string;
  /** A mail of Yahoo's quoted in this one, with the marks it had when it was copied. */
  quoted?: string;
  folded?: boolean;
}

const review: readonly Message[] = [
  { from: robin, to: [dana], at: '2026-09-14T08:00:00Z', text: 'Here is the first draft.', folded: true },
  {
    from: dana,
    to: [robin, noor],
    at: '2026-09-15T07:12:00Z',
    text: 'Could you look at page two before Thursday? I am stuck on the numbers.',
    quoted: 'Here is the first draft.',
  },
];

/** A behavioural stand-in for Yahoo's mail: test ids for the parts, the address in words, quoted mails with test ids too. */
export function fakeYahooMail(document: Document, options: { lang?: string } = {}) {
  const { lang = 'en-US' } = options;
  const make = builder(document);
  const app = make('div', { id: 'mail-app-component' });
  let url = '';
  let unfinished: (() => void)[] = [];
  const part = (id: string, tag = 'div', ...children: readonly (Node | string | null)[]) =>
    make(tag, { 'data-test-id': id }, ...children);

  /** "Tue, Sep 15 at 9:12 AM": the year is left out in the current one. */
  function shortDate(at: string): string {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(lang, { ...options, timeZone: story.zone }).format(new Date(at));
    const day = format({ weekday: 'short', month: 'short', day: 'numeric' });
    return `${day} ${lang.startsWith('en') ? 'at ' : ''}${format({ timeStyle: 'short' })}`;
  }

  function go(path: string, head: string): void {
    url = `${origin}/d/folders/1${path}`;
    document.title = `${head} - ${robin.email} - Yahoo Mail`;
    const view = document.defaultView;
    if (view?.location.origin === origin) view.history.pushState(null, '', url);
  }

  function showList(): void {
    unfinished = [];
    app.replaceChildren(
      make(
        'a',
        { role: 'row', 'data-test-read': 'false', href: '/d/folders/1/messages/AOab12' },
        part('senders', 'div', make('span', { title: dana.email }, dana.name)),
        part('message-subject', 'span', 'The draft'),
      ),
    );
    go('', 'Inbox (3)');
  }

  const pill = ({ name, email }: FakePerson) =>
    part('email-pill', 'span', make('span', {}, make('span', {}, `${name} <${email}>`)));

  function message(each: Message): HTMLElement {
    const view = make('div', { 'data-test-id': 'message-view', class: 'message-view' });
    const head = make(
      'header',
      {},
      part('message-from', 'span', pill(each.from)),
      part('message-date', 'div', shortDate(each.at)),
      make(
        'div',
        { 'data-test-id': 'message-recipients' },
        make('span', {}, 'To:'),
        ...each.to.map(({ name, email }) => make('span', { title: email }, name)),
      ),
    );
    const quote = each.quoted
      ? part('message-view-body-content', 'div', part('message-from', 'span', pill(sam)), each.quoted)
      : null;
    view.append(head);
    if (!each.folded)
      unfinished.push(() =>
        view.append(
          part('message-view-body', 'div', part('message-view-body-content', 'div', each.text, quote)),
        ),
      );
    return view;
  }

  function openThread(id: string, subject: string, messages: readonly Message[]): void {
    const group = make('div', {}, part('message-group-subject-text', 'span', subject));
    app.replaceChildren(group);
    go(`/messages/${id}`, subject);
    unfinished = [];
    unfinished.push(() => group.append(...messages.map(message)));
  }

  const openReview = () => openThread('AOab12', 'Could you look at the draft?', review);
  const openNewsletter = () =>
    openThread('AOcd34', 'Harbour monthly, September', [
      { from: sam, to: [robin], at: '2026-09-13T05:00:00Z', text: 'What is new at the harbour.' },
    ]);

  function openCompose(text: string): HTMLElement {
    const subject = make('input', { 'data-test-id': 'compose-subject', value: 'Thank you for Thursday' });
    const composer = make(
      'div',
      { 'data-test-id': 'compose', class: 'compose-header' },
      part(
        'container-to',
        'div',
        make('div', { 'data-test-id': 'pill', title: `${dana.name} <${dana.email}>` }),
      ),
      subject,
      make('div', { 'data-test-id': 'rte', role: 'textbox', contenteditable: 'true' }, make('div', {}, text)),
    );
    app.append(composer);
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
  document.body.replaceChildren(app);
  showList();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    ...{ showList, openReview, openNewsletter, openCompose, step, settle },
  };
}
