import type { Attendee } from '../../core/page-report.ts';
import { answerIn, isStatus, saysOptional, saysOrganizer } from './answer-words.ts';

/** The name in "Okafor, Dana, Attending, Organizer": the text shown for it, else what is left without the roles. */
function nameIn(label: string, shown: readonly string[]): string {
  const whole = shown
    .filter(
      (text) => label === text || (label.startsWith(text) && /^\s*[,،、(]/u.test(label.slice(text.length))),
    )
    .sort((first, second) => second.length - first.length)[0];
  if (whole !== undefined) return whole;
  const pieces = label.split(/\s*[,،、]\s*/u);
  let count = pieces.length;
  while (count > 1 && isStatus(pieces[count - 1] ?? '')) count--;
  const [first = ''] = pieces;
  // Words of an unknown language are left over: a first piece of two words is a whole name.
  return count > 1 && /\S\s+\S/u.test(first) ? first : pieces.slice(0, count).join(', ');
}

/**
 * Reads a guest from the label of their line.
 * @param shown the single texts of the line, among which the bare name usually is.
 * @param english true when the page speaks English, where no word at all means "has not answered".
 */
export function readGuestLabel(
  label: string,
  shown: readonly string[],
  english: boolean,
): Omit<Attendee, 'email'> {
  const text = label.slice(0, 500).replace(/\s+/gu, ' ').trim();
  const name = nameIn(text, shown);
  const status = text.slice(name.length);
  const answer = answerIn(status);
  const silent = english && !/\p{L}/u.test(status.replace(/organi[sz]er|optional|creator/giu, ''));
  return {
    name,
    ...(saysOrganizer(status) ? { organizer: true } : {}),
    ...(saysOptional(status) ? { optional: true } : {}),
    ...(answer ? { rsvp: answer } : silent ? { rsvp: 'needsAction' } : {}),
  };
}
