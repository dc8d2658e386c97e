import type { Delivery } from './delivery.ts';
import type { Goal } from './goal.ts';
import type { Meeting } from './meeting.ts';
import type { FollowUp, Note, Thanks } from './note.ts';
import type { Person } from './person.ts';
import type { Day, Instant } from './time.ts';

/** What a period held, for everybody or for one person. */
export interface Period {
  from: Day;
  to: Day;
  people: readonly Person[];
  /** Only of this person; null: of everybody. */
  personId: string | null;
  meetings: readonly Meeting[];
  notes: readonly Note[];
  thanks: readonly Thanks[];
  followUps: readonly FollowUp[];
  goals: readonly Goal[];
  deliveries: readonly Delivery[];
}

/** A line of the report, to be taken or left. */
export interface ReportLine {
  id: string;
  part: 'wins' | 'deliveries' | 'goals' | 'promises' | 'thanks' | 'meetings';
  on: Day;
  text: string;
}

/** Text that does nothing in a Markdown reader: signs are escaped, lines joined, control characters gone. */
export const inertMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&$]/gu, (sign) => `\\${sign}`)
    .replace(/(^|\s)([-+=])(?=\s|$)/gu, '$1\\$2')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/:(?=\/\/)/gu, '\\:')
    .trim();

const isWithin = (day: Day, { from, to }: Period): boolean => from <= day && day <= to;

/** Names of people beside a line would carry one person's words to another. */
const namesAnother = (text: string, period: Period, own: string): boolean =>
  period.people.some(
    ({ id, name }) =>
      id !== own &&
      name.length > 2 &&
      text.toLowerCase().includes((name.split(' ')[0] ?? name).toLowerCase()),
  );

const isOpenTo = (note: Note, period: Period): boolean =>
  note.mark === 'win' && note.flags.length === 0 && !namesAnother(note.text, period, note.personId);

/**
 * What may go into a report. Left out beforehand: notes marked private or confidential, challenges, advice, the load
 * of people, goals told in confidence, and lines in which somebody else is named.
 */
export function reportLines(period: Period, dayOf: (at: Instant) => Day): readonly ReportLine[] {
  const nameOf = (id: string) => period.people.find((each) => each.id === id)?.name ?? '';
  const isMeant = (id: string | null) => period.personId === null || id === period.personId;
  const withName = (text: string, id: string | null) =>
    period.personId === null && id !== null && nameOf(id) !== '' ? `${nameOf(id)}: ${text}` : text;
  const wins = period.notes
    .filter((note) => isMeant(note.personId) && isOpenTo(note, period))
    .map(({ id, personId, text, at }) => ({
      id,
      part: 'wins' as const,
      on: dayOf(at),
      text: withName(text, personId),
    }));
  const deliveries = period.deliveries
    .filter(({ people }) => period.personId === null || people.includes(period.personId))
    .map(({ id, on, name }) => ({ id, part: 'deliveries' as const, on, text: name }));
  const goals = period.goals
    .filter((goal) => isMeant(goal.personId) && goal.confidential !== true)
    .flatMap((goal) =>
      goal.steps.flatMap(({ text, done }, index) =>
        done === null
          ? []
          : [
              {
                id: `${goal.id} ${index}`,
                part: 'goals' as const,
                on: done,
                text: withName(`${goal.text}: ${text}`, goal.personId),
              },
            ],
      ),
    );
  const promises = period.followUps
    .filter(({ owner, state, personId }) => owner === 'me' && state === 'kept' && isMeant(personId))
    .map(({ id, text, personId, updatedAt }) => ({
      ...{ id, part: 'promises' as const, on: dayOf(updatedAt) },
      text: withName(text, personId),
    }));
  const thanks = period.thanks
    .filter(({ personId }) => isMeant(personId))
    .map(({ id, on, work, personId }) => ({
      id,
      part: 'thanks' as const,
      on,
      text: withName(work, personId),
    }));
  return [...deliveries, ...wins, ...goals, ...promises, ...thanks]
    .filter(({ on, text }) => isWithin(on, period) && text.trim() !== '')
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

const titles: Readonly<Record<ReportLine['part'], string>> = {
  deliveries: 'Delivered',
  wins: 'Went well',
  goals: 'Steps towards goals',
  promises: 'Follow-ups kept',
  thanks: 'Thanked and celebrated',
  meetings: 'Talks',
};

/** The report as Markdown: what was chosen, by part, with dates. */
export function formatReport(
  period: Period,
  lines: readonly ReportLine[],
  dayOf: (at: Instant) => Day,
): string {
  const person = period.people.find(({ id }) => id === period.personId);
  const about = person ? `, ${inertMarkdown(person.name)}` : '';
  const held = period.meetings.filter(
    ({ state, start, personId }) =>
      state === 'held' &&
      isWithin(dayOf(start), period) &&
      (period.personId === null || personId === period.personId),
  ).length;
  const parts = (Object.keys(titles) as ReportLine['part'][]).flatMap((part) => {
    const own = lines.filter((line) => line.part === part);
    return own.length === 0
      ? []
      : [
          `## ${titles[part]}\n\n${own.map(({ on, text }) => `- ${on}: ${inertMarkdown(text)}`).join('\n')}\n`,
        ];
  });
  const talks = held > 0 ? [`${held} ${held === 1 ? 'talk' : 'talks'} held.\n`] : [];
  return [`# ${period.from} to ${period.to}${about}\n`, ...talks, ...parts].join('\n');
}
