import type { DemoData, DemoEvent } from '../demo-data.ts';
import { closeEvent, openEvent } from './dialog.ts';
import { element } from './element.ts';
import { inLanes, type Placed } from './lanes.ts';
import { clockOf, dayOf, formatDay, formatSpan, isAllDay, minutesOf } from './times.ts';

const firstHour = 8;
const lastHour = 20;

function chip(event: DemoEvent): HTMLButtonElement {
  const span = formatSpan(event.start, event.end);
  const made = element(
    'button',
    {
      type: 'button',
      class: `chip ${event.tone}`,
      'data-event-id': event.id,
      'data-start': event.start,
      'data-end': event.end,
      'data-span': span,
      'aria-label': `${event.title}, ${span}`,
    },
    event.title,
  );
  made.addEventListener('click', () => openEvent(event, made));
  return made;
}

function placedChip({ event, lane, lanes }: Placed): HTMLElement {
  const made = chip(event);
  made.style.setProperty('--from', String(minutesOf(event.start) - firstHour * 60));
  made.style.setProperty('--length', String(minutesOf(event.end) - minutesOf(event.start)));
  if (minutesOf(event.end) - minutesOf(event.start) < 40) {
    made.classList.add('short');
    made.dataset.span = clockOf(event.start);
  }
  made.style.setProperty('--lane', String(lane));
  made.style.setProperty('--lanes', String(lanes));
  return made;
}

function nowLine(): HTMLElement {
  const now = new Date();
  const line = element('div', { class: 'now' });
  line.style.setProperty('--from', String(now.getHours() * 60 + now.getMinutes() - firstHour * 60));
  return line;
}

function head(day: string, data: DemoData): HTMLElement {
  const number = element(
    'b',
    day === data.today ? { 'aria-current': 'date' } : {},
    formatDay(day, { day: 'numeric' }),
  );
  const whole = data.events.filter((each) => isAllDay(each.start) && each.start === day);
  const name = element('span', {}, formatDay(day, { weekday: 'short' }));
  return element('div', { class: 'head' }, element('p', {}, name, ' ', number), ...whole.map(chip));
}

function column(day: string, data: DemoData): HTMLElement {
  const timed = data.events.filter((each) => !isAllDay(each.start) && dayOf(each.start) === day);
  const line = day === data.today ? [nowLine()] : [];
  return element('div', { class: 'day' }, ...inLanes(timed).map(placedChip), ...line);
}

function hours(): HTMLElement {
  const names = Array.from({ length: lastHour - firstHour }, (_, index) =>
    element('span', {}, `${firstHour + index}:00`),
  );
  return element('div', { class: 'hours', 'aria-hidden': 'true' }, ...names);
}

/** Draws one page of the calendar; the buttons draw another one in its place. */
export function drawCalendar(main: HTMLElement, data: DemoData, shown = 1): void {
  closeEvent();
  const days = data.pages[shown] ?? [];
  const go = (label: string, text: string, to: number) => {
    const button = element(
      'button',
      { type: 'button', 'aria-label': label, class: text.length > 1 ? 'today' : 'step' },
      text,
    );
    button.disabled = data.pages[to] === undefined;
    button.addEventListener('click', () => drawCalendar(main, data, to));
    return button;
  };
  const month = formatDay(days.at(-1) ?? data.today, { month: 'long', year: 'numeric' });
  const tools = element(
    'div',
    { class: 'tools' },
    go('Today', 'Today', 1),
    go('Earlier', '‹', shown - 1),
    go('Later', '›', shown + 1),
    element('h1', {}, month),
  );
  const heads = element('div', { class: 'heads' }, element('span'), ...days.map((day) => head(day, data)));
  const grid = element('div', { class: 'grid' }, hours(), ...days.map((day) => column(day, data)));
  main.replaceChildren(element('section', { class: 'calendar', 'aria-label': 'Week' }, tools, heads, grid));
}
