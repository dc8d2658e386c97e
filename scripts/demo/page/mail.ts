import type { DemoData, DemoMail } from '../demo-data.ts';
import { element, setAttributes } from './element.ts';
import { dayOf, formatDay } from './times.ts';

function row(mail: DemoMail, isOpen: boolean): HTMLElement {
  const day = formatDay(dayOf(mail.date), { day: 'numeric', month: 'short' });
  return element(
    'li',
    {},
    element(
      'a',
      { href: `/mail/${mail.id}`, 'aria-current': isOpen ? 'page' : undefined },
      element('b', {}, mail.from.name),
      element('time', {}, day),
      element('span', {}, mail.subject),
    ),
  );
}

function fill(article: HTMLElement, mail: DemoMail, data: DemoData): void {
  const to = mail.to.flatMap((each, index) => [
    ...(index === 0 ? [] : [', ']),
    element('span', { 'data-to': each.email, title: each.email }, each.name),
  ]);
  const from = element('span', { 'data-from': mail.from.email }, mail.from.name);
  const address = element('small', {}, ` ${mail.from.email}`);
  article.replaceChildren(
    element('h2', {}, mail.subject),
    element('p', { class: 'people' }, from, address),
    element('p', { class: 'people quiet' }, 'to ', ...to),
    element('div', { class: 'body' }, ...mail.body.map((each) => element('p', {}, each))),
  );
  setAttributes(article, { 'data-mail-id': mail.id, 'data-date': mail.date, lang: 'en' });
  article.dataset.zone = data.zone;
}

/** Draws the mailbox; once drawn, the one article there is changes its words and the list its mark. */
export function drawMail(main: HTMLElement, data: DemoData, openId: string): void {
  const mail = data.mails.find((each) => each.id === openId);
  const list = element('ul', {}, ...data.mails.map((each) => row(each, each === mail)));
  const present = main.querySelector<HTMLElement>('.mail');
  const article = present?.querySelector('article') ?? element('article', { hidden: true });
  if (mail) fill(article, mail, data);
  article.hidden = mail === undefined;
  const hint = element('p', { class: 'hint', hidden: mail !== undefined }, 'Choose a mail to read it.');
  if (present) {
    present.querySelector('ul')?.replaceWith(list);
    present.querySelector('.hint')?.replaceWith(hint);
  } else {
    main.replaceChildren(element('section', { class: 'mail', 'aria-label': 'Inbox' }, list, article, hint));
  }
}
