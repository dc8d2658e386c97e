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

const written3 = (...texts: string[]) =>
  texts.map((text, at) => ({ on: ['2026-10-20', '2026-11-04', '2026-11-13'][at], text }));
const returning = written3(
  'lost in the talk on transfer pricing',
  'transfer pricing again, nodded along',
  'the Lyon margin depends on transfer pricing',
);
const followed = {
  person: dana('manager'),
  meetings: [{ start: '2026-11-12' }],
  notes: ['2026-11-09', '2026-11-11', '2026-11-13', '2026-11-17'].map((on, at) => ({
    on,
    text: `migration, part ${at}: moved as planned`,
  })),
};
const update = (change: object = {}) =>
  [
    {
      ...{ ...entry('u1', 'update'), on: '2026-11-06', people: ['Dana Whitfield', 'ben', 'cem'] },
      ...{ done: ['ledger migration begun'], next: [], risk: '' },
      ...change,
    },
  ] as readonly Entry[];
const stock = (change: object = {}) =>
  [
    { ...entry('s1', 'stock'), on: '2026-10-12', people: [], grow: 'present to the board', ...change },
  ] as readonly Entry[];
const senior = { person: { ...dana('report'), email: 'dana@quill.example', flags: ['senior'] } };

const project = (change: object = {}) => ({ name: 'Claims portal', on: '2027-02-01', ...change });

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
  { id: 'name-the-gap', say: 'stock', example: {}, entries: stock() },
  { id: 'know-what-to-know', say: 'term', example: { notes: returning } },
  { id: 'know-what-to-know', say: 'project', example: { deliveries: [project()] } },
  { id: 'update-unasked', say: 'since', example: followed, entries: update() },
  {
    id: 'thank-and-report-back',
    say: 'introduced',
    example: { person: dana('mentor'), moment: one, meetings: [{ start: '2026-10-12' }] },
    entries: [
      {
        ...{ ...entry('i1', 'introduction'), on: '2026-10-12', people: ['Dana Whitfield'], state: 'met' },
        ...{ whom: 'hospital purchasing', outcome: 'a second call in May' },
      },
    ] as unknown as readonly Entry[],
  },
  {
    id: 'connection',
    say: 'noneOutside',
    example: { others: [{ ...senior, meetings: [{ start: '2026-05-05' }, { start: '2026-11-12' }] }] },
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

  it('speaks of the nearest one', () => {
    const example = {
      goals: [{ ...skill, owner: 'me', shared: false }],
      others: bossWith(review('2026-12-15'), review('2026-12-01'), review('2026-12-10')),
    };
    const situation = situationIn({ example });
    expect(practices.find(({ id }) => id === 'competency')?.find(situation)?.near).toBe('2026-12-01');
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

describe('a place to grow in the last stock', () => {
  const gap = (entries: readonly Entry[], example: object = {}) => sayIn('name-the-gap', example, entries);
  const own = { owner: 'me', shared: false };

  it('is thought of from a week after the stock until the next one is due', () => {
    expect(gap(stock({ on: '2026-11-12' }))).toBe('stock');
    expect(gap(stock({ on: '2026-11-13' }))).toBeNull();
    expect(gap(stock({ on: '2026-08-21' }))).toBe('stock');
    expect(gap(stock({ on: '2026-08-20' }))).toBeNull();
    expect(gap(stock({ grow: '' }))).toBeNull();
    expect(gap(stock({ grow: 'talk to my doctor' }))).toBeNull();
  });

  it('is that of the last stock alone', () => {
    const before = stock({ id: 's0', on: '2026-09-01', grow: 'read a contract' });
    expect(gap([...before, ...stock({ grow: '' })])).toBeNull();
  });

  it('is taken up by a goal, that of the stock or another, and by a gap named since', () => {
    const named = (on: string, line: string) => ({ ...entry('g1', 'gap'), on, line }) as Entry;
    expect(gap(stock({ goalId: 'goal-7' }))).toBeNull();
    expect(gap(stock(), { goals: [{ ...own, text: 'Presenting to the board' }] })).toBeNull();
    expect(gap(stock(), { goals: [{ ...own, text: 'Presenting to the board', state: 'left' }] })).toBeNull();
    expect(gap(stock(), { goals: [{ ...own, text: 'negotiation' }] })).toBe('stock');
    expect(gap([...stock(), named('2026-10-13', 'I cannot yet present with no slides')])).toBeNull();
    expect(gap([...stock(), named('2026-10-11', 'I cannot yet present with no slides')])).toBe('stock');
  });

  it('is not spoken of where somebody is open, or while a delivery is due', () => {
    expect(gap(stock(), { person: dana('peer'), moment: one })).toBeNull();
    expect(gap(stock(), { deliveries: [project({ on: '2026-11-20' })] })).toBeNull();
  });
});

describe('a young project', () => {
  const say = (deliveries: object[], change: Partial<Situation> = {}, example: object = {}) => {
    const read = situationIn({ example: { deliveries, ...example } });
    const situation = { ...read, ...change };
    const practice = practices.find(({ id }) => id === 'know-what-to-know');
    return practice?.hurts?.(situation) ? null : (practice?.find(situation)?.say ?? null);
  };
  const begun = (createdAt: string, change: object = {}) => ({
    deliveries: situationIn({ example: { deliveries: [project()] } }).deliveries.map((each) => ({
      ...each,
      createdAt: `${createdAt}T09:00:00Z`,
      ...change,
    })),
  });

  it('is asked about for less than sixty days, until it is delivered', () => {
    expect(say([], begun('2026-09-21'))).toBe('project');
    expect(say([], begun('2026-09-20'))).toBeNull();
    expect(say([project({ on: '2026-11-10' })])).toBeNull();
    expect(say([project({ on: '2026-11-23' })])).toBeNull();
    expect(say([], begun('2026-11-01', { state: 'left' }))).toBeNull();
  });

  it('is not asked about once it is a goal, or a gap of it was named or spoken of', () => {
    const goal = { text: 'Run the claims triage', kind: 'skill', owner: 'me', shared: false };
    const named = { ...entry('g1', 'gap'), on: '2026-06-10', line: 'how claims are settled' };
    expect(say([project()], {}, { goals: [goal] })).toBeNull();
    expect(say([project()], { entries: [named] as readonly Entry[] })).toBeNull();
    const notes = [{ on: '2026-11-05', text: 'lost in the claims rules' }];
    const spoken = {
      ...{ id: 'a1', practice: 'name-the-gap', personId: null, key: 'gap:note-1', answer: 'done' as const },
      ...{ on: '2026-11-10', createdAt: '2026-11-10T09:00:00Z', updatedAt: '2026-11-10T09:00:00Z' },
    };
    expect(say([project()], {}, { notes })).toBe('project');
    expect(say([project()], { answers: [spoken] }, { notes })).toBeNull();
  });

  it('weighs what the user wrote more than what came from the calendar', () => {
    const grade = (change: object) => {
      const situation = { ...situationIn({ example: {} }), ...begun('2026-11-01', change) };
      return practices.find(({ id }) => id === 'know-what-to-know')?.find(situation)?.grade;
    };
    expect([grade({}), grade({ eventKey: 'google:1' })]).toEqual(['B', 'C']);
  });
});

describe('what would do harm', () => {
  const kofi = { person: dana('report'), moment: one, meetings: [{ start: '2026-11-12' }] };
  const ids = (example: object, entries?: readonly Entry[]) =>
    rankPrompts(situationIn({ example, ...(entries && { entries }) }), builtInPack).prompts.map(
      ({ practice }) => practice,
    );

  it('a warm word within five working days of a rating, or in a talk of that name in any language', () => {
    const rated = (start: string) => ({
      ...kofi,
      meetings: [{ start: '2026-11-12' }, { start, kind: 'review' }, { start: '2026-12-15', kind: 'review' }],
    });
    expect(sayIn('power-and-warmth', rated('2026-11-11'))).toBe('rating');
    expect(sayIn('power-and-warmth', rated('2026-11-12'))).toBeNull();
    const titled = { ...rated('2026-09-01'), moment: { ...one, title: 'Entretien annuel' } };
    expect(sayIn('power-and-warmth', titled)).toBeNull();
  });

  it('a question back to somebody who writes of illness or law', () => {
    const asks = (body: string) => ({ person: dana('peer'), moment: { kind: 'ask', mail: { body } } });
    expect(ids(asks('I would value your advice on tenders.'))).toContain('honour-the-asker');
    expect(ids(asks('I would value your advice. The doctor says it is cancer.'))).toEqual([]);
    expect(ids(asks('Was würden Sie raten? Es fehlt Ihre Unterschrift.'))).toEqual([]);
  });

  it('a look back after two that were set aside, or while the incident still runs', () => {
    const deliveries = [{ id: 'd3', name: 'Tariff release', on: '2026-11-17' }];
    const said = (key: string, on: string, answer = 'not-now') => ({
      practice: 'reflect-first',
      answer,
      key,
      on,
    });
    const look = (answers: object[], change: object = {}) =>
      sayIn('reflect-first', { deliveries: [{ ...deliveries[0], ...change }], answers });
    const twice = [said('delivery:d1', '2026-10-28'), said('delivery:d2', '2026-11-05')];
    const situation = situationIn({ example: { deliveries } });
    const asked = (answers: typeof situation.answers) => {
      const practice = practices.find(({ id }) => id === 'reflect-first');
      return practice?.hurts?.({ ...situation, answers }) ?? false;
    };
    const as = (all: readonly ReturnType<typeof said>[]) =>
      all.map((each, at) => ({
        ...{ ...each, answer: each.answer as 'not-now', id: `a${at}`, personId: null },
        ...{ createdAt: each.on, updatedAt: each.on },
      }));
    expect(look([])).toBe('delivery');
    expect(asked(as(twice))).toBe(true);
    expect(asked(as(twice.slice(1)))).toBe(false);
    expect(asked(as([...twice, said('delivery:d4', '2026-11-12', 'done')]))).toBe(false);
    expect(asked(as([said('delivery:d1', '2026-09-28'), said('delivery:d2', '2026-10-05')]))).toBe(false);
    const burning = situation.deliveries.map((each) => ({ ...each, trouble: 'incident' as const }));
    const practice = practices.find(({ id }) => id === 'reflect-first');
    expect(practice?.find({ ...situation, deliveries: burning })).toBeNull();
  });

  it('a pattern out of one person on two days, or a word about somebody', () => {
    const notes = (...lines: [on: string, text: string][]) =>
      lines.map(([on, text]) => ({ on, text, mark: 'challenge' }));
    const waits = 'release waiting for sign-off';
    const spread = notes(['2026-10-08', waits], ['2026-10-27', waits], ['2026-11-12', waits]);
    const twoDays = notes(['2026-10-08', waits], ['2026-10-08', waits], ['2026-11-12', waits]);
    const trait = notes(
      ['2026-10-08', 'war stur'],
      ['2026-10-27', 'stur wie je'],
      ['2026-11-12', 'wieder stur'],
    );
    expect(sayIn('see-the-pattern', { notes: spread })).toBe('pattern');
    expect(sayIn('see-the-pattern', { notes: twoDays })).toBeNull();
    expect(sayIn('see-the-pattern', { notes: trait })).toBeNull();
  });

  it('a third reminder of an offer, or one that follows on another', () => {
    const offered = {
      person: dana('peer'),
      meetings: [{ start: '2026-10-01' }],
      followUps: [{ owner: 'them', text: 'read the proposal', made: '2026-10-01' }],
    };
    const offer = (change: object) =>
      [
        {
          ...entry('o1', 'offer'),
          on: '2026-10-01',
          by: 'them',
          words: 'read the proposal',
          state: 'open',
          ...change,
        },
      ] as readonly Entry[];
    const say = (change: object) => sayIn('follow-up-on-offers', offered, offer(change));
    expect(say({ count: 1, reminded: '2026-10-20' })).toBe('offer');
    expect(say({ count: 1, reminded: '2026-11-05' })).toBeNull();
    expect(say({ count: 2, reminded: '2026-10-20' })).toBeNull();
    expect(say({ count: 0, reminded: null, state: 'dropped' })).toBeNull();
  });

  it('topics of theirs in a talk of five minutes', () => {
    const mine = ['2026-11-05', '2026-11-12'].map((start) => ({ start, whoseTime: 'mine' }));
    const say = (end: string) =>
      sayIn('their-time-first', { ...kofi, meetings: mine, moment: { ...one, end } });
    expect(say('2026-11-19T15:30:00+01:00')).toBe('mine');
    expect(say('2026-11-19T15:05:00+01:00')).toBeNull();
  });

  it('a doubt about somebody with whom an agreement runs', () => {
    const wanted = {
      person: { name: 'Henrik Dahl', flags: ['wanted'] },
      notes: [{ on: '2026-11-18', text: 'a line' }],
    };
    expect(sayIn('respect-and-liking', { others: [wanted] })).toBe('reason');
    const agreed = { ...wanted, agreements: [{ state: 'active', made: '2026-11-01' }] };
    expect(sayIn('respect-and-liking', { others: [agreed] })).toBeNull();
  });

  it('a gap that is a goal already', () => {
    const notes = [
      { on: '2026-10-29', text: 'lost in the contracts talk' },
      { on: '2026-11-12', text: 'no idea how the contracts work' },
    ];
    expect(sayIn('name-the-gap', { notes })).toBe('self');
    const goals = [{ text: 'read contracts alone', owner: 'me', shared: false }];
    expect(sayIn('name-the-gap', { notes, goals })).toBeNull();
  });

  it('a thought held back that was offered and taken', () => {
    const advised = {
      ...kofi,
      notes: [{ on: '2026-11-16', text: 'open with the price', mark: 'advice', advice: { from: 'me' } }],
    };
    const offer = [{ ...entry('o1', 'offer'), by: 'me', state: 'taken' }] as readonly Entry[];
    expect(sayIn('pull-not-push', advised)).toBe('thought');
    expect(sayIn('pull-not-push', advised, offer)).toBeNull();
  });
});

describe('what a sentence claims', () => {
  const hakan = (rhythm: number | null) => ({
    others: [
      {
        person: { name: 'Håkan Berg', relationships: [{ kind: 'mentor', to: '2025-06-30' }], rhythm },
        meetings: [{ start: '2026-02-21' }],
      },
    ],
  });
  const said = (id: PracticeId, example: object) =>
    rankPrompts(situationIn({ example }), builtInPack).prompts.find(({ practice }) => practice === id);

  it('is a rhythm only where one was chosen', () => {
    expect(said('keep-in-touch', hakan(90))?.evidence).toContain('your rhythm is 90 days');
    expect(said('keep-in-touch', hakan(null))?.evidence).toBe('Last talk noted 21 Feb');
  });

  it('is how many wins and challenges were noted, and none where there are none', () => {
    const notes = ['10', '11', '12', '13', '14'].map((day, at) => ({
      ...{ on: `2026-11-${day}`, text: 'a line' },
      mark: at < 2 ? 'win' : at === 2 ? 'challenge' : 'note',
    }));
    const finding = (example: object) =>
      practices.find(({ id }) => id === 'take-stock')?.find(situationIn({ example }));
    expect(finding({ notes })?.slots).toMatchObject({ count: 5, wins: 2, strains: 1 });
    const plain = notes.map(({ mark: _, ...each }) => each);
    expect(finding({ notes: plain })?.slots).toMatchObject({ wins: null, strains: null });
    const situation = situationIn({ example: { notes } });
    const practice = practices.find(({ id }) => id === 'take-stock');
    const found = practice?.find(situation);
    const texts = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((today) =>
      practice && found ? phrase(practice, found, { ...situation, today }, builtInPack)?.text : null,
    );
    expect(texts).toContain(
      'Since 10 November: two wins and one challenge. Which of them has to do with something you did?',
    );
  });
});

describe('what somebody has not heard of', () => {
  const asked = { person: dana('mentor'), moment: one, meetings: [{ start: '2026-10-12' }] };
  const met = (change: object = {}) =>
    [
      {
        ...{ ...entry('i1', 'introduction'), on: '2026-10-12', people: ['Dana Whitfield'], state: 'met' },
        ...{ whom: 'hospital purchasing', outcome: 'a second call in May', ...change },
      },
    ] as readonly Entry[];

  it('is what came of an introduction of theirs, until it is told', () => {
    const say = (change: object = {}, more: object = {}) =>
      sayIn('thank-and-report-back', { ...asked, ...more }, met(change));
    expect(say()).toBe('introduced');
    expect(say({ state: 'made' })).toBeNull();
    expect(say({ state: 'told' })).toBeNull();
    expect(say({}, { thanks: [{ on: '2026-10-20' }] })).toBeNull();
    expect(workflowFor('thank-and-report-back', 'introduced:i1')?.id).toBe('W15');
  });

  it('comes after advice of theirs that was tried, and before advice that still waits', () => {
    const advice = (state: string) => ({
      notes: [{ on: '2026-10-12', text: 'half a page', mark: 'advice', advice: { state, on: '2026-10-20' } }],
    });
    expect(sayIn('thank-and-report-back', { ...asked, ...advice('tried') }, met())).toBe('tried');
    expect(sayIn('thank-and-report-back', { ...asked, ...advice('new') }, met())).toBe('introduced');
  });

  it('is no reason to ask for another one, nor is a no', () => {
    const wish = {
      ...{ person: { ...dana('mentor'), flags: ['well-connected'] } },
      meetings: ['2026-07-05', '2026-08-05', '2026-09-01'].map((start) => ({ start })),
      goals: [{ text: 'sell to hospitals', kind: 'career', owner: 'me', shared: false }],
    };
    expect(sayIn('ask-for-introductions', wish)).toBe('ask');
    expect(sayIn('ask-for-introductions', wish, met({ on: '2026-06-01', state: 'declined' }))).toBeNull();
    expect(sayIn('ask-for-introductions', wish, met({ on: '2026-06-01', state: 'told' }))).toBe('ask');
  });
});

describe('what was marked by the user', () => {
  const wrote = (id: PracticeId, example: object, change: (situation: Situation) => Partial<Situation>) => {
    const situation = situationIn({ example });
    const practice = practices.find((each) => each.id === id);
    return practice?.find({ ...situation, ...change(situation) })?.say ?? null;
  };
  const instructed = ({ notes }: Situation) => ({
    notes: notes.map((note) => ({ ...note, advice: note.advice && { ...note.advice, instruction: true } })),
  });
  const same = () => ({});

  it('as an instruction of the job is neither weighed nor held back', () => {
    const theirs = { notes: [{ on: '2026-11-05', text: 'take the Lyon post', mark: 'advice' }] };
    expect(wrote('weigh-the-advice', theirs, same)).toBe('one');
    expect(wrote('weigh-the-advice', theirs, instructed)).toBeNull();
    const advice = { from: 'me' };
    const mine = {
      person: dana('report'),
      moment: one,
      meetings: [{ start: '2026-11-12' }],
      notes: [{ on: '2026-11-16', text: 'open with the price', mark: 'advice', advice }],
    };
    expect(wrote('pull-not-push', mine, same)).toBe('thought');
    expect(wrote('pull-not-push', mine, instructed)).toBeNull();
  });

  it('as days away explains a gap', () => {
    const missed = ['2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29'].map((start) => ({
      ...{ start, state: 'missed', series: 'weekly' },
    }));
    const held = ['2026-11-05', '2026-11-12'].map((start) => ({ start, series: 'weekly' }));
    const example = { person: dana('report'), moment: one, meetings: [...missed, ...held] };
    const away =
      (from: string, to: string | null) =>
      ({ person }: Situation) => ({
        person: person && { ...person, away: [{ from, to }] },
      });
    expect(wrote('regular-one-on-one', example, same)).toBe('kept');
    expect(wrote('regular-one-on-one', example, away('2026-10-01', '2026-10-07'))).toBe('kept');
    expect(wrote('regular-one-on-one', example, away('2026-10-06', '2026-10-30'))).toBeNull();
    expect(wrote('regular-one-on-one', example, away('2026-10-20', null))).toBeNull();
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

describe('a term that keeps coming back', () => {
  const term = (notes: readonly object[], change: Partial<Situation> = {}, goals: readonly object[] = []) => {
    const situation = { ...situationIn({ example: { notes, goals } }), ...change };
    const finding = practices.find(({ id }) => id === 'know-what-to-know')?.find(situation);
    return finding?.say === 'term' ? finding.slots.term : null;
  };

  it.each([
    ['transfer pricing', returning],
    ['IFRS', written3('IFRS? ask later', 'close waits for IFRS', 'the IFRS table is due')],
    ['cost plus', written3('what is “cost plus”?', 'cost plus for the lab', 'they use cost plus')],
    [
      'Verrechnungspreise',
      written3(
        'Verrechnungspreise nicht verstanden',
        'Verrechnungspreise für Lyon',
        'Runde zu Verrechnungspreise',
      ),
    ],
    [
      'リバースチャージ',
      written3('リバースチャージとは？', 'リバースチャージの件', '請求書とリバースチャージ'),
    ],
  ])('is %s', (found, notes) => expect(term(notes)).toBe(found));

  it.each<[string, readonly object[]]>([
    ['stands in two notes only', returning.slice(0, 2)],
    [
      'was understood all along',
      written3('transfer pricing', 'transfer pricing again', 'on transfer pricing'),
    ],
    ['came up on two days', returning.map((each, at) => ({ ...each, on: `2026-11-${at === 0 ? 12 : 13}` }))],
    ['came up on one day', returning.map((each) => ({ ...each, on: '2026-11-13' }))],
    ['has not come up lately', returning.map((each) => ({ ...each, on: each.on?.replace('-11-', '-09-') }))],
    ['was told in confidence', returning.map((each) => ({ ...each, flags: ['confidential'] }))],
    ['is nothing but the boss', written3('CEO?', 'talk with the CEO', 'CEO away')],
    ['may be a name', written3('lost in what Rosa Keller meant', 'Rosa Keller again', 'asked Rosa Keller')],
  ])('is none where it %s', (_why, notes) => expect(term(notes)).toBeNull());

  it('is none where it is a goal already, or was named as a gap', () => {
    const goal = { text: 'transfer pricing for the plants', kind: 'skill', owner: 'me', shared: false };
    const named = { ...entry('g1', 'gap'), on: '2026-08-10', line: 'I cannot yet read transfer pricing' };
    expect(term(returning, {}, [goal])).toBeNull();
    expect(term(returning, { entries: [named] as readonly Entry[] })).toBeNull();
    const spoken = (key: string) => ({
      ...{ id: 'a1', practice: 'name-the-gap', personId: null, key, answer: 'not-now' as const },
      ...{ on: '2026-11-10', createdAt: '2026-11-10T09:00:00Z', updatedAt: '2026-11-10T09:00:00Z' },
    });
    expect(term(returning, { answers: [spoken('gap:note-1')] })).toBeNull();
    expect(term(returning, { answers: [spoken('gap:another')] })).toBe('transfer pricing');
  });
});

describe('nobody outside the organisation', () => {
  const met = [{ start: '2026-05-05' }, { start: '2026-11-12' }];
  const say = (...people: object[]) =>
    sayIn('connection', { others: [{ ...senior, meetings: met }, ...people.map((person) => ({ person }))] });
  const mentor = { name: 'Ingrid Solberg', relationships: ['mentor'] };

  it('is said to whoever leads somebody senior, with no mentor or one of the same house', () => {
    expect(say()).toBe('noneOutside');
    expect(say({ ...mentor, email: 'ingrid@quill.example' })).toBe('noneOutside');
  });

  it('is not claimed of a mentor who is, or may be, outside', () => {
    expect(say({ ...mentor, email: 'ingrid@fjord.example' })).toBeNull();
    expect(say(mentor)).toBeNull();
    expect(
      say({ ...mentor, email: 'ingrid@quill.example', relationships: ['mentor', 'outside'] }),
    ).toBeNull();
  });

  it('is not said where nobody senior is led, or the journal is young', () => {
    const junior = { person: { ...senior.person, flags: [] }, meetings: met };
    expect(sayIn('connection', { others: [junior] })).toBeNull();
    expect(sayIn('connection', { others: [{ ...senior, meetings: met.slice(1) }] })).toBeNull();
  });
});

describe('an update that went to several', () => {
  const say = (change: object = {}, entries = update()) =>
    sayIn('update-unasked', { ...followed, ...change }, entries);
  const marked = (mark: string) => followed.notes.map((each) => ({ ...each, mark }));

  it('is due again with four new notes on it, ten days on', () => {
    expect(say()).toBe('since');
    expect(say({}, update({ people: ['Dana Whitfield', 'ben'] }))).toBeNull();
    expect(say({ notes: followed.notes.slice(1) })).toBeNull();
    expect(say({ notes: followed.notes.map((each) => ({ ...each, text: 'lunch was late' })) })).toBeNull();
    expect(say({}, update({ on: '2026-11-10' }))).toBeNull();
  });

  it('is not due where challenges alone are new, or it was told in confidence', () => {
    expect(say({ notes: marked('win') })).toBe('since');
    expect(say({ notes: marked('challenge') })).toBeNull();
    expect(say({ notes: followed.notes.map((each) => ({ ...each, flags: ['confidential'] })) })).toBeNull();
  });

  it('is not due on what is reported elsewhere', () => {
    const { page, context } = readSituation(
      JSON.stringify({ ...written, ...followed, deliveries: [{ name: 'Migration', on: '2026-11-30' }] }),
      'case',
    );
    const find = (reportedElsewhere: boolean) => {
      const deliveries = (page?.deliveries ?? []).map((each) => ({ ...each, reportedElsewhere }));
      const situation = situationOf(page && { ...page, deliveries, entries: update() }, null, context);
      return practices.find(({ id }) => id === 'update-unasked')?.find(situation)?.say ?? null;
    };
    expect([find(false), find(true)]).toEqual(['since', null]);
  });

  it('is not due on what was asked about twice, where that is reported elsewhere', () => {
    const notes = ['2026-11-13', '2026-11-17'].map((on) => ({
      on,
      text: 'asked about the status of the move',
    }));
    const situation = situationIn({
      example: { ...followed, notes, goals: [{ text: 'the move to Lyon', made: '2026-11-15' }] },
    });
    const say = (reportedElsewhere: boolean) => {
      const goals = situation.goals.map((each) => ({ ...each, reportedElsewhere }));
      const practice = practices.find(({ id }) => id === 'update-unasked');
      return practice?.find({ ...situation, goals })?.say ?? null;
    };
    expect([say(false), say(true)]).toEqual(['asked', null]);
  });
});
