import { findClocks } from '../../core/time-text/clock.ts';
import { findDates } from '../../core/time-text/date.ts';
import { plainText } from '../../core/time-text/plain-text.ts';
import { languagesFor, type When, type WhenContext } from '../../core/time-text/when.ts';
import { instantAt } from '../../core/time-text/zone.ts';
import type { Outline } from './outline.ts';
import { ofKind, type Row } from './rows.ts';
import { fromAttributes } from './stamped-times.ts';
import type { Steps } from './steps.ts';
import { allDayWords, instantIn, minutesIn, whenIn } from './written-time.ts';

export interface FoundTime {
  when: When | null;
  /** Start alone is known. */
  start: string;
  /** Two that agree, or one that a label or an attribute gives. */
  strong: boolean;
  /** Something said a time and something else another. */
  conflict: boolean;
  /** Where it stands. */
  at: Element | null;
}

const same = (one: When, two: When) =>
  Date.parse(one.start) === Date.parse(two.start) &&
  Date.parse(one.end) === Date.parse(two.end) &&
  one.allDay === two.allDay;

const hasClock = (text: string, lang: string | null): boolean =>
  languagesFor(lang).some((each) => findClocks(plainText(text, 200), each).some(({ bare }) => !bare));

/** What labelled rows say: "When", "Date" and "Time", "Start" and "End", "Start" and "Duration". */
function fromRows(
  rows: readonly Row[],
  context: WhenContext,
): { when: When | null; start: string; at: Element | null } {
  const texts = (list: readonly Row[]) => list.map(({ text }) => text).filter((text) => /\p{Nd}/u.test(text));
  const timely = rows.filter(({ text }) => /\p{Nd}/u.test(text) && !text.includes('@') && text.length <= 200);
  const whens = ofKind(timely, 'when');
  const dates = ofKind(timely, 'date').filter((row) => !whens.includes(row));
  const starts = ofKind(timely, 'start', 'from');
  const ends = ofKind(timely, 'end', 'to').filter((row) => !starts.includes(row));
  const at = (whens[0] ?? dates[0] ?? starts[0])?.at ?? null;
  const [when = ''] = texts(whens);
  const [date = ''] = texts(dates);
  const [start = ''] = texts(starts);
  const [end = ''] = texts(ends);
  const tries = [when, `${date}, ${when}`, `${date || when}, ${start} - ${end}`, `${start} - ${end}`, date];
  const used = [
    when !== '',
    date !== '' && when !== '',
    (date || when) !== '' && start !== '' && end !== '',
    start !== '' && end !== '',
    date !== '' && start === '' && when === '',
  ];
  for (const [index, text] of tries.entries()) {
    const found = used[index] ? whenIn(text, context) : null;
    const clocks = [when, date, start, end].some((each) => hasClock(each, context.lang));
    if (found && !(found.allDay && clocks)) return { when: found, start: '', at };
  }
  const first = instantIn([date, start || when].filter((each) => each !== '').join(', '), context);
  const length = minutesIn(texts(ofKind(rows, 'duration'))[0] ?? '');
  if (first !== '' && length > 0 && end === '')
    return {
      when: {
        start: first,
        end: instantAt(Date.parse(first) + length * 60_000, context.zone),
        allDay: false,
        sure: true,
      },
      start: '',
      at,
    };
  return { when: null, start: ofKind(timely, 'start').length > 0 ? first : '', at };
}

const datesIn = (text: string, { lang, now }: WhenContext): number =>
  findDates(plainText(text, 200), lang ?? 'en', now.slice(0, 10)).length;

const timeShape = /\d{1,2}(?:[:.hH時时点點시]\s?\d{0,2}|\s?[ap]\.?\s?m\b|\s?Uhr)/iu;

// Cells of a grid are no sentence: the day of one and the hours of another make no time.
const cells = 'table,thead,tbody,[role=grid],[role=rowgroup],[role=columnheader]';

/** Elements whose text gives date and time in one place: the innermost ones. */
export function* writtenTimes(
  elements: readonly Element[],
  outline: Outline,
  context: WhenContext,
): Steps<{ when: When; at: Element }[]> {
  const found: { when: When; at: Element }[] = [];
  let tried = 0;
  for (let index = elements.length - 1; index >= 0 && tried < 60; index--) {
    const element = elements[index];
    if (!element || found.some(({ at }) => element.contains(at))) continue;
    const text = outline.text(element);
    if (text.length < 6 || text.length > 160 || !/\p{Nd}/u.test(text)) continue;
    if (!timeShape.test(plainText(text, 200)) && !allDayWords.test(text)) continue;
    if (element.matches(cells) || element.querySelector(cells)) continue;
    tried += 1;
    yield;
    const when = whenIn(text, context);
    if (when && (!when.allDay || allDayWords.test(text)) && datesIn(text, context) <= 2)
      found.unshift({ when, at: element });
  }
  return found;
}

const mostBetween = 3;
/** A part with more than this is no card of one event. */
const mostParts = 400;

/** A short text of a part, and the places of its first and last leaf among all leaves. */
interface Short {
  at: Element;
  text: string;
  isClock: boolean;
  days: number;
  from: number;
  to: number;
}

function* shortTexts(elements: readonly Element[], outline: Outline, context: WhenContext): Generator<Short> {
  let leaves = 0;
  for (const at of elements) {
    const text = outline.text(at);
    const isLeaf = at.childElementCount === 0;
    if (isLeaf && text !== '') leaves += 1;
    const from = isLeaf ? leaves - 1 : leaves;
    const to = isLeaf ? from : from + leavesIn(at, outline) - 1;
    if (text.length < 5 || text.length > 60 || !/\p{Nd}/u.test(text)) continue;
    const isClock = timeShape.test(plainText(text, 100)) && hasClock(text, context.lang);
    const days = datesIn(text, context);
    // Of what holds others only the hours count: "14:00", "15:00" in elements of their own.
    if (isLeaf || (isClock && days === 0)) yield { at, text, isClock, days, from, to };
  }
}

const leavesIn = (element: Element, outline: Outline): number =>
  outline.within(element).filter((each) => each.childElementCount === 0 && outline.text(each) !== '').length;

/** A date in one line and from when to when in a line right below or above: the only ones of a part. */
function pairedTime(
  elements: readonly Element[],
  outline: Outline,
  context: WhenContext,
): { when: When; at: Element } | null {
  if (elements.length > mostParts) return null;
  const short = [...shortTexts(elements, outline, context)];
  const dates = short.filter(({ isClock, days }) => !isClock && days === 1);
  const [day] = dates;
  if (!day || dates.some(({ text }) => text !== day.text)) return null;
  const hours = short.filter(({ isClock, days }) => isClock && days === 0);
  const near = hours.filter(({ from, to }) =>
    from > day.from ? from - day.from <= mostBetween : day.from - to <= mostBetween,
  );
  const whenOf = ({ text }: Short) => whenIn(`${day.text}, ${text}`, context) ?? [];
  const [when] = near.flatMap(whenOf);
  const rivals = hours.flatMap(whenOf);
  return when && !when.allDay && rivals.every((each) => same(each, when)) ? { when, at: day.at } : null;
}

/** The one moment short texts of a part give; null for none or two. */
function oneMoment(
  elements: readonly Element[],
  outline: Outline,
  context: WhenContext,
): { start: string; at: Element } | null {
  const found = elements
    .filter((each) => each.childElementCount === 0 && outline.text(each).length <= 60)
    .slice(0, 200)
    .flatMap((at) => {
      const start = timeShape.test(outline.text(at)) ? instantIn(outline.text(at), context) : '';
      return start === '' ? [] : [{ start, at }];
    });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** True where some short text of a part is or holds a time of day. */
const hasHour = (elements: readonly Element[], outline: Outline, { lang }: WhenContext): boolean =>
  elements
    .filter((each) => each.childElementCount === 0 && outline.text(each).length <= 40)
    .slice(0, 300)
    .some((each) => /\p{Nd}/u.test(outline.text(each)) && hasClock(outline.text(each), lang));

/** What rows say, without a day that is no day of the event: its hours stand elsewhere. */
function labelledTime(
  elements: readonly Element[],
  rows: readonly Row[],
  outline: Outline,
  context: WhenContext,
): ReturnType<typeof fromRows> {
  const labelled = fromRows(rows, context);
  if (!labelled.when?.allDay) return labelled;
  // A lone date is a day only where the page says so, or says no hour at all.
  const isDay = elements.some((each) => each.childElementCount === 0 && allDayWords.test(outline.text(each)));
  const saysDay = ofKind(rows, 'when').length > 0 && ofKind(rows, 'start', 'end').length === 0;
  const isDoubtful = !isDay && (!saysDay || hasHour(elements, outline, context));
  return isDoubtful ? { ...labelled, when: null } : labelled;
}

interface Timed {
  when: When;
  at: Element;
}

interface Witnesses {
  labelled: ReturnType<typeof fromRows>;
  /** Of attributes. */
  stamps: readonly Timed[];
  /** Of sentences that nobody labels. */
  written: readonly Timed[];
}

/** What is said by several ways of knowing, as one: agreed, contradicted, or nothing. */
function weighed({ labelled, stamps, written }: Witnesses): FoundTime {
  const witnesses = [...(labelled.when ? [labelled.when] : []), ...stamps.map(({ when }) => when)];
  const free = written.map(({ when }) => when);
  const all = witnesses.length > 0 ? witnesses : free;
  const [first] = all;
  const at = labelled.at ?? stamps[0]?.at ?? written[0]?.at ?? null;
  const none = { when: null, start: '', strong: false, conflict: false, at };
  if (!first) return { ...none, start: labelled.start };
  const isOther = (each: When) => !same(each, first);
  const [lone] = free.length === 1 ? free : [];
  const isAgainst = witnesses.length > 0 && lone?.sure && !lone.allDay && isOther(lone);
  // Several times nobody labels are several things, not one that contradicts itself.
  if (all.some(isOther) || isAgainst) return { ...none, conflict: witnesses.length > 0 };
  const sure = all.some((each) => each.sure) || free.some((each) => each.sure && same(each, first));
  const strong = witnesses.length > 0 || all.length > 1;
  return { ...none, when: sure ? first : null, strong, conflict: !sure };
}

/** All that a part of a page says about when its event is, weighed. */
export function* readTime(
  elements: readonly Element[],
  rows: readonly Row[],
  outline: Outline,
  context: WhenContext,
  isDialog = false,
): Steps<FoundTime> {
  const labelled = labelledTime(elements, rows, outline, context);
  yield;
  const stamps = yield* fromAttributes(elements, outline, context.zone);
  yield;
  const lines = yield* writtenTimes(elements, outline, context);
  const isOpen = lines.length + stamps.length === 0 && !labelled.when;
  const paired = isOpen ? pairedTime(elements, outline, context) : null;
  // A dialog that says one moment says when it begins.
  const isSilent = isOpen && !paired && labelled.start === '';
  const only = isDialog && isSilent ? oneMoment(elements, outline, context) : null;
  if (only) return { when: null, start: only.start, strong: false, conflict: false, at: only.at };
  return weighed({ labelled, stamps, written: paired ? [paired] : lines });
}
