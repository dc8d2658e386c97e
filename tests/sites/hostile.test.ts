// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickSite, sites } from '../../utils/sites/registry.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import type { Page } from '../../utils/sites/site.ts';
import { fakeGoogleCalendar } from './fakes/google-calendar.ts';
import { fakeStates } from './fakes/states.ts';
import { oneOnOne } from './fakes/story.ts';
import { pageOf } from './page-of.ts';

const blank = () => document.implementation.createHTMLDocument();

/** Strings a page might be made of to break its reader. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '\u202egnp.exe\u2066',
    '<img src=x onerror=alert(1)>',
    'a'.repeat(100_000),
    '9:00 - '.repeat(5000),
    'Monday, September 16 '.repeat(3000),
    `${'('.repeat(20_000)}@`,
    '99999999T999999Z',
    '-1e309',
    'undefined',
    'Invitation: '.repeat(300),
    `${'a@'.repeat(5000)}b.example`,
    '\u0000\ud800',
    '%E0%A4%A',
  ),
);

const kinds = ['text', 'attribute', 'remove', 'repeat', 'rename'] as const;
const change = fc.record({ at: fc.nat(), kind: fc.constantFrom(...kinds), name: fc.nat(), value: nasty });

function spoil(
  page: Page,
  { at, kind, name, value }: { at: number; kind: (typeof kinds)[number]; name: number; value: string },
) {
  const all = page.document.querySelectorAll('*');
  const element = all[at % all.length];
  if (!element || element === page.document.documentElement) return;
  const attribute = element.attributes[name % Math.max(1, element.attributes.length)]?.name;
  if (kind === 'text' && element !== page.document.body && element !== page.document.head)
    element.textContent = value;
  if (kind === 'attribute' && attribute) element.setAttribute(attribute, value);
  if (kind === 'rename' && attribute) element.removeAttribute(attribute);
  if (kind === 'remove' && element !== page.document.body && element !== page.document.head) element.remove();
  if (kind === 'repeat' && element.parentElement) element.parentElement.append(element.cloneNode(true));
}

function expectBounded(page: Page): void {
  const site = pickSite(page);
  if (!site) return;
  expect(site.openKey(page).length).toBeLessThanOrEqual(300);
  try {
    const { report } = site.read(page);
    const event = report.item?.kind === 'event' ? report.item : report.item?.event;
    expect(report.chips.length).toBeLessThanOrEqual(200);
    expect(event?.attendees.length ?? 0).toBeLessThanOrEqual(300);
    expect(JSON.stringify(report).length).toBeLessThan(2_000_000);
    // What turns text round never leaves the page.
    expect(JSON.stringify({ ...report, url: '' })).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    for (const at of [event?.start, event?.end])
      expect(at === undefined || at === '' || !Number.isNaN(Date.parse(at))).toBe(true);
  } catch (error) {
    if (!(error instanceof SelectorError)) throw error;
  }
}

describe('hostile pages', () => {
  it('give a bounded report or a SelectorError, whatever is changed in them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fakeStates),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (state, changes) => {
          const page = state.build(blank());
          for (const each of changes) spoil(page, each);
          expectBounded(page);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('are claimed and asked for their key without an error when their document is broken', () => {
    const broken = new Proxy(blank(), {
      get() {
        throw new TypeError('tampered with');
      },
    });
    for (const site of sites) {
      const url = new URL(site.origins[0]?.replace('*', '') ?? 'https://x.example/');
      const page: Page = { url, document: broken, now: '2026-09-15T09:30:00Z', browserZone: 'UTC' };
      expect(() => site.claims(page)).not.toThrow();
      expect(site.openKey(page)).toBe('');
      expect(() => site.read(page)).toThrow(SelectorError);
    }
  });

  it('with ten thousand guests give three hundred and say that more were there', () => {
    const guests = Array.from({ length: 10_000 }, (_, index) => ({
      name: `Guest ${index}`,
      email: `g${index}@northlight.example`,
      answer: 'accepted' as const,
    }));
    const fake = fakeGoogleCalendar(blank());
    fake.openEvent({ ...oneOnOne, guests });
    fake.settle();
    const report = pickSite(pageOf(fake))?.read(pageOf(fake)).report;
    expect(report?.item).toMatchObject({ guestCount: 10_000 });
    expect(report?.item?.kind === 'event' && report.item.attendees.length).toBe(300);
    expect(report?.missing).toContain('guests');
  }, 60_000);

  it('with forged ids give no foreign instance and no time made of nothing', () => {
    fc.assert(
      fc.property(nasty, (id) => {
        const fake = fakeGoogleCalendar(blank());
        fake.openEvent(oneOnOne);
        fake.document.querySelector('#xDetDlg')?.setAttribute('data-eventid', id);
        const item = pickSite(pageOf(fake))?.read(pageOf(fake)).report.item;
        expect(item).toMatchObject({ title: oneOnOne.title, start: '2026-09-16T14:00:00+02:00' });
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
