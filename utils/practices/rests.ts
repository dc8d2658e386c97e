import type { PromptAnswer } from '../core/prompt.ts';
import type { Situation } from '../core/situation.ts';
import type { Day } from '../core/time.ts';
import { daysBetween } from '../core/time.ts';
import type { Finding, Practice, Rest } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

type Said = 'added' | 'not-now' | 'done';
interface Word {
  answer: Said;
  on: Day;
  key: string;
}

/** A week stands for "the next meeting" where none is noted. */
const weekWithoutMeeting = 7;
const nextMeetingWithin = 14;

/** Whether what was said on a day still belongs to the meeting that is open: none has passed since. */
function waitsForMeeting(on: Day, { today, meetings, since }: Situation): boolean {
  const met = meetings.some(({ day, state }) => day >= on && day < today && state !== 'moved');
  return !met && since(on) < weekWithoutMeeting;
}

/** The meeting a day's preparation was for, so that two looks before one meeting count as one. */
function meetingAfter(on: Day, situation: Situation): Day {
  const { meetings, eventDay, today } = situation;
  if (waitsForMeeting(on, situation)) return eventDay ?? today;
  const days = meetings
    .map(({ day }) => day)
    .filter((day) => day >= on && daysBetween(on, day) <= nextMeetingWithin);
  return days.sort()[0] ?? on;
}

/** What the user said, oldest first; shown before three meetings without a word counts as one "not now". */
function wordsOf(answers: readonly PromptAnswer[], situation: Situation): readonly Word[] {
  const words: Word[] = [];
  const shown = new Set<Day>();
  for (const { answer, on, key } of answers) {
    if (answer === 'never') continue;
    if (answer !== 'shown') {
      words.push({ answer, on, key });
      shown.clear();
    } else if (shown.add(meetingAfter(on, situation)).size >= thresholds.unansweredShown) {
      words.push({ answer: 'not-now', on, key });
      shown.clear();
    }
  }
  return words;
}

const byTime = (a: PromptAnswer, b: PromptAnswer): number =>
  a.on === b.on ? Date.parse(a.createdAt) - Date.parse(b.createdAt) : a.on < b.on ? -1 : 1;

function isWithin(rest: Rest, word: Word, finding: Finding, situation: Situation): boolean {
  if (rest === 'fact') return word.key === finding.key;
  if (rest === 'meeting') return waitsForMeeting(word.on, situation);
  return situation.since(word.on) < rest;
}

/** Whether what the user said about this practice still keeps it away. */
export function isResting(practice: Practice, finding: Finding, situation: Situation): boolean {
  const all = situation.answers.filter((each) => each.practice === practice.id && each.on <= situation.today);
  const isUnsaid = situation.person?.unsaid?.includes(practice.id) ?? false;
  if (isUnsaid || all.some(({ answer }) => answer === 'never')) return true;
  if (situation.topics.some((topic) => topic.practice === practice.id)) return true;
  const about = practice.perFact ? all.filter(({ key }) => key === finding.key) : all;
  const words = wordsOf([...about].sort(byTime), situation);
  const last = words.at(-1);
  if (!last) return false;
  const twice = last.answer === 'not-now' && words.at(-2)?.answer === 'not-now';
  if (twice && !practice.patient && situation.since(last.on) < thresholds.seasonRest) return true;
  const rest = practice.rests[last.answer === 'not-now' ? 'notNow' : last.answer];
  return isWithin(rest, last, finding, situation);
}

/** Answers given before an earlier meeting, not while preparing the open one. */
const ofEarlierMeetings = (situation: Situation): readonly PromptAnswer[] =>
  situation.answers.filter(({ on }) => on < situation.today && !waitsForMeeting(on, situation));

/** Practices and facts of the meeting before this one. */
export function lastShown(situation: Situation): readonly PromptAnswer[] {
  const before = ofEarlierMeetings(situation).map((said) => ({
    said,
    meeting: meetingAfter(said.on, situation),
  }));
  const latest = before
    .map(({ meeting }) => meeting)
    .sort()
    .at(-1);
  return before.filter(({ meeting }) => meeting === latest).map(({ said }) => said);
}

/** Meetings before which a practice was shown to this pair, oldest first, without the open one. */
export const meetingsShown = (practice: string, situation: Situation): readonly Day[] =>
  [
    ...new Set(
      ofEarlierMeetings(situation)
        .filter((each) => each.practice === practice)
        .map(({ on }) => meetingAfter(on, situation)),
    ),
  ].sort();

/** Everything was set aside in the last meetings running, and that is not long ago. */
export function allSetAside(situation: Situation): boolean {
  const byDay = new Map<Day, Set<PromptAnswer['answer']>>();
  for (const { on, answer } of situation.answers) {
    if (on < situation.today) byDay.set(on, (byDay.get(on) ?? new Set()).add(answer));
  }
  const days = [...byDay.keys()].sort().slice(-thresholds.asideMeetings);
  const last = days.at(-1);
  if (last === undefined || days.length < thresholds.asideMeetings) return false;
  const aside = days.every((day) => {
    const said = byDay.get(day);
    return said?.has('not-now') && !said.has('added') && !said.has('done');
  });
  return aside && situation.since(last) < thresholds.asideRest;
}
