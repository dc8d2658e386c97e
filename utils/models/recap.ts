import type { FollowUp } from '../core/note.ts';
import { givenName, type Person } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import type { Topic } from '../core/topic.ts';
import { dateWords, longDayWords } from './day-words.ts';

/**
 * Text for the other person: topics and follow-ups, never a note. Topics that came from a suggestion stay out,
 * their words were meant for the user.
 */
export function formatRecap(
  person: Person,
  what: string,
  day: Day,
  topics: readonly Topic[],
  followUps: readonly FollowUp[],
  lang: string,
): string {
  const name = givenName(person.name);
  const shared = topics.filter((topic) => topic.practice === null);
  const talked = shared.filter((topic) => topic.state === 'held').map((topic) => `- ${topic.text}`);
  const open = shared.filter((topic) => topic.state === 'open').map((topic) => `- ${topic.text}`);
  const owed = followUps
    .filter((each) => each.state === 'open')
    .map((each) => `- ${each.owner === 'me' ? 'I' : name}: ${each.text}${dueOf(each, lang)}`);
  const parts = [
    [`${what} with ${name}, ${longDayWords(day, lang)}`],
    block('Talked about', talked),
    block('Follow-ups', owed),
    block('Next time', open),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const block = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [head, ...lines];

const dueOf = ({ due }: FollowUp, lang: string): string =>
  due === null ? '' : `, by ${dateWords(due, lang)}`;
