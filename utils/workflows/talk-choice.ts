import type { Person } from '../core/person.ts';
import { relationshipsOn } from '../core/person.ts';
import { sharedWord } from '../core/situation-text.ts';
import { type TiedTalk, talksAhead } from '../core/tied-talk.ts';
import type { Option, Step } from './define-workflow.ts';
import { writeDay } from './fill.ts';
import type { Given } from './given.ts';

/** Where nobody is open, as many people are offered; whoever is in a role with the user stands for a talk. */
const mostPeople = 24;

const nextWith = ({ id, name }: Person): Option => ({ value: id, words: name, group: 'next' });

function talks(given: Given): readonly Option[] {
  const { page, meeting, people, today, now, dayOf, lang } = given.context;
  if (!page) {
    const near = people.filter(
      (each) => relationshipsOn(each, today).length > 0 && !each.flags.includes('muted'),
    );
    return near.slice(0, mostPeople).map(nextWith);
  }
  const meetings = meeting ? [...page.meetings, meeting] : page.meetings;
  const known = talksAhead(meetings, now).filter(({ title }) => title !== '');
  return [
    nextWith(page.person),
    ...known.map(({ key, title, start, isSeries }): Option => {
      const day = start === null || isSeries ? '' : `, ${writeDay(dayOf(start), today, lang)}`;
      return { value: key, words: `${title}${day}`, group: isSeries ? 'each' : 'once' };
    }),
  ];
}

/** The talk that the words of "When …" name, where they name one. */
const named = (given: Given): string | null => {
  const { when } = given.plan('next');
  return talks(given).find(({ words }) => when !== '' && sharedWord(words, when) !== null)?.value ?? null;
};

/** Asks for which talk the next step is meant. */
export const whichTalk: Step = {
  id: 'talk',
  field: 'choice',
  choices: ['next', 'each', 'once'],
  optional: true,
  options: talks,
  when: (given) => given.plan('next').will !== '' && talks(given).length > 0,
  prefill: named,
};

const chosen = (given: Given): Option | null =>
  given.plan('next').will === ''
    ? null
    : (talks(given).find(({ value }) => value === given.text('talk')) ?? null);

export function talkOf(given: Given): TiedTalk | null {
  const talk = chosen(given);
  const personId = given.context.page?.person.id ?? talk?.value;
  if (!talk || personId === undefined) return null;
  return { personId, eventKey: talk.group === 'next' ? null : talk.value };
}

/** How the talk is called. */
export const talkWords = (given: Given): string | null => chosen(given)?.words ?? null;
