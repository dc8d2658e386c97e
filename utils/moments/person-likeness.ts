import type { Mailbox } from '../core/page-report.ts';
import { foldText, toWords } from './fold-text.ts';
import { localOf } from './guests.ts';
import { nameParts } from './name-match.ts';
import type { Reading } from './reading.ts';

/** Addresses that are offices in many languages; single words an organisation gives to no person. */
const officeLocal =
  /^(?:info|office|hello|contact|kontakt|contacto|contato|mail|post|sales|support|help|service|hr|qa|it|pr|press|news|newsletter|events?|admin|booking|bookings|reservations?|orders?|accounts?|billing|finance|legal|security|facilities|reception|frontdesk|front-desk|training|learning|marketing|jobs|careers|team|all|audit|inspect\w*|schule|escola|school|no-?reply|do-?not-?reply|alerts?|notifications?|system|report\w*|survey\w*|noticias|agenda|calendar|dept[._-]\w+|\w+[._-](?:dept|desk|team|office|ops))$/;

const shapeOf = (local: string): string =>
  /[._-]/.test(local) ? 'split' : local.length <= 2 ? 'initials' : 'one';

/**
 * How much a mailbox looks like a person's: 2 name and address agree, 1 a name of two words or the shape of the
 * user's own address, 0 unknown, -1 an address without a name, -2 an office.
 */
export function personLikeness(mailbox: Mailbox, reading: Reading): number {
  const local = localOf(mailbox.email);
  if (officeLocal.test(local)) return -2;
  const name = foldText(mailbox.name, 80);
  const named = name !== '' && !name.includes('@');
  const parts = nameParts({ name: mailbox.name, email: '' });
  if (named && parts.some((part) => part.length >= 2 && local.includes(part))) return 2;
  const titled = nameParts({ name: '', email: mailbox.email }).some(
    (part) => part.length > 2 && reading.title.words.includes(` ${part}`),
  );
  if (titled && !named) return 1;
  if (named && toWords(name).trim().includes(' ')) return 1;
  if (shapeOf(local) === shapeOf(localOf(reading.self.email)) && (named || shapeOf(local) === 'split'))
    return 1;
  return named ? 0 : -1;
}
