import type { Mailbox } from '../core/page-report.ts';
import { foldText, toWords } from './fold-text.ts';
import { localOf } from './guests.ts';
import { nameParts } from './name-match.ts';
import { isOfficeLocal, isOfficeName, type OfficeWords } from './office.ts';

/** The name a mailbox shows, '' where it shows only the address again. */
const shownName = ({ name, email }: Mailbox): string => {
  const folded = foldText(name, 80).trim();
  return folded.includes('@') || folded === foldText(email, 80) ? '' : folded;
};

/**
 * How much a mailbox looks like a person's: 2 name and address agree, 1 a name of two words, or an address that is
 * no office's and shows no name, 0 unclear (a person's name at an office's address), -2 an office.
 */
export function personLikeness(mailbox: Mailbox, offices: OfficeWords): number {
  const local = localOf(mailbox.email);
  const name = shownName(mailbox);
  // "pt3321", "22301187": a number stands for a case, not for a colleague.
  const office = local !== '' && (isOfficeLocal(local, offices) || /\d{3}/.test(local));
  if (name === '') return office || local === '' ? -2 : 1;
  // "Divisional Director <t.harcourt>": the address is a person's, whatever the name says.
  if (isOfficeName(name, offices)) return !office && /[._]/.test(local) ? 0 : -2;
  if (office) return 0;
  const parts = nameParts({ name: mailbox.name, email: '' });
  if (parts.some((part) => part.length >= 2 && local.includes(part))) return 2;
  return toWords(name).trim().includes(' ') ? 1 : 0;
}
