import { describe, expect, it } from 'vitest';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { hostHeading, rankPrompts } from '../../utils/practices/rank.ts';

const rank = (example: object) => {
  const written = {
    now: '2026-11-19T08:30:00+01:00',
    zone: 'Europe/Berlin',
    self: 'Anna Brandt',
    ...example,
  };
  const { page, moment, context } = readSituation(JSON.stringify(written), 'example');
  return rankPrompts(situationOf(page, moment, context), builtInPack);
};
const idsOf = (example: object) => rank(example).prompts.map(({ practice }) => practice);

const person = { name: 'Kofi Mensah', relationships: ['report'] };
const moment = { kind: 'one-on-one', title: 'Weekly', start: '2026-11-19T10:00:00+01:00' };
const meetings = [{ start: '2026-11-05' }, { start: '2026-11-12' }];
const deliveries = [{ name: 'Invoice rebuild', on: '2026-11-16' }];
const late = [{ id: 'p', text: 'answer on the rota', due: '2026-11-09' }];
const base = { person, moment, meetings };

describe('silence', () => {
  const full = { ...base, deliveries, followUps: late };

  it('holds for private and cancelled events and for muted people, with its reason', () => {
    expect(rank({ ...full, moment: { ...moment, private: true } }).silence).toContain('marked private');
    expect(rank({ ...full, moment: { ...moment, cancelled: true } }).silence).toMatch(/cancelled/u);
    expect(rank({ ...full, person: { ...person, flags: ['muted'] } }).silence).toMatch(
      /off for this person/u,
    );
  });

  it('gives no reason beside words of harm, in a note or in the mail', () => {
    const plain = 'Nothing suggested for this one.';
    expect(
      rank({ ...full, notes: [{ on: '2026-11-17', text: 'feels threatened by a client' }] }).silence,
    ).toBe(plain);
    const mail = { kind: 'ask', mail: { body: 'I would value your advice. Somebody is harassing me.' } };
    expect(rank({ ...full, moment: mail }).silence).toBe(plain);
    expect(
      rank({ ...full, notes: [{ on: '2026-09-17', text: 'felt threatened by a client' }] }).prompts,
    ).not.toEqual([]);
  });

  it('leaves only their topics after a grave note', () => {
    const topics = [{ text: 'Handover', made: '2026-11-10' }];
    const notes = [{ on: '2026-11-17', text: 'gave notice' }];
    expect(idsOf({ ...full, notes, topics })).toEqual(['their-time-first']);
    expect(rank({ ...full, notes }).silence).toMatch(/grave/u);
    expect(idsOf({ ...full, notes: [{ on: '2026-10-17', text: 'gave notice' }] })).toContain('repair-trust');
  });

  it('has room for the first three ranks where the agenda is full', () => {
    const topics = ['a', 'b', 'c', 'd', 'e'].map((text) => ({ text, turn: 'mine' }));
    expect(idsOf({ ...base, deliveries, topics })).toEqual([]);
    expect(idsOf({ ...full, topics })).toEqual(['repair-trust']);
  });

  it('says nothing of a group but what the work asks', () => {
    expect(idsOf({ ...full, moment: { ...moment, people: 6 } })).toEqual(['celebrate-the-work']);
  });
});

describe('order', () => {
  it('puts a late promise first and never thanks beside it', () => {
    const ids = idsOf({
      ...base,
      deliveries,
      followUps: late,
      topics: [{ text: 'Rota', made: '2026-11-05' }],
    });
    expect(ids).toEqual(['repair-trust', 'their-time-first']);
  });

  it('keeps the mail to one point about that mail', () => {
    const mail = { kind: 'ask', mail: { subject: 'Tender', body: 'I would value your advice on tenders.' } };
    expect(idsOf({ ...base, deliveries, followUps: late, moment: mail })).toEqual(['honour-the-asker']);
  });

  it('speaks of no delivery in a mentoring session', () => {
    expect(idsOf({ ...base, deliveries, moment: { ...moment, kind: 'mentoring' } })).not.toContain(
      'celebrate-the-work',
    );
  });

  it('does not praise upward', () => {
    const boss = { name: 'Amara Diallo', relationships: ['manager'] };
    expect(idsOf({ ...base, person: boss, deliveries })).not.toContain('celebrate-the-work');
  });

  it('does not celebrate what was rolled back', () => {
    const notes = [{ on: '2026-11-17', text: 'rolled back at noon', delivery: 'Invoice rebuild' }];
    expect(idsOf({ ...base, deliveries, notes })).not.toContain('celebrate-the-work');
  });
});

describe('answers', () => {
  const said = (answer: string, on: string, more = {}) => ({
    practice: 'celebrate-the-work',
    answer,
    on,
    key: 'delivery:delivery-1',
    ...more,
  });

  it('rest a delivery some days after "not now", and let it come back', () => {
    expect(idsOf({ ...base, deliveries, answers: [said('not-now', '2026-11-18')] })).toEqual([]);
    expect(idsOf({ ...base, deliveries, answers: [said('not-now', '2026-11-16')] })).toEqual([
      'celebrate-the-work',
    ]);
  });

  it('say why there is nothing where all of it rests', () => {
    expect(rank({ ...base, deliveries, answers: [said('done', '2026-11-18')] }).silence).toMatch(
      /comes back in its time/u,
    );
  });

  it('rest a practice for a season after "not now" twice running', () => {
    const notes = [
      { on: '2026-11-12', text: 'no idea how the ledger works' },
      { on: '2026-11-05', text: 'lost in the terms' },
    ];
    const peer = { ...base, person: { name: 'Camille Roux', relationships: ['peer'] }, notes };
    const gap = (on: string) => ({ practice: 'name-the-gap', answer: 'not-now', on });
    expect(idsOf({ ...peer, answers: [gap('2026-10-01')] })).toEqual(['name-the-gap']);
    expect(idsOf({ ...peer, answers: [gap('2026-08-25'), gap('2026-10-01')] })).toEqual([]);
    expect(idsOf({ ...peer, answers: [gap('2026-07-01'), gap('2026-08-10')] })).toEqual(['name-the-gap']);
  });

  it('count two looks before one meeting as one showing', () => {
    const looks = ['2026-11-16', '2026-11-17', '2026-11-18'].map((on) => said('shown', on));
    expect(idsOf({ ...base, deliveries, answers: looks })).toEqual(['celebrate-the-work']);
  });
});

describe('what is shown', () => {
  it('tells the page a plain heading where the theme would say too much', () => {
    const [prompt] = rank({ ...base, followUps: late }).prompts;
    expect(prompt?.theme).toBe('My part');
    expect(prompt && hostHeading(prompt)).toBe('From your notes');
  });

  it('has a heading of its own where the case is another one', () => {
    const theirs = ['2026-10-29', '2026-11-05', '2026-11-12'].map((start) => ({
      start,
      whoseTime: 'theirs',
    }));
    const boss = { name: 'Amara Diallo', relationships: ['manager'] };
    const { prompts } = rank({ person: boss, moment, meetings: theirs });
    expect(prompts.map(({ theme }) => theme)).toContain('Bring yours');
  });

  it('closes "Why this?" with practice, source and strength', () => {
    const [prompt] = rank({
      moment: { kind: 'delivery', title: 'Go-live: Tariff release', start: '2026-11-17' },
    }).prompts.filter(({ practice }) => practice === 'reflect-first');
    expect(prompt?.credit).toBe(
      'Practice: reflect first. After M. Gottschalk, When the Boss Needs Mentoring. Well supported.',
    );
  });

  it('turns to another phrasing in the next meeting', () => {
    const topics = [{ text: 'Rota', made: '2026-11-01' }];
    const at = (day: string, answers: object[]) =>
      rank({
        ...base,
        topics,
        now: `${day}T08:00:00+01:00`,
        moment: { ...moment, start: `${day}T10:00:00+01:00` },
        meetings: [...meetings, { start: '2026-11-19', state: 'held' }],
        answers,
      }).prompts.find(({ practice }) => practice === 'their-time-first')?.text;
    const shown = [{ practice: 'their-time-first', answer: 'shown', on: '2026-11-19' }];
    expect(at('2026-11-26', shown)).not.toBe(at('2026-11-19', []));
  });
});
