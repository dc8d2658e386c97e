import { quotesSomebody } from './mail-text.ts';
import type { MailReading } from './reading.ts';

/** Names of those present as `maskNames` writes them: the user's, and everybody else's. */
const isPresent = (word: string | undefined): boolean => word === '§s' || word === '§o';

const times = (words: string, name: string): number => words.split(name).length - 1;

/** Who is spoken to and of: by name at the start, and sentences that say what one of those present does. */
function addressManner(masked: string): string[] {
  const sentences = masked
    .split('¶')
    .map((each) => each.split(' ').filter(Boolean))
    .filter((words) => words.length > 0);
  const [first = []] = sentences;
  const told = sentences.slice(1).filter(([word]) => isPresent(word)).length;
  return [
    `told=${Math.min(3, told)}`,
    `others=${Math.min(3, times(masked, '§o'))}`,
    `selves=${Math.min(2, times(masked, '§s'))}`,
    ...(isPresent(first[0]) ? ['addressed'] : []),
    ...(first.length <= 4 && first.some(isPresent) ? ['greeted'] : []),
  ];
}

/** "Hugh – notify", "Marie Voss – home": a line that gives somebody a task behind a dash. */
const dashed = /^\p{L}{1,24}(?: \p{L}{1,24})?\s[–—-]\s/u;
const numbered = /(?:^|\s)\(?(?:[1-9]|[a-e]|i{1,3}|iv)[.)]\s/gu;
const mostWordsOfSignature = 5;

/** How the last line signs: with the whole name of the sender, a part of it, initials, or something else. */
function signature(lines: readonly string[], name: string): string {
  const last = lines.at(-1) ?? '';
  if (lines.length < 2 || last.split(/\s+/).length > mostWordsOfSignature) return 'no';
  if (last.replace(/[ .,]+$/, '') === name) return 'whole';
  const small = last.toLowerCase();
  if (name.split(' ').some((part) => part !== '' && small.startsWith(part.toLowerCase()))) return 'part';
  return last.length <= 5 ? 'initials' : 'other';
}

function lineManner(raw: string, name: string): string[] {
  const lines = raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 60);
  return [
    `dashed=${Math.min(3, lines.filter((line) => dashed.test(line)).length)}`,
    `numbered=${Math.min(3, raw.match(numbered)?.length ?? 0)}`,
    `signed=${signature(lines, name)}`,
  ];
}

const answering =
  /^\s{0,9}(?:re|aw|sv|vs|antw|rv|odp|ynt|r|回复|答复|返信|회신|رد|השב)(?:\[\d+\])?\s?[:：]/iu;
const passedOn = /^\s{0,9}(?:fwd?|wg|vb|vl|tr|enc|i|pd|doorst|转发|转|전달)\s?[:：]/iu;

function subjectManner(subject: string): string[] {
  const words = subject.split(/\s+/).filter(Boolean).length;
  return [
    `subject-words=${Math.min(6, words)}`,
    ...(answering.test(subject) ? ['answers'] : passedOn.test(subject) ? ['passed-on'] : []),
    ...(/^\p{Ll}/u.test(subject) ? ['subject-small'] : []),
  ];
}

/** How a mail is written, whatever it says: whom it names, its lists, how it is signed, what it answers. */
export function mailManner({ item, title, details }: MailReading): string[] {
  return [
    ...addressManner(details.masked),
    ...lineManner(details.raw, item.from.name.slice(0, 80)),
    ...subjectManner(item.subject.slice(0, title.raw.length + 40)),
    ...(quotesSomebody(item.body) ? ['quotes'] : []),
    ...(/^\s{0,9}\p{Ll}/u.test(details.raw) ? ['text-small'] : []),
  ];
}
