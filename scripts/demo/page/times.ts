/** Minutes of the day an instant says in its own offset. */
export const minutesOf = (instant: string): number =>
  Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));

export const dayOf = (instant: string): string => instant.slice(0, 10);

export const isAllDay = (instant: string): boolean => !instant.includes('T');

export const clockOf = (instant: string): string => instant.slice(11, 16).replace(/^0/, '');

/** Days are dates without a zone; noon keeps them the same everywhere. */
const dateOf = (day: string): Date => new Date(`${day}T12:00:00`);

export const formatDay = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', options).format(dateOf(day));

export function formatSpan(start: string, end: string): string {
  return isAllDay(start) ? 'All day' : `${clockOf(start)} to ${clockOf(end)}`;
}

export function formatWhen(start: string, end: string): string {
  const day = formatDay(dayOf(start), { weekday: 'long', day: 'numeric', month: 'long' });
  return `${day}, ${isAllDay(start) ? 'all day' : formatSpan(start, end)}`;
}
