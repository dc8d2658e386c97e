// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventItem, Item } from '../../utils/core/page-report.ts';
import { pickSite } from '../../utils/sites/registry.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import type { Page } from '../../utils/sites/site.ts';
import { fakeStates } from './fakes/states.ts';

const blank = () => document.implementation.createHTMLDocument();
const withItem = fakeStates.filter((state) => read(state.build(blank())) !== null);

/** What a page is read as; null where nothing is open or the site says that it cannot read the page. */
function read(page: Page): Item | null {
  try {
    return pickSite(page)?.read(page).report.item ?? null;
  } catch (error) {
    if (error instanceof SelectorError) return null;
    throw error;
  }
}

const eventOf = (item: Item): EventItem | undefined => (item.kind === 'event' ? item : item.event);

const kinds = ['rename', 'wrap', 'swap', 'lose-attribute', 'lose-element'] as const;
const change = fc.record({ at: fc.nat(), kind: fc.constantFrom(...kinds), which: fc.nat() });

/** What a redesign does to a page: names, order, layers and attributes change, what is said stays true. */
function redesign(
  { document: page }: Page,
  { at, kind, which }: { at: number; kind: (typeof kinds)[number]; which: number },
) {
  const all = page.body.querySelectorAll('*');
  const element = all[at % all.length];
  if (!element) return;
  const { name = '' } = element.attributes[which % Math.max(1, element.attributes.length)] ?? {};
  // What hides an element is no detail of its design.
  const hides = name === 'style' || name === 'hidden';
  if (kind === 'rename' && element.hasAttribute('class')) element.setAttribute('class', `r${which}`);
  if (kind === 'lose-attribute' && name !== '' && !hides) element.removeAttribute(name);
  if (kind === 'lose-element') element.remove();
  if (kind === 'swap' && element.nextElementSibling) element.nextElementSibling.after(element);
  if (kind === 'wrap') {
    const wrapper = page.createElement('div');
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
}

function expectNothingWrong(found: Item, truth: Item): void {
  const event = eventOf(found);
  const real = eventOf(truth);
  if (event && real && event.start !== '') {
    // An end that cannot be read is left out; it is never another one.
    expect(event.start).toBe(real.start);
    expect([real.end, '']).toContain(event.end);
  }
  const mailboxes = truth.kind === 'mail' ? [truth.from, ...truth.to, ...truth.cc] : [];
  const known = [...(real?.attendees ?? []), ...mailboxes];
  for (const { name, email } of event?.attendees ?? []) {
    const names = known.filter((each) => email === '' || each.email === email).map((each) => each.name);
    expect([...names, email, '']).toContain(name);
  }
}

describe('a page after a redesign', () => {
  it('is read as it is, in part or not at all, and never with a wrong time or person', () => {
    let silent = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...withItem),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (state, changes) => {
          const truth = read(state.build(blank()));
          const page = state.build(blank());
          for (const each of changes) redesign(page, each);
          const found = read(page);
          runs += 1;
          if (found && truth && found.kind === truth.kind) expectNothingWrong(found, truth);
          if (!found) silent += 1;
        },
      ),
      { numRuns: 250 },
    );
    expect(silent / runs).toBeLessThan(0.5);
  }, 60_000);
});
