import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../utils/core/goal.ts';
import type { FollowUp, Thanks } from '../../utils/core/note.ts';
import { formatReport, inertMarkdown, type Period, reportLines } from '../../utils/core/period-report.ts';
import { note, person } from '../services/journal-fixture.ts';

const dayOf = (at: string) => at.slice(0, 10);
const stamps = { createdAt: '2026-01-01T09:00:00.000Z', updatedAt: '2026-03-05T09:00:00.000Z' };
const at = '2026-03-04T09:00:00.000Z';
const dana = person('dana', { name: 'Dana Okafor' });
const kofi = person('kofi', { name: 'Kofi Mensah' });

const period = (change: Partial<Period> = {}): Period => ({
  ...{ from: '2026-01-01', to: '2026-06-30', personId: null, people: [dana, kofi] },
  ...{ meetings: [], notes: [], thanks: [], followUps: [], goals: [], deliveries: [] },
  ...change,
});

const win = (id: string, text: string, change: object = {}) =>
  note(id, { personId: 'dana', mark: 'win', text, at, ...change });

describe('a report of a period', () => {
  it('leaves out beforehand what is private, hard, advised, or names somebody else', () => {
    const notes = [
      win('fine', 'The audit, two weeks early'),
      win('private', 'Told me first', { flags: ['private'] }),
      win('confidential', 'Got the offer', { flags: ['confidential'] }),
      win('named', 'Better than Kofi'),
      win('hard', 'A hard week', { mark: 'challenge' }),
      win('advised', 'Read the forum rules', { mark: 'advice' }),
      win('plain', 'Talked about the rota', { mark: 'note' }),
      win('late', 'After the period', { at: '2026-07-01T09:00:00.000Z' }),
    ];
    expect(reportLines(period({ notes }), dayOf).map(({ id }) => id)).toEqual(['fine']);
  });

  it('takes my kept promises, steps that were done, thanks and deliveries, and nobody’s confidences', () => {
    const goal: Goal = {
      id: 'g',
      personId: 'dana',
      owner: 'them',
      text: 'Run the retro',
      kind: null,
      side: null,
      steps: [
        { text: 'Shadow one', due: null, done: '2026-02-01' },
        { text: 'Run one', due: null, done: null },
      ],
      evidence: [],
      checkIn: null,
      state: 'active',
      ...stamps,
    };
    const followUp: FollowUp = {
      id: 'f',
      personId: 'dana',
      meetingId: null,
      owner: 'me',
      text: 'Ask Jonas',
      due: null,
      state: 'kept',
      carried: 0,
      ...stamps,
    };
    const thanks: Thanks = {
      id: 't',
      personId: 'kofi',
      on: '2026-02-02',
      work: 'The rota',
      effect: '',
      kind: 'thanks',
      deliveryId: null,
      ...stamps,
    };
    const all = period({
      goals: [goal, { ...goal, id: 'secret', confidential: true }],
      followUps: [
        followUp,
        { ...followUp, id: 'theirs', owner: 'them' },
        { ...followUp, id: 'open', state: 'open' },
      ],
      thanks: [thanks],
    });
    expect(reportLines(all, dayOf).map(({ text }) => text)).toEqual([
      'Dana Okafor: Run the retro: Shadow one',
      'Kofi Mensah: The rota',
      'Dana Okafor: Ask Jonas',
    ]);
    expect(reportLines({ ...all, personId: 'kofi' }, dayOf).map(({ text }) => text)).toEqual(['The rota']);
  });

  it('is plain Markdown with dates, by part', () => {
    const all = period({ notes: [win('a', 'The audit')], personId: 'dana' });
    expect(formatReport(all, reportLines(all, dayOf), dayOf)).toBe(
      '# 2026-01-01 to 2026-06-30, Dana Okafor\n\n## Went well\n\n- 2026-03-04: The audit\n',
    );
  });

  it('holds nothing that does something in a reader', () => {
    expect(inertMarkdown('# head\n- item <b>x</b> [a](https://x.example) `c` *d*')).toBe(
      '\\# head \\- item \\<b\\>x\\</b\\> \\[a\\](https\\://x.example) \\`c\\` \\*d\\*',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const inert = inertMarkdown(text);
        expect(inert).not.toMatch(/\n|\r|\p{Cc}/u);
        expect(inert.replaceAll(/\\[\\`*_{}[\]<>#|~!&$]/gu, '')).not.toMatch(/[`*_[\]<>#|]/u);
      }),
    );
  });
});
