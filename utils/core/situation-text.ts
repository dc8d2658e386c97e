const ellipsis = '…';

/** One line without what a sentence around it would trip over: line breaks, quotes, closing marks, exclamation marks. */
export const tidy = (text: string): string =>
  text
    .replace(/[!！¡]/gu, '')
    .replace(/[“”„«»"{}]/gu, '’')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,;:?、。]+$/u, '');

/** Words that lead on to the next one; a quotation does not end with them. */
const loose = new Set(
  'a an the and or but of in on at to for with from by before after over into than that which is was be we i my our their his her it as so if not der die das dem den des und von zu mit für du de le la les et un une sur el los las del y con por para que o os em e do da dos das'.split(
    ' ',
  ),
);

/** At most `most` characters, cut between words where there are any. */
export function clip(text: string, most = 40): string {
  const clean = tidy(text);
  if (clean.length <= most) return clean;
  const words = clean.slice(0, most - 1).split(' ');
  if (words.slice(0, -1).join(' ').length <= most / 3)
    return `${tidy(Array.from(words.join(' ')).slice(0, -1).join(''))}${ellipsis}`;
  words.pop();
  while (words.length > 1 && loose.has((words.at(-1) ?? '').toLocaleLowerCase('en'))) words.pop();
  return `${tidy(words.join(' '))}${ellipsis}`;
}

/** Where what belongs to a hit is over. */
const clauseEnd = /[.!?;\n,—–。、！？；]|\s(?:and|but|while|because|und|aber|weil|et|mais|y|pero|e|mas)\s/u;

/** Up to `most` words of a text around the hit at `at`, within its sentence. */
export function excerpt(text: string, at: number, length: number, most = 6): string {
  const before = text.slice(0, at).search(/[^.!?;\n,—–。、！？；]*$/u);
  const rest = text.slice(at + length).search(clauseEnd);
  const sentence = text.slice(before, rest < 0 ? undefined : at + length + rest);
  const words = sentence.trim().split(/\s+/u);
  const leading = text.slice(before, at).trim().split(/\s+/u).filter(Boolean);
  // "I cut off" rather than "cut off": a short word before the hit usually belongs to it.
  const near = leading.length - ((leading.at(-1)?.length ?? 9) <= 2 ? 1 : 0);
  const start = Math.max(0, Math.min(near, words.length - most));
  const window = words.slice(start, start + most);
  if (start + most < words.length) while (window.length > 1 && loose.has(window.at(-1) ?? '')) window.pop();
  return clip(window.join(' '));
}

const common = new Set(
  'about after again along among another because before being below between could doing during every first from going great having meeting might never other should since still their there these thing things those through today together until which while would years asked noted needs wants without really think right better where'.split(
    ' ',
  ),
);

/** Words worth comparing, by the first letters they share with their other forms. */
export function stemsOf(text: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const word of text.toLocaleLowerCase('en').match(/\p{L}{4,}/gu) ?? []) {
    if (!common.has(word)) stems.set(word.length > 6 ? word.slice(0, 6) : word.replace(/s$/u, ''), word);
  }
  return stems;
}

/** The first word of `a` that `b` holds in some form; null when none. */
export function sharedWord(a: string, b: string): string | null {
  const others = stemsOf(b);
  for (const [stem, word] of stemsOf(a)) if (others.has(stem)) return word;
  return null;
}

/** Names that are also plain words count only with a capital letter. */
const plainWords = new Set(
  'will mark may grace hope rose art bill jack sue frank june april august dawn faith joy pat rob rich ray drew chase grant miles pearl page'.split(
    ' ',
  ),
);

const isDense = (name: string): boolean =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(name);

/** A test whether a text names one of these people, by any part of a name that `own` names do not share. */
export function namesReader(names: readonly string[], own: readonly string[]): (text: string) => boolean {
  const mine = new Set(own.flatMap((name) => name.toLocaleLowerCase('en').split(/[\s.@,]+/u)));
  const parts = new Set<string>();
  const dense: string[] = [];
  for (const name of names) {
    if (isDense(name)) dense.push(...name.split(/\s+/u).filter((part) => part.length > 1));
    for (const part of name.split(/[\s.@,()]+/u)) {
      if (part.length > 1 && !mine.has(part.toLocaleLowerCase('en'))) parts.add(part.toLocaleLowerCase('en'));
    }
  }
  if (parts.size === 0 && dense.length === 0) return () => false;
  return (text) =>
    dense.some((name) => text.includes(name)) ||
    (text.match(/[\p{L}\p{N}-]+/gu) ?? []).some((word) => {
      const low = word.toLocaleLowerCase('en');
      const hit = parts.has(low) || low.split('-').some((part) => parts.has(part));
      return hit && !(plainWords.has(low) && word === low);
    });
}

/** Nouns have capitals here; only the names the journal knows can be told apart. */
const german = /(?:^|\s)(?:der|die|das|und|wegen|mit|für|ist|am|im|nicht|auf|beim?|wieder|vom?|zum?)\s/u;

const starters = new Set(
  'i i’m i’d i’ll the a an we she he they my our this that it in on at after before with no not two three four another again worked said asked felt told first last next'.split(
    ' ',
  ),
);

/**
 * Whether words of a note may hold the name of somebody Beside does not know: a capital that neither the allowed
 * words nor an abbreviation explains. Texts in which capitals are common (German) are let pass.
 */
export function mayName(text: string, allowed: (word: string) => boolean): boolean {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (german.test(text) || (words.length > 3 && capital.length > words.length * 0.4)) return false;
  return capital.some((word) => {
    const bare = word.replace(/[’']s$/u, '').toLocaleLowerCase('en');
    return !starters.has(bare) && !allowed(bare);
  });
}
