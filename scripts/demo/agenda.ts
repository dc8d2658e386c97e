import { addWorkingDays, dayAt, isWorkingDay, toDay, toInstant, workingDay, workingDayAgo } from './days.ts';
import type { DemoEvent, DemoGuest } from './demo-data.ts';
import { aiko, type DemoPerson, dana, ines, lena, mateo, noah, priya, robin } from './people.ts';

const columns = 6;
const team = [robin, dana, mateo, ines, priya];

const minutes = (clock: string): number => {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 60 + rest;
};

/** The first is the organiser; all have accepted. */
const guests = (...people: DemoPerson[]): DemoGuest[] =>
  people.map((each, index) => ({ ...each, answer: 'accepted', organizer: index === 0 }));

type Details = Omit<DemoEvent, 'id' | 'start' | 'end'>;

function event(name: string, day: Date, from: string, to: string, details: Details): DemoEvent {
  return {
    id: `${name}-${toDay(day)}`,
    start: toInstant(dayAt(day, minutes(from))),
    end: toInstant(dayAt(day, minutes(to))),
    ...details,
  };
}

/** When the next 1:1 is: today while the working day lasts, else at two o'clock on the next one. */
export function nextOneOnOne(now: Date): { day: Date; from: string; to: string } {
  const half = (Math.floor((now.getHours() * 60 + now.getMinutes()) / 30) + 1) * 30;
  if (!isWorkingDay(now) || half > minutes('17:00')) {
    const day = workingDay(isWorkingDay(now) ? addWorkingDays(now, 1) : now, 1);
    return { day, from: '14:00', to: '14:30' };
  }
  const start = Math.max(half, minutes('10:00'));
  const clock = (value: number) => `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
  return { day: now, from: clock(start), to: clock(start + 30) };
}

/** Three pages of working days; the middle one begins with the launch and holds the next 1:1. */
export function demoPages(now: Date): Date[][] {
  const first = addWorkingDays(workingDayAgo(now, 3), -columns);
  const page = (from: number) =>
    Array.from({ length: columns }, (_, index) => addWorkingDays(first, from + index));
  return [page(0), page(columns), page(2 * columns)];
}

function oneOnOne(day: Date, from: string, to: string): DemoEvent {
  return event('dana', day, from, to, {
    title: 'Dana / Robin 1:1',
    tone: 'pair',
    guests: guests(robin, dana),
    series: 'series-dana',
    recurrence: 'weekly',
    conference: 'https://call.northlight.example/dana-robin',
  });
}

function standUp(day: Date): DemoEvent {
  const series = { series: 'series-stand-up', recurrence: 'daily' };
  return event('stand-up', day, '9:00', '9:20', {
    title: 'Stand-up',
    tone: 'quiet',
    guests: guests(mateo, robin, dana, ines, priya),
    location: 'Room Birch',
    ...series,
  });
}

function launchWeek(days: readonly Date[]): DemoEvent[] {
  const [launch = new Date(), second = launch, third = launch, fourth = launch, , last = launch] = days;
  return [
    event('atlas', launch, '11:00', '12:30', {
      title: 'Atlas 2.0 launch',
      tone: 'big',
      guests: guests(...team),
      location: 'War room',
      description:
        'Go-live of Atlas 2.0 for all customers. Mateo leads, Dana holds the roll-back plan, Ines writes the release notes.',
    }),
    event('watch', launch, '14:00', '16:00', {
      title: 'Launch watch',
      tone: 'team',
      guests: guests(mateo, dana, priya, robin),
    }),
    event('roadmap', second, '10:00', '11:30', {
      title: 'Roadmap, first quarter',
      tone: 'team',
      guests: guests(...team),
      location: 'Room Birch',
    }),
    event('dentist', second, '16:00', '16:45', {
      title: 'Dentist',
      tone: 'quiet',
      guests: [],
      private: true,
    }),
    event('fjordhost', third, '13:00', '14:00', {
      title: 'Fjordhost, quarterly call',
      tone: 'team',
      guests: guests(lena, robin, mateo),
      conference: 'https://meet.fjordhost.example/quarterly',
    }),
    event('budget', second, '14:00', '15:00', {
      title: 'Budget round two',
      tone: 'team',
      guests: guests(ines, robin, priya),
    }),
    event('interview', third, '15:00', '16:00', {
      title: 'Interview, data engineer',
      tone: 'team',
      guests: guests(priya, robin, noah),
    }),
    event('debrief', third, '15:30', '16:30', {
      title: 'Hiring panel',
      tone: 'team',
      guests: guests(priya, ines, robin),
    }),
    event('focus', fourth, '17:30', '18:30', { title: 'Focus time', tone: 'quiet', guests: [] }),
    event('retro', last, '11:00', '12:00', { title: 'Atlas retro', tone: 'team', guests: guests(...team) }),
  ];
}

function mentoring(day: Date): DemoEvent {
  return event('aiko', day, '13:00', '13:45', {
    title: 'Mentoring: Aiko',
    tone: 'pair',
    guests: guests(aiko, robin),
    series: 'series-aiko',
    recurrence: 'biweekly',
    description: 'Aiko would like to talk about leading without the title.',
  });
}

/** Every event of the three pages. */
export function demoEvents(now: Date): DemoEvent[] {
  const pages = demoPages(now);
  const middle = pages[1] ?? [];
  const next = nextOneOnOne(now);
  const after = addWorkingDays(next.day, 1);
  const leave = toDay(after);
  return [
    ...pages.flat().map(standUp),
    ...launchWeek(middle),
    oneOnOne(addWorkingDays(next.day, -5), next.from, next.to),
    oneOnOne(next.day, next.from, next.to),
    oneOnOne(addWorkingDays(next.day, 5), next.from, next.to),
    mentoring(after),
    event('mateo', after, '10:00', '10:30', {
      title: '1:1 Mateo',
      tone: 'pair',
      guests: guests(robin, mateo),
      series: 'series-mateo',
      recurrence: 'weekly',
    }),
    { id: `leave-${leave}`, title: 'Ines on leave', start: leave, end: leave, tone: 'quiet', guests: [] },
  ];
}
