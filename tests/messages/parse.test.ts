import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageReport } from '../../utils/core/page-report.ts';
import { sendToBackground } from '../../utils/messages/client.ts';
import { parseMessage } from '../../utils/messages/parse.ts';

const report: PageReport = {
  ...{ site: 'demo', view: 'event', url: 'http://127.0.0.1:8080/week', zone: 'Europe/Berlin', lang: 'en' },
  self: { name: 'Sam Reyes', email: 'sam@quill.example', aliases: ['s.reyes@quill.example'] },
  item: {
    ...{ kind: 'event', title: 'Dana / Sam', recurrence: 'weekly', key: 'e1', series: 's1' },
    ...{ start: '2026-11-19T14:00:00+01:00', end: '2026-11-19T14:30:00+01:00' },
    attendees: [
      { name: 'Dana Whitfield', email: 'dana@quill.example', organizer: true, rsvp: 'accepted' },
      { name: 'Sam Reyes', email: 'sam@quill.example' },
    ],
  },
  chips: [{ key: 'e1', title: 'Dana / Sam', start: '2026-11-19T14:00:00+01:00' }],
  missing: [],
};
const codeOf = (value: unknown) => {
  const parsed = parseMessage(value);
  return parsed.ok ? 'ok' : parsed.error.code;
};
const withItem = (change: object) => ({
  type: 'page/report',
  report: { ...report, item: { ...report.item, ...change } },
});

describe('parseMessage', () => {
  it('takes a report as it was sent', () => {
    const message = { type: 'page/report', report };
    expect(parseMessage(message)).toEqual({ ok: true, value: message });
    expect(parseMessage(structuredClone(message))).toEqual({ ok: true, value: message });
  });

  it('takes a mail', () => {
    const mail = {
      kind: 'mail',
      subject: 'Thanks',
      from: { name: 'Dana', email: '' },
      to: [],
      cc: [],
      date: '',
      body: 'x',
    };
    expect(codeOf({ type: 'page/report', report: { ...report, item: mail } })).toBe('ok');
  });

  it('takes the plain messages', () => {
    for (const type of ['page/left', 'page/nothing', 'page/open-panel', 'page/hide-pill', 'sites/changed']) {
      expect(codeOf({ type })).toBe('ok');
    }
    expect(codeOf({ type: 'page/opened', site: 'google-calendar' })).toBe('ok');
    expect(codeOf({ type: 'page/unreadable', site: 'demo', view: '', reason: 'No title.' })).toBe('ok');
  });

  it('drops what nobody declared', () => {
    const parsed = parseMessage({ type: 'page/left', note: 'x', report });
    expect(parsed).toEqual({ ok: true, value: { type: 'page/left' } });
  });

  it.each([
    ['a page of another kind', { type: 'page/report', report: { ...report, url: 'javascript:alert(1)' } }],
    ['a time that is none', withItem({ start: 'soon' })],
    ['an answer nobody gives', withItem({ attendees: [{ name: '', email: '', rsvp: 'maybe' }] })],
    ['a missing part', { type: 'page/report', report: { ...report, self: undefined } }],
    [
      'a list without end',
      withItem({ attendees: Array.from({ length: 501 }, () => ({ name: '', email: '' })) }),
    ],
    ['a text without end', withItem({ description: 'x'.repeat(50_000) })],
    [
      'more chips than a screen holds',
      { type: 'page/report', report: { ...report, chips: Array(201).fill({ key: '', title: '' }) } },
    ],
    ['a site that is a way through folders', { type: 'page/opened', site: '../background' }],
    ['a reason that is no sentence', { type: 'page/unreadable', site: 'demo', view: '', reason: 7 }],
  ])('refuses %s', (_, message) => {
    expect(codeOf(message)).toBe('malformed');
  });

  it('names the part that is wrong and none of its words', () => {
    const parsed = parseMessage(withItem({ start: 'my secret' }));
    expect(parsed.ok ? '' : parsed.error.text).toContain('report.item.start');
    expect(JSON.stringify(parsed)).not.toContain('my secret');
  });

  it('does not know the words of the language for messages', () => {
    for (const type of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      expect(codeOf({ type })).toBe('unknown-message');
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }), (value) => {
        expect(['unknown-message', 'malformed']).toContain(codeOf(value));
      }),
    );
  });
});

describe('sendToBackground', () => {
  const message = { type: 'sites/changed' } as const;

  it('gives back the answer', async () => {
    expect(await sendToBackground(async () => ({ ok: true, value: null }), message)).toEqual({
      ok: true,
      value: null,
    });
  });

  it('says so when there is none', async () => {
    const silent = await sendToBackground(async () => undefined, message);
    const dead = await sendToBackground(() => Promise.reject(new Error('no receiver')), message);
    for (const answer of [silent, dead])
      expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } });
  });
});
