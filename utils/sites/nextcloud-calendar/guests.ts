import type { Attendee, Self } from '../../core/page-report.ts';
import { addressIn, uniqueMailboxes } from '../reading/address.ts';
import { answerIn, saysOrganizer } from '../reading/answer-words.ts';
import { textOf, textsOf } from '../reading/text.ts';
import { $all, $optional } from '../selector.ts';
import { open } from './page.ts';

const addressOf = (said: Element | null): string =>
  addressIn(said?.getAttribute('title') ?? '') ||
  addressIn(said?.getAttribute('href') ?? '') ||
  addressIn(textOf(said, 300));

function guestOf(item: Element): Attendee {
  const email = addressOf($optional(item, open.guestAddress, 'unsure'));
  const label = textOf($optional(item, open.guestName, 'unsure'), 300);
  const rsvp = answerIn(textOf($optional(item, open.answer, 'empty'), 200));
  return {
    name: addressIn(label) === '' ? label : '',
    email: email || addressIn(label),
    ...($optional(item, open.organizer, 'elsewhere') ? { organizer: true } : {}),
    ...(rsvp ? { rsvp } : {}),
  };
}

/** A guest by what is round an address: the name right before it, the answer and the role in other words. */
function unnamedGuest(said: Element, item: Element): Attendee {
  const name = textOf(said.previousElementSibling, 300);
  const words = textsOf(item, 600).filter((text) => text !== name && addressIn(text) === '');
  const [rsvp, more] = words.map(answerIn).filter((each) => each !== null);
  const leads = words.some((text) => answerIn(text) === null && saysOrganizer(text));
  return {
    name: addressIn(name) === '' ? name : '',
    email: addressIn(said.getAttribute('title') ?? ''),
    // Two answers are those of two: somebody beside has lost their address.
    ...(leads && !more ? { organizer: true } : {}),
    ...(rsvp && !more ? { rsvp } : {}),
  };
}

export interface Guests {
  attendees: readonly Attendee[];
  /** How many more there are than are listed. */
  hidden: number;
}

/** Guests by the names of their parts, else each of them round an address that stands behind a name. */
export function guestsIn(root: Element): Guests {
  const named = $all(root, open.guests, 300);
  if (named.length > 0) {
    const more = /\d{1,4}/.exec(textOf($optional(root, open.more, 'empty'), 60))?.[0];
    return { attendees: uniqueMailboxes(named.map(guestOf)), hidden: Number(more ?? 0) };
  }
  const said = $all(root, open.titled, 300).filter(
    (each) =>
      addressIn(each.getAttribute('title') ?? '') !== '' && textOf(each.previousElementSibling, 300) !== '',
  );
  const items = said.map((each) => {
    let item = each;
    for (let up = item.parentElement; up && up !== root; up = up.parentElement) {
      if (said.some((other) => other !== each && up?.contains(other))) break;
      item = up;
    }
    return item;
  });
  // Who is not listed is counted in a line right behind those who are.
  const more = /^\+?(\d{1,4})\b/u.exec(textOf(items.at(-1)?.nextElementSibling ?? null, 60))?.[1];
  return {
    attendees: uniqueMailboxes(said.map((each, index) => unnamedGuest(each, items[index] ?? each))),
    hidden: Number(more ?? 0),
  };
}

/** The user has a name and no address here; their own line among the guests has both. */
export function knownSelf(self: Self, guests: readonly Attendee[]): Self {
  const own = guests.filter(({ name }) => name === self.name && name !== '');
  return self.email === '' && own.length === 1 ? { ...self, email: own[0]?.email ?? '' } : self;
}
