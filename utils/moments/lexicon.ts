import { isDense } from './fold-text.ts';
import { kindBit, type LexiconEntry, mixHash, nextHash, readLexicon, rollingStart } from './lexicon-entry.ts';
import { isPacked, unpackLexicons } from './lexicon-pack.ts';

/** What a word can be about. One lexicon per language names words for each; see docs/moments.md. */
export type Concept = string;

/**
 * Words of one language by concept, parted by "|". "mentor*" also matches longer words, "*gespräch" also the
 * end of longer ones, "*review*" anywhere in a word; without stars only the whole word. Phrases are allowed.
 * As shipped, hashed and packed, see lexicon-pack.ts.
 */
export type Lexicon = Readonly<Record<Concept, string>>;

/** The language of long words. */
export const anyLanguage = -1;

/** What one language says a word is about. */
interface Meaning {
  concept: Concept;
  /** Place of the lexicon in the list given: a language; `anyLanguage` for long words, which need none. */
  language: number;
}

/** A lexicon hit: which concept, in which language, and the words of the text that say so. */
export interface Hit extends Meaning {
  words: string;
}

/** What a text means as an entry of one kind. */
interface Sense extends Meaning {
  bit: number;
}

/** Entries of all languages by hash: slots with open addressing, each the place of its senses or -1. */
export interface LexiconIndex {
  slots: Int32Array;
  hashes: Int32Array;
  /** Kinds of entry that a text is, as bits. */
  bits: Uint8Array;
  senses: readonly (readonly Sense[])[];
  /** Languages that phrases are looked for in; all of them where it is left out. */
  phrasesIn?: ReadonlySet<number>;
}

const longestEntry = 40;
const longestInside = 16;
const longestOfDense = 8;
const mostWords = 5;

function toIndex(found: ReadonlyMap<number, readonly Sense[]>): LexiconIndex {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, found.size * 4)));
  const slots = new Int32Array(size).fill(-1);
  const hashes = Int32Array.from(found.keys());
  const senses = [...found.values()];
  hashes.forEach((hash, at) => {
    let slot = hash & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = at;
  });
  const bits = Uint8Array.from(senses, (each) => each.reduce((all, { bit }) => all | bit, 0));
  return { slots, hashes, bits, senses };
}

const isSameSense = (a: Sense, b: Sense): boolean =>
  a.concept === b.concept && a.language === b.language && a.bit === b.bit;

/** Builds the index once, from the entries of each lexicon; some ten milliseconds for thirty languages. */
export function indexEntries(lists: readonly (readonly LexiconEntry[])[]): LexiconIndex {
  const found = new Map<number, Sense[]>();
  for (const [place, entries] of lists.entries()) {
    for (const { hash, kind, concept, ofAny } of entries) {
      const sense = { concept, language: ofAny ? anyLanguage : place, bit: 1 << kind };
      const known = found.get(hash);
      if (!known) found.set(hash, [sense]);
      else if (!known.some((each) => isSameSense(each, sense))) known.push(sense);
    }
  }
  return toIndex(found);
}

/** The index of lexicons as written or as packed. What reads written ones is in no build, which has packed ones. */
export const indexLexicons = (lexicons: readonly Lexicon[]): LexiconIndex =>
  indexEntries(isPacked(lexicons) ? unpackLexicons(lexicons) : lexicons.map(readLexicon));

/** The place of the senses of a text, -1 for none. */
function placeOf({ slots, hashes }: LexiconIndex, hash: number): number {
  let slot = hash & (slots.length - 1);
  for (let place = slots[slot] ?? -1; place >= 0; place = slots[slot] ?? -1) {
    if (hashes[place] === hash) return place;
    slot = (slot + 1) & (slots.length - 1);
  }
  return -1;
}

interface Found {
  place: number;
  /** The kinds that may end there. */
  bits: number;
  end: number;
}

const ends = (text: string, at: number): boolean => text.charCodeAt(at) === 32;
const atWordEnd = kindBit.whole | kindBit.tail | kindBit.open | kindBit.part;
const beforeWordEnd = kindBit.open | kindBit.part;
const insideAtEnd = kindBit.tail | kindBit.part;

/**
 * Which entries may end here, as bits. The fewer are asked for, the fewer words are taken for others: what begins a
 * word has two letters or more, and three of the last word of a phrase; of a phrase at most five words are looked at.
 */
function bitsAt(inside: boolean, atEnd: boolean, letters: number, words: number): number {
  if (inside) return atEnd ? insideAtEnd : letters >= 3 ? kindBit.part : 0;
  if (atEnd) return atWordEnd;
  return letters >= (words === 0 ? 2 : 3) && words < 3 ? beforeWordEnd : 0;
}

/** The place of what has been rolled so far, where it is an entry of one of the kinds; else -1. */
function placeAt(index: LexiconIndex, rolling: number, bits: number): number {
  if (bits === 0) return -1;
  const place = placeOf(index, mixHash(rolling));
  return place >= 0 && ((index.bits[place] ?? 0) & bits) !== 0 ? place : -1;
}

/** True where an entry of several words is one in a language that phrases are looked for in. */
const isPhraseOf = ({ phrasesIn, senses }: LexiconIndex, place: number, bits: number): boolean =>
  !phrasesIn ||
  (senses[place] ?? []).some(({ language, bit }) => (bit & bits) !== 0 && phrasesIn.has(language));

/** The longest entry of a dense script from a place: at most eight characters, wherever they stand. */
function longestDense(index: LexiconIndex, text: string, at: number): Found | null {
  let best: Found | null = null;
  let rolling = rollingStart;
  for (let end = at + 1; end <= at + longestOfDense && end < text.length; end++) {
    rolling = nextHash(rolling, text.charCodeAt(end - 1));
    const place = placeAt(index, rolling, kindBit.part);
    if (place >= 0) best = { place, bits: kindBit.part, end };
    if (ends(text, end)) break;
  }
  return best;
}

/** The longest entry from a place in the text; `inside` a word only those that may stand there. */
function longestAt(index: LexiconIndex, text: string, at: number, inside: boolean): Found | null {
  if (isDense(text.charCodeAt(at))) return longestDense(index, text, at);
  const last = Math.min(text.length - 1, at + (inside ? longestInside : longestEntry));
  let best: Found | null = null;
  let rolling = rollingStart;
  let letters = 0;
  let words = 0;
  for (let end = at + 1; end <= last; end++) {
    rolling = nextHash(rolling, text.charCodeAt(end - 1));
    letters++;
    const atEnd = ends(text, end);
    const bits = bitsAt(inside, atEnd, letters, words);
    const place = placeAt(index, rolling, bits);
    if (place >= 0 && (words === 0 || isPhraseOf(index, place, bits))) best = { place, bits, end };
    if (atEnd && (inside || ++words === mostWords)) break;
    if (atEnd) letters = -1;
  }
  return best;
}

/** Letters that Arabic and Hebrew write together with the next word (and, the, in, to, for, from, that). */
const isClitic = (text: string, at: number): boolean => /^[والبفكلהובלמשכ]$/.test(text.charAt(at));

/** An entry from the first letter of a word, or from behind the particles written together with it. */
function matchAtStart(index: LexiconIndex, text: string, at: number): Found | null {
  const found = longestAt(index, text, at, false);
  for (let start = at; !found && start < at + 3 && isClitic(text, start); start++) {
    const behind = longestAt(index, text, start + 1, false);
    if (behind) return behind;
  }
  return found;
}

/** Only long words are made of two; in dense scripts a word may begin anywhere. */
const mayStartInside = (text: string, at: number, wordEnd: number): boolean =>
  isDense(text.charCodeAt(at)) || (wordEnd - at >= 3 && !ends(text, at - 2) && !ends(text, at - 3));

/** What stands at a place of a word; null where nothing does, or nothing may. */
function matchAt(index: LexiconIndex, words: string, at: number, wordEnd: number): Found | null {
  if (ends(words, at)) return null;
  if (ends(words, at - 1)) return matchAtStart(index, words, at);
  return mayStartInside(words, at, wordEnd) ? longestAt(index, words, at, true) : null;
}

/** All hits in the words of a text, from the left, the longest entry first, none within another. */
export function findHits(index: LexiconIndex, words: string): Hit[] {
  const hits: Hit[] = [];
  let at = 1;
  let wordEnd = 0;
  while (at < words.length - 1) {
    if (at > wordEnd) wordEnd = words.indexOf(' ', at);
    const found = matchAt(index, words, at, wordEnd);
    if (found) addHits(index, found, words.slice(at, found.end), hits);
    at = found ? found.end : at + 1;
  }
  return hits;
}

/** Each concept and language once, whatever the kinds of entry that say so. */
function addHits(index: LexiconIndex, { place, bits }: Found, words: string, into: Hit[]): void {
  const first = into.length;
  for (const { concept, language, bit } of index.senses[place] ?? []) {
    if ((bit & bits) === 0) continue;
    let known = false;
    for (let at = first; at < into.length && !known; at++)
      known = into[at]?.concept === concept && into[at]?.language === language;
    if (!known) into.push({ concept, language, words });
  }
}
