import type { DemoEvent, DemoGuest } from '../demo-data.ts';
import { element, required, setAttributes } from './element.ts';
import { formatWhen } from './times.ts';

const guestsAfterMs = 60;

const answers = {
  accepted: 'will come',
  declined: 'cannot come',
  tentative: 'may come',
  needsAction: 'has not answered',
} as const;

function guestLine({ name, email, answer, organizer }: DemoGuest): HTMLElement {
  const who = element(
    'span',
    { 'data-guest': email, 'data-answer': answer, 'data-organizer': organizer },
    name,
  );
  const said = organizer ? `${answers[answer]}, organiser` : answers[answer];
  return element('li', {}, who, element('small', { title: email }, said));
}

function close(dialog: HTMLElement): void {
  dialog.hidden = true;
}

function fill(dialog: HTMLElement, event: DemoEvent): void {
  const closer = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  closer.addEventListener('click', () => close(dialog));
  const place = event.location ? [element('p', { class: 'location' }, event.location)] : [];
  const words = event.description ? [element('p', { class: 'description' }, event.description)] : [];
  const link = { class: 'conference', href: event.conference, rel: 'noreferrer', target: '_blank' };
  const call = event.conference ? [element('a', link, 'Join the call')] : [];
  const note = event.private ? [element('p', { class: 'quiet' }, 'Private')] : [];
  dialog.replaceChildren(
    closer,
    element('h2', { id: 'event-title' }, event.title),
    element('p', { class: 'when' }, formatWhen(event.start, event.end)),
    ...(event.recurrence ? [element('p', { class: 'quiet' }, `Repeats: ${event.recurrence}`)] : []),
    ...note,
    ...place,
    ...call,
    element('ul', { 'aria-label': 'Guests' }),
    ...words,
  );
}

/** Beside the chip where there is room, else on its other side; never beyond the window. */
function moveBeside(dialog: HTMLElement, chip: Element): void {
  const { left, right, top } = chip.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const x = right + 8 + width < innerWidth ? right + 8 : Math.max(8, left - width - 8);
  const y = Math.max(8, Math.min(top, innerHeight - height - 72));
  dialog.style.setProperty('left', `${x}px`);
  dialog.style.setProperty('top', `${y}px`);
}

/** Shows an event in the one dialog there is: the node stays, what it says changes, as in many calendars. */
export function openEvent(event: DemoEvent, chip: Element): void {
  const dialog = required('[role=dialog]');
  setAttributes(dialog, {
    'data-event-id': event.id,
    'data-start': event.start,
    'data-end': event.end,
    'data-series': event.series,
    'data-recurrence': event.recurrence,
    'data-private': event.private,
  });
  fill(dialog, event);
  dialog.hidden = false;
  moveBeside(dialog, chip);
  // Guests come a moment later, the way they do in calendars that fetch them.
  setTimeout(() => {
    if (dialog.dataset.eventId !== event.id) return;
    dialog.querySelector('ul')?.replaceChildren(...event.guests.map(guestLine));
    moveBeside(dialog, chip);
  }, guestsAfterMs);
}

export function closeEvent(): void {
  close(required('[role=dialog]'));
}
