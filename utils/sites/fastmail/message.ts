import type { Mailbox } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { hasWordsBefore, holderOf, partsBehind } from '../reading/head-and-body.ts';
import { shownMoment } from '../reading/shown-moment.ts';
import { textOf, textsOf } from '../reading/text.ts';
import { isVisible } from '../reading/visible.ts';
import { $all, $optional, selectors } from '../selector.ts';

// Class names are those of its own parts and have held for years; seen by others on live pages in 2026-08.
const mail = selectors('fastmail', '2026-08', {
  cards: '.v-MessageCard',
  draft: '[class*="--draft"]',
  from: '.v-MessageCard-from',
  unknown: '.v-MessageCard-unknownSender',
  to: '.v-Message-toName[title]',
  time: '.v-MessageCard-time[title]',
  body: '.v-Message-body',
  // What holds without the names above.
  senders: 'h2[title*="@"]',
  titled: '[title]',
  anything: '*',
});

/** What no text of a mail has in it. */
const controls = 'button, input, textarea, [role=button], [contenteditable=true]';

// The second sign of a draft, and on a page whose names are not known the only one.
const draftWords =
  /^(?:draft|entwurf|brouillon|borrador|rascunho|bozza|concept|szkic|wersja robocza|utkast|下書き|草稿|초안|مسودة|טיוטה)$/iu;

export interface Message {
  from: Mailbox;
  to: readonly Mailbox[];
  date: string;
  body: Element;
}

/** The sender: a name in words, the address in its title and, for strangers, in words beside it. */
function senderIn(line: Element | null, beside: string): Mailbox {
  const titled = parseMailbox(line?.getAttribute('title') ?? '');
  if (titled.email !== '' && beside !== '' && titled.email !== beside) return { name: '', email: '' };
  const shown = textOf(line, 300);
  const name = addressIn(shown) === '' ? shown : '';
  // Two names for one sender: the address alone is sure.
  const differs = titled.name !== '' && titled.email !== '' && titled.name !== name;
  return { name: differs ? '' : name, email: titled.email || beside || addressIn(shown) };
}

const titledPeople = (elements: readonly Element[]): Mailbox[] =>
  uniqueMailboxes(
    elements
      .map((each) => parseMailbox(each.getAttribute('title') ?? ''))
      .filter(({ email }) => email !== ''),
  );

/** The whole date is in the title of the short one. */
const momentIn = (stamp: Element, context: WhenContext): string =>
  shownMoment((stamp.getAttribute('title') ?? '').slice(0, 200), textOf(stamp, 100), context);

const follows = (element: Element, before: Element) => (before.compareDocumentPosition(element) & 4) > 0;

/** The way down to an element in the kinds of elements it leads through. */
function wayTo(element: Element, from: Element | null): string {
  const names: string[] = [];
  for (let each: Element | null = element; each && each !== from; each = each.parentElement)
    names.push(each.localName);
  return names.join(' ');
}

/** The recipients right above the text: each says its name in words and in its title. */
function recipientsIn(region: readonly Element[]): Element[] {
  const [first] = region.flatMap((part) => [
    ...(part.matches(mail.titled.css) ? [part] : []),
    ...$all(part, mail.titled, 40),
  ]);
  const line = first?.parentElement;
  if (!line) return [];
  return $all(line, mail.titled, 300).filter((each) => {
    const { name, email } = parseMailbox(each.getAttribute('title') ?? '');
    const shown = textOf(each, 300);
    return email !== '' && each.parentElement === line && (shown === name || shown.toLowerCase() === email);
  });
}

/**
 * A card known by its sender alone: its head goes as far as the time, what follows that is the mail. 'folded' where
 * nothing does; null where it is put together in another way.
 */
function readUnnamed(sender: Element, card: Element, context: WhenContext): Message | 'folded' | null {
  const stamps = $all(card, mail.titled, 60)
    .filter((each) => follows(each, sender))
    .map((at) => ({ at, date: momentIn(at, context) }));
  const stamp = stamps.find(({ date }) => date !== '');
  const head = stamp && holderOf([sender, stamp.at]);
  if (!stamp || !head || !card.contains(head) || hasWordsBefore(sender, card)) return null;
  const own = textOf(sender, 300);
  const words = textsOf(head, 600).filter((text) => text !== own);
  const region = partsBehind(head, card);
  const isFolded = region.every((part) => textOf(part, 100) === '');
  if (isFolded || words.some((text) => draftWords.test(text))) return 'folded';
  const recipients = recipientsIn(region);
  const line = holderOf(recipients);
  const [body, ...more] = (line ? partsBehind(line, card) : region).filter(
    (part) => textOf(part, 100) !== '' && !part.matches(controls) && part.querySelector(controls) === null,
  );
  if (!body || more.length > 0 || !isVisible(body)) return null;
  const beside = words.map(addressIn).find((each) => each !== '') ?? '';
  return { from: senderIn(sender, beside), to: titledPeople(recipients), date: stamp.date, body };
}

/** A draft by its badge, where its name is another one: it stands in the head, as a word of its own. */
const isBadged = (card: Element, body: Element): boolean =>
  $all(card, mail.anything, 60).some(
    (each) => each.childElementCount === 0 && follows(body, each) && draftWords.test(textOf(each, 40)),
  );

function readNamed(card: Element, context: WhenContext): Message | null {
  const body = $optional(card, mail.body, 'empty');
  if (body === null || !isVisible(body) || isBadged(card, body)) return null;
  const line = $optional(card, mail.from, 'unsure');
  const stamp = $optional(card, mail.time, 'unsure');
  // Some of the names are new: what is read without any must have the same text.
  const [sender] = line && stamp ? [] : $all(card, mail.senders, 1);
  const other = sender && !body.contains(sender) ? readUnnamed(sender, card, context) : null;
  if (other && other !== 'folded' && other.body === body) return other;
  const beside = addressIn(textOf($optional(card, mail.unknown, 'empty'), 300));
  return {
    from: senderIn(line, beside),
    to: titledPeople($all(card, mail.to, 300)),
    date: stamp ? momentIn(stamp, context) : '',
    body,
  };
}

/** Something beside the cards that may be one whose sender nobody can read. */
const isStray = (part: Element, heading: Element, senders: readonly Element[]): boolean =>
  textOf(part, 100) !== '' && !part.contains(heading) && !senders.some((each) => part.contains(each));

/**
 * The cards below a heading by what they are: a heading each that bears an address. Where they do not all lie alike, or
 * one is put together in another way, one may be in the text of a mail, or its sender be lost: then none is taken.
 */
function unnamedMessages(heading: Element, context: WhenContext): Message[] {
  const senders = $all(heading.ownerDocument, mail.senders, 200).filter(
    (each) => follows(each, heading) && isVisible(each),
  );
  const holder = senders.length > 1 ? holderOf(senders) : null;
  if (new Set(senders.map((each) => wayTo(each, holder))).size > 1) return [];
  const cards = senders.map((sender) => {
    let card = sender;
    for (let up = card.parentElement; up && !up.contains(heading); up = up.parentElement) {
      if (senders.some((other) => other !== sender && up?.contains(other))) break;
      card = up;
    }
    return { card, message: readUnnamed(sender, card, context) };
  });
  const beside = [...(cards[0]?.card.parentElement?.children ?? [])];
  const isSure = cards.every(({ message }) => message !== null);
  if (!isSure || beside.some((part) => isStray(part, heading, senders))) return [];
  return cards.flatMap(({ message }) => (message && message !== 'folded' ? [message] : []));
}

/** The unfolded mails of the thread below a heading; a draft among them is none. */
export function openMessages(heading: Element, context: WhenContext): readonly Message[] {
  const thread = heading.closest('.v-Thread') ?? heading.ownerDocument;
  const cards = $all(thread, mail.cards, 200);
  const named = cards
    .filter((card) => !card.matches(mail.draft.css))
    .map((card) => readNamed(card, context))
    .filter((each) => each !== null);
  // A draft that is known as one must not be taken for a mail by what is round it.
  if (named.length > 0 || cards.some((card) => card.matches(mail.draft.css))) return named;
  const found = unnamedMessages(heading, context);
  // Of two senders one may be the user with a draft: which mail came is not known.
  return found.every(({ from }) => from.email === found[0]?.from.email) ? found : [];
}
