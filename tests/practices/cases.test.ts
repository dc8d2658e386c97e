import { describe, expect, it } from 'vitest';
import { packIn } from '../../scripts/suggest/packs-for.ts';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import type { Entry } from '../../utils/core/entry.ts';
import { type Situation, situationOf } from '../../utils/core/situation.ts';
import { mannerOf } from '../../utils/practices/manner.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { type PackLanguage, packLanguages } from '../../utils/practices/packs/languages.ts';
import { phrase } from '../../utils/practices/phrase.ts';
import type { PracticeId } from '../../utils/practices/practice-ids.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import { workflowFor } from '../../utils/workflows/registry.ts';
import { entry } from '../services/journal-actions.ts';

const written = { now: '2026-11-19T08:30:00+01:00', zone: 'Europe/Berlin', self: 'Anna Brandt' };
const one = { kind: 'one-on-one', title: 'Weekly', start: '2026-11-19T15:00:00+01:00' };
const review = (start = '2026-12-03') => ({ start, kind: 'review' });
const skill = {
  text: 'negotiation',
  kind: 'skill',
  made: '2026-06-01',
  steps: [{ text: 'lead one call', due: '2027-03-01' }],
};
const dana = (...relationships: unknown[]) => ({ name: 'Dana Whitfield', relationships });
const since = (kind: string, from: string | null, to: string | null = null) => ({ kind, from, to });
const bossWith = (...meetings: object[]) => [{ person: dana('manager'), meetings }];
const round = (on: string) => [{ ...entry('r1', 'round'), on }] as readonly Entry[];

interface Case {
  id: PracticeId;
  say: string;
  example: object;
  entries?: readonly Entry[];
}

function situationIn({ example, entries }: Pick<Case, 'example' | 'entries'>): Situation {
  const { page, moment, context } = readSituation(JSON.stringify({ ...written, ...example }), 'case');
  if (!entries) return situationOf(page, moment, context);
  return situationOf(page && { ...page, entries }, moment, { ...context, entries });
}

/** What a practice finds in records, unless it would hurt. */
function sayIn(id: PracticeId, example: object, entries?: readonly Entry[]): string | null {
  const situation = situationIn({ example, ...(entries && { entries }) });
  const practice = practices.find((each) => each.id === id);
  return practice?.hurts?.(situation) ? null : (practice?.find(situation)?.say ?? null);
}

const cases: readonly Case[] = [
  {
    id: 'competency',
    say: 'reviewOwn',
    example: { goals: [{ ...skill, owner: 'me', shared: false }], others: bossWith(review()) },
  },
  {
    id: 'competency',
    say: 'reviewUp',
    example: {
      person: dana('manager'),
      moment: one,
      goals: [{ ...skill, owner: 'me', evidence: [{ on: '2026-06-09', text: 'held the price' }] }],
      meetings: [{ start: '2026-11-12' }, review()],
    },
  },
  {
    id: 'competency',
    say: 'reviewDown',
    example: {
      person: dana('report'),
      moment: one,
      goals: [skill],
      meetings: [{ start: '2026-11-12' }, review()],
    },
  },
  {
    id: 'name-the-gap',
    say: 'newBoss',
    example: { others: [{ person: dana(since('manager', '2026-10-05')) }] },
  },
  {
    id: 'name-the-gap',
    say: 'newTeam',
    example: { others: [{ person: dana(since('report', '2026-10-05')) }] },
  },
  {
    id: 'mentoring-360',
    say: 'round',
    example: { others: bossWith(review('2026-12-20')) },
    entries: round('2026-05-04'),
  },
];

describe.each(cases.map((each) => [`${each.id}, ${each.say}`, each] as const))('%s', (_name, each) => {
  const situation = situationIn(each);

  it('is said where the records call for it, and opens a form there', () => {
    const found = rankPrompts(situation, builtInPack).prompts.find(({ practice }) => practice === each.id);
    expect(sayIn(each.id, each.example, each.entries)).toBe(each.say);
    expect(found?.text).toMatch(/\S/u);
    expect(workflowFor(each.id)?.about).toContain(situation.person ? 'person' : 'self');
  });

  it.each(Object.keys(packLanguages) as PackLanguage[])('is whole in %s', (language) => {
    const pack = packIn(language);
    const practice = practices.find(({ id }) => id === each.id);
    const finding = practice?.find(situation);
    const said = practice && finding ? phrase(practice, finding, situation, pack) : null;
    expect(said).not.toBeNull();
    expect(said?.text.length).toBeLessThanOrEqual(mannerOf(language).point);
    expect(`${said?.text} ${said?.evidence} ${said?.why}`).not.toMatch(/undefined|null|[{}#|]/u);
  });
});

describe('evidence before a review', () => {
  const own = (change: object, meetings: object[]) =>
    sayIn('competency', {
      goals: [{ ...skill, owner: 'me', shared: false, ...change }],
      others: bossWith(...meetings),
    });

  it('is asked for in the thirty days before, of a skill with fewer than three lines', () => {
    const kept = (count: number) =>
      Array.from({ length: count }, () => ({ on: '2026-06-09', text: 'a line' }));
    expect(own({}, [review()])).toBe('reviewOwn');
    expect(own({ evidence: kept(2) }, [review()])).toBe('reviewOwn');
    expect(own({ evidence: kept(3) }, [review()])).toBeNull();
    expect(own({}, [review('2026-12-20')])).toBeNull();
    expect(own({}, [review('2026-11-10')])).toBeNull();
    expect(own({}, [{ ...review(), state: 'moved' }])).toBeNull();
    expect(own({ kind: 'career' }, [review()])).toBeNull();
  });

  it('is not asked for before somebody else’s review', () => {
    const others = [{ person: dana('report'), meetings: [review()] }];
    expect(sayIn('competency', { goals: [{ ...skill, owner: 'me', shared: false }], others })).toBeNull();
  });

  it('says how many lines a goal has, and nothing kept only where that is true', () => {
    const win = { on: '2026-11-12', text: 'negotiation held at list price', mark: 'win' };
    const line = (evidence: object[]) =>
      rankPrompts(
        situationIn({
          example: {
            person: dana('report'),
            moment: one,
            notes: [win],
            meetings: [{ start: '2026-11-12' }],
            goals: [{ ...skill, evidence }],
          },
        }),
        builtInPack,
      ).prompts.find(({ practice }) => practice === 'competency')?.evidence;
    expect(line([])).toContain('nothing kept');
    expect(line([{ on: '2026-06-09', text: 'a line' }])).toContain('1 line kept');
  });
});

describe('a role that is new', () => {
  const gap = (...people: object[]) =>
    sayIn('name-the-gap', {
      others: people.map((person, at) => ({ person: { name: `Person ${at}`, ...person } })),
    });

  it('is asked about for less than 120 days', () => {
    expect(gap({ relationships: [since('manager', '2026-07-23')] })).toBe('newBoss');
    expect(gap({ relationships: [since('manager', '2026-07-22')] })).toBeNull();
    expect(gap({ relationships: [since('manager', null)] })).toBeNull();
    expect(gap({ relationships: [since('manager', '2026-12-01')] })).toBeNull();
    expect(gap({ relationships: [since('manager', '2026-10-05', '2026-11-01')] })).toBeNull();
  });

  it('is none where somebody joins a team that was led before', () => {
    const joins = { relationships: [since('report', '2026-10-05')] };
    expect(gap(joins)).toBe('newTeam');
    expect(gap(joins, { relationships: ['report'] })).toBeNull();
    expect(gap(joins, { relationships: [since('report', '2024-01-01', '2025-01-01')] })).toBeNull();
  });

  it('is not asked about while a delivery is due, or once a gap was named', () => {
    const others = [{ person: dana(since('manager', '2026-10-05')) }];
    const named = [{ ...entry('g1', 'gap'), on: '2026-11-10' }] as readonly Entry[];
    expect(sayIn('name-the-gap', { others }, named)).toBeNull();
    expect(
      sayIn('name-the-gap', { others: [{ ...others[0], deliveries: [{ name: 'Move', on: '2026-11-20' }] }] }),
    ).toBeNull();
  });
});

describe('a round of feedback that is old', () => {
  it('is thought of in the sixty days before the user’s own review', () => {
    const say = (asked: string, start: string) =>
      sayIn('mentoring-360', { others: bossWith(review(start)) }, round(asked));
    expect(say('2026-05-04', '2026-12-20')).toBe('round');
    expect(say('2026-05-23', '2026-12-20')).toBe('round');
    expect(say('2026-05-24', '2026-12-20')).toBeNull();
    expect(say('2026-05-04', '2027-01-19')).toBeNull();
    expect(sayIn('mentoring-360', { others: bossWith(review()) })).toBeNull();
  });

  it('waits where a rating has just closed', () => {
    const others = [...bossWith(review('2026-12-20'), review('2026-11-02'))];
    expect(sayIn('mentoring-360', { others }, round('2026-05-04'))).toBeNull();
  });
});
