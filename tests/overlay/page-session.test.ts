// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAddress } from '../../components/overlay/follow-address.ts';
import type { Pill } from '../../components/overlay/pill.ts';
import { linkTo } from '../../entrypoints/sites.content/extension-link.ts';
import { handOf, type PageHand, type PageScope } from '../../entrypoints/sites.content/page-hand.ts';
import { createPageReader } from '../../entrypoints/sites.content/page-reader.ts';
import { createPageSession, type PageSession } from '../../entrypoints/sites.content/page-session.ts';
import { startPage } from '../../entrypoints/sites.content/start-page.ts';
import type { PillView } from '../../utils/core/pill-view.ts';
import type { Answer, PageMessage } from '../../utils/messages/protocol.ts';
import { fakeCalendar, fakeSite } from './fake-calendar.ts';
import { handClock } from './hand-clock.ts';
import { windowOn } from './hand-window.ts';

const dana = { id: 'e1', title: '1:1 Dana', guests: ['Dana', 'Sam'] };
const priya = { id: 'e2', title: '1:1 Priya', guests: ['Priya', 'Sam'] };

function start() {
  const time = handClock();
  const calendar = fakeCalendar(document);
  const { site, counts } = fakeSite();
  const sent: PageMessage[] = [];
  const shown: (string | null)[] = [];
  const state = {
    alive: true,
    answer: null as Answer | null,
    hold: Promise.resolve(),
    holdReader: Promise.resolve(),
    asked: [] as string[],
  };
  const view = (title: string): PillView => ({
    title,
    themes: [],
    openFollowUps: 0,
    opensBy: 'click',
    key: '',
  });
  const sendMessage = async (message: PageMessage): Promise<Answer> => {
    if (message.type === 'page/opened') {
      state.asked.push(message.site);
      await state.holdReader;
      if (state.answer) return state.answer;
      takeReader(message.site);
      return { ok: true, value: null };
    }
    sent.push(message);
    await state.hold;
    if (state.answer) return state.answer;
    const item = message.type === 'page/report' ? message.report.item : null;
    return { ok: true, value: item?.kind === 'event' ? view(item.title) : null };
  };
  const runtime = {
    get id() {
      return state.alive ? 'own' : undefined;
    },
    sendMessage,
  };
  const pill: Pill = {
    show: (each) => void shown.push(each.title),
    hide: () => void (shown.at(-1) !== null && shown.push(null)),
    refresh: vi.fn(),
  };
  const now = () => ({
    url: new URL('https://calendar.example/week'),
    document,
    now: '2026-11-19T14:00:00Z',
    browserZone: 'UTC',
  });
  const scope = {
    document,
    window: windowOn(window as Window & typeof globalThis, time.clock),
    Date: time.clock,
    chrome: { runtime },
  } as unknown as PageScope;
  startPage(() => site, { hasFrames: true }, scope);
  const hand = handOf(scope) as PageHand;
  const link = linkTo(scope);
  /** As the file of the first reader does it. */
  let session: PageSession | null = null;
  const startSession = () => {
    const started = createPageSession({ bring: hand.bring, link });
    followAddress(window, hand.lookSoon, started.signal);
    hand.tell(started);
    return started;
  };
  const takeReader = (id: string) => {
    session ??= startSession();
    const { signal, take } = session;
    const { stop, isTouched } = hand;
    const ports = { page: now, pill, warmUps: [], link, clock: time.clock, signal, stop, isTouched };
    take(id, () => createPageReader(site, ports));
  };
  const titles = () =>
    sent.map((each) =>
      each.type === 'page/report' && each.report.item?.kind === 'event' ? each.report.item.title : each.type,
    );
  return { time, calendar, counts, hand, sent, shown, state, pill, session: () => session, titles };
}

let page: ReturnType<typeof start>;
const long = 20_000;

beforeEach(() => {
  page = start();
});
afterEach(() => {
  page.hand.stop();
  document.body.replaceChildren();
});

describe('what is open is reported', () => {
  it('says nothing and listens to nothing while nothing is open, and answers when it is asked', async () => {
    page.calendar.close();
    await page.time.pass(long);
    document.body.append(document.createElement('p'));
    await page.time.pass(long);
    expect(page.hand.ask()).toBe('nothing');
    expect(page.titles()).toEqual([]);
    expect(page.session()).toBeNull();
    expect(page.state.asked).toEqual([]);
    expect(page.counts.reads).toBe(0);
  });

  it('has the reader of its site brought once, when something opens for the first time', async () => {
    await page.time.pass(1000);
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    page.calendar.openAtOnce(priya);
    await page.time.pass(long);
    expect(page.state.asked).toEqual(['fake']);
    expect(page.shown.at(-1)).toBe('1:1 Priya');
  });

  it('asks for the reader again with the next event when it did not come', async () => {
    page.state.answer = { ok: false, error: { code: 'failed', text: '' } };
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    page.state.answer = null;
    page.calendar.openAtOnce(priya);
    await page.time.pass(long);
    expect(page.state.asked).toEqual(['fake', 'fake']);
    expect(page.shown.at(-1)).toBe('1:1 Priya');
  });

  it('does not read for a reader that came too late', async () => {
    let come = () => {};
    page.state.holdReader = new Promise((done) => {
      come = done;
    });
    page.calendar.openAtOnce(dana);
    await page.time.pass(1000);
    page.calendar.close();
    await page.time.pass(1000);
    come();
    await page.time.pass(long);
    expect(page.counts.reads).toBe(0);
    expect(page.shown).toEqual([]);
  });

  it('reports an opened event and shows the pill', async () => {
    await page.time.pass(1000);
    page.calendar.openAtOnce(dana);
    await page.time.pass(1000);
    expect(page.titles()).toEqual(['1:1 Dana']);
    expect(page.shown.at(-1)).toBe('1:1 Dana');
    expect(page.hand.ask()).toBe('open');
  });

  it('tells it again when something was learned since, and shows what is said now', async () => {
    page.session()?.tellAgain();
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    const { reads } = page.counts;
    page.state.answer = { ok: true, value: null };
    page.session()?.tellAgain();
    await page.time.pass(1);
    expect(page.titles()).toEqual(['1:1 Dana', '1:1 Dana']);
    expect(page.shown.at(-1)).toBeNull();
    expect(page.counts.reads).toBe(reads);
  });

  it('reads nothing while the same event stays open, however much the page changes', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    const { reads } = page.counts;
    for (let round = 0; round < 50; round++) {
      document.body.append(document.createElement('p'));
      await page.time.pass(100);
    }
    expect(page.counts.reads).toBe(reads);
    expect(page.titles().filter((each) => each === '1:1 Dana')).toHaveLength(1);
  });

  it('asks for the identity about once a second while the page changes by itself', async () => {
    page.calendar.close();
    await page.time.pass(long);
    const { keys } = page.counts;
    for (let round = 0; round < 400; round++) {
      document.body.append(document.createElement('p'));
      await page.time.pass(10);
    }
    expect(page.counts.keys - keys).toBeLessThanOrEqual(5);
    expect(page.counts.keys - keys).toBeGreaterThan(3);
  });

  it('asks sooner when the user has just done something', async () => {
    await page.time.pass(long);
    page.calendar.openAtOnce(dana);
    await page.time.pass(100);
    const { keys } = page.counts;
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await page.time.pass(201);
    expect(page.counts.keys).toBe(keys + 1);
  });

  it('looks again after a soft navigation without a change of the document', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    const { keys } = page.counts;
    window.dispatchEvent(new Event('popstate'));
    await page.time.pass(1000);
    expect(page.counts.keys).toBe(keys + 1);
  });
});

describe('pages render in passes', () => {
  it('reports nothing before two looks agree, and amends what changes after that', async () => {
    await page.time.pass(1000);
    const passes = page.calendar.open(dana);
    passes.title();
    await page.time.pass(300);
    passes.guests();
    await page.time.pass(long);
    const reports = page.sent.filter((each) => each.type === 'page/report');
    expect(reports).toHaveLength(1);
    expect(JSON.stringify(reports)).toContain('dana@quill.example');
  });

  it('never reports the guests of the event before with the identity of the next', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    const passes = page.calendar.open(priya);
    await page.time.pass(600);
    passes.title();
    await page.time.pass(300);
    passes.guests();
    await page.time.pass(long);
    const mixed = page.sent.filter(
      (each) =>
        each.type === 'page/report' &&
        each.report.item?.key === 'e2' &&
        JSON.stringify(each).includes('dana@'),
    );
    expect(mixed).toEqual([]);
    expect(page.shown.at(-1)).toBe('1:1 Priya');
  });

  it('takes a report back as soon as a later look differs', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(700);
    expect(page.shown.at(-1)).toBe('1:1 Dana');
    page.calendar.open({ ...dana, guests: ['Dana', 'Sam', 'Elif'] }).guests();
    await page.time.pass(1000);
    expect(page.titles().at(-1)).toBe('page/left');
    expect(page.shown.at(-1)).toBeNull();
    await page.time.pass(long);
    expect(JSON.stringify(page.sent.at(-1))).toContain('elif@quill.example');
  });
});

describe('what is gone', () => {
  it('hides private words before it reads the next event in the same popup', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    page.calendar.openAtOnce(priya);
    await page.time.pass(201);
    expect(page.titles().at(-1)).toBe('page/left');
    expect(page.shown.at(-1)).toBeNull();
    await page.time.pass(long);
    expect(page.titles().at(-1)).toBe('1:1 Priya');
  });

  it('takes the pill away when the popup closes', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    page.calendar.close();
    await page.time.pass(300);
    expect(page.shown.at(-1)).toBeNull();
    expect(page.titles().at(-1)).toBe('page/nothing');
  });

  it('is not told again when it is asked for', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    page.calendar.close();
    await page.time.pass(300);
    page.session()?.tellAgain();
    await page.time.pass(300);
    expect(page.titles().at(-1)).toBe('page/nothing');
  });

  it('drops an answer that comes after the event was closed', async () => {
    let answer = () => {};
    page.state.hold = new Promise((done) => {
      answer = done;
    });
    page.calendar.openAtOnce(dana);
    await page.time.pass(1000);
    expect(page.titles()).toContain('1:1 Dana');
    page.calendar.close();
    await page.time.pass(1000);
    answer();
    await page.time.pass(long);
    expect(page.shown).not.toContain('1:1 Dana');
  });

  it('says in a sentence what it cannot find', async () => {
    page.calendar.openAtOnce(dana);
    page.calendar.breakLayout();
    await page.time.pass(long);
    expect(page.sent.at(-1)).toEqual({
      ...{ type: 'page/unreadable', site: 'fake', view: '' },
      reason: 'Cannot find the title on this page. Notes still work.',
    });
  });
});

describe('a tab that was opened behind another', () => {
  it('is not looked at before it is seen', async () => {
    page.hand.stop();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const behind = start();
    behind.calendar.openAtOnce(dana);
    await behind.time.pass(long);
    expect(behind.counts.keys).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await behind.time.pass(long);
    expect(behind.counts.keys).toBeGreaterThan(0);
    behind.hand.stop();
  });
});

describe('an end', () => {
  it('stops silently when the extension is gone', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    page.state.alive = false;
    const before = page.sent.length;
    document.body.append(document.createElement('p'));
    await page.time.pass(long);
    expect(page.hand.isOver()).toBe(true);
    expect(page.sent).toHaveLength(before);
    expect(page.time.waiting()).toBe(0);
  });

  it('stops for good when the site is not granted any more', async () => {
    page.state.answer = { ok: false, error: { code: 'not-granted', text: '' } };
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    expect(page.hand.isOver()).toBe(true);
    expect(page.shown).not.toContain('1:1 Dana');
  });

  it('leaves nothing behind that still runs', async () => {
    page.calendar.openAtOnce(dana);
    await page.time.pass(250);
    page.hand.stop();
    document.body.append(document.createElement('p'));
    window.dispatchEvent(new Event('popstate'));
    await page.time.pass(long);
    expect(page.time.waiting()).toBe(0);
  });

  it('rests while the tab is hidden and looks when it is seen again', async () => {
    await page.time.pass(long);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    page.calendar.openAtOnce(dana);
    await page.time.pass(long);
    expect(page.time.waiting()).toBe(0);
    expect(page.titles()).not.toContain('1:1 Dana');
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await page.time.pass(1000);
    expect(page.titles()).toContain('1:1 Dana');
  });
});
