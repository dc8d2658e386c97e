import type { Chip } from '../../core/page-report.ts';
import { readLabel } from '../../core/time-text/label.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import { chipTitle } from '../reading/chip-title.ts';
import { dayOfDateKey, decodeGoogleEventId } from '../reading/google-event-id.ts';
import { textsOf } from '../reading/text.ts';
import { shell } from './page.ts';

/** The chips of one event; several for an event over several days. */
export const chipsOf = (document: Document, id: string) =>
  /^[\w+/=-]+$/u.test(id)
    ? [...document.querySelectorAll(`${shell.chips.css}[data-eventid="${id}"]`)].slice(0, 10)
    : [];

/** The day of the column or row a chip lies in. */
export const dayOf = (chip: Element) =>
  dayOfDateKey(chip.closest('[data-datekey]')?.getAttribute('data-datekey') ?? null);

/** The hidden label: time, title, owner, answer, place, date. */
export const labelOf = (chip: Element) =>
  chip.querySelector('[role=button][aria-label]')?.getAttribute('aria-label') ??
  chip.getAttribute('aria-label') ??
  textsOf(chip, 300)[0] ??
  '';

export function readChip(chip: Element, context: WhenContext): Chip {
  const raw = chip.getAttribute('data-eventid') ?? '';
  const label = labelOf(chip);
  const { when, rest } = readLabel(label, { ...context, day: dayOf(chip) });
  return {
    key: decodeGoogleEventId(raw)?.key ?? raw,
    title: chipTitle(
      rest,
      textsOf(chip, 600).filter((text) => text !== label),
    ),
    ...(when ? { start: when.start, end: when.end } : {}),
  };
}
