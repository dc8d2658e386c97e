import type { Day } from '../../core/time.ts';
import { findDates } from '../../core/time-text/date.ts';
import { plainText } from '../../core/time-text/plain-text.ts';
import { languagesFor, type WhenContext } from '../../core/time-text/when.ts';
import { wallOf } from '../../core/time-text/zone.ts';
import { compactDay } from './google-event-id.ts';
import { textOf } from './text.ts';

const attributeIn = (element: Element, name: string) =>
  element.getAttribute(name) ?? element.querySelector(`[${name}]`)?.getAttribute(name) ?? '';

/** What a form field holds: the live value first, else what the page began with, else its text. */
export function valueIn(element: Element | null): string {
  if (element === null) return '';
  const input = 'value' in element ? element : element.querySelector('input, textarea');
  const live = input && 'value' in input && typeof input.value === 'string' ? input.value.trim() : '';
  const first = attributeIn(element, 'data-initial-value') || attributeIn(element, 'data-initialvalue');
  return live || first || (input ? '' : textOf(element, 500));
}

/** The date of a form field. Null where its attribute and its words speak of different days. */
export function dateIn(element: Element | null, context: WhenContext): Day | null {
  if (element === null) return null;
  const packed =
    compactDay(attributeIn(element, 'data-date') || attributeIn(element, 'data-ical').slice(0, 8)) || null;
  const today = wallOf(Date.parse(context.now), context.zone).day;
  const words = plainText(valueIn(element), 100);
  const dates = languagesFor(context.lang).flatMap((lang) => findDates(words, lang, packed ?? today));
  const written = dates.find(({ sure }) => sure)?.day ?? null;
  if (packed !== null && written !== null && packed !== written) return null;
  return packed ?? written;
}
