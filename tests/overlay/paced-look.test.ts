// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPacedLook } from '../../entrypoints/sites.content/paced-look.ts';
import { createPace } from '../../entrypoints/sites.content/reading-pace.ts';
import type { Steps } from '../../utils/sites/generic/steps.ts';
import { frameWith } from '../sites/fakes/frame-with.ts';
import { handClock } from './hand-clock.ts';

/** A page whose reading takes twenty steps of 4 ms each, and may be asked for again and again. */
function start() {
  const time = handClock();
  const ending = new AbortController();
  const state = { touched: false, begun: 0, spent: 0, found: [] as string[] };
  let taken = 0;
  const clock = { ...time.clock, now: () => time.clock.now() + taken };
  const pace = createPace({ clock, isTouched: () => state.touched });
  function* reading(): Steps<string> {
    state.begun += 1;
    for (let step = 0; step < 20; step++) {
      taken += 4;
      state.spent += 4;
      yield;
    }
    return document.body.textContent ?? '';
  }
  let opened = new AbortController();
  /** Something else is open than before. */
  const open = () => {
    opened.abort();
    opened = new AbortController();
    const signal = AbortSignal.any([ending.signal, opened.signal]);
    const ports = { document, pace, clock, signal, bring: async () => undefined };
    const look = createPacedLook(reading, ports);
    return () => look((found) => void state.found.push(found));
  };
  const look = open();
  /** The page renders every 50 ms for so long. */
  const churn = async (ms: number) => {
    for (let at = 0; at < ms; at += 50) {
      document.body.append(document.createElement('p'));
      await time.pass(50);
    }
  };
  return { time, ending, state, open, look, churn };
}

let page: ReturnType<typeof start>;

beforeEach(() => {
  document.body.textContent = 'dana';
  page = start();
});
afterEach(() => {
  page.ending.abort();
  document.body.replaceChildren();
});

describe('a page at rest', () => {
  it('is read at once, and once for as long as it stays as it is', async () => {
    page.look();
    await page.time.pass(500);
    expect(page.state.found).toEqual(['dana']);
    page.look();
    page.look();
    expect(page.state.found).toEqual(['dana', 'dana', 'dana']);
    expect(page.state.begun).toBe(1);
  });

  it('is read again where something was written, or may be shown now that was not', async () => {
    page.look();
    await page.time.pass(500);
    document.body.append('priya');
    page.look();
    await page.time.pass(1000);
    expect(page.state.found).toEqual(['dana', 'danapriya']);
    document.body.setAttribute('class', 'is-open');
    page.look();
    await page.time.pass(1000);
    expect(page.state.begun).toBe(3);
  });

  it('is read again where a frame has changed, or shows another document', async () => {
    const frame = frameWith(document, {}, 'dana') as HTMLIFrameElement;
    document.body.append(frame);
    page.look();
    await page.time.pass(500);
    page.look();
    expect(page.state.begun).toBe(1);
    frame.contentDocument?.body.append('priya');
    page.look();
    await page.time.pass(1000);
    expect(page.state.begun).toBe(2);
    Object.defineProperty(frame, 'contentDocument', { value: document.implementation.createHTMLDocument() });
    page.look();
    await page.time.pass(1000);
    expect(page.state.begun).toBe(3);
  });
});

describe('a page that changes', () => {
  it('is not read to its end before it rests, and then within a second', async () => {
    page.look();
    await page.churn(2000);
    expect(page.state.found).toEqual([]);
    expect(page.state.spent).toBeLessThan(20);
    await page.time.pass(1200);
    expect(page.state.found).toEqual(['dana']);
  });

  it('is read as it moves when it never rests, and then no oftener than its share', async () => {
    page.look();
    await page.churn(5000);
    expect(page.state.found).toEqual(['dana']);
    const { begun } = page.state;
    page.look();
    await page.churn(6000);
    expect(page.state.begun).toBe(begun);
    await page.churn(4000);
    expect(page.state.found).toEqual(['dana', 'dana']);
  });

  it('is read as it moves much sooner when the user has just done something', async () => {
    page.state.touched = true;
    page.look();
    await page.churn(800);
    expect(page.state.found).toEqual(['dana']);
  });

  it('is read as it moves where each rest is too short for a reading', async () => {
    page.look();
    for (let round = 0; round < 12 && page.state.found.length === 0; round++) {
      document.body.append(document.createElement('p'));
      const { begun } = page.state;
      while (page.state.begun === begun) await page.time.pass(50);
    }
    await page.time.pass(1000);
    expect(page.state.found).toEqual(['dana']);
    expect(page.state.begun).toBeLessThanOrEqual(5);
  });

  it('whose open thing changes all the time is read for no more than its share', async () => {
    for (let round = 0; round < 60; round++) {
      page.open()();
      await page.time.pass(1000);
    }
    // What it is ahead by, one hundredth of a minute, and the reading in which that was reached.
    expect(page.state.spent).toBeLessThanOrEqual(400 + 600 + 2 * 80);
    const { spent } = page.state;
    page.state.touched = true;
    page.open()();
    await page.time.pass(1000);
    expect(page.state.spent).toBe(spent + 80);
  });
});

it('leaves nothing behind that still runs', async () => {
  page.look();
  await page.churn(300);
  page.ending.abort();
  await page.churn(300);
  await page.time.pass(2000);
  expect(page.time.waiting()).toBe(0);
  expect(page.state.found).toEqual([]);
});
