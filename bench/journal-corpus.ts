import type { Meeting } from '../utils/core/meeting.ts';
import type { Note } from '../utils/core/note.ts';
import type { Person } from '../utils/core/person.ts';
import { createRandom, personOf } from './storage-corpus.ts';

/** As many syllables as a language has: with few of them all words would look alike, and no sieve could tell them. */
const syllables = 'b c d f g h k l m n p r s t v st tr'
  .split(' ')
  .flatMap((start) => [...'aeiou'].map((vowel) => `${start}${vowel}`))
  .flatMap((open) => ['', 'n', 'r', 's', 't', 'ck'].map((end) => `${open}${end}`))
  .toSorted((a, b) => (Number.parseInt(a, 36) % 97) - (Number.parseInt(b, 36) % 97));
const foreign = [
  '来週の予算について話す。採用の面接は水曜日。',
  'جدول المناوبات بعد الإطلاق يحتاج إلى مراجعة',
  'לוח התורנויות אחרי ההשקה צריך בדיקה',
  'Budgetfreigabe und Schichtplanänderung für die Größenordnung',
  '다음 주 예산 회의와 채용 계획',
];

/** A made-up word for each number; small numbers are short words. */
export function wordOf(index: number): string {
  let rest = index;
  let word = '';
  do {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return word;
}

const vocabulary = 20_000;

/** Words as people use them: the n-th most frequent one about 1/n as often as the first. */
export const drawWord = (random: () => number): string =>
  wordOf(Math.min(vocabulary - 1, Math.floor(vocabulary ** random()) - 1));

/** Sixty words each; one note in twenty in another script. Newest last, ten years of them. */
export function noteOf(index: number, count: number, people: number, random: () => number): Note {
  const span = Date.UTC(2026, 10, 19) - Date.UTC(2016, 10, 19);
  const at = new Date(Date.UTC(2016, 10, 19) + Math.floor((index / count) * span)).toISOString();
  const words = Array.from({ length: 60 }, () => drawWord(random)).join(' ');
  const text = index % 20 === 7 ? `${foreign[Math.floor(index / 20) % foreign.length]} ${words}` : words;
  return {
    id: `note-${index}-${Math.floor(random() * 1e9).toString(36)}`,
    personId: `person-${index % people}`,
    ...{ meetingId: null, mark: 'note' as const, text, at, flags: [], advice: null, deliveryId: null },
    ...{ createdAt: at, updatedAt: at },
  };
}

export const peopleOf = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => personOf(index));

/** Twelve meetings each, a week apart, the last one some days ago. */
export function meetingsOf(person: Person, index: number, now: number): Meeting[] {
  return Array.from({ length: 12 }, (_, turn) => {
    const start = new Date(now - ((index % 30) + turn * 7) * 86_400_000 - 3_600_000).toISOString();
    return {
      id: `meeting-${person.id}-${turn}`,
      personId: person.id,
      kind: 'one-on-one',
      ...{ title: 'Weekly', start, end: start, eventKey: null, seriesKey: null },
      state: turn % 5 === 3 ? 'missed' : 'held',
      ...{ whoseTime: null, load: null, oneLine: '', createdAt: start, updatedAt: start },
    };
  });
}

/** What is typed: the beginning of a word, two words, a phrase, a slip, another script. */
export function queriesFrom(texts: readonly string[], count: number, random: () => number): string[] {
  const pick = <Value>(list: readonly Value[]): Value | undefined => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const words = (pick(texts) ?? '').split(' ').filter((word) => word.length > 3);
    const [one = 'mune', two = 'terba'] = [pick(words), pick(words)];
    const cut = Math.max(3, Math.floor(one.length * 0.7));
    const kinds = [
      one.slice(0, cut),
      one,
      `${one} ${two.slice(0, 4)}`,
      `"${words.slice(2, 4).join(' ')}"`,
      `${one.slice(0, 2)}${one.slice(3)}`,
      ['予算', 'المناوبات', 'תורנ', 'schichtplan', '예산'][index % 5] ?? '',
    ];
    return kinds[index % kinds.length] ?? one;
  });
}

export { createRandom };
