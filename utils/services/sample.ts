import type { Delivery } from '../core/delivery.ts';
import type { Goal } from '../core/goal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { FollowUp, Note, Thanks } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import { addDays, type Day, type Instant, toMs, weekdayOf } from '../core/time.ts';
import type { Topic } from '../core/topic.ts';

/** The invented person of the welcome page, with eight weeks behind her, so that the sidebar has something true to say. */
export interface Sample {
  person: Person;
  meetings: readonly Meeting[];
  topics: readonly Topic[];
  notes: readonly Note[];
  followUps: readonly FollowUp[];
  thanks: readonly Thanks[];
  goals: readonly Goal[];
  deliveries: readonly Delivery[];
}

export const samplePersonId = 'sample-dana';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;
const personId = samplePersonId;

/** The next quarter of an hour that leaves time to look around. */
const soon = (now: Instant): number => Math.ceil((toMs(now) + 5 * minute) / (15 * minute)) * 15 * minute;

const iso = (ms: number): Instant => new Date(ms).toISOString();

/** `count` working days before `day`. */
function workingDaysBefore(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (weekdayOf(found) % 6 !== 0) left--;
  }
  return found;
}

/** Oldest first: met, met, not held, met, met, met, met, not held, and the one that is about to begin. */
const states: readonly Meeting['state'][] = [
  'held',
  'held',
  'missed',
  'held',
  'held',
  'held',
  'held',
  'missed',
  'planned',
];

function sampleMeetings(start: number): Meeting[] {
  return states.map((state, index) => {
    const weeksAgo = states.length - 1 - index;
    const at = start - weeksAgo * week;
    const wasHeavy = weeksAgo === 2 || weeksAgo === 3;
    return {
      id: `sample-meeting-${weeksAgo}`,
      personId,
      kind: 'one-on-one',
      title: 'Dana and you',
      start: iso(at),
      end: iso(at + 30 * minute),
      eventKey: null,
      seriesKey: null,
      state,
      whoseTime: state === 'held' ? 'shared' : null,
      load: state === 'held' ? (wasHeavy ? 'heavy' : 'steady') : null,
      oneLine: '',
      createdAt: iso(at),
      updatedAt: iso(at),
    };
  });
}

function sampleNotes(start: number): Note[] {
  const line = (weeksAgo: number, order: number, mark: Note['mark'], text: string): Note => {
    const at = iso(start - weeksAgo * week + (10 + order) * minute);
    const meetingId = `sample-meeting-${weeksAgo}`;
    const rest = { flags: [], advice: null, deliveryId: null, createdAt: at, updatedAt: at };
    return { id: `sample-note-${weeksAgo}-${order}`, personId, meetingId, mark, text, at, ...rest };
  };
  return [
    line(5, 0, 'win', 'Ran the retro without a script. The quiet ones spoke.'),
    line(4, 0, 'challenge', 'Late again with the release, and the evening went with it.'),
    line(3, 0, 'win', 'Storage migration: eleven services moved, no rollback.'),
    line(2, 0, 'challenge', 'Late again. Two evenings on the cut-over.'),
    line(
      2,
      1,
      'note',
      'Tired but proud of the cut-over. Two teams are waiting on one reviewer, and she feels it lands on her. Half marathon in spring, she wants to finish under two hours.',
    ),
  ];
}

function sampleTopics(stamps: { createdAt: Instant; updatedAt: Instant }): Topic[] {
  const line = (id: string, turn: Topic['turn'], order: number, text: string, weeksAgo: number): Topic => ({
    id: `sample-topic-${id}`,
    personId,
    turn,
    text,
    order,
    state: 'open',
    meetingId: `sample-meeting-${weeksAgo}`,
    practice: null,
    ...stamps,
  });
  return [
    line('rota', 'theirs', 1, 'On-call rota after the launch', 0),
    line('review', 'theirs', 2, 'Move the storage review', 2),
    line('hire', 'mine', 1, 'Second hire for the platform team', 0),
    line('forum', 'next', 1, 'Shadowing the architecture forum', 0),
  ];
}

function sampleFollowUps(today: Day, stamps: { createdAt: Instant; updatedAt: Instant }): FollowUp[] {
  const promise = (id: string, owner: FollowUp['owner'], text: string, days: number): FollowUp => ({
    id: `sample-follow-up-${id}`,
    personId,
    meetingId: 'sample-meeting-2',
    owner,
    text,
    due: addDays(today, days),
    state: days < 0 ? 'kept' : 'open',
    carried: 0,
    ...stamps,
  });
  return [
    promise('budget', 'me', 'Ask Jonas about the budget', 1),
    promise('rota', 'them', 'Draft the rota proposal', 4),
    promise('access', 'me', 'Get Dana read access to the cost reports', -9),
  ];
}

/**
 * The sample person and all that is known of her, relative to `now`. Ids are fixed, so making it twice makes it once.
 * @param today the user's date at `now`.
 */
export function buildSample(now: Instant, today: Day): Sample {
  const start = soon(now);
  const lastMet = iso(start - 2 * week + 30 * minute);
  const stamps = { createdAt: lastMet, updatedAt: lastMet };
  const thanked = addDays(today, -38);
  return {
    person: {
      id: personId,
      name: 'Dana Okafor',
      addresses: ['dana.okafor@northlight.example'],
      aliases: [],
      pronoun: 'she',
      relationships: [{ kind: 'report', from: addDays(today, -400), to: null }],
      flags: [],
      rhythm: 7,
      sample: true,
      createdAt: iso(start - 8 * week),
      updatedAt: iso(start - 8 * week),
    },
    meetings: sampleMeetings(start),
    topics: sampleTopics(stamps),
    notes: sampleNotes(start),
    followUps: sampleFollowUps(today, stamps),
    thanks: [
      {
        id: 'sample-thanks-move',
        personId,
        on: thanked,
        work: 'Stayed with the data centre move until the last alarm was quiet',
        effect: 'The support desk had a calm Monday',
        kind: 'thanks',
        deliveryId: null,
        createdAt: `${thanked}T12:00:00.000Z`,
        updatedAt: `${thanked}T12:00:00.000Z`,
      },
    ],
    goals: [
      {
        id: 'sample-goal-facilitation',
        personId,
        owner: 'them',
        text: 'Facilitation',
        kind: 'skill',
        side: 'competency',
        steps: [{ text: 'Run the retro alone', due: addDays(today, -3), done: null }],
        evidence: [],
        checkIn: today,
        state: 'active',
        ...stamps,
      },
    ],
    deliveries: [
      {
        id: 'sample-delivery-migration',
        name: 'Storage migration',
        on: workingDaysBefore(today, 3),
        people: [personId],
        eventKey: null,
        state: 'open',
        guess: '',
        ...stamps,
      },
    ],
  };
}
