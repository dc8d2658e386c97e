import {
  type ContentLine,
  formatCalendar,
  icalendarDay,
  icalendarInstant,
  icalendarText,
} from '../calendars/icalendar-text.ts';
import type { Goal, GoalStep } from '../core/goal.ts';
import type { FollowUp } from '../core/note.ts';
import type { Instant } from '../core/time.ts';
import { plainText } from './inert-text.ts';
import type { JournalRecords } from './journal-file.ts';

const line = (name: string, value: string | null): ContentLine[] => (value === null ? [] : [{ name, value }]);
const words = (name: string, text: string): ContentLine[] =>
  text.trim() === '' ? [] : line(name, icalendarText(plainText(text)));
const due = (day: string | null): ContentLine[] =>
  line('DUE;VALUE=DATE', day === null ? null : icalendarDay(day));

const uidOf = (id: string) => icalendarText(`${id}@beside.example`);

interface Stamps {
  createdAt: Instant;
  updatedAt: Instant;
}

const head = (id: string, { createdAt, updatedAt }: Stamps, now: Instant): ContentLine[] => [
  ...line('UID', uidOf(id)),
  ...line('DTSTAMP', icalendarInstant(now)),
  ...line('CREATED', icalendarInstant(createdAt)),
  ...line('LAST-MODIFIED', icalendarInstant(updatedAt)),
  // Whoever the calendar is shared with sees that something is there, and not what.
  ...line('CLASS', 'PRIVATE'),
];

const completed = (at: Instant): ContentLine[] => [
  ...line('STATUS', 'COMPLETED'),
  ...line('COMPLETED', icalendarInstant(at)),
  ...line('PERCENT-COMPLETE', '100'),
];

function followUpLines(each: FollowUp, name: string, now: Instant): ContentLine[] {
  const state = {
    open: line('STATUS', 'NEEDS-ACTION'),
    kept: completed(each.updatedAt),
    'let-go': line('STATUS', 'CANCELLED'),
  };
  const who = each.owner === 'me' ? `Promised to ${name}` : `Promised by ${name}`;
  return [
    ...head(each.id, each, now),
    ...words('SUMMARY', each.text),
    ...words('DESCRIPTION', [who, each.why ?? ''].filter((part) => part !== '').join('\n')),
    ...due(each.due),
    ...state[each.state],
    ...line('CATEGORIES', 'Follow-up'),
  ];
}

function goalLines(goal: Goal, name: string | null, now: Instant): ContentLine[] {
  const state = {
    active: line('STATUS', 'IN-PROCESS'),
    paused: line('STATUS', 'NEEDS-ACTION'),
    met: completed(goal.updatedAt),
    left: line('STATUS', 'CANCELLED'),
  };
  const done = goal.steps.filter((step) => step.done !== null).length;
  const share = goal.steps.length === 0 ? null : String(Math.round((done / goal.steps.length) * 100));
  const evidence = goal.evidence.map(({ on, text }) => `${on}: ${text}`);
  return [
    ...head(goal.id, goal, now),
    ...words('SUMMARY', goal.text),
    ...words(
      'DESCRIPTION',
      [name === null ? '' : `With ${name}`, goal.measure ?? '', ...evidence]
        .filter((part) => part !== '')
        .join('\n'),
    ),
    // The day to look at it next.
    ...due(goal.checkIn),
    ...state[goal.state],
    ...line('PERCENT-COMPLETE', goal.state === 'met' ? null : share),
    ...line('CATEGORIES', 'Goal'),
  ];
}

const stepLines = (goal: Goal, step: GoalStep, index: number, now: Instant): ContentLine[] => [
  ...head(`${goal.id}-step-${index + 1}`, goal, now),
  ...words('SUMMARY', step.text),
  ...words('DESCRIPTION', step.taught ?? ''),
  ...due(step.due),
  ...(step.done === null ? line('STATUS', 'NEEDS-ACTION') : completed(`${step.done}T12:00:00.000Z`)),
  ...line('RELATED-TO', uidOf(goal.id)),
  ...line('CATEGORIES', 'Goal'),
];

/** Follow-ups and goals, with their steps, as to-dos for any calendar (RFC 5545). */
export function formatTodos({ followUps, goals, people }: JournalRecords, now: Instant): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? 'somebody';
  const todos = [
    ...followUps.map((each) => followUpLines(each, nameOf(each.personId), now)),
    ...goals.flatMap((goal) => [
      goalLines(goal, goal.personId === null ? null : nameOf(goal.personId), now),
      ...goal.steps.map((step, index) => stepLines(goal, step, index, now)),
    ]),
  ];
  return formatCalendar(
    '-//Beside//Journal//EN',
    todos.map((lines) => ({ type: 'VTODO', lines })),
  );
}
