import { relationshipKinds } from '../core/person.ts';
import { type Day, isDay } from '../core/time.ts';
import { findDates } from '../core/time-text/date.ts';
import { fromMarkdown } from './inert-text.ts';

/** What the words in brackets at the end of a line say: "(by me, due 2026-11-24)". */
export interface Trailing {
  text: string;
  words: readonly string[];
  due: Day | null;
}

const known =
  /^(?:by me|by them|me|them|mine|theirs|next|thanks|celebration|active|paused|met|left|career|skill|personal|connection|clarity|competency|goal of (?:me|them|both)|marked [a-z-]+|(?:due|by|until|check-in|done|on) \d{4}-\d{2}-\d{2})$/u;

/** Brackets at the end count only when every word in them is known; else they are the user's own. */
export function readTrailing(line: string): Trailing {
  const match = /^(.*?)\s*\(([^()]{1,120})\)$/su.exec(line);
  const words = match?.[2]?.split(',').map((word) => word.trim().toLowerCase()) ?? [];
  if (!match || words.length === 0 || !words.every((word) => known.test(word)))
    return { text: line, words: [], due: null };
  const due = words
    .map((word) => /^(?:due|by|until|check-in|on) (\d{4}-\d{2}-\d{2})$/u.exec(word)?.[1])
    .find(Boolean);
  return { text: match[1] ?? '', words, due: due !== undefined && isDay(due) ? due : null };
}

/** A date at the very beginning of a line, and what follows it. */
export function readLeadingDay(line: string, lang: string, today: Day): { day: Day; rest: string } | null {
  const plain = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?![\d])[\s:,–—-]*/u.exec(line);
  const iso = plain && `${plain[1]}-${plain[2]}-${plain[3]}`;
  if (plain && iso && isDay(iso)) return { day: iso, rest: line.slice(plain[0].length) };
  const head = line.slice(0, 60);
  const [first] = findDates(head, lang, today);
  if (!first || head.slice(0, first.at).replace(/[\p{L}.,]{0,12}\s*/u, '') !== '') return null;
  return { day: first.day, rest: line.slice(first.end).replace(/^[\s:,–—-]+/u, '') };
}

const personPrefix =
  /^(?:\d+\s*[:-]\s*\d+s?|one[- ]on[- ]ones?|meetings?|notes?|mentoring|sync|catch-?up)(?:\s+(?:with|on|mit|avec|con|com|für|for)\b|\s*[:–—-]|\s+(?=\p{Lu}))?\s*/iu;

/** "1:1 with Dana Okafor" is Dana Okafor. */
export const toPersonName = (head: string): string => {
  const bare = fromMarkdown(head).replace(/[*_`]/gu, '').trim();
  const without = bare.replace(personPrefix, '').trim();
  return without === '' ? bare : without;
};

/** "Relationship: report from 2024-01-02 to 2025-03-01", as Beside writes it. */
export function readRelationship(text: string) {
  const [word = '', ...rest] = text.split(' ');
  const kind = relationshipKinds.find((each) => each === word);
  const after = (name: string) => {
    const day = rest[rest.indexOf(name) + 1];
    return rest.includes(name) && day !== undefined && isDay(day) ? day : null;
  };
  return kind === undefined ? null : { kind, from: after('from'), to: after('to') };
}
