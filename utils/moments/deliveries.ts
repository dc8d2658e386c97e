import type { Moment } from '../core/moment.ts';
import type { Item, Mailbox, Self } from '../core/page-report.ts';
import type { Day } from '../core/time.ts';
import { foldText, toWords } from './fold-text.ts';
import { isSelf, readGuests } from './guests.ts';
import { stripPrefixes } from './mail-text.ts';
import type { OfficeWords } from './office.ts';
import { personLikeness } from './person-likeness.ts';

/** A delivery as one item shows it: what was delivered, when, and who took part. */
export interface SeenDelivery {
  /** The title without reply marks, as people wrote it. */
  name: string;
  on: Day;
  people: readonly Mailbox[];
  /** Identities of the items it was seen in; '' is never kept. */
  keys: readonly string[];
}

/** Days between two sightings that may still be the same delivery: the plan, the day itself, the look back. */
const sameSpan = 45;
/** The same for names that say of no project which it is. */
const namelessSpan = 3;

/** Words of releases and of looking back that do not say which project it is, in any of their forms. */
const common =
  /^(?:the|a|an|of|for|and|to|on|in|at|is|it|we|our|my|it s|re|go|live|golive|launch\w*|release\w*|ship\w*|rollout|deliver\w*|handover|hand|over|cutover|opening|opens|open|day|demo|retro\w*|lessons|learned|learnt|post|mortem|postmortem|party|celebration|finally|done|final|complete\w*|closed?|close|project|projekt|projet|proyecto|progetto|projeto|le|la|les|der|die|das|des|du|de|del|el|los|il|o|os|abschluss|eroffnung|start|ubergabe|abnahme|lancement|livraison|mise|en|ligne|lanzamiento|entrega|lancio|consegna|lancamento|now|today|tomorrow|tonight|look\w*|back|review|what|went|well|out|\d{1,2})$/;

function tellingWords(name: string): string[] {
  const words = toWords(foldText(name)).trim().split(' ');
  return [...new Set(words.filter((word) => word !== '' && !common.test(word)))];
}

/** True where two names speak of one project: the telling words of the shorter are nearly all in the longer. */
export function isSameProject(a: string, b: string): boolean {
  const [short = [], long = []] = [tellingWords(a), tellingWords(b)].sort((x, y) => x.length - y.length);
  if (short.length === 0) return toWords(foldText(a)) === toWords(foldText(b));
  const shared = short.filter((word) => long.includes(word)).length;
  return shared === short.length || (short.length >= 3 && shared >= short.length - 1);
}

const dayOf = (item: Item): Day => (item.kind === 'event' ? item.start : item.date).slice(0, 10) as Day;

function peopleOf(item: Item, self: Self, offices: OfficeWords): readonly Mailbox[] {
  const listed =
    item.kind === 'event'
      ? readGuests(item, self).others
      : [item.from, ...item.to, ...item.cc].filter((each) => !isSelf(each, self));
  return listed
    .filter((each) => personLikeness(each, offices) > 0)
    .map(({ name, email }) => ({ name, email }));
}

/** The delivery an item shows, or null when its moment is none. */
export function toDelivery(
  item: Item,
  self: Self,
  moment: Moment | null,
  offices: OfficeWords,
): SeenDelivery | null {
  if (moment?.kind !== 'delivery') return null;
  const key = item.key ?? '';
  return {
    name: deliveryNameOf(item),
    on: dayOf(item),
    people: peopleOf(item, self, offices),
    keys: key === '' ? [] : [key],
  };
}

/** What is delivered, as people wrote it: the title without reply marks. */
export const deliveryNameOf = (item: Item): string =>
  stripPrefixes(item.kind === 'event' ? item.title : item.subject).trim();

const daysApart = (a: Day, b: Day): number =>
  Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;

type Named = Pick<SeenDelivery, 'name' | 'on'>;

/** True for two sightings of one delivery: the same project within some weeks, a nameless "Go-live" within days. */
export function isSameDelivery(a: Named, b: Named): boolean {
  const span = tellingWords(a.name).length > 0 ? sameSpan : namelessSpan;
  return daysApart(a.on, b.on) <= span && isSameProject(a.name, b.name);
}

const isSame = (a: SeenDelivery, b: SeenDelivery): boolean =>
  a.keys.some((key) => b.keys.includes(key)) || isSameDelivery(a, b);

function unite(a: SeenDelivery, b: SeenDelivery): SeenDelivery {
  const known = new Set(a.people.map((each) => each.email.toLowerCase() || foldText(each.name)));
  const more = b.people.filter((each) => !known.has(each.email.toLowerCase() || foldText(each.name)));
  return {
    name: a.name,
    on: a.on <= b.on ? a.on : b.on,
    people: [...a.people, ...more],
    keys: [...new Set([...a.keys, ...b.keys])],
  };
}

/**
 * Each project once: adds a delivery to those known, into the one of the same project where there is one. The first
 * name stays, the earliest day counts, the people add up.
 */
export function mergeDelivery(known: readonly SeenDelivery[], seen: SeenDelivery): readonly SeenDelivery[] {
  const at = known.findIndex((each) => isSame(each, seen));
  if (at < 0) return [...known, seen];
  return known.map((each, place) => (place === at ? unite(each, seen) : each));
}
