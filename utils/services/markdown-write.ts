import type { Goal } from '../core/goal.ts';
import type { FollowUp, Note, NoteMark } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import { type Day, dayOf, type Instant } from '../core/time.ts';
import { markdownLine, markdownText, plainText } from './inert-text.ts';
import type { JournalRecords } from './journal-file.ts';

export interface MarkdownClock {
  now: Instant;
  /** IANA name of the zone in which a note belongs to a day. */
  zone: string;
}

export const documentTitle = 'Beside journal';

/** As a line is written in the sidebar. */
const signs: Record<NoteMark, string> = { note: '', win: '! ', challenge: '? ', advice: '> ' };

const boxes: Record<FollowUp['state'], string> = { open: '[ ]', kept: '[x]', 'let-go': '[-]' };

const inBrackets = (parts: readonly (string | null | undefined | false)[]): string => {
  const said = parts.filter((part) => part);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

const section = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`### ${head}`, '', ...lines, ''];

function factsOf(person: Person): string[] {
  const held = person.relationships.map(({ kind, from, to }) =>
    inOrder([kind, from && `from ${from}`, to && `to ${to}`]),
  );
  return [
    ...person.addresses.map((address) => `- Address: ${markdownLine(address)}`),
    ...person.aliases.map((alias) => `- Also known as: ${markdownLine(alias)}`),
    ...held.map((each) => `- Relationship: ${each}`),
    ...(person.rhythm === null ? [] : [`- Rhythm: every ${person.rhythm} days`]),
  ];
}

const inOrder = (parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' ');

const noteLine = ({ mark, text, flags }: Note): string =>
  `- ${signs[mark]}${markdownText(text)}${inBrackets(flags.map((flag) => `marked ${flag}`))}`;

const followUpLine = ({ owner, state, due, text }: FollowUp): string =>
  `- ${boxes[state]} ${markdownText(text)}${inBrackets([owner === 'me' ? 'by me' : 'by them', due && `due ${due}`])}`;

function goalLines({ text, kind, side, state, checkIn, owner, steps, evidence }: Goal): string[] {
  const more = inBrackets([state, `goal of ${owner}`, kind, side, checkIn && `check-in ${checkIn}`]);
  return [
    `- ${markdownText(text)}${more}`,
    ...steps.map(
      (step) =>
        `  - [${step.done ? 'x' : ' '}] ${markdownText(step.text, '    ')}${inBrackets([step.due && `due ${step.due}`, step.done && `done ${step.done}`])}`,
    ),
    ...evidence.map((each) => `  - ${each.on}: ${markdownText(each.text, '    ')}`),
  ];
}

/** Records without a form of their own here: what they say, field by field. */
function fieldLines(record: object, left: readonly string[]): string[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    if (left.includes(name) || value === null || value === '' || value === false) return [];
    const words = typeof value === 'string' ? value : JSON.stringify(value);
    return words === undefined || words === '[]' || words === '{}'
      ? []
      : [`  - ${name}: ${markdownText(words, '    ')}`];
  });
}

const frame = [
  'id',
  'personId',
  'people',
  'notes',
  'meetingId',
  'deliveryId',
  'goalId',
  'createdAt',
  'updatedAt',
  'kind',
  'on',
  'eventKey',
  'about',
];

const wholeRecord = (head: string, record: object): string[] => [
  `- ${markdownLine(head)}`,
  ...fieldLines(record, frame),
];

/** Days with what was said on them, oldest first; a meeting gives its day a title. */
function daySections(person: Person, records: JournalRecords, { zone }: MarkdownClock): string[] {
  const meetings = new Map(records.meetings.map((each) => [each.id, each]));
  const days = new Map<Day, { heads: string[]; lines: string[] }>();
  const at = (day: Day) => {
    const known = days.get(day) ?? { heads: [], lines: [] };
    days.set(day, known);
    return known;
  };
  for (const { personId, start, title, oneLine, state } of records.meetings) {
    if (personId !== person.id || state === 'planned') continue;
    const day = at(dayOf(start, zone));
    day.heads.push(`${markdownLine(title) || 'Meeting'}${state === 'held' ? '' : ` (${state})`}`);
    if (oneLine !== '') day.lines.unshift(`> ${markdownLine(oneLine)}`, '');
  }
  for (const note of records.notes) {
    if (note.personId !== person.id) continue;
    const meeting = note.meetingId === null ? undefined : meetings.get(note.meetingId);
    at(dayOf(meeting?.start ?? note.at, zone)).lines.push(noteLine(note));
  }
  const inTime = [...days].toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  return inTime.flatMap(([day, { heads, lines }]) => [
    `### ${[day, heads.join(', ')].join(' ').trim()}`,
    '',
    ...lines,
    '',
  ]);
}

function personLines(person: Person, records: JournalRecords, clock: MarkdownClock): string[] {
  const own = <Each extends { personId: string | null }>(each: Each) => each.personId === person.id;
  const among = <Each extends { people: readonly string[] }>(each: Each) => each.people.includes(person.id);
  return [
    `## ${markdownLine(person.name) || 'Without a name'}`,
    '',
    ...factsOf(person),
    '',
    ...section('Follow-ups', records.followUps.filter(own).map(followUpLine)),
    ...section(
      'Agenda',
      records.topics
        .filter((topic) => own(topic) && topic.state === 'open')
        .map(({ turn, text }) => `- ${markdownText(text)}${inBrackets([turn])}`),
    ),
    ...section('Goals', records.goals.filter(own).flatMap(goalLines)),
    ...section(
      'Thanks',
      records.thanks
        .filter(own)
        .map(
          ({ on, work, effect, kind }) =>
            `- ${on}: ${markdownText(work)}${effect === '' ? '' : `\n  Effect: ${markdownText(effect)}`}${inBrackets([kind])}`,
        ),
    ),
    ...section(
      'Agreements',
      records.agreements.filter(own).flatMap((each) => wholeRecord(each.state, each)),
    ),
    ...section(
      'Deliveries',
      records.deliveries.filter(among).flatMap((each) => wholeRecord(`${each.on} ${each.name}`, each)),
    ),
    ...section(
      'Looks back',
      records.reflections.filter(among).flatMap((each) => wholeRecord(`${each.on} ${each.about.kind}`, each)),
    ),
    ...section(
      'Worked through',
      records.entries.filter(among).flatMap((each) => wholeRecord(`${each.on} ${each.kind}`, each)),
    ),
    ...daySections(person, records, clock),
  ];
}

/** What is the user's alone, under a heading of its own. */
function ownLines(records: JournalRecords): string[] {
  const lines = [
    ...section('Goals', records.goals.filter(({ personId }) => personId === null).flatMap(goalLines)),
    ...section(
      'Looks back',
      records.reflections
        .filter(({ people }) => people.length === 0)
        .flatMap((each) => wholeRecord(`${each.on} ${each.about.kind}`, each)),
    ),
    ...section(
      'Worked through',
      records.entries
        .filter(({ people }) => people.length === 0)
        .flatMap((each) => wholeRecord(`${each.on} ${each.kind}`, each)),
    ),
  ];
  return lines.length === 0 ? [] : [`## ${ownHeading}`, '', ...lines];
}

export const ownHeading = 'My own';

/**
 * The journal as one document that any reader of Markdown shows and a person can read without Beside. Words of the
 * user come out as they were typed: nothing in them is markup.
 */
export function formatMarkdown(records: JournalRecords, clock: MarkdownClock): string {
  const people = records.people.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const lines = [
    `# ${documentTitle}`,
    '',
    `Written on ${dayOf(clock.now, clock.zone)}. Marks: ! win, ? challenge, > advice, [ ] open, [x] kept, [-] let go.`,
    '',
    ...ownLines(records),
    ...people.flatMap((person) => personLines(person, records, clock)),
  ];
  return `${plainText(lines.join('\n'))
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
}
