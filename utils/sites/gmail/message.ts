import type { Mailbox } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import { addressIn, agreedAddress, uniqueMailboxes } from '../reading/address.ts';
import { endsWithCopyWord } from '../reading/copy-words.ts';
import { hasWordsBefore, holderOf, partsBehind } from '../reading/head-and-body.ts';
import { shownMoment } from '../reading/shown-moment.ts';
import { textOf } from '../reading/text.ts';
import { isVisible } from '../reading/visible.ts';
import { $all, $optional, selectors } from '../selector.ts';

const thread = selectors('gmail', '2026-09', {
  messages: '[data-message-id], [data-legacy-message-id]',
  sender: '.gD[email], .gD[data-hovercard-id]',
  people: '.g2[email], .hb [email]',
  date: '.g3[title]',
  body: '.a3s, .ii.gt',
  // What holds without the names above. No mail brings such an attribute: Gmail takes it off.
  anybody: '[email]',
  titled: '[title]',
});

/** What no mail has in its text: Gmail's own bars and strips. What is folded in a text has a button of this kind. */
const controls =
  'button, input, textarea, [contenteditable=true], [role=link], [role=button]:not([aria-expanded])';

const nobody: Mailbox = { name: '', email: '' };

export interface Message {
  from: Mailbox;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  date: string;
  /** Its text on screen; null of one that is folded. */
  body: Element | null;
}

export const nothing: Message = { from: nobody, to: [], cc: [], date: '', body: null };

/** The address stands in two attributes: nobody where they differ. */
export const mailboxOf = (element: Element): Mailbox => {
  const said = ['email', 'data-hovercard-id'].map((name) => element.getAttribute(name) ?? '');
  const email = agreedAddress(...said);
  if (email === '' && said.some((each) => addressIn(each) !== '')) return nobody;
  return {
    name: element.getAttribute('name') || element.getAttribute('data-name') || textOf(element, 200) || email,
    email,
  };
};

/** Recipients of a message; the short line names those after "cc:" apart. */
function recipientsAmong(people: readonly Element[]): { to: Mailbox[]; cc: Mailbox[] } {
  const to: Mailbox[] = [];
  const cc: Mailbox[] = [];
  for (const element of people) {
    const before = element.previousSibling?.textContent ?? '';
    const inCopy = cc.length > 0 || endsWithCopyWord(before);
    (inCopy ? cc : to).push(mailboxOf(element));
  }
  return { to: uniqueMailboxes(to), cc: uniqueMailboxes(cc) };
}

/** The whole date is in the title of the short one. */
const momentIn = (stamp: Element, context: WhenContext): string =>
  shownMoment((stamp.getAttribute('title') ?? '').slice(0, 200), textOf(stamp, 100), context);

/** The one moment that titles in the head of a message give. */
function dateAmong(titled: readonly Element[], context: WhenContext): { date: string; at: Element | null } {
  const read = titled.map((at) => ({ at, date: momentIn(at, context) })).filter(({ date }) => date !== '');
  const [first] = read;
  return first && read.every(({ date }) => date === first.date) ? first : { date: '', at: null };
}

/**
 * A message whose parts have other names than are known. Who comes first in it, with no words before them, wrote it;
 * what follows its head, and has no control of Gmail's in it, is its text. Where either can be told in two ways, neither is.
 */
function readUnnamed(message: Element, context: WhenContext): Message {
  const [sender, ...others] = $all(message, thread.anybody, 300);
  const { date, at } = dateAmong($all(message, thread.titled, 40), context);
  const name = sender?.getAttribute('name') ?? '';
  const isSender = sender && name === textOf(sender, 200) && !hasWordsBefore(sender, message);
  if (!isSender) return nothing;
  const head = at && holderOf([sender, ...others, at]);
  const behind = head ? partsBehind(head, message) : [];
  const [body, ...more] = behind.filter(
    (part) => textOf(part, 100) !== '' && part.querySelector(controls) === null && !part.matches(controls),
  );
  return {
    ...{ from: mailboxOf(sender), date, ...recipientsAmong(others) },
    body: body && more.length === 0 && isVisible(body) ? body : null,
  };
}

function readNamed(message: Element, context: WhenContext): Message {
  const sender = $optional(message, thread.sender, 'unsure');
  const stamp = $optional(message, thread.date, 'unsure');
  const body = $optional(message, thread.body, 'empty');
  const people = $all(message, thread.people, 300).filter((each) => !each.closest('.a3s'));
  const shown = body && isVisible(body) ? body : null;
  if (sender && stamp)
    return {
      from: mailboxOf(sender),
      ...recipientsAmong(people),
      date: momentIn(stamp, context),
      body: shown,
    };
  const other = readUnnamed(message, context);
  return { ...other, body: shown ?? other.body };
}

/** The messages of a thread that are unfolded, by the names of their parts, else by how these are put together. */
export function openMessages(root: ParentNode, context: WhenContext): Message[] {
  const all = $all(root, thread.messages, 200);
  const isOpen = ({ body }: Message) => body !== null;
  const named = all.map((message) => readNamed(message, context)).filter(isOpen);
  return named.length > 0 ? named : all.map((message) => readUnnamed(message, context)).filter(isOpen);
}
