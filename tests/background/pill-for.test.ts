import { describe, expect, it } from 'vitest';
import { type PillForPorts, pillFor, pillTitle } from '../../entrypoints/background/pill-for.ts';
import type { Moment, MomentKind } from '../../utils/core/moment.ts';
import type { EventItem, PageReport } from '../../utils/core/page-report.ts';

const item: EventItem = {
  ...{ kind: 'event', title: 'Atlas 2.0 launch', attendees: [] },
  ...{ start: '2026-11-19T14:00:00Z', end: '2026-11-19T15:00:00Z' },
};
const report: PageReport = {
  ...{ site: 'demo', view: 'event', url: 'https://calendar.example/', zone: null, lang: null },
  ...{ self: { name: '', email: '' }, item, chips: [], missing: [] },
};
const momentOf = (kind: MomentKind, name = 'Dana Whitfield', email = ''): Moment => ({
  ...{ kind, confidence: 0.9, evidence: ['two people'] },
  counterpart: name || email ? { name, email } : null,
});
const ports: PillForPorts = {
  headingsFor: async () => ({
    themes: ['Celebrate', 'Goals', 'Their time first', 'A fourth'],
    openFollowUps: 2,
  }),
  opensBy: 'click',
  panelKey: async () => 'Alt+Shift+J',
  hiddenOn: async () => null,
  today: () => '2026-11-19',
};

describe('pillTitle', () => {
  it.each([
    ['one-on-one', '1:1 with Dana'],
    ['mentoring', 'Mentoring with Dana'],
    ['review', 'Review with Dana'],
    ['delivery', 'Atlas 2.0 launch'],
    ['challenge', 'Mail with Dana'],
  ] as const)('of %s is "%s"', (kind, title) => {
    expect(pillTitle(momentOf(kind), item)).toBe(title);
  });

  it('says what the page says where nobody is named', () => {
    expect(pillTitle(momentOf('one-on-one', ''), item)).toBe('Atlas 2.0 launch');
    expect(pillTitle(momentOf('one-on-one', '', 'dana@quill.example'), item)).toBe('1:1 with dana');
    expect(pillTitle(momentOf('one-on-one', ''), { ...item, title: '' })).toBe('Beside');
    expect(pillTitle(momentOf('delivery', ''), { ...item, title: 'x'.repeat(200) })).toHaveLength(60);
  });
});

describe('pillFor', () => {
  it('gives headings and counts of a person it is certain about, three at most', async () => {
    expect(await pillFor(report, momentOf('one-on-one'), ports)).toEqual({
      ...{ title: '1:1 with Dana', themes: ['Celebrate', 'Goals', 'Their time first'] },
      ...{ openFollowUps: 2, opensBy: 'click', key: 'Alt+Shift+J' },
    });
  });

  it.each([
    ['nobody is certain', async () => null],
    ['the journal cannot be read', () => Promise.reject(new Error('blocked'))],
  ])('gives a title alone where %s', async (_, headingsFor) => {
    const pill = await pillFor(report, momentOf('one-on-one'), { ...ports, headingsFor });
    expect(pill).toMatchObject({ title: '1:1 with Dana', themes: [], openFollowUps: 0 });
  });

  it('is not there on the day it was hidden, and is back on the next', async () => {
    const hiddenOn = async () => '2026-11-19';
    expect(await pillFor(report, momentOf('one-on-one'), { ...ports, hiddenOn })).toBeNull();
    const tomorrow = { ...ports, hiddenOn, today: () => '2026-11-20' };
    expect(await pillFor(report, momentOf('one-on-one'), tomorrow)).not.toBeNull();
  });
});
