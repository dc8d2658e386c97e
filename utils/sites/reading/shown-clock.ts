import { findClocks, toMinutes } from '../../core/time-text/clock.ts';
import { plainText } from '../../core/time-text/plain-text.ts';
import { fold, timeWords } from '../../core/time-text/words.ts';

const quarter = 30;

/**
 * The offset of the clock a page shows ("Tue 9:38 AM"), as "+02:00". Null when the text holds no weekday and time, or
 * when the clock is not running: a saved page shows the time of its saving.
 */
export function offsetOfClock(text: string, lang: string, nowMs: number): string | null {
  const plain = plainText(text, 200);
  const clock = findClocks(plain, lang).find(({ bare }) => !bare);
  const { weekdays } = timeWords(lang);
  const weekday = (plain.match(/\p{L}+\.?/gu) ?? [])
    .map((word) => weekdays.get(fold(word)))
    .find((each) => each !== undefined);
  if (!clock || weekday === undefined || Number.isNaN(nowMs)) return null;
  const now = new Date(nowMs);
  const utc = now.getUTCHours() * 60 + now.getUTCMinutes();
  // Days between the two weekdays, the short way round the week.
  const days = ((weekday - now.getUTCDay() + 10) % 7) - 3;
  const offset = days * 1440 + toMinutes(clock) - utc;
  const rounded = Math.round(offset / quarter) * quarter;
  if (Math.abs(offset - rounded) > 2 || rounded < -720 || rounded > 840) return null;
  const size = Math.abs(rounded);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${rounded < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
