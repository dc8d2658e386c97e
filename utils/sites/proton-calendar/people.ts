import type { Answer, Attendee, Self } from '../../core/page-report.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { saysOptional } from '../reading/answer-words.ts';
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

/** Colour and shape of the small sign say the answer in every language. No sign at all: none was given. */
function answerOf(guest: Element): Answer | null {
  const place = $optional(guest, people.status, 'unsure');
  const icon = $optional(guest, people.icon, 'empty');
  if (icon?.classList.contains('bg-success')) return 'accepted';
  if (icon?.classList.contains('bg-warning')) return 'tentative';
  if (icon?.classList.contains('bg-danger')) return 'declined';
  return place && place.childElementCount === 0 ? 'needsAction' : null;
}

function guestOf(guest: Element): ReadGuest {
  const said = parseMailbox($optional(guest, people.titled, 'unsure')?.getAttribute('title') ?? '');
  const shown = textOf($optional(guest, people.name, 'unsure'), 300);
  const extra = $all(guest, people.more, 4).flatMap((each) => textsOf(each, 300));
  const shownAddress = addressIn(shown) || (extra.map(addressIn).find((each) => each !== '') ?? '');
  const isBare = said.name === '' && said.email !== '';
  // The address stands in two places; only the user's own line has it in one, and a word for "you" instead of a name.
  const isDoubtful = shownAddress === '' ? !isBare : shownAddress !== said.email;
  const named = !isBare && said.name === shown ? said.name : '';
  const rsvp = answerOf(guest);
  return {
    name: named,
    email: isDoubtful ? '' : said.email,
    ...(guest.classList.contains('is-organizer') ? { organizer: true } : {}),
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
  const said = textsOf($optional(open, people.count, 'empty'), 200).join(' ');
  const count = Number(/(?<!\d)\d{1,5}(?!\d)/u.exec(said)?.[0] ?? 0);
  const isComplete = attendees.length >= count && !read.some(({ isDoubtful }) => isDoubtful);
  return { attendees, self, count, isComplete };
}
