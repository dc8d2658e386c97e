import type { Cues } from '../core/situation-cues.ts';
import type { DatedNote } from '../core/situation-records.ts';
import { stemsOf } from '../core/situation-text.ts';
import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';

/** Newest notes looked at; a word in more of them than this is no pattern but a subject. */
const most = 60;

/** From two people, or from three days: not one talk told three times. */
const isSpread = (notes: readonly DatedNote[]): boolean =>
  new Set(notes.map(({ personId }) => personId)).size >= 2 ||
  new Set(notes.map(({ day }) => day)).size >= thresholds.patternNotes;

interface Pattern {
  word: string;
  notes: readonly DatedNote[];
}

/** Words about a person rather than about the work never make a pattern. */
function patternsIn(notes: readonly DatedNote[], cues: Cues): readonly Pattern[] {
  const byStem = new Map<string, { word: string; notes: DatedNote[] }>();
  for (const note of notes) {
    for (const [stem, word] of stemsOf(note.text)) {
      const known = byStem.get(stem);
      if (known) known.notes.push(note);
      else byStem.set(stem, { word, notes: [note] });
    }
  }
  return [...byStem.values()].filter(
    ({ word, notes: [newest, ...rest] }) =>
      newest !== undefined &&
      isSpread([newest, ...rest]) &&
      rest.length + 1 >= thresholds.patternNotes &&
      newest.age <= thresholds.patternFresh &&
      (rest.at(-1)?.age ?? 0) - newest.age >= thresholds.patternSpan &&
      !cues.has('trait', word),
  );
}

export const seeThePattern = definePractice({
  id: 'see-the-pattern',
  discreet: true,
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'gottschalk',
  action: 'start-reflection',
  rests: { added: 30, notNow: 30, done: 'fact' },
  find({ marked, entries, lend, kind, cues }) {
    if (kind !== null) return null;
    const patterns = kept({ entries }, 'pattern');
    const denied = new Set(patterns.flatMap((each) => (each.status === 'not-a-pattern' ? each.notes : [])));
    const notes = marked('challenge', thresholds.excellenceSpan)
      .slice(0, most)
      .filter(
        (note) => !denied.has(note.id) && note.flags.length === 0 && lend.text(note.text, 400) !== null,
      );
    const [found] = [...patternsIn(notes, cues)].sort(
      (a, b) => b.notes.length - a.notes.length || (a.word < b.word ? -1 : 1),
    );
    const [last, between] = found?.notes ?? [];
    const first = found?.notes.at(-1);
    if (!found || !last || !between || !first) return null;
    const fresh = (each: { notes: readonly string[] }) =>
      found.notes.filter(({ id }) => !each.notes.includes(id)).length;
    if (patterns.some((each) => fresh(each) < thresholds.patternNewNotes)) return null;
    // Where the notes share more than one word, the newest line says it better than a single word does.
    const wide =
      patternsIn(found.notes, cues).filter((each) => each.notes.length === found.notes.length).length > 1;
    return {
      say: 'pattern',
      slots: {
        word: (wide && lend.quote(last)) || found.word,
        count: found.notes.length,
        first: { day: first.day },
        between: { day: between.day },
        on: { day: last.day },
      },
      grade: 'B',
      key: `pattern:${found.word}:${found.notes.length}`,
      near: last.day,
      from: found.notes.map(({ id }) => id),
    };
  },
});
