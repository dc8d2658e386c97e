import type { Correction, Said } from '../core/correction.ts';
import type { Moment } from '../core/moment.ts';
import type { Item, Mailbox, Self } from '../core/page-report.ts';
import { foldText, toWords } from './fold-text.ts';
import { isSelf, readGuests } from './guests.ts';
import { stripPrefixes } from './mail-text.ts';
import { maskNames } from './name-match.ts';

export type { Correction, Said };

type Keys = Pick<Correction, 'item' | 'series' | 'pair' | 'pattern'>;

/** The keys of an item that is looked at, and whether its title spells out a 1:1. */
interface Seen extends Keys {
  spelled: boolean;
}

function othersOf(item: Item, self: Self): readonly Mailbox[] {
  if (item.kind === 'event') return readGuests(item, self).others;
  return [item.from, ...item.to].filter((each) => !isSelf(each, self));
}

const pairKey = (mailbox: Mailbox): string => mailbox.email.toLowerCase() || foldText(mailbox.name);

/** The pattern of a title: names, digits and punctuation abstracted; '' for bare names and greetings of two. */
export function patternOf(title: string, self: Self, others: readonly Mailbox[]): string {
  const masked = maskNames(toWords(foldText(stripPrefixes(title))), self, others)
    .replace(/\d+/g, '0')
    .trim();
  return /[^§os ]/.test(masked.replace(/§[os]/g, '')) ? masked : '';
}

function keysOf(item: Item, self: Self): Keys {
  const others = othersOf(item, self);
  const [only] = others;
  const title = item.kind === 'event' ? item.title : item.subject;
  const series = item.kind === 'event' ? (item.series ?? null) : null;
  return {
    item: item.kind,
    series: series === '' ? null : series,
    pair: only && others.length === 1 ? pairKey(only) : null,
    pattern: patternOf(title, self, others),
  };
}

/** The correction to store for one click on one item. */
export function toCorrection(item: Item, self: Self, said: Said): Correction {
  return { ...keysOf(item, self), kind: said.kind, was: said.was, counterpart: said.counterpart ?? null };
}

/** "Not a 1:1" about a Friday thing with Dana says nothing about what is called a 1:1 with her. */
const isContradicted = (correction: Correction, { spelled }: Seen): boolean =>
  correction.kind === 'none' && correction.was === 'one-on-one' && spelled;

/** How closely a correction fits: 4 series, 3 pair and pattern, 2 pattern, 1 pair, 0 not at all. */
function closeness(correction: Correction, keys: Seen, moment: Moment | null): number {
  if (correction.item !== keys.item) return 0;
  if (correction.series !== null && correction.series === keys.series) return sameSeries;
  const pair = correction.pair !== null && correction.pair === keys.pair;
  const pattern = correction.pattern !== '' && correction.pattern === keys.pattern;
  // The pattern alone says nothing where one was about a pair and the other about a crowd.
  if (pattern && pair) return 3;
  if (pattern && (correction.pair === null) === (keys.pair === null)) return 2;
  // The pair alone changes only what it was corrected from: a review stays a review.
  return pair && (moment?.kind ?? null) === correction.was && !isContradicted(correction, keys) ? 1 : 0;
}

const sameSeries = 4;
const confidences = [0, 0.9, 0.95, 0.98, 0.99] as const;
const reasons = ['', 'this pair', 'titles like this one', 'this pair and title', 'this series'] as const;

/** Whom the user named, where they take part in this very item; else who was found; else the only other. */
function counterpartOf(
  { counterpart }: Correction,
  close: number,
  moment: Moment | null,
  others: readonly Mailbox[],
): Mailbox | null {
  const named = counterpart && others.find((each) => pairKey(each) === pairKey(counterpart));
  const [only] = others;
  // In a series of notes to oneself nobody takes part: there the user's word is all there is.
  const ofNote = counterpart && others.length === 0 && close === sameSeries ? counterpart : null;
  return (
    (named ? toMailbox(named) : ofNote) ??
    moment?.counterpart ??
    (only && others.length === 1 ? toMailbox(only) : null)
  );
}

const toMailbox = ({ name, email }: Mailbox): Mailbox => ({ name: name === email ? '' : name, email });

function correctedMoment(
  correction: Correction,
  close: number,
  moment: Moment | null,
  others: readonly Mailbox[],
): Moment | null {
  if (correction.kind === 'none') return null;
  const counterpart =
    correction.kind === 'delivery' ? null : counterpartOf(correction, close, moment, others);
  // A talk with nobody in particular cannot be prepared; what was said without the user stands.
  if (correction.kind !== 'delivery' && counterpart === null) return moment;
  return {
    kind: correction.kind,
    counterpart,
    confidence: confidences[close] ?? 0.9,
    evidence: [`you said so about ${reasons[close] ?? 'it'}`, ...(moment?.evidence ?? [])],
  };
}

/** The moment after all corrections: the closest decides, among equally close ones the latest. */
export function applyCorrections(
  item: Item,
  self: Self,
  moment: Moment | null,
  corrections: readonly Correction[],
): Moment | null {
  if (corrections.length === 0) return moment;
  const title = toWords(foldText(item.kind === 'event' ? item.title : item.subject));
  const keys = { ...keysOf(item, self), spelled: title.includes(' 1on1 ') };
  let best: Correction | null = null;
  let close = 0;
  for (const correction of corrections) {
    const here = closeness(correction, keys, moment);
    if (here > 0 && here >= close) [best, close] = [correction, here];
  }
  return best ? correctedMoment(best, close, moment, othersOf(item, self)) : moment;
}
