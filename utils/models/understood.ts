import type { NoteMark } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import type { Day } from '../core/time.ts';

export interface Understood {
  mark: NoteMark | 'follow-up';
  text: string;
  owner: 'me' | 'them' | null;
  due: Day | null;
  spans: readonly { start: number; end: number }[];
}

export interface Around {
  today: Day;
  lang: string;
  person: Person;
  people: readonly Person[];
}

const marks: readonly [RegExp, Understood['mark']][] = [
  [/^\s*\[ ?\]\s*/u, 'follow-up'],
  [/^\s*!\s*/u, 'win'],
  [/^\s*\?\s*/u, 'challenge'],
  [/^\s*>\s*/u, 'advice'],
];

export function understand(line: string, _around: Around): Understood {
  for (const [pattern, mark] of marks) {
    const found = pattern.exec(line);
    if (found) {
      const text = line.slice(found[0].length).trim();
      return { mark, text, owner: mark === 'follow-up' ? 'me' : null, due: null, spans: [] };
    }
  }
  return { mark: 'note', text: line.trim(), owner: null, due: null, spans: [] };
}
