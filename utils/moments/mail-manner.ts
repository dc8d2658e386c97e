import { times, upTo } from './item-shape.ts';
import { stripPrefixes } from './mail-text.ts';
import type { MailReading } from './reading.ts';

/** Names of those present as `maskNames` writes them: the user's, and everybody else's. */
const isPresent = (word: string | undefined): boolean => word === '§s' || word === '§o';

/** Who is spoken to and of: by name at the start, and sentences that say what one of those present does. */
function addressManner(masked: string): string[] {
  const [first = [], ...rest] = masked.split(' ¶ ').map((each) => each.trim().split(' '));
  return [
    upTo(3, 'told', rest.filter(([word]) => isPresent(word)).length),
    upTo(3, 'others', times(masked, '§o')),
    upTo(2, 'selves', times(masked, '§s')),
    ...(isPresent(first[0]) ? ['addressed'] : []),
    ...(first.length <= 4 && first.some(isPresent) ? ['greeted'] : []),
  ];
}

/** "Hugh – notify", "Marie Voss – home": a line that gives somebody a task behind a dash. */
const dashed = /(?:^|\n)\p{L}{1,24}(?: \p{L}{1,24})?\s[–—-]\s/gu;
const numbered = /(?:^|\s)\(?(?:[1-9]|[a-e]|i{1,3}|iv)[.)]\s/g;
const small = /^\p{Ll}/u;
const letter = /\p{L}/u;
/** A question in the first sentence, and one that is the last word but for a signature of a letter or two. */
const asksFirst = /^[^.!。！।\n]{0,300}[?？؟]/u;
const asksLast = /[?？؟]\s*\S{0,5}\s*$/u;

/** How a mail is written, whatever it says: whom it names, its lists, what it asks where, and with how little care. */
export function mailManner({ item, details }: MailReading): string[] {
  const subject = item.subject.slice(0, 400);
  const sender = item.from.name.slice(0, 80);
  return [
    ...addressManner(details.masked),
    upTo(3, 'dashed', times(details.raw, dashed)),
    upTo(3, 'numbered', times(details.raw, numbered)),
    upTo(6, 'subject-words', subject.split(/\s+/).length),
    ...(stripPrefixes(subject) === subject ? [] : ['prefixed']),
    ...(small.test(subject) ? ['subject-small'] : []),
    ...(small.test(details.raw) ? ['text-small'] : []),
    ...(letter.test(subject) ? [] : ['subject-no-letter']),
    ...(asksFirst.test(details.raw) ? ['asks-first'] : []),
    ...(asksLast.test(details.raw.slice(-60)) ? ['asks-last'] : []),
    upTo(4, 'sender-words', sender.split(/\s+/).length),
    ...(/[–—,&]/.test(sender) ? ['sender-parts'] : []),
  ];
}
