import { describe, expect, it } from 'vitest';
import { packIn } from '../../scripts/suggest/packs-for.ts';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import type { Goal, GoalStep } from '../../utils/core/goal.ts';
import type { PersonPage } from '../../utils/core/journal.ts';
import type { FollowUp } from '../../utils/core/note.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { mannerOf } from '../../utils/practices/manner.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { type PackLanguage, packLanguages } from '../../utils/practices/packs/languages.ts';
import { type Packs, rankPrompts } from '../../utils/practices/rank.ts';

const now = '2026-11-19T08:30:00+01:00';
const stamps = { createdAt: '2026-11-02T09:00:00Z', updatedAt: '2026-11-02T09:00:00Z' };
const dana = 'Dana Whitfield';
const talk = { personId: dana, eventKey: 'google:weekly' };

const step = (change: Partial<GoalStep> = {}): GoalStep => ({
  ...{ text: 'I ask before I answer', when: 'a date is asked for', due: null, done: null, talk, ...change },
});
const goal = (steps: readonly GoalStep[], change: Partial<Goal> = {}): Goal => ({
  ...{ id: 'g1', personId: null, owner: 'me', text: 'decide with more care', kind: 'skill', side: null },
  ...{ steps, evidence: [], checkIn: null, state: 'active', ...stamps, ...change },
});
const promise = (change: Partial<FollowUp> = {}): FollowUp => ({
  ...{ id: 'f1', personId: dana, meetingId: null, owner: 'me', text: 'say the new date', due: null },
  ...{ state: 'open', carried: 0, when: 'the plan comes up', eventKey: 'google:one', ...stamps, ...change },
});

const event = { kind: 'one-on-one', title: 'Weekly', start: '2026-11-19T15:00:00+01:00', key: 'one' };

function prompts(
  change: Partial<PersonPage>,
  moment: object | null = event,
  packs: Packs = [builtInPack],
  others: readonly string[] = [],
) {
  const written = { now, zone: 'Europe/Berlin', person: { name: dana, relationships: ['peer'] }, others };
  const read = readSituation(
    JSON.stringify({ ...written, meetings: [{ start: '2026-11-12' }], ...(moment && { moment }) }),
    'case',
  );
  if (!read.page) throw new Error('nobody');
  const item = read.context.item ?? null;
  const context = { ...read.context, item: item?.kind === 'event' ? { ...item, series: 'weekly' } : item };
  return rankPrompts(situationOf({ ...read.page, ...change }, read.moment, context), packs).prompts;
}
const keys = (...given: Parameters<typeof prompts>) => prompts(...given).map(({ key }) => key);

describe('what was meant for a talk', () => {
  it('comes up when that talk is open, in the user’s words, and leads to the step', () => {
    const [first] = prompts({ goals: [goal([step()])] });
    expect(first).toMatchObject({ practice: 'goals-and-accountability', key: 'tied:g1:0' });
    expect(first?.text).toContain('I ask before I answer');
    expect(first?.text).toContain('a date is asked for');
    expect(first?.evidence).toBe('Goal “decide with more care”, tied to this talk');
    expect(first?.why).toContain('tied a step of your goal of 2 November to this talk');
  });

  it('is a promise too, as one line for the agenda', () => {
    const [first] = prompts({ followUps: [promise()] });
    expect(first).toMatchObject({ key: 'promised:f1', action: 'add-to-agenda' });
    expect(first?.text).toContain('say the new date');
  });

  it('is one of theirs: room for it, and a question', () => {
    const shared = goal([step()], { personId: dana, owner: 'them' });
    expect(prompts({ goals: [shared] })[0]?.text).toMatch(/Ask Dana|Leave Dana/u);
  });

  it.each<[string, Partial<PersonPage>]>([
    ['another series', { goals: [goal([step({ talk: { ...talk, eventKey: 'google:steering' } })])] }],
    ['somebody else', { goals: [goal([step({ talk: { ...talk, personId: 'erik' } })])] }],
    ['no talk', { goals: [goal([step({ talk: null })])] }],
    ['this talk and done', { goals: [goal([step({ done: '2026-11-10' })])] }],
    ['this talk and not this time', { goals: [goal([step({ went: 'not-this-time' })])] }],
    ['this talk, by a goal that rests', { goals: [goal([step()], { state: 'paused' })] }],
    ['this talk, in confidence', { goals: [goal([step()], { confidential: true })] }],
    ['another talk, a promise', { followUps: [promise({ eventKey: 'google:two' })] }],
    ['this talk, a promise of theirs', { followUps: [promise({ owner: 'them' })] }],
  ])('does not come up where it is for %s', (_why, change) => {
    expect(keys(change).filter((key) => /^(?:tied|promised):/u.test(key))).toEqual([]);
  });

  it('comes up in no mail, and not once the talk is over', () => {
    const goals = [goal([step({ talk: { ...talk, eventKey: null } })])];
    expect(keys({ goals })).toContain('tied:g1:0');
    expect(keys({ goals }, { ...event, start: '2026-11-19T07:00:00+01:00' })).toEqual([]);
    expect(keys({ goals }, { kind: 'ask', mail: { body: 'See you at three.' } })).not.toContain('tied:g1:0');
  });

  it('comes up the day before, where the person is looked at and the talk is noted', () => {
    const planned = {
      ...{
        id: 'm2',
        personId: dana,
        kind: 'one-on-one' as const,
        title: 'Weekly',
        state: 'planned' as const,
      },
      ...{ start: '2026-11-20T07:00:00Z', end: '2026-11-20T07:30:00Z', eventKey: 'google:x' },
      ...{ seriesKey: 'google:weekly', whoseTime: null, load: null, oneLine: '', ...stamps },
    };
    expect(keys({ goals: [goal([step()])], meetings: [planned] }, null)).toContain('tied:g1:0');
  });

  it('names nobody else: without the words of the cue where they do, and not at all where the step does', () => {
    const named = (change: Partial<GoalStep>) =>
      prompts({ goals: [goal([step(change)])] }, event, [builtInPack], ['Priya Raman']);
    const [plain] = named({ when: 'Priya asks for a date' });
    expect(plain?.key).toBe('tied:g1:0');
    expect(JSON.stringify(plain)).not.toContain('Priya');
    expect(named({ text: 'I ask Priya first' })).toEqual([]);
  });

  it.each(Object.keys(packLanguages) as PackLanguage[])('is whole in %s', (language) => {
    const manner = mannerOf(language);
    const pack: Packs = [packIn(language)];
    const cases: Partial<PersonPage>[] = [
      { goals: [goal([step()])] },
      { goals: [goal([step({ when: '' })])] },
      { goals: [goal([step()], { personId: dana, owner: 'them' })] },
      { followUps: [promise()] },
      { followUps: [promise({ when: '' })] },
    ];
    for (const change of cases) {
      const [said] = prompts(change, event, pack);
      expect(said?.text.length ?? 999).toBeLessThanOrEqual(manner.point);
      expect(said?.evidence.length ?? 999).toBeLessThanOrEqual(manner.evidence);
      expect(`${said?.text} ${said?.evidence} ${said?.why}`).not.toMatch(/undefined|null|[{}#|]/u);
    }
  });
});
