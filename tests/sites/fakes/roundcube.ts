import { builder } from './element.ts';
import { dana, type FakePerson, noor, oneOnOne, robin, story } from './story.ts';

export type RoundcubeFormat = 'yy-mm-dd' | 'dd.mm.yy' | 'mm/dd/yy';

export interface RoundcubeMail {
  uid: number;
  subject: string;
  from: FakePerson;
  to: readonly FakePerson[];
  cc?: readonly FakePerson[];
  text: string;
  calendar?: boolean;
}

export const question: RoundcubeMail = {
  uid: 9,
  subject: 'Questions for our next session',
  from: noor,
  to: [robin],
  cc: [dana],
  text: 'For Thursday I would like to talk about the design review.',
};

export const invitation: RoundcubeMail = {
  uid: 10,
  subject: `Invitation: ${oneOnOne.title}`,
  from: dana,
  to: [robin],
  text: 'Dana Whitfield invites you.',
  calendar: true,
};

export const acceptance: RoundcubeMail = { ...invitation, uid: 11, subject: `Accepted: ${oneOnOne.title}` };

const mails = [question, invitation, acceptance];
const at = '08:51';
const stamps: Record<RoundcubeFormat, string> = {
  'yy-mm-dd': `2026-09-08 ${at}`,
  'dd.mm.yy': `08.09.2026 ${at}`,
  'mm/dd/yy': `09/08/2026 ${at}`,
};

/** A behavioural stand-in for Roundcube: the preview is a document of its own in a frame, loaded anew each time. */
export function fakeRoundcube(
  document: Document,
  options: { path?: string; format?: RoundcubeFormat; login?: string; summary?: 'from' | 'to' } = {},
) {
  const { path = '/webmail/', format = 'yy-mm-dd', login = robin.email, summary = 'from' } = options;
  const origin = `https://post.northlight.example:8443${path}`;
  const locale = format === 'dd.mm.yy' ? 'de_DE' : 'en_US';
  let url = `${origin}?_task=mail&_mbox=INBOX`;

  const scripts = (target: Document, more: Readonly<Record<string, string>> = {}) => {
    const make = builder(target);
    const env = JSON.stringify({ task: 'mail', locale, date_format: format, ...more });
    return [
      make('script', { src: 'program/js/app.min.js?s=1', type: 'text/plain' }),
      make('script', { type: 'text/plain' }, `rcmail.set_env(${env});`),
    ];
  };

  function showList(): void {
    const make = builder(document);
    url = `${origin}?_task=mail&_mbox=INBOX`;
    document.head.replaceChildren(...scripts(document));
    document.body.className = 'task-mail action-none';
    const rows = mails.map(({ uid, subject }) =>
      make(
        'tr',
        { id: `rcmrow${uid}`, class: 'message' },
        make('td', { class: 'subject' }, make('a', { href: `./?_uid=${uid}` }, subject)),
      ),
    );
    // No frame of the test's own document object model, which would go and load something: its document is put in.
    const frame = document.createElementNS('urn:stand-in', 'iframe');
    frame.setAttribute('id', 'messagecontframe');
    frame.setAttribute('name', 'messagecontframe');
    document.body.replaceChildren(
      make('span', { class: 'header-title username' }, login),
      make('table', { id: 'messagelist' }, make('tbody', {}, ...rows)),
      frame,
    );
    load(frame, `${origin}skins/elastic/watermark.html`, document.implementation.createHTMLDocument());
  }

  /** Puts a document into the frame, as a browser does once it has arrived. */
  function load(frame: Element, address: string, inside: Document): void {
    Object.defineProperty(inside, 'URL', { value: address, configurable: true });
    Object.defineProperty(frame, 'contentDocument', { value: inside, configurable: true });
  }

  function fill(target: Document, mail: RoundcubeMail): void {
    const make = builder(target);
    const person = ({ name, email }: FakePerson) =>
      make(
        'span',
        { class: 'adr' },
        make('a', { href: `mailto:${email}`, class: 'rcmContactAddress', title: email }, name),
        make('a', { href: '#add', class: 'rcmaddcontact', title: 'Add to address book' }),
      );
    const line = (kind: string, people: readonly FakePerson[]) =>
      make(
        'tr',
        {},
        make('td', { class: 'header-title' }, kind),
        make('td', { class: `header ${kind}` }, ...people.map(person)),
      );
    const heading = make('h2', { class: 'subject' }, make('span', { class: 'voice' }, 'Subject:'));
    heading.append(mail.subject, make('a', { class: 'extwin' }, 'Open in new window'));
    target.head.replaceChildren(...scripts(target, { username: login, uid: String(mail.uid) }));
    target.body.className = 'task-mail action-preview';
    target.body.replaceChildren(
      make(
        'div',
        { id: 'message-header' },
        heading,
        make(
          'div',
          { class: 'header-summary' },
          // In the folder of what was sent it names to whom.
          person(summary === 'to' ? (mail.to[0] ?? mail.from) : mail.from),
          make('span', { class: 'text-nowrap' }, stamps[format]),
        ),
        make(
          'table',
          { class: 'header-headers' },
          line('from', [mail.from]),
          line('to', mail.to),
          line('cc', mail.cc ?? []),
          make('tr', {}, make('td', { class: 'header date' }, `Tue ${at}`)),
        ),
      ),
      make(
        'ul',
        { id: 'attachment-list', class: 'attachmentslist' },
        mail.calendar ? make('li', { class: 'application ics' }, 'invite.ics') : null,
      ),
      make('div', { id: 'messagebody' }, make('p', {}, mail.text)),
    );
  }

  function preview(mail: RoundcubeMail): void {
    const frame = document.querySelector('[name=messagecontframe]');
    if (!frame) return;
    for (const row of document.querySelectorAll('#messagelist tr')) {
      const isChosen = row.id === `rcmrow${mail.uid}`;
      row.className = isChosen ? 'message selected focused' : 'message';
      if (isChosen) row.setAttribute('aria-selected', 'true');
      else row.removeAttribute('aria-selected');
    }
    const inside = document.implementation.createHTMLDocument();
    fill(inside, mail);
    load(frame, `${origin}?_task=mail&_uid=${mail.uid}&_mbox=INBOX&_framed=1&_action=preview`, inside);
  }

  function show(mail: RoundcubeMail): void {
    url = `${origin}?_task=mail&_mbox=INBOX&_uid=${mail.uid}&_action=show`;
    fill(document, mail);
  }

  function openCompose(
    text: string,
    to = `"${noor.name}" <${noor.email}>, ${dana.email},`,
    others: readonly string[] = [],
  ): void {
    const make = builder(document);
    url = `${origin}?_task=mail&_action=compose&_id=77`;
    document.body.className = 'task-mail action-compose';
    document.body.replaceChildren(
      make(
        'select',
        { id: '_from' },
        make('option', { value: '1', selected: '' }, `${robin.name} <${robin.email}>`),
        ...others.map((other, index) => make('option', { value: String(index + 2) }, other)),
      ),
      make('textarea', { id: '_to' }, to),
      make('textarea', { id: '_cc' }),
      make('input', { id: 'compose-subject', value: 'Thank you' }),
      make('textarea', { id: 'composebody' }, text),
    );
  }

  showList();
  return {
    document,
    get url() {
      return url;
    },
    now: story.now,
    ...{ showList, preview, show, openCompose },
  };
}
