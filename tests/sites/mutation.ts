import type { EventItem, Item, Mailbox } from '../../utils/core/page-report.ts';
import { innerDocument } from '../../utils/sites/reading/inner-document.ts';
import { pickSite } from '../../utils/sites/registry.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import type { Page } from '../../utils/sites/site.ts';
import { localeStates } from './fakes/generic-locales.ts';
import { fakeStates, otherLanguageStates } from './fakes/states.ts';
import { renameClasses } from './rename-classes.ts';

/** What Beside says of a page: something open, nothing open, or that it cannot read it. */
export type Said = { item: Item } | 'nothing' | 'unreadable';

/** Asks as the scripts of a page do: whose page it is, what is open, and only then what it says. */
export function saidOf(page: Page): Said {
  const site = pickSite(page);
  if (!site || site.openKey(page) === '') return 'nothing';
  try {
    const { item, missing } = site.read(page).report;
    return item ? { item } : missing.length > 0 ? 'unreadable' : 'nothing';
  } catch (error) {
    if (error instanceof SelectorError) return 'unreadable';
    throw error;
  }
}

const blank = () => document.implementation.createHTMLDocument();

/** Pages with something open on them, and what it is. */
// The classes of a microformat are what it says, and no detail of its design.
const isDesigned = ({ name, site }: { name: string; site: string }) =>
  !name.includes('h-event') && site !== 'demo';

export const openStates = [...fakeStates, ...otherLanguageStates, ...localeStates]
  .filter(isDesigned)
  .flatMap((state) => {
    const said = saidOf(state.build(blank()));
    // A mail the user is writing is nothing that is open to be read: of it nothing need be said.
    if (typeof said === 'string' || (said.item.kind === 'mail' && said.item.compose)) return [];
    return [{ ...state, truth: said.item }];
  });

export const kinds = ['rename-class', 'wrap', 'swap', 'lose-attribute', 'turn', 'rename-all'] as const;
export interface Change {
  at: number;
  kind: (typeof kinds)[number];
  which: number;
}

// What hides an element is no detail of its design, nor is the language of the page or the user's own zone.
const meant = /^(?:style|hidden|open|lang|src|data-timezone|datetime)$/u;
// A value under the label of another row is a lie and no redesign; a wrapper inside a table is not one either.
const cell = /^(?:dt|dd|td|th|tr|tbody|thead|label|article|li|option)$/u;

function wrap(element: Element): void {
  const wrapper = element.ownerDocument.createElement('div');
  element.replaceWith(wrapper);
  wrapper.append(element);
}

/** What a redesign does to a page: names, order, layers and attributes change, what is said stays true. */
export function redesign({ document: page }: Page, { at, kind, which }: Change): void {
  const all = page.body.querySelectorAll('*');
  const element = all[at % Math.max(1, all.length)];
  if (!element) return;
  const { name = '' } = element.attributes[which % Math.max(1, element.attributes.length)] ?? {};
  const isCell = cell.test(element.localName);
  if (kind === 'rename-class' && element.hasAttribute('class')) element.setAttribute('class', `r${which}`);
  // One name for all of them, or each a name of its own.
  if (kind === 'rename-all') renameClasses(page, which % 2 === 1 ? `r${which % 97}` : '');
  if (kind === 'lose-attribute' && name !== '' && !meant.test(name)) element.removeAttribute(name);
  if (kind === 'swap' && !isCell && element.nextElementSibling) element.nextElementSibling.after(element);
  if (kind === 'wrap' && !isCell) wrap(element);
  if (kind === 'turn') page.documentElement.dir = page.documentElement.dir === 'rtl' ? 'ltr' : 'rtl';
}

const isTestId = /^data-test-?id$/u;

/** What a new design may rename or leave out everywhere at once, other than classes. */
export const overhauls: Readonly<Record<string, (element: Element, name: string, value: string) => void>> = {
  'data attributes renamed': (element, name, value) => {
    if (!name.startsWith('data-') || meant.test(name)) return;
    element.removeAttribute(name);
    element.setAttribute(name.replace('data-', 'data-x'), value);
  },
  'test ids renamed': (element, name, value) => {
    if (isTestId.test(name)) element.setAttribute(name, `x${value.length}`);
  },
  'ids renamed': (element, name, value) => {
    if (name === 'id') element.setAttribute(name, `x${value.length}${value.charCodeAt(1)}`);
  },
  'roles left out': (element, name) => {
    if (name === 'role') element.removeAttribute(name);
  },
  'labels left out': (element, name) => {
    if (name === 'aria-label') element.removeAttribute(name);
  },
};

/** The same change for every element of a page and its frames. */
export function overhaul(page: Document, change: (typeof overhauls)[string]): void {
  for (const element of page.querySelectorAll('body,body *'))
    for (const { name, value } of [...element.attributes]) change(element, name, value);
  for (const frame of page.querySelectorAll('iframe')) {
    const inside = innerDocument(frame);
    if (inside) overhaul(inside, change);
  }
}

const eventOf = (item: Item): EventItem | undefined => (item.kind === 'event' ? item : item.event);
const boxesOf = (item: Item): readonly Mailbox[] =>
  item.kind === 'mail' ? [item.from, ...item.to, ...item.cc] : item.attendees;

/** Why a reading is wrong; '' where nothing of it is. What is left out is not wrong. */
export function wrongIn(found: Item, truth: Item): string {
  const [event, real] = [eventOf(found), eventOf(truth)];
  if (event && real && event.start !== '' && real.start !== '' && event.start !== real.start)
    return `start ${event.start} for ${real.start}`;
  if (event && real && event.end !== '' && real.end !== '' && event.end !== real.end)
    return `end ${event.end} for ${real.end}`;
  const known = [...boxesOf(truth), ...(real?.attendees ?? [])];
  for (const { name, email } of [...boxesOf(found), ...(event?.attendees ?? [])]) {
    const same = known.filter((each) => (email === '' ? each.name === name : each.email === email));
    const fits = same.some(
      (each) => each.name === name || name === email || name === '' || each.name === each.email,
    );
    if (!fits && (name !== '' || email !== '')) return `${name} <${email}>`;
  }
  if (found.kind === 'mail' && truth.kind === 'mail' && found.date !== '' && truth.date !== '')
    if (found.date !== truth.date) return `date ${found.date} for ${truth.date}`;
  if (found.kind === 'mail' && truth.kind === 'mail' && found.from.email !== '' && truth.from.email !== '')
    if (found.from.email !== truth.from.email) return `from ${found.from.email} for ${truth.from.email}`;
  return '';
}

/** Everything that is said of a page as it was is said of it now. */
export const isWhole = (found: Item, truth: Item): boolean => JSON.stringify(found) === JSON.stringify(truth);
