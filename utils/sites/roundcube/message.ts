import type { Mailbox, MailItem } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import { agreedAddress, uniqueMailboxes } from '../reading/address.ts';
import { answerIn } from '../reading/answer-words.ts';
import { saysCancelled } from '../reading/cancelled-words.ts';
import { readInvitation } from '../reading/invitation.ts';
import { lacking } from '../reading/missing.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $, $all, $optional, type Selector, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { messageBody } from './opening.ts';
import { contextOf, momentIn, selfOf } from './page.ts';

const message = selectors('roundcube', '2026-11', {
  subject: 'h2.subject',
  from: '.header.from .rcmContactAddress, .header-summary .rcmContactAddress',
  to: '.header.to .rcmContactAddress',
  cc: '.header.cc .rcmContactAddress',
  // The table has "Mon 08:51", the line above it the whole date.
  date: '.header-summary .text-nowrap, .header.date',
  body: messageBody,
  calendar:
    '#attachment-list .ics, #attachment-list .calendar, .attachmentslist .ics, .attachmentslist .calendar',
});

const people = (root: ParentNode, selector: Selector): Mailbox[] =>
  uniqueMailboxes(
    $all(root, selector, 300).map((each) => {
      const name = textOf(each, 300);
      // The address stands in the title, in the link, and where nobody has a name in words: nobody where they differ.
      const email = agreedAddress(each.getAttribute('title'), each.getAttribute('href'), name);
      return { name: name.toLowerCase() === email ? '' : name, email };
    }),
  );

/** A heading's own words: a word for screen readers and a link to a window of its own stand beside them. */
function ownWords(heading: Element): string {
  let text = '';
  for (const node of heading.childNodes) if (node.nodeType === 3) text += node.nodeValue ?? '';
  return text.replace(/\s+/g, ' ').trim() || textOf(heading, 1000);
}

/** "Accepted: …", "Cancelled: …": a calendar file comes with these as well, and they invite to nothing. */
const invites = (subject: string): boolean => {
  const prefix = /^[^:：]{1,40}(?=[:：])/u.exec(subject)?.[0] ?? '';
  return answerIn(prefix) === null && !saysCancelled(subject);
};

/**
 * Reads the mail in a document: the preview's or the page's own.
 * @throws SelectorError without subject, sender or text.
 */
export function readMessage(page: Page, inside: Document, key: string, frame: Element | null): SiteReading {
  const context = contextOf({ ...page, document: inside });
  const heading = $(inside, message.subject);
  const subject = ownWords(heading);
  $(inside, message.from);
  const [from = { name: '', email: '' }] = people(inside, message.from);
  const to = people(inside, message.to);
  const cc = people(inside, message.cc);
  const self = selfOf(page, inside, [...to, ...cc, from]);
  const content = $(inside, message.body);
  const body = visibleText(content);
  const stamps = $all(inside, message.date, 4).map((each) => textOf(each, 200));
  const carried = $optional(inside, message.calendar, 'elsewhere') !== null && invites(subject);
  const invitation = readInvitation(content, { subject, from, others: [...to, ...cc], body }, context);
  const item: MailItem = {
    kind: 'mail',
    ...{ subject, from, to, cc, body },
    date: momentIn(stamps, context),
    ...(carried || invitation ? { invite: true } : {}),
    ...(invitation ? { event: invitation.event } : {}),
    key,
  };
  const missing = lacking({
    from: from.email === '',
    to: to.length === 0,
    date: item.date === '',
    self: self.email === '',
  });
  return {
    view: 'message',
    self,
    lang: context.lang,
    item,
    missing: [...missing, ...(invitation?.missing ?? [])],
    // What lies in the frame has no place in the page: the frame has.
    anchor: frame ?? heading,
  };
}
