import type { Delivery, Reflection } from '../../utils/core/delivery.ts';
import type { Agreement, Goal } from '../../utils/core/goal.ts';
import type { Meeting } from '../../utils/core/meeting.ts';
import type { FollowUp, Note, NoteMark, Thanks } from '../../utils/core/note.ts';
import type { Person, RelationshipKind } from '../../utils/core/person.ts';
import { addDays, type Day } from '../../utils/core/time.ts';
import type { Topic } from '../../utils/core/topic.ts';

/** The journal of the pictures: eleven people around Dana, with days counted back from a given one. */
export interface SeedRecords {
  people: Person[];
  meetings: Meeting[];
  notes: Note[];
  followUps: FollowUp[];
  topics: Topic[];
  thanks: Thanks[];
  goals: Goal[];
  agreements: Agreement[];
  deliveries: Delivery[];
  reflections: Reflection[];
}

const slugOf = (name: string): string =>
  (name.split(' ')[0] ?? name)
    .normalize('NFKD')
    .replace(/[^a-z]/giu, '')
    .toLowerCase();

const cast: readonly (readonly [string, RelationshipKind, number | null, number, string])[] = [
  ['Tomás Herrera', 'report', 14, 41, '1111011000'],
  ['Hana Sokolová', 'outside', 91, 213, '1111011100'],
  ['Dana Okafor', 'report', 7, 5, '1111011110'],
  ['Elif Demir', 'report', 7, 6, '1111111111'],
  ['Priya Raman', 'report', 7, 2, '1101111111'],
  ['Samir Haddad', 'report', 7, 3, '1011110111'],
  ['Aiko Tanabe', 'mentee', 14, 11, '1111101111'],
  ['Jonas Weller', 'peer', 14, 8, '1110111101'],
  ['Inês Martins', 'buddy', 28, 9, '1111110111'],
  ['Ruth Adeyemi', 'mentor', 28, 21, '1110111111'],
  ['Björn Kask', 'mentor', 182, 92, '1111111111'],
];

const stampsOf = (day: Day) => ({ createdAt: `${day}T09:00:00.000Z`, updatedAt: `${day}T09:00:00.000Z` });

const toPerson = (name: string, kind: RelationshipKind, rhythm: number | null, from: Day): Person => ({
  id: slugOf(name),
  name,
  addresses: [`${slugOf(name)}@northlight.example`],
  aliases: [],
  pronoun: null,
  relationships: [{ kind, from, to: null }],
  flags: name.startsWith('Björn') ? ['light-touch'] : [],
  rhythm,
  ...stampsOf(from),
});

const toMeeting = (personId: string, day: Day, state: Meeting['state']): Meeting => ({
  id: `${personId}-${day}`,
  personId,
  kind: 'one-on-one',
  title: 'Weekly',
  start: `${day}T13:00:00.000Z`,
  end: `${day}T13:30:00.000Z`,
  eventKey: null,
  seriesKey: null,
  state,
  whoseTime: null,
  load: null,
  oneLine: '',
  ...stampsOf(day),
});

let count = 0;
const nextId = (what: string): string => `${what}-${count++}`;

const toNote = (
  personId: string,
  meetingId: string | null,
  day: Day,
  text: string,
  mark: NoteMark = 'note',
): Note => ({
  id: nextId('note'),
  personId,
  meetingId,
  mark,
  text,
  at: `${day}T13:${10 + (count % 40)}:00.000Z`,
  flags: [],
  advice: mark === 'advice' ? { from: 'me', state: 'new', outcome: '', on: null } : null,
  deliveryId: null,
  ...stampsOf(day),
});

function meetingsOf(personId: string, rhythm: number, ago: number, strokes: string, today: Day): Meeting[] {
  const held = strokes.lastIndexOf('1');
  return [...strokes]
    .map((stroke, index) =>
      toMeeting(personId, addDays(today, -ago - (held - index) * rhythm), stroke === '1' ? 'held' : 'missed'),
    )
    .filter(({ start }) => start < today);
}

const toThanks = (personId: string, on: Day, work: string): Thanks => ({
  ...{ id: nextId('thanks'), personId, on, work, effect: '', kind: 'celebration', deliveryId: null },
  ...stampsOf(on),
});

const toFollowUp = (
  personId: string,
  owner: 'me' | 'them',
  text: string,
  due: Day | null,
  made: Day,
): FollowUp => ({
  ...{ id: nextId('follow-up'), personId, meetingId: null, owner, text, due, state: 'open', carried: 0 },
  ...stampsOf(made),
});

const toDelivery = (
  id: string,
  name: string,
  on: Day,
  state: Delivery['state'],
  people: readonly string[],
): Delivery => ({
  ...{ id, name, on, people, eventKey: null, state },
  guess: state === 'open' ? '' : 'A quiet weekend.',
  ...stampsOf(on),
});

/** @param today the day the pictures are drawn on. */
export function seedJournal(today: Day): SeedRecords {
  count = 0;
  const back = (days: number) => addDays(today, -days);
  const people = cast.map(([name, kind, rhythm]) => toPerson(name, kind, rhythm, back(300)));
  const meetings = cast.flatMap(([name, , rhythm, ago, strokes]) =>
    meetingsOf(slugOf(name), rhythm ?? 30, ago, strokes, today),
  );
  const soon = ['elif', 'aiko'].map((id) => toMeeting(id, addDays(today, 1), 'planned'));
  const last = `dana-${back(5)}`;
  const earlier = `dana-${back(19)}`;
  const notes = [
    toNote(
      'dana',
      last,
      back(5),
      'Tired but proud of the cut-over. Half marathon on the 15th, she wants to finish under two hours.',
    ),
    toNote('dana', last, back(5), 'Two teams wait on one reviewer', 'challenge'),
    toNote('dana', last, back(5), 'Let the forum chair read a draft first', 'advice'),
    toNote(
      'dana',
      earlier,
      back(19),
      'Late again with Fjordbank. Said plainly that the month was hard, and that I had seen it.',
    ),
    toNote('dana', earlier, back(19), 'Escalations on two evenings', 'challenge'),
    toNote('dana', null, back(33), 'Billing thanked her before everybody', 'win'),
    toNote('dana', null, back(80), 'Rewrote the runbook over a weekend', 'challenge'),
    toNote('dana', null, back(365), 'First week as a lead; asked for a rota that lets people sleep.'),
    toNote('priya', null, back(2), 'Wants to learn forecasting before the budget round.'),
  ];
  for (let index = 0; index < 60; index += 1)
    notes.push(toNote('dana', null, back(90 + index * 5), `Talked about the rota, round ${60 - index}.`));
  return {
    people,
    meetings: [...meetings, ...soon, toMeeting('dana', addDays(today, 2), 'planned')],
    notes,
    followUps: [
      toFollowUp('dana', 'me', 'Ask Jonas about the budget', addDays(today, 1), back(5)),
      toFollowUp('dana', 'them', 'Draft the rota proposal', addDays(today, 4), back(5)),
      toFollowUp('priya', 'me', 'Send the forecasting reader', back(4), back(20)),
    ],
    topics: [
      {
        ...{
          id: 'topic-1',
          personId: 'dana',
          turn: 'theirs',
          text: 'Shadowing the architecture forum',
          order: 1,
        },
        ...{ state: 'open', meetingId: null, practice: null },
        ...stampsOf(back(5)),
      },
    ],
    thanks: [
      toThanks(
        'dana',
        back(41),
        'Read her postmortem aloud to the team. She laughed, then asked for a copy.',
      ),
      toThanks('dana', back(75), 'The storage plan, said before the whole floor'),
      toThanks('dana', back(78), 'Weekend rota'),
      toThanks('dana', back(140), 'Onboarding of two people'),
      toThanks('elif', back(12), 'The audit, two weeks early'),
    ],
    goals: [
      {
        ...{ id: 'goal-1', personId: 'dana', owner: 'them', text: 'Run the team retro alone', kind: 'skill' },
        ...{ side: 'competency', checkIn: addDays(today, 2), state: 'active' },
        steps: [
          { text: 'Shadow two retros', due: null, done: back(70) },
          { text: 'Run one, you in the room', due: null, done: back(40) },
          { text: 'Run one alone', due: addDays(today, 3), done: null },
          { text: 'Teach the next person', due: addDays(today, 60), done: null },
        ],
        evidence: [{ on: back(19), text: 'I stopped filling the silences.' }],
        ...stampsOf(back(100)),
      },
    ],
    agreements: [
      {
        ...{
          id: 'agreement-1',
          personId: 'aiko',
          state: 'active',
          starts: back(250),
          ends: addDays(today, 110),
        },
        purpose: 'Help Aiko choose between staff engineer and manager, and lead a design review on her own.',
        ...{ wanted: '', rhythm: 'Every second Friday, 45 minutes. Aiko sends the agenda the day before.' },
        ...{
          expectations: '',
          confidentiality: 'What we say stays with us.',
          boundaries: 'No talk of ratings or pay.',
        },
        ...stampsOf(back(250)),
      },
    ],
    deliveries: [
      toDelivery('delivery-1', 'Storage migration', back(25), 'open', ['dana', 'samir']),
      toDelivery('delivery-2', 'Billing cut-over', back(78), 'marked', ['dana', 'elif']),
      toDelivery('delivery-3', 'Tariff release', addDays(today, 18), 'open', ['elif']),
    ],
    reflections: [
      {
        ...{ id: 'look-1', about: { kind: 'delivery', id: 'delivery-2' }, people: ['dana', 'elif'] },
        ...{ on: back(70), guess: 'A quiet weekend.' },
        facts: 'Two services came back late; the fallback held.',
        myPart: 'Nobody was named to decide about a stop.',
        ...{ tryWhen: 'the next plan is read', willTry: 'name who may stop it, by name' },
        ...stampsOf(back(70)),
      },
      {
        ...{ id: 'look-2', about: { kind: 'quarter', id: '' }, people: [], on: back(48) },
        facts: 'Wanted two hires, came to one.',
        ...{ myPart: 'Wrote the role too wide.', willTry: 'Ask Jonas to read it first' },
        ...stampsOf(back(48)),
      },
    ],
  };
}
