import { sharedWord } from '../core/situation-text.ts';
import { definePractice } from './define-practice.ts';
import { kept as keptOf } from './kept.ts';
import { thresholds } from './thresholds.ts';

/** "kept an article on talking over people" → "talking over people". */
const subjectOf = (text: string): string =>
  /(?:article|piece|post|chapter|book|talk|read|reading)\s+(?:on|about)\s+([^.;:,\n]+)/iu.exec(text)?.[1] ??
  '';

export const gutCheck = definePractice({
  id: 'gut-check',
  discreet: true,
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'managers',
  action: 'start-reflection',
  rests: { added: 30, notNow: 60, done: 30 },
  find({ notes, entries, since, lend, kind, cues }) {
    if (kind !== null) return null;
    const recent = notes.filter(
      ({ age, flags }) => age <= thresholds.gutCheckNote && !flags.includes('done-to-me'),
    );
    // Kept as a note, or in the form for passages and not answered there yet.
    const passages = keptOf({ entries }, 'passage').filter(
      ({ on, doneToMe, answer }) => since(on) <= thresholds.gutCheckNote && !doneToMe && answer === '',
    );
    const pieces = [
      ...recent.filter(({ text, flags }) => flags.length === 0 && cues.has('reading', text)),
      ...passages.map(({ id, text, on }) => ({ id, text, day: on })),
    ];
    for (const kept of pieces) {
      const said = subjectOf(kept.text) || kept.text;
      const subject = lend.text(said, 400) && lend.text(said);
      const own = recent.find(
        (note) => note.id !== kept.id && !cues.has('reading', note.text) && sharedWord(said, note.text),
      );
      if (subject && own) {
        const slots = { subject, kept: { day: kept.day }, on: { day: own.day } };
        return {
          say: 'kept',
          slots,
          grade: 'B',
          key: `kept:${kept.id}`,
          near: kept.day,
          from: [kept.id, own.id],
        };
      }
    }
    return null;
  },
});
