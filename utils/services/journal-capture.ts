import { JournalError } from './journal-error.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService, KeptLine, Subject } from './journal-service.ts';
import { ensureSubject, subjectStores } from './journal-subject.ts';

/** The line as a record of the stored person and meeting, which may not be those the page made up. */
function putLine(
  { notes, followUps }: Repositories,
  { person, meeting }: Subject,
  line: KeptLine,
): Promise<unknown> {
  const belongs = { personId: person.id, meetingId: meeting?.id ?? null };
  return line.kind === 'note'
    ? notes.put({ ...line.note, ...belongs })
    : followUps.put({ ...line.followUp, ...belongs });
}

type Capture = Pick<JournalService, 'saveDraft' | 'keepLine' | 'editNote' | 'editFollowUp'>;

export const createCapture = ({ act, now, newId }: JournalDesk): Capture => ({
  saveDraft: (id, text) =>
    act(
      ['drafts'],
      async ({ drafts }) => {
        await (text === '' ? drafts.remove(id) : drafts.put({ id, text, updatedAt: now() }));
      },
      // Typing has its own undo in the box, and no other page shows it.
      { undo: false, quiet: true },
    ),

  keepLine: (subject, line, draftId) =>
    act([...subjectStores, 'notes', 'followUps', 'drafts'], async (records) => {
      const own =
        line.kind === 'note' ? records.notes.get(line.note.id) : records.followUps.get(line.followUp.id);
      // All that is read is asked for at once: what is written then waits for nothing but the disk.
      const [stored] = await Promise.all([
        ensureSubject(records, subject, { now: now(), newId }),
        own,
        records.drafts.remove(draftId),
      ]);
      await putLine(records, stored, line);
    }),

  editNote: (id, change) =>
    act(['notes'], async ({ notes }) => {
      const note = await notes.get(id);
      if (!note) throw new JournalError('gone', 'note');
      await notes.put({ ...note, ...change, updatedAt: now() });
    }),

  editFollowUp: (id, change) =>
    act(['followUps'], async ({ followUps }) => {
      const followUp = await followUps.get(id);
      if (!followUp) throw new JournalError('gone', 'follow-up');
      await followUps.put({ ...followUp, ...change, updatedAt: now() });
    }),
});
