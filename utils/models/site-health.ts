import { readFieldWords } from '../core/read-field-words.ts';
import type { SiteHealth } from '../core/site-health.ts';

/** `fine` and `odd` carry a sign beside the words; `none` is words only. */
export interface HealthWords {
  state: 'fine' | 'odd' | 'none';
  words: string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "just now", "2 min ago", "3 h ago", "on Tuesday", "on 14 Nov". */
export function agoWords(at: number, now: number): string {
  const span = now - at;
  if (span < minute) return 'just now';
  if (span < hour) return `${Math.floor(span / minute)} min ago`;
  if (span < 12 * hour) return `${Math.floor(span / hour)} h ago`;
  return `on ${dateWords(at, now)}`;
}

/** The weekday within a week, else the date. */
function dateWords(at: number, now: number): string {
  const format: Intl.DateTimeFormatOptions =
    now - at < 6 * day ? { weekday: 'long' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat('en-GB', format).format(at);
}

const sinceWords = (at: number, now: number): string =>
  now - at < 12 * hour ? agoWords(at, now).replace(/^(.*) ago$/u, 'for $1') : `since ${dateWords(at, now)}`;

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** The line under a site's name. Every failure says what still works. */
export function describeHealth(isGranted: boolean, health: SiteHealth | undefined, now: number): HealthWords {
  if (!isGranted) return { state: 'none', words: 'Not allowed' };
  if (!health) return { state: 'none', words: 'Allowed, nothing read there yet' };
  if (health.reason !== '') {
    return { state: 'odd', words: `Cannot be read ${sinceWords(health.since, now)}. Notes still work.` };
  }
  if (health.missing.length > 0) {
    const fields = list.format([...new Set(health.missing.map(readFieldWords))]);
    return {
      state: 'odd',
      words: `Reads partly: cannot find ${fields}, ${sinceWords(health.since, now)}. Notes still work.`,
    };
  }
  return { state: 'fine', words: `Reads fine, checked ${agoWords(health.at, now)}` };
}
