import { describe, expect, it } from 'vitest';
import { createTelling } from '../../entrypoints/sidepanel/own-recognition.ts';
import type { Moment } from '../../utils/core/moment.ts';
import type { TabState } from '../../utils/messages/protocol.ts';

const moment: Moment = { kind: 'mentoring', counterpart: null, confidence: 0.9, evidence: [] };
const report = {
  site: 'gmail',
  view: 'mail',
  url: 'https://mail.google.com/',
  self: { name: '', email: '' },
  zone: null,
  lang: null,
  item: null,
  chips: [],
  missing: [],
};
const state = (change: Partial<TabState> = {}): TabState => ({
  revision: 1,
  state: 'open',
  report,
  moment: null,
  reason: '',
  at: 0,
  ...change,
});

const told = (
  hasLock: boolean | Promise<boolean>,
  recognise = async (): Promise<Moment | null> => moment,
) => {
  const heard: (TabState | null)[] = [];
  const tell = createTelling((next) => heard.push(next), { hasLock: () => hasLock, recognise });
  return { heard, tell };
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('what the sidebar is told of a tab', () => {
  it('is what the background made of it, at once, where there is no lock', () => {
    const { heard, tell } = told(false);
    tell(state());
    expect(heard).toEqual([state()]);
  });

  it('is what the open journal makes of it where there is one, also where the background saw nothing', async () => {
    const { heard, tell } = told(Promise.resolve(true));
    tell(state({ state: 'nothing' }));
    await settle();
    expect(heard).toEqual([state({ moment })]);
  });

  it('is nothing where the user said that it is nothing', async () => {
    const { heard, tell } = told(true, async () => null);
    tell(state({ moment }));
    await settle();
    expect(heard).toEqual([state({ state: 'nothing' })]);
  });

  it('is never an older page after a newer one, and what cannot be made out stays as it was said', async () => {
    const { heard, tell } = told(true, async () => {
      throw new Error('no file');
    });
    tell(state());
    tell(null);
    await settle();
    expect(heard).toEqual([null]);
    tell(state({ moment }));
    await settle();
    expect(heard.at(-1)).toEqual(state({ moment }));
  });
});
