import { cpus, loadavg } from 'node:os';
import { readSituation } from '../scripts/suggest/read-situation.ts';
import { situationOf } from '../utils/core/situation.ts';
import { addDays } from '../utils/core/time.ts';
import { builtInPack } from '../utils/practices/packs/built-in.ts';
import { rankPrompts } from '../utils/practices/rank.ts';

const entries = 10_000;
const people = 30;
const rounds = 41;
const today = '2026-11-19';

const lines = [
  'weekend again, closing the books',
  'scope moved twice; worked late on the migration',
  'client call opened alone, decision named',
  'growth: wants a stretch role next year',
  'no idea how the ledger works, asked around',
  'told me about the plans for the spring release',
  'waiting for the review of the terms',
  'Kurze Runde zur Umstellung, viel Arbeit für alle',
  'talking over people in the plan meeting',
  'kept an article on asking before advising',
];
const marks = ['note', 'win', 'challenge', 'advice'];

/** A journal as ten years make it: half notes, then follow-ups, topics, meetings, thanks and deliveries. */
function records(count: number, offset: number) {
  const every = (share: number, make: (at: number, day: string) => object) =>
    Array.from({ length: Math.round(count * share) }, (_, at) => {
      const back = Math.floor(((at + 1) * 3650) / (count * share + 1));
      return make(at + offset, addDays(today, -back));
    });
  const line = (at: number) => `${lines[at % lines.length]} ${at}`;
  return {
    notes: every(0.5, (at, on) => ({ on, text: line(at), mark: marks[at % 7] ?? 'note' })),
    followUps: every(0.2, (at, made) => ({ text: line(at), made, state: at % 9 === 0 ? 'open' : 'kept' })),
    topics: every(0.1, (at, made) => ({ text: line(at), made, state: at % 20 === 0 ? 'open' : 'held' })),
    meetings: every(0.14, (_, start) => ({ start })),
    thanks: every(0.05, (at, on) => ({ on, work: line(at), effect: 'the close was on time' })),
    deliveries: every(0.01, (at, on) => ({ name: `Release ${at}`, on, state: at % 3 ? 'marked' : 'open' })),
  };
}

const place = { now: `${today}T08:30:00+01:00`, zone: 'Europe/Berlin', self: 'Anna Brandt' };
const named = (at: number) => ({
  name: `Person ${at}`,
  email: `p${at}@quill.example`,
  relationships: ['report'],
});
const meeting = { kind: 'one-on-one', title: 'Person 0 / Anna', start: `${today}T10:00:00+01:00` };
const others = Array.from({ length: people }, (_, at) => ({
  person: named(at + 1),
  ...records(entries / people, at * 1000),
}));

const journals = {
  person: { ...place, person: { ...named(0), rhythm: 7 }, moment: meeting, ...records(entries, 0) },
  ownDay: { ...place, others },
};

const rounded = (value: number) => Math.round(value * 100) / 100;

function median(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return rounded(times[Math.floor(rounds / 2)] ?? 0);
}

function measure(journal: object) {
  const { page, moment, context } = readSituation(JSON.stringify(journal), 'the journal of the bench');
  const situation = situationOf(page, moment, context);
  return {
    prompts: rankPrompts(situation, builtInPack).prompts.length,
    rankMs: median(() => rankPrompts(situation, builtInPack)),
    withSituationMs: median(() => rankPrompts(situationOf(page, moment, context), builtInPack)),
  };
}

/** Ranking all practices for a journal of 10,000 entries: of one person, and of thirty for the user's own day. */
export async function run(): Promise<object> {
  const person = measure(journals.person);
  const ownDay = measure(journals.ownDay);
  const most = (goal: string, measured: number, limit: number) => ({
    ...{ goal, measured, most: limit, pass: measured <= limit },
  });
  return {
    bench: 'practices',
    entries,
    goals: [
      most('ranking once the situation is known, median ms', Math.max(person.rankMs, ownDay.rankMs), 5),
      most('situation and ranking, median ms', Math.max(person.withSituationMs, ownDay.withSituationMs), 50),
    ],
    person,
    ownDay,
    machine: { node: process.version, cores: cpus().length, load: rounded(loadavg()[0] ?? 0) },
  };
}
