import type { Answer, Attendee, Self } from '../../core/page-report.ts';
import { recurrenceOf } from '../reading/recurrence-words.ts';
import { visibleText } from '../reading/text.ts';
import type { Outline } from './outline.ts';
import { lineOf, ofKind, type Row } from './rows.ts';
import { answerIn, isOneOf } from './vocabulary.ts';

const rhythm = /^(?:daily|weekly|biweekly|monthly|yearly|weekdays)$/u;

/** How an event repeats, as a label or a sentence of its own says; '' for not at all. */
export function repetition(rows: readonly Row[], elements: readonly Element[], outline: Outline): string {
  const said = ofKind(rows, 'repeat')[0]?.text ?? '';
  if (said !== '') return isOneOf('never', said.replace(/\.$/u, '')) ? '' : recurrenceOf(said);
  for (const element of elements) {
    const text = outline.text(element);
    if (element.childElementCount > 0 || text.length < 4 || text.length > 60) continue;
    const words = recurrenceOf(
      text.replace(/^(?:repeats|se répète|se repite|repete|si ripete|herhaalt|wiederholt sich) /iu, ''),
    );
    if (rhythm.test(words)) return words;
  }
  return '';
}

function pressedAnswer(surface: Element): Answer | null {
  const pressed = [
    ...surface.querySelectorAll(
      '[aria-pressed=true],[role=radio][aria-checked=true],input[type=radio][checked]',
    ),
  ].slice(0, 10);
  const said = pressed.map((each) =>
    answerIn(
      (
        each.textContent ||
        each.getAttribute('aria-label') ||
        each.getAttribute('value') ||
        each.closest('label')?.textContent ||
        ''
      ).slice(0, 60),
    ),
  );
  const answers = new Set(said.filter((answer) => answer !== null));
  return answers.size === 1 ? ([...answers][0] ?? null) : null;
}

const isSelf = ({ name, email }: Attendee, self: Self): boolean =>
  self.email !== '' && (email === self.email || (email === '' && self.name !== '' && name === self.name));

/** The user's own answer: the button that is pressed, else what the list of guests says of them. */
export const ownAnswer = (surface: Element, attendees: readonly Attendee[], self: Self): Answer | null =>
  pressedAnswer(surface) ?? attendees.find((each) => isSelf(each, self))?.rsvp ?? null;

/** What the field of a row holds. */
function writtenIn({ parts }: Row): string {
  for (const part of parts) {
    const element = typeof part !== 'string' && part.nodeType === 1 ? (part as Element) : null;
    const field = element?.matches('input') ? element : element?.querySelector('input');
    if (field && (field.getAttribute('type') ?? 'text') === 'text')
      return ((field as HTMLInputElement).value || field.getAttribute('value') || '').slice(0, 300);
  }
  return '';
}

/** Where it is, by the name of an element or by an icon before it. */
function unsaidPlace(hinted: readonly Row[], elements: readonly Element[], outline: Outline): string {
  const named = elements.find((each) => outline.hint(each) === 'where' && outline.text(each) !== '');
  if (named) return outline.text(named);
  const behind = ofKind(hinted, 'where').filter(({ text }) => text.length <= 120 && !text.includes('@'));
  return behind.length === 1 ? (behind[0]?.text ?? '') : '';
}

/** Where an event is, by a label, a field, the name of an element or an icon. */
export function placeOf(
  rows: readonly Row[],
  unsaid: readonly Row[],
  elements: readonly Element[],
  outline: Outline,
): string {
  const [where] = [...ofKind(rows, 'where'), ...ofKind(rows, 'resource')].filter(
    ({ text }) => !text.includes('@'),
  );
  return (where && (lineOf(where, outline) || writtenIn(where))) || unsaidPlace(unsaid, elements, outline);
}

/** What a row calls the text of an event. */
export function descriptionIn(rows: readonly Row[], outline: Outline): string {
  const cells = rows.filter(({ at }) => at.matches('th,dt'));
  // Further rows below a heading like "Details" are no text.
  const isText = ([part]: Row['parts']) =>
    part !== undefined && (typeof part === 'string' || !cells.some(({ at }) => part.contains(at)));
  const [part] = ofKind(rows, 'text').find(({ parts }) => isText(parts))?.parts ?? [];
  if (typeof part === 'string') return part;
  return part?.nodeType === 1 ? visibleText(part as Element) : outline.text(part ?? null);
}

/** True where a short text that stands alone is one of the words of a list. */
export const saysAlone = (
  list: 'private' | 'cancelled',
  elements: readonly Element[],
  outline: Outline,
): boolean => elements.some((each) => each.childElementCount === 0 && isOneOf(list, outline.text(each)));

/** An id the page itself gives to what is open. */
export function keyOf(surface: Element): string {
  for (const element of [
    surface,
    ...surface.querySelectorAll('[data-event-id],[data-eventid],[data-id],[data-uid]'),
  ].slice(0, 5)) {
    for (const name of ['data-event-id', 'data-eventid', 'data-uid', 'data-id']) {
      const value = element.getAttribute(name) ?? '';
      if (value !== '') return value.slice(0, 300);
    }
  }
  return '';
}
