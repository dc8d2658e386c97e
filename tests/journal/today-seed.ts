import type { Entry } from '../../utils/core/entry.ts';
import { blankEntry } from '../../utils/core/entry.ts';
import { addDays, type Day } from '../../utils/core/time.ts';
import { type SeedRecords, seedJournal } from './seed.ts';

const stampsOf = (day: Day) => ({ createdAt: `${day}T09:00:00.000Z`, updatedAt: `${day}T09:00:00.000Z` });

/** The journal of the pictures on a day on which much comes together: talks, dates kept, promises both ways. */
export function seedToday(today: Day): SeedRecords & { entries: Entry[] } {
  const seed = seedJournal(today);
  const back = (days: number) => addDays(today, -days);
  const [meeting] = seed.meetings.filter(({ state }) => state === 'planned');
  const [note] = seed.notes;
  const [goal] = seed.goals;
  if (!meeting || !note || !goal) throw new Error('the seed has no meeting, note or goal');
  const talk = (personId: string, hour: string, kind: 'one-on-one' | 'mentoring') => ({
    ...meeting,
    ...{ id: `${personId}-today`, personId, kind, state: 'planned' as const },
    ...{ start: `${today}T${hour}:00.000Z`, end: `${today}T${hour.slice(0, 2)}:45:00.000Z` },
  });
  return {
    ...seed,
    meetings: [...seed.meetings, talk('priya', '09:30', 'one-on-one'), talk('ruth', '14:00', 'mentoring')],
    notes: [
      ...seed.notes,
      {
        ...note,
        ...{ id: 'advice-ruth', personId: 'ruth', meetingId: null, mark: 'advice' },
        ...{ text: 'Send the brief on half a page', at: `${back(16)}T10:00:00.000Z`, ...stampsOf(back(16)) },
        advice: { from: 'them', state: 'tried', outcome: '', on: back(14), lookAgain: today },
      },
    ],
    goals: [
      ...seed.goals,
      {
        ...goal,
        ...{ id: 'goal-own', personId: null, owner: 'me', text: 'Say no in time', kind: 'skill' },
        ...{
          side: 'clarity',
          steps: [],
          evidence: [],
          checkIn: back(1),
          checkIns: [],
          ...stampsOf(back(30)),
        },
      },
    ],
    followUps: [
      ...seed.followUps,
      ...seed.followUps.slice(1, 2).map((each) => ({
        ...each,
        id: 'follow-up-due',
        personId: 'samir',
        text: 'The figures',
        due: today,
      })),
    ],
    entries: [
      {
        ...blankEntry('decision'),
        ...{ id: 'decision-lyon', kind: 'decision', on: back(12), people: [], private: true, notes: [] },
        ...{ meetingId: null, deliveryId: null, goalId: null, ...stampsOf(back(12)) },
        ...{ question: 'Whether to take Lyon', by: today },
      } as Entry,
    ],
  };
}
