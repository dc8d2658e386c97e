import { labelWords, learnedWords } from './words.ts';

/** What a label on a calendar or a mail says its value is. */
export type Kind =
  | 'organizer'
  | 'attendees'
  | 'optional'
  | 'resource'
  | 'when'
  | 'date'
  | 'sent'
  | 'start'
  | 'end'
  | 'duration'
  | 'where'
  | 'repeat'
  | 'from'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'subject'
  | 'title'
  | 'text'
  | 'email'
  | 'zone'
  | 'privacy'
  | 'other';

// A word that means two things in two languages ("agenda") or in one ("from" a person, "from" nine o'clock) is told
// apart by its value.
const kinds: readonly Kind[] = [
  ...(['organizer', 'attendees', 'optional', 'resource', 'when', 'date', 'sent', 'start', 'end'] as const),
  ...(['duration', 'where', 'repeat', 'from', 'to', 'cc', 'bcc', 'subject', 'title', 'text'] as const),
  ...(['email', 'zone', 'privacy', 'other'] as const),
];

interface Words {
  whole: Map<string, Set<Kind>>;
  /** Beginnings of words that go on in several ways, by their first letter. */
  stems: Map<string, { start: string; kind: Kind }[]>;
}

let known: Words | null = null;
let knownOf = 0;

function learn(): Words {
  const words: Words = { whole: new Map(), stems: new Map() };
  const add = (word: string, kind: Kind) => {
    const start = word.replace('*', '');
    if (start === word) words.whole.set(word, (words.whole.get(word) ?? new Set<Kind>()).add(kind));
    else words.stems.set(start.charAt(0), [...(words.stems.get(start.charAt(0)) ?? []), { start, kind }]);
  };
  for (const kind of kinds) {
    for (const word of labelWords(kind)) {
      // "organi[sz]*" is two stems.
      const [, head = '', choice = '', tail = ''] = /^(.*)\[(.*)\](.*)$/u.exec(word) ?? [];
      if (choice === '') add(word, kind);
      for (const letter of choice) add(head + letter + tail, kind);
    }
  }
  return words;
}

/** A stem may go on by an ending, not by another word. */
const longestEnding = 8;

/** A label as the table has it: "Guests (3):", "3 guests" and "3人のゲスト" are "guests". */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2066-\u2069*:：]|(?<=[\u3040-\u9fff])\s+(?=[\u3040-\u9fff])/gu, '')
    .replace(
      /^[\s,;·|]+|^\d+(?:\s+|\s*(?:人の?|名の?|位|명의?)\s*)|\s*[([（]?\s*\d+\s*(?:[)\]）]|[人名位명])[)\]）]?\s*$/gu,
      '',
    )
    .trim();

/** What a label may mean; an empty set for a text that is no label. */
export function kindsOf(text: string): ReadonlySet<Kind> {
  if (text.length > 48 || text === '') return none;
  if (knownOf !== learnedWords()) {
    known = null;
    asked.clear();
    knownOf = learnedWords();
  }
  const found = asked.get(text) ?? look(text);
  if (asked.size > 3000) asked.clear();
  asked.set(text, found);
  return found;
}

/** Pages say the same few words again and again. */
const asked = new Map<string, ReadonlySet<Kind>>();

function look(text: string): ReadonlySet<Kind> {
  known ??= learn();
  const word = bare(text);
  const whole = known.whole.get(word);
  if (whole || /\s/u.test(word)) return whole ?? none;
  const fits = (known.stems.get(word.charAt(0)) ?? []).filter(
    ({ start }) => word.startsWith(start) && word.length - start.length <= longestEnding,
  );
  return fits.length > 0 ? new Set(fits.map(({ kind }) => kind)) : none;
}

const none: ReadonlySet<Kind> = new Set();
