import type { PersonPage } from '../core/journal.ts';
import { type OwnDayRanking, type OwnDayRecords, type OwnPoint, ownDayContext } from '../core/own-day.ts';
import { relationshipsOn } from '../core/person.ts';
import { type Prompt, returningDate } from '../core/prompt.ts';
import { type SituationContext, situationOf } from '../core/situation.ts';
import type { Day } from '../core/time.ts';
import type { Practice } from './define-practice.ts';
import type { PracticeId } from './practice-ids.ts';
import { type Packs, type Ranking, rankPrompts } from './rank.ts';
import { practices } from './registry.ts';
import { thresholds } from './thresholds.ts';

/** Practices whose answers count for the user's own day. */
export const ownDayPractices: readonly string[] = [
  ...practices.filter(({ toward }) => toward.includes('self')).map(({ id }) => id),
  returningDate,
];

/** What belongs to the user's own growth, though it is about somebody who helps with it. */
const ofMentors: readonly PracticeId[] = [
  'boss-as-mentor',
  'ask-plainly',
  'define-mentoring',
  'mentee-leads',
  'thank-and-report-back',
  'ask-for-introductions',
  'follow-up-on-offers',
  'coach-or-mentor',
  'goals-and-accountability',
  'end-well',
];

type Place = Pick<SituationContext, 'now' | 'zone' | 'cues' | 'self'>;

/** Those who help the user to grow: mentors, bosses who may be asked, and whoever is wanted as one. */
export function ownMentors({ people }: Pick<OwnDayRecords, 'people'>, today: Day): readonly string[] {
  return people
    .filter((person) => {
      const roles = relationshipsOn(person, today);
      const helps = roles.includes('mentor') || roles.includes('reverse-mentor') || roles.includes('manager');
      // With whom a light touch was agreed, nothing is asked for.
      const rests = person.flags.some((flag) => flag === 'muted' || flag === 'light-touch');
      return (helps || person.flags.includes('wanted')) && !rests;
    })
    .slice(0, thresholds.mentorsAsked)
    .map(({ id }) => id);
}

/** What stands behind the first colon of a key, where the fact is a record of one kind. */
const recordOf = ({ key }: Prompt, kinds: readonly string[]): string | null => {
  const [kind = '', id = ''] = key.split(':');
  return kinds.includes(kind) && id !== '' ? id : null;
};

function pointOf(prompt: Prompt, records: OwnDayRecords): OwnPoint {
  const noteId = recordOf(prompt, ['harsh', 'advice']);
  const note = noteId === null ? null : records.notes.find(({ id }) => id === noteId);
  const named = recordOf(prompt, ['touch', 'heard', 'line', 'wanted']);
  return {
    prompt,
    personId: note?.personId ?? named,
    withPerson: false,
    deliveryId: recordOf(prompt, ['delivery', 'ahead']),
  };
}

function ofMentor(
  page: PersonPage,
  records: OwnDayRecords,
  place: Place,
  packs: Packs,
  from: readonly Practice[],
): readonly OwnPoint[] {
  const others = records.people.filter(({ id }) => id !== page.person.id).map((person) => ({ person }));
  const situation = situationOf(page, null, { ...place, others });
  const asked = from.filter(({ id }) => ofMentors.includes(id));
  return rankPrompts(situation, packs, asked).prompts.map((prompt) => ({
    prompt,
    personId: page.person.id,
    withPerson: true,
    deliveryId: null,
  }));
}

const byScore = (a: OwnPoint, b: OwnPoint): number =>
  b.prompt.score - a.prompt.score || (a.prompt.key < b.prompt.key ? -1 : 1);

/**
 * Points for where nobody is open: the user's own, and one at most about those who help them to grow.
 * @param pages of the user's own mentors, see `ownMentors`
 */
export function rankOwnDay(
  records: OwnDayRecords,
  pages: readonly PersonPage[],
  place: Place,
  packs: Packs,
  from: readonly Practice[] = practices,
): OwnDayRanking {
  const own: Ranking = rankPrompts(
    situationOf(null, null, { ...place, ...ownDayContext(records) }),
    packs,
    from,
  );
  const mentors = pages.flatMap((page) => ofMentor(page, records, place, packs, from)).toSorted(byScore);
  const points = [
    ...own.prompts.map((prompt) => pointOf(prompt, records)),
    ...mentors.slice(0, thresholds.mostOfMentors),
  ]
    .toSorted(byScore)
    .slice(0, thresholds.mostOwnDay);
  return { points, silence: points.length === 0 ? own.silence : null };
}
