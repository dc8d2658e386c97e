import type { Mailbox, Self } from '../core/page-report.ts';
import { foldText, isDense, toWords } from './fold-text.ts';
import { localOf } from './guests.ts';

/** Parts of names too short or too common to tell anybody by. */
const particles = new Set([
  'de',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ben',
  'dr',
  'mr',
  'ms',
  'mrs',
  'prof',
  'the',
  'of',
]);

/** How a text names a person. 'whole': all or most of the name; 'part': first or last name; 'initials'. */
export type Naming = 'whole' | 'part' | 'initials' | 'none';

const partsOf = new WeakMap<Mailbox, readonly string[]>();

/** The words of a name and of its address that may stand for the person, longest first. Worked out once each. */
export function nameParts(mailbox: Mailbox): readonly string[] {
  const known = partsOf.get(mailbox);
  if (known) return known;
  const parts = readParts(mailbox);
  partsOf.set(mailbox, parts);
  return parts;
}

function readParts(mailbox: Mailbox): string[] {
  const shown = mailbox.name === mailbox.email ? '' : mailbox.name;
  const words = `${toWords(foldText(shown, 80))}${toWords(localOf(mailbox.email))}`.split(' ');
  const parts = words.filter(
    (word) => (word.length > 1 || isDense(word.charCodeAt(0))) && !particles.has(word),
  );
  return [...new Set(parts)].filter((word) => !/^\d+$/.test(word)).sort((a, b) => b.length - a.length);
}

const dense = (word: string): boolean => isDense(word.charCodeAt(0));

/** CJK names stand unspaced: try the whole, the given name (last two), and the family name (first or two). */
const denseForms = (word: string): string[] =>
  dense(word) && word.length >= 3 ? [word, word.slice(1), word.slice(0, 2)] : [word];
const hangulForms = (word: string): string[] => (/^[가-힣]{3}$/.test(word) ? [word, word.slice(1)] : [word]);

const formsOf = (word: string): string[] => (dense(word) ? denseForms(word) : hangulForms(word));

/** Two spellings of one first name: inflected (Kasia, Kasią), shortened (Seb, Sebastian; Zsofi, Zsofia). */
export function isSameName(word: string, part: string): boolean {
  if (word === part) return true;
  const shared = Math.min(word.length, part.length);
  let same = 0;
  while (same < shared && word[same] === part[same]) same++;
  if (same >= 3 && same === shared && Math.abs(word.length - part.length) <= 6) return true;
  return same >= 3 && same >= Math.max(word.length, part.length) - 3 && same >= shared - 2;
}

const isIn = (words: string, part: string): boolean => words.includes(dense(part) ? part : ` ${part}`);

export function findPart(words: string, mailbox: Mailbox): string | null {
  const parts = nameParts(mailbox);
  for (const part of parts) {
    const form = formsOf(part).find((each) => each.length > 1 && isIn(words, each));
    if (form) return form;
  }
  const spoken = words.split(' ').filter((word) => word.length >= 3);
  return spoken.find((word) => parts.some((part) => part.length >= 3 && isSameName(word, part))) ?? null;
}

const initialsOf = (mailbox: Mailbox): string =>
  toWords(foldText(mailbox.name, 80))
    .trim()
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** Initials count only as their own word: "LI:AD", "V/Y". */
function hasInitials(words: string, mailbox: Mailbox): boolean {
  const initials = initialsOf(mailbox);
  if (initials === '') return false;
  const swapped = initials.length === 2 ? `${initials[1]}${initials[0]}` : initials;
  return (
    words.includes(` ${initials} `) ||
    words.includes(` ${swapped} `) ||
    words.includes(` ${initials.charAt(0)} `)
  );
}

/** How the words of a title name this person. */
export function namingOf(words: string, mailbox: Mailbox): Naming {
  const whole = toWords(foldText(mailbox.name, 80)).trim();
  if (whole.includes(' ') && words.includes(` ${whole} `)) return 'whole';
  if (findPart(words, mailbox)) return 'part';
  return hasInitials(words, mailbox) ? 'initials' : 'none';
}

/** The words with the user's and the other's names replaced, so that what is left is about the talk itself. */
export function maskNames(words: string, self: Self, others: readonly Mailbox[]): string {
  let masked = words;
  const mask = (mailbox: Mailbox, by: string) => {
    for (const part of nameParts(mailbox).flatMap(formsOf)) {
      if (part.length < 2) continue;
      masked = dense(part) ? masked.replaceAll(part, ` ${by} `) : masked.replaceAll(` ${part} `, ` ${by} `);
    }
  };
  for (const other of others.slice(0, 8)) mask(other, '§o');
  mask(self, '§s');
  return masked.replace(/ +/g, ' ');
}
