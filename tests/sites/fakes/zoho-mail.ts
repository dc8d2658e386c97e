import { builder } from './element.ts';
import { frameWith } from './frame-with.ts';
import { dana, type FakePerson, noor, robin, sam, story } from './story.ts';

const origin = 'https://mail.zoho.eu';

interface Message {
  id: string;
  subject: string;
  from: FakePerson;
  to: readonly FakePerson[];
  cc?: readonly FakePerson[];
  at: string;
  text: string;
}

const review: Message = {
  id: '1758431949',
  subject: 'Could you look at the draft?',
  from: dana,
  to: [robin],
  cc: [noor],
  at: '2026-09-15T07:12:00Z',
  text: 'Could you look at page two before Thursday? I am stuck on the numbers.',
};
const newsletter: Message = {
  id: '1758300000',
  subject: 'Harbour monthly, September',
  from: sam,
  to: [robin],
  at: '2026-09-13T05:00:00Z',
  text: 'What is new at the harbour.',
};
const all = [review, newsletter];

/** A behavioural stand-in for Zoho's mail: people twice, a stamp with an offset of its own, a closed pane that keeps its mail. */
export function fakeZohoMail(document: Document, options: { lang?: string } = {}) {
  const { lang = 'en' } = options;
  const make = builder(document);
  const list = make('div', { role: 'listbox', 'aria-label': 'Email listing' });
  const pane = make('div', { role: 'region', 'aria-label': 'Email preview pane', class: 'SC_pv' });
  let url = '';
  let unfinished: (() => void)[] = [];

  function go(hash: string): void {
    url = `${origin}/zm/${hash}`;
    const view = document.defaultView;
    if (view?.location.origin === origin) view.history.pushState(null, '', url);
  }

  const row = ({ id, subject, from }: Message, isOpen: boolean): HTMLElement =>
    make(
      'div',
      { role: 'option', 'data-ty': 'lt', id: isOpen ? `t${id}` : id, 'aria-selected': String(isOpen) },
      make('span', { 'data-testid': 'lst-sndr' }, from.name),
      make('span', { 'data-testid': 'lst-sub' }, subject),
      make('span', { 'data-action': 'date' }, '9:12'),
    );
  const showRows = (open = '') => list.replaceChildren(...all.map((each) => row(each, each.id === open)));

  /** "Tue, 15 Sep 2026 12:42:00 PM +0530": in English and with an offset that need not be the browser's. */
  function stamp(at: string): string {
    const shown = new Date(Date.parse(at) + 330 * 60_000);
    const part = (each: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-US', { ...each, timeZone: 'UTC' }).format(shown);
    const day = `${part({ weekday: 'short' })}, ${shown.getUTCDate()} ${part({ month: 'short' })} 2026`;
    return `${day} ${part({ hour: '2-digit', minute: '2-digit', second: '2-digit' })} +0530`;
  }

  const person = (name: string, { name: words, email }: FakePerson, isUnfolded: boolean): HTMLElement =>
    make('span', { class: name, 'data-eid': email }, isUnfolded ? `${words} <${email}>` : words);
  const people = (label: string, list: readonly FakePerson[]): HTMLElement =>
    make(
      'div',
      { class: 'zmMHdrRow' },
      make('span', { class: 'zmMHdrLeft zmGreyClr' }, label),
      make(
        'span',
        { class: 'zmMHdrData' },
        ...list.flatMap((each) => [person('jsReciID', each, false), person('jsReciID', each, true)]),
      ),
    );

  const head = (message: Message): HTMLElement =>
    make(
      'div',
      { class: 'zmMHdr' },
      make(
        'div',
        { class: 'zmMHFrom' },
        person('zmMHFromN', message.from, false),
        person('zmMHFromN', message.from, true),
      ),
      people(lang === 'de' ? 'An' : 'To', message.to),
      message.cc ? people('Cc', message.cc) : null,
      make('span', { class: 'jsRevTS', style: 'display: none' }, stamp(message.at)),
    );

  function open(message: Message, ...more: readonly Message[]): void {
    const holder = make('div', { id: `zm_Container_m${message.id}` });
    pane.replaceChildren(make('div', { class: 'zmMTitle' }, message.subject), holder);
    pane.classList.add('shw');
    pane.removeAttribute('style');
    showRows(message.id);
    go(`#mail/folder/inbox/p/${message.id}`);
    unfinished = [
      () => holder.append(...[message, ...more].map(head)),
      () =>
        holder.append(
          make('div', { class: 'zmMailWrapper', role: 'document' }, make('div', {}, message.text)),
        ),
    ];
  }

  /** The pane keeps its mail, and the class goes that shows it. */
  function close(): void {
    pane.classList.remove('shw');
    pane.setAttribute('style', 'display: none');
    showRows();
    go('#mail/folder/inbox');
  }

  function openCompose(text: string): HTMLElement {
    const field = (id: string, label: string, chosen: readonly FakePerson[]) =>
      make(
        'div',
        { class: 'zmCRow' },
        ...chosen.map(({ name, email }) =>
          make('div', { role: 'option', class: 'zmCB', 'aria-label': `${name} <${email}>` }, name),
        ),
        make('input', { role: 'combobox', 'aria-label': label, 'data-testid': id }),
      );
    const subject = make('input', { placeholder: 'Subject', value: 'Thank you for Thursday' });
    const composer = make(
      'div',
      { id: 'jstab-Cmp1', role: 'tabpanel' },
      make('button', { 'data-testid': 'com_cur_from_address', 'aria-label': `From ${robin.email}` }),
      field('com_To_field', 'To Recipients', [dana]),
      field('com_Cc_field', 'CC Recipients', []),
      make('div', { 'data-testid': 'com_subject_field' }, subject),
      make(
        'div',
        { id: 'zmComposeEditor_Cmp1' },
        make('div', { id: 'wms-pasteCapture', contenteditable: 'true' }),
        frameWith(
          document,
          { class: 'ze_area', title: 'Text editor area' },
          make('div', { class: 'ze_body', contenteditable: 'true' }, text),
        ),
      ),
    );
    close();
    document.body.append(composer);
    go('#compose');
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
  document.title = 'Zoho Mail';
  document.body.replaceChildren(make('div', { id: 'zm_centerHolder' }, list, pane));
  close();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    openReview: () => open(review),
    openNewsletter: () => open(newsletter),
    /** Two mails in one pane, of two people: which is meant is not known. */
    openConversation: () => open({ ...newsletter, id: '1758311111' }, { ...review, from: dana }),
    ...{ close, openCompose, step, settle },
  };
}
