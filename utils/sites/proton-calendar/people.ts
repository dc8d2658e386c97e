import type { Answer, Attendee, Self } from '../../core/page-report.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { saysOptional, saysOrganizer } from '../reading/answer-words.ts';
import { iconIn } from '../reading/proton-page.ts';
import { textOf, textsOf } from '../reading/text.ts';
import { $all, $optional, selectors } from '../selector.ts';

// From the source of the calendar, 2025 and 2026.
const people = selectors('proton-calendar', '2026-11', {
  guests: '[data-testid="participant-in-popover"]',
  // "Name <address>", or the bare address for the user, whom the page calls "You" in its language.
  titled: 'div[title*="@"]',
  name: '.participant-text',
  more: '.participant-extra-text',
  status: '.participant-status',
  icon: '.partstatIcon',
  count: '.attendee-count',
});

interface ReadGuest extends Attendee {
  isSelf: boolean;
  /** What its line says in two places does not agree. */
  isDoubtful: boolean;
}

/** The sign on the picture of a guest, whose place is empty where no answer was given. */
const signOf = (guest: Element, titled: Element | null): Element | null =>
  $optional(guest, people.status, 'unsure') ?? titled?.previousElementSibling?.lastElementChild ?? null;

/** Shape of the small sign, or else its colour, say the answer in every language. */
function answerOf(sign: Element | null): Answer | null {
  const shape = sign && iconIn(sign);
  const icon = sign && $optional(sign, people.icon, 'empty');
  if (shape === 'check' || icon?.classList.contains('bg-success')) return 'accepted';
  if (shape === 'question' || icon?.classList.contains('bg-warning')) return 'tentative';
  if (shape === 'xmark' || icon?.classList.contains('bg-danger')) return 'declined';
  return sign && sign.localName === 'span' && sign.childElementCount === 0 ? 'needsAction' : null;
}

function guestOf(guest: Element): ReadGuest {
  const titled = $optional(guest, people.titled, 'unsure');
  const said = parseMailbox(titled?.getAttribute('title') ?? '');
  // The name comes first, the address and other words after it.
  const [first = null, ...behind] = titled?.children ?? [];
  const shown = textOf($optional(guest, people.name, 'unsure') ?? first, 300);
  const named = $all(guest, people.more, 4);
  const extra = (named.length > 0 ? named : behind.slice(0, 4)).flatMap((each) => textsOf(each, 300));
  const shownAddress = addressIn(shown) || (extra.map(addressIn).find((each) => each !== '') ?? '');
  const isBare = said.name === '' && said.email !== '';
  // The address stands in two places; only the user's own line has it in one, and a word for "you" instead of a name.
  const isDoubtful = shownAddress === '' ? !isBare : shownAddress !== said.email;
  const rsvp = answerOf(signOf(guest, titled));
  const organizes = extra.some((text) => addressIn(text) === '' && saysOrganizer(text));
  return {
    name: !isBare && said.name === shown ? said.name : '',
    email: isDoubtful ? '' : said.email,
    ...(guest.classList.contains('is-organizer') || organizes ? { organizer: true } : {}),
    ...(extra.some((text) => addressIn(text) === '' && saysOptional(text)) ? { optional: true } : {}),
    ...(rsvp ? { rsvp } : {}),
    isSelf: isBare && shownAddress === '' && shown !== '',
    isDoubtful,
  };
}

export interface Guests {
  attendees: readonly Attendee[];
  /** The user, known by being called "You" here; their name from elsewhere on the page. */
  self: Self;
  /** How many the page says there are; 0 where it says none. */
  count: number;
  isComplete: boolean;
}

/** How many the line above the list says there are: by its name, else the first number round those who are listed. */
function countIn(open: Element): number {
  const named = $optional(open, people.count, 'unsure');
  if (named) return firstNumber(textsOf(named, 200));
  const [guest] = $all(open, people.guests, 1);
  for (let each = guest?.parentElement; each && each !== open; each = each.parentElement) {
    const found = firstNumber(textsOutside(each, people.guests.css));
    if (found > 0) return found;
  }
  return 0;
}

const firstNumber = (texts: readonly string[]) =>
  Number(/(?<!\d)\d{1,5}(?!\d)/u.exec(texts.join(' ').slice(0, 400))?.[0] ?? 0);

/** Texts of the parts of an element that have nothing in them that the selector finds. */
const textsOutside = (root: Element, css: string): string[] =>
  [...root.children].flatMap((each) =>
    each.matches(css) ? [] : each.querySelector(css) ? textsOutside(each, css) : textsOf(each, 200),
  );

/** Everybody in the popover, also in a list that is folded away. */
export function readGuests(open: Element, account: Self): Guests {
  const read = $all(open, people.guests, 300).map(guestOf);
  const own = read.find(({ isSelf }) => isSelf)?.email ?? '';
  const email = own || account.email;
  // An account may have several addresses: then its name still belongs to the one who is called "You".
  const self: Self = {
    name: account.name,
    email,
    ...(own !== '' && account.email !== '' && own !== account.email ? { aliases: [account.email] } : {}),
  };
  const attendees = uniqueMailboxes(
    read.map(({ isSelf, isDoubtful, ...guest }) => (isSelf ? { ...guest, name: self.name } : guest)),
  );
  const count = countIn(open);
  const isComplete = attendees.length >= count && !read.some(({ isDoubtful }) => isDoubtful);
  return { attendees, self, count, isComplete };
}
