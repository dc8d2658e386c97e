import type { Chip } from '../../core/page-report.ts';
import type { Day } from '../../core/time.ts';
import type { When } from '../../core/time-text/when.ts';
import { instantOf } from '../../core/time-text/zone.ts';
import { compactDay } from '../reading/google-event-id.ts';
import { $all, selectors } from '../selector.ts';
import { type Context, ownText } from './page.ts';

export const grid = selectors('sogo', '2026-11', {
  // The list beside the grid has chips of the same class: without a day, so they are no witnesses.
  chips:
    'sg-calendar-day .sg-event:not(.sg-event--ghost), sg-calendar-month-day .sg-event:not(.sg-event--ghost)',
  title: '.text',
  surface: 'sg-calendar-day, sg-calendar-month-day, sg-calendar-list',
});

/** What a chip of the grid says by its place: columns have a day, places in them count quarter hours. */
export interface GridChip {
  title: string;
  day: Day;
  /** Minutes after midnight and minutes; null in month view and for what takes the whole day. */
  start: number | null;
  length: number | null;
  allDay: boolean;
  cancelled: boolean;
}

const quarters = (classes: string, word: string): number | null => {
  const found = new RegExp(`(?:^|\\s)${word}(\\d{1,3})(?:\\s|$)`).exec(classes)?.[1];
  return found === undefined ? null : Number(found) * 15;
};

export function gridChip(chip: Element): GridChip | null {
  const column = chip.closest('[sg-day]');
  const outer = chip.closest('sg-calendar-day');
  const day = compactDay(column?.getAttribute('sg-day') ?? '');
  const classes = (chip.getAttribute('class') ?? '').slice(0, 500);
  if (!day) return null;
  return {
    title: ownText(chip.querySelector(grid.title.css)),
    day,
    start: quarters(classes, 'starts'),
    length: quarters(classes, 'lasts'),
    allDay: outer?.getAttribute('hour') === 'allday',
    cancelled: /\bsg-event--cancelled\b/.test(classes),
  };
}

export const chipsIn = (document: Document): GridChip[] =>
  $all(document, grid.chips, 200).flatMap((chip) => gridChip(chip) ?? []);

/** The quarter hours a chip takes; null where its place does not tell start and end. */
export function whenOf({ day, start, length, allDay }: GridChip, zone: string): When | null {
  if (allDay)
    return { start: instantOf(day, 0, zone), end: instantOf(day, 1440, zone), allDay: true, sure: true };
  if (start === null || length === null) return null;
  return {
    start: instantOf(day, start, zone),
    end: instantOf(day, start + length, zone),
    allDay: false,
    sure: true,
  };
}

/** Times off the quarter hour are not to be had from a chip, so only a whole day is told. */
export function toChip(chip: GridChip, { zone }: Context): Chip {
  const when = chip.allDay ? whenOf(chip, zone) : null;
  return { key: '', title: chip.title, ...(when ? { start: when.start, end: when.end } : {}) };
}
