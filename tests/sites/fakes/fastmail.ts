import { builder } from './element.ts';
import { dana, type FakePerson, noor, robin, sam, story } from './story.ts';

const origin = 'https://app.fastmail.com';

interface Message {
  from: FakePerson;
  to: FakePerson;
  at: string;
  text: string;
  state?: 'folded' | 'draft';
  /** Nobody the user knows: the address stands beside the name. */
  isStranger?: boolean;
}

const review: readonly Message[] = [
  { from: robin, to: dana, at: '2026-09-14T08:00:00Z', text: 'Here is the first draft.', state: 'folded' },
  {
    from: dana,
    to: robin,
    at: '2026-09-15T07:12:00Z',
    text: 'Could you look at page two before Thursday? I am stuck on the numbers.',
  },
  { from: robin, to: dana, at: '2026-09-15T07:20:00Z', text: 'I will', state: 'draft' },
];

const newsletter: readonly Message[] = [
  {
    from: sam,
    to: robin,
    at: '2026-09-13T05:00:00Z',
    text: 'What is new at the harbour.',
    isStranger: true,
  },
];

/** A behavioural stand-in for Fastmail: ids made anew at each drawing, pages left behind hidden, drafts in the thread. */
export function fakeFastmail(document: Document, options: { lang?: string } = {}) {
  const { lang = 'en' } = options;
  const make = builder(document);
  let url = '';
  let made = 0;
  let unfinished: (() => void)[] = [];

  const id = () => `v${++made}`;
  const longDate = (at: string) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short', timeZone: story.zone }).format(
      new Date(at),
    );

  const clock = (at: string) =>
    new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: story.zone }).format(new Date(at));

  function go(path: string, head: string): void {
    url = `${origin}/mail/Inbox/${path}?u=5a1f4c`;
    document.title = `${head} | Fastmail`;
    const view = document.defaultView;
    if (view?.location.origin === origin) view.history.pushState(null, '', url);
  }

  /** The page before stays in the document for a while. */
  function swap(page: HTMLElement): void {
    const pages = [...document.querySelectorAll('.v-Page')];
    for (const old of pages.slice(0, -1)) old.remove();
    for (const old of pages.slice(-1)) old.setAttribute('style', 'display: none');
    document.body.append(page);
  }

  function showList(): void {
    unfinished = [];
    const row = (path: string, subject: string) =>
      make(
        'a',
        { class: 'v-MailboxItem', href: `/mail/Inbox/${path}?u=5a1f4c`, id: id() },
        make('div', { class: 'v-MailboxItem-subject u-ellipsis', title: subject }, subject),
      );
    swap(
      make('div', { class: 'v-Page', id: id() }, row('Tab12', 'The draft'), row('Tcd34', 'Harbour monthly')),
    );
    go('', '3 • Inbox');
  }

  function card(each: Message): HTMLElement {
    const kind =
      each.state === 'draft' ? ' v-MessageCard--draft' : each.state === 'folded' ? ' is-collapsed' : '';
    return make(
      'div',
      { class: `v-MessageCard app-contentCard${kind}`, id: id() },
      make(
        'div',
        { class: 'v-MessageCard-header' },
        make(
          'h2',
          { class: 'v-MessageCard-from', title: `${each.from.name} <${each.from.email}>` },
          each.from.name,
        ),
        each.isStranger ? make('span', { class: 'v-MessageCard-unknownSender' }, each.from.email) : null,
        make('span', { class: 'v-MessageCard-time', title: longDate(each.at) }, clock(each.at)),
      ),
      each.state === 'folded'
        ? null
        : make(
            'div',
            { class: 'v-Message' },
            make(
              'span',
              { class: 'v-Message-toName', title: `${each.to.name} <${each.to.email}>` },
              each.to.name,
            ),
            make('div', { class: 'v-Message-body' }, make('p', {}, each.text)),
          ),
    );
  }

  function openThread(path: string, subject: string, messages: readonly Message[]): void {
    const thread = make('div', { class: 'v-Thread', id: id() });
    thread.append(make('div', { class: 'v-Thread-title' }, make('h1', { id: id() }, subject)));
    swap(make('div', { class: 'v-Page', id: id() }, thread));
    go(path, `3 • Inbox – ${subject}`);
    unfinished = [() => thread.append(...messages.map(card))];
  }

  const openReview = () => openThread('Tab12', 'Could you look at the draft?', review);
  const openNewsletter = () => openThread('Tcd34', 'Harbour monthly, September', newsletter);
  const openReply = (from: FakePerson = noor) =>
    openThread('Tef56', 'Thursday', [
      { from, to: robin, at: '2026-09-15T07:12:00Z', text: 'Does 11:00 suit you?' },
    ]);

  /** Written below the thread that stays where it is; addresses are in fields of several lines, as the text is not. */
  function openCompose(text: string): HTMLElement {
    const subject = make('input', { id: `${id()}-subject-input`, value: 'Thank you for Thursday' });
    const composer = make(
      'div',
      { class: 'v-Compose', id: id() },
      make('textarea', { id: `${id()}-to-input` }, `${dana.name} <${dana.email}>`),
      subject,
      make(
        'div',
        { class: 'v-RichText' },
        make(
          'div',
          { class: 'v-RichText-input', role: 'textbox', 'aria-multiline': 'true', contenteditable: 'true' },
          make('div', {}, text),
        ),
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
  document.body.replaceChildren();
  showList();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    ...{ showList, openReview, openNewsletter, openReply, openCompose, step, settle },
  };
}
