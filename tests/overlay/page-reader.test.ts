// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../entrypoints/sites.content/extension-link.ts';
import type { PageScope } from '../../entrypoints/sites.content/page-hand.ts';
import { createPageReader } from '../../entrypoints/sites.content/page-reader.ts';
import type { Item } from '../../utils/core/page-report.ts';
import type { Instant } from '../../utils/core/time.ts';
import type { PageMessage } from '../../utils/messages/protocol.ts';
import type { Page, Reading, Site } from '../../utils/sites/site.ts';
import { handClock } from './hand-clock.ts';

const dana = { name: 'Dana', email: 'dana@quill.example' };
const sam = { name: 'Sam', email: 'sam@quill.example' };

/** A page on which one thing is open, with a clock that never stands still. */
function readOpen(item: (now: Instant) => Item) {
  const time = handClock();
  const sent: PageMessage[] = [];
  const sendMessage = async (message: PageMessage) => {
    sent.push(message);
    return { ok: true, value: null };
  };
  const scope = { document, chrome: { runtime: { id: 'own', sendMessage } } } as unknown as PageScope;
  const read = ({ url, now }: Page): Reading => ({
    report: {
      ...{ site: 'fake', view: 'compose', url: url.href, zone: null, lang: 'en', chips: [], missing: [] },
      self: sam,
      item: item(now),
    },
    anchor: null,
  });
  const site = { ...{ id: 'fake', name: 'Fake', origins: [], views: [] }, read } as unknown as Site;
  const page = () => ({
    ...{ url: new URL('https://mail.example/'), document, browserZone: 'UTC' },
    now: new Date(Date.UTC(2026, 10, 19) + time.clock.now()).toISOString(),
  });
  const pill = { show: () => {}, hide: () => {}, refresh: () => {} };
  const { signal } = new AbortController();
  const ports = { page, pill, signal, link: linkTo(scope), clock: time.clock, warmUps: [] };
  createPageReader(site, { ...ports, stop: () => {}, isTouched: () => false }).open();
  return { time, told: () => sent.map(({ type }) => type) };
}

const readMail = (
  mail: { compose?: boolean; date?: Instant },
  body: () => string = () => 'Hello',
  to: () => (typeof dana)[] = () => [dana],
) =>
  readOpen((now) => ({
    ...{ kind: 'mail', subject: 'Thanks', from: sam, to: to(), cc: [], body: body() },
    ...{ date: now, ...mail },
  }));

const readEvent = (description: () => string, start: () => Instant = () => '2026-11-20T09:00:00Z') =>
  readOpen(() => ({
    ...{ kind: 'event', title: 'Dana / Sam', start: start(), end: '2026-11-20T10:00:00Z' },
    ...{ attendees: [{ ...dana }, { ...sam }], description: description() },
  }));

describe('an event', () => {
  it('stays the one that was told when something is written into it, and is told again', async () => {
    let description = '';
    const { time, told } = readEvent(() => description);
    await time.pass(500);
    description = 'Thank you';
    await time.pass(10_000);
    expect(told()).toEqual(['page/report', 'page/report']);
  });

  it('is another one at another time', async () => {
    let start = '2026-11-20T09:00:00Z';
    const { time, told } = readEvent(
      () => '',
      () => start,
    );
    await time.pass(500);
    start = '2026-11-27T09:00:00Z';
    await time.pass(10_000);
    expect(told()).toEqual(['page/report', 'page/left', 'page/report']);
  });
});

describe('a mail', () => {
  it('that is being written is told as soon as two looks agree, though its date is that of the look', async () => {
    const { time, told } = readMail({ compose: true });
    await time.pass(500);
    expect(told()).toEqual(['page/report']);
  });

  it('that is being written is doubted while its words change', async () => {
    let body = 'Hello';
    const typed = () => {
      body += ' again';
      return body;
    };
    const { time, told } = readMail({ compose: true }, typed);
    await time.pass(500);
    expect(told()).toEqual([]);
  });

  it('that is being written stays the one that was told when words are added, and is told again', async () => {
    let body = 'Hello';
    const { time, told } = readMail({ compose: true }, () => body);
    await time.pass(500);
    body = 'Thank you. Hello';
    await time.pass(10_000);
    expect(told()).toEqual(['page/report', 'page/report']);
  });

  it('that is being written is another one when it is to somebody else', async () => {
    let to = [dana];
    const { time, told } = readMail(
      { compose: true },
      () => 'Hello',
      () => to,
    );
    await time.pass(500);
    to = [{ name: 'Noor', email: 'noor@quill.example' }];
    await time.pass(10_000);
    expect(told()).toEqual(['page/report', 'page/left', 'page/report']);
  });

  it('that is being written is taken back when it is to somebody else, though its words had changed before', async () => {
    let to = [dana];
    let looks = 0;
    // Each look finds other words, so that no two agree; the first two alone do.
    const body = () => {
      looks += 1;
      return looks < 3 ? 'Hello' : `Hello ${looks}`;
    };
    const { time, told } = readMail({ compose: true }, body, () => to);
    await time.pass(500);
    await time.pass(1200);
    expect(told()).toEqual(['page/report']);
    to = [{ name: 'Noor', email: 'noor@quill.example' }];
    await time.pass(1200);
    expect(told()).toEqual(['page/report', 'page/left']);
  });

  it('that came is another one with another date', async () => {
    const { time, told } = readMail({});
    await time.pass(500);
    expect(told()).toEqual([]);
  });
});
