import type { EventItem, Item, Mailbox } from '../../utils/core/page-report.ts';
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

/** A turn of its own, in which happy-dom lets go of the pages before: without it a thousand of them stay. */
export const aTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Pages with something open on them, and what it is. */
// The classes of a microformat are what it says, and no detail of its design; nor is what a page of no known product
// calls its icons, where nothing else says what stands beside them, nor the parts of components, which no change reaches.
const isDesigned = ({ name, site }: { name: string; site: string }) =>
  !/h-event|card of icons|web components/u.test(name) && site !== 'demo';

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

/** True for the name in the field of an event that is being written: without it there is no event yet. */
const isName = (element: Element, attribute: string): boolean =>
  attribute === 'value' && element.matches('input[name=title],input[aria-label=Title]');

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
  if (kind === 'lose-attribute' && name !== '' && !meant.test(name) && !isName(element, name))
    element.removeAttribute(name);
  if (kind === 'swap' && !isCell && element.nextElementSibling) element.nextElementSibling.after(element);
  if (kind === 'wrap' && !isCell) wrap(element);
  if (kind === 'turn') page.documentElement.dir = page.documentElement.dir === 'rtl' ? 'ltr' : 'rtl';
}

const eventOf = (item: Item): EventItem | undefined => (item.kind === 'event' ? item : item.event);
const boxesOf = (item: Item): readonly Mailbox[] =>
  item.kind === 'mail' ? [item.from, ...item.to, ...item.cc] : item.attendees;

/** What of an event is either said as it is or not at all. */
const eventWords = [
  ...(['title', 'start', 'end', 'allDay', 'location', 'conferencing', 'recurrence'] as const),
  ...(['private', 'cancelled', 'ownAnswer'] as const),
] as const;
const guestWords = ['organizer', 'optional', 'resource', 'group', 'rsvp'] as const;
const mailWords = ['subject', 'date'] as const;

/** The fields of something that say what they do not say in truth. */
const differing = <Name extends string>(
  found: Readonly<Partial<Record<Name, unknown>>>,
  truth: Readonly<Partial<Record<Name, unknown>>>,
  names: readonly Name[],
): string[] =>
  names
    .filter((name) => found[name] !== undefined && found[name] !== '' && found[name] !== truth[name])
    // That something comes back is said by the id of an event, how often by its words.
    .filter((name) => !(found[name] === 'recurring' && truth[name] !== undefined))
    .map((name) => `${name} ${String(found[name]).slice(0, 100)} for ${String(truth[name]).slice(0, 100)}`);

const isSame = (one: Mailbox, other: Mailbox): boolean =>
  one.email === '' || other.email === '' ? one.name === other.name : one.email === other.email;

const wordsOf = (text: string): string[] => text.split(/[\s,]+/u).filter((word) => word !== '');

/** Long texts: more or less of one, in another order, is no other; one most of which is not there is. */
function isOther(found = '', truth = ''): boolean {
  const known = new Set(wordsOf(truth));
  const words = wordsOf(found);
  return words.filter((word) => known.has(word)).length < words.length / 2;
}

/** Nobody is named who is not there, nor under another's name. */
const strangersIn = (found: readonly Mailbox[], truth: readonly Mailbox[]): string[] =>
  found
    .filter(({ name, email }) => {
      const known = truth.filter((each) => isSame({ name, email }, each));
      const fits = (each: Mailbox) =>
        each.name === name || name === email || name === '' || each.name === each.email;
      return (name !== '' || email !== '') && !known.some(fits);
    })
    .map(({ name, email }) => `${name} <${email}>`);

function wrongInEvent(found: EventItem, truth: EventItem): string[] {
  const guests = found.attendees.flatMap((guest) => {
    const real = truth.attendees.find((each) => isSame(guest, each));
    return real ? differing(guest, real, guestWords) : [];
  });
  return [
    ...differing(found, truth, eventWords),
    ...(isOther(found.description, truth.description) ? [`description ${found.description}`] : []),
    ...strangersIn(found.attendees, truth.attendees),
    ...guests,
  ];
}

/** Why a reading is wrong; '' where nothing of it is. What is left out is not wrong. */
export function wrongIn(found: Item, truth: Item): string {
  const [event, real] = [eventOf(found), eventOf(truth)];
  if (found.kind !== truth.kind || (event && !real)) return `${found.kind} for ${truth.kind}`;
  const inEvent = event && real ? wrongInEvent(event, real) : [];
  if (found.kind !== 'mail' || truth.kind !== 'mail') return inEvent.join(', ');
  const everybody = [...boxesOf(truth), ...(real?.attendees ?? [])];
  return [
    ...inEvent,
    ...differing(found, truth, mailWords),
    ...(isOther(found.body, truth.body) ? [`body ${found.body}`] : []),
    ...strangersIn(boxesOf(found), everybody),
    ...strangersIn([found.from], [truth.from]).map((from) => `from ${from}`),
  ].join(', ');
}

/** Everything that is said of a page as it was is said of it now. */
const isWhole = (found: Item, truth: Item): boolean => JSON.stringify(found) === JSON.stringify(truth);

export type Outcome = 'all' | 'part' | 'unreadable' | 'silent' | 'wrong';
export interface Tried {
  outcome: Outcome;
  /** What is wrong; '' where nothing is. */
  why: string;
}

/** What is said of a changed page, held against what it says in truth. */
export function outcomeOf(page: Page, truth: Item): Tried {
  const said = saidOf(page);
  if (typeof said === 'string') return { outcome: said === 'nothing' ? 'silent' : said, why: '' };
  const why = wrongIn(said.item, truth);
  return { outcome: why !== '' ? 'wrong' : isWhole(said.item, truth) ? 'all' : 'part', why };
}
