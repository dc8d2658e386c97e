import type { MailItem } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import { answerIn } from '../reading/answer-words.ts';
import { saysCancelled } from '../reading/cancelled-words.ts';
import { readInvitation } from '../reading/invitation.ts';
import { lacking } from '../reading/missing.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $, $all, $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { headIn } from './head.ts';
import { messageBody } from './opening.ts';
import { contextOf, momentIn, selfOf } from './page.ts';

const message = selectors('roundcube', '2026-11', {
  subject: 'h2.subject',
  body: messageBody,
  calendar:
    '#attachment-list .ics, #attachment-list .calendar, .attachmentslist .ics, .attachmentslist .calendar',
  // What holds without the names above.
  headed: '#message-header h2',
  attachments: '#attachment-list li',
});

/** A heading's own words: a word for screen readers and a link to a window of its own stand beside them. */
function ownWords(heading: Element): string {
  let text = '';
  for (const node of heading.childNodes) if (node.nodeType === 3) text += node.nodeValue ?? '';
  return text.replace(/\s+/g, ' ').trim() || textOf(heading, 1000);
}

/** True where a calendar file comes along, by its kind or by its name. */
const bringsCalendar = (inside: Document): boolean =>
  $optional(inside, message.calendar, 'elsewhere') !== null ||
  $all(inside, message.attachments, 50).some((each) => /\.ics\b/iu.test(textOf(each, 300)));

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
  const heading = $optional(inside, message.subject, 'unsure') ?? $(inside, message.headed);
  const subject = ownWords(heading);
  const head = headIn(inside);
  const { from, to, cc } = head;
  const self = selfOf(page, inside, [...to, ...cc, from]);
  const content = $(inside, message.body);
  const body = visibleText(content);
  const carried = bringsCalendar(inside) && invites(subject);
  const invitation = readInvitation(content, { subject, from, others: [...to, ...cc], body }, context);
  const item: MailItem = {
    kind: 'mail',
    ...{ subject, from, to, cc, body },
    date: momentIn(head.stamps, context),
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
