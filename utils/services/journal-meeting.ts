import type { Meeting } from '../core/meeting.ts';
import type { Instant } from '../core/time.ts';
import { appendTopic } from './journal-agenda.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';
import { ensureSubject, subjectStores } from './journal-subject.ts';

/** A talk that was in no calendar: held, and begun now. */
const adHoc = (id: string, personId: string, now: Instant): Meeting => ({
  id,
  personId,
  kind: 'one-on-one',
  title: '',
  start: now,
  end: now,
  eventKey: null,
  seriesKey: null,
  state: 'held',
  whoseTime: null,
  load: null,
  oneLine: '',
  createdAt: now,
  updatedAt: now,
});

/** A promise made earlier and still open after this meeting was carried over it once more. */
async function carryOver({ followUps }: Repositories, meeting: Meeting, step: 1 | -1): Promise<void> {
  const open = await followUps.inState(meeting.personId, 'open');
  const older = open.filter(
    ({ meetingId, createdAt }) => meetingId !== meeting.id && createdAt < meeting.start,
  );
  await Promise.all(
    older.map((each) => followUps.put({ ...each, carried: Math.max(0, each.carried + step) })),
  );
}

type MeetingActions = Pick<JournalService, 'wrapUp' | 'answerPrompt'>;

export const createMeetingActions = ({ act, now, today, newId }: JournalDesk): MeetingActions => ({
  wrapUp: (subject, change, draftId) =>
    act([...subjectStores, 'followUps', 'drafts'], async (records) => {
      if (draftId !== undefined) await records.drafts.remove(draftId);
      const meeting = subject.meeting ?? adHoc(newId(), subject.person.id, now());
      const stored = await ensureSubject(records, { ...subject, meeting }, { now: now(), newId });
      if (!stored.meeting) return;
      const after = await records.meetings.put({ ...stored.meeting, ...change, updatedAt: now() });
      const wasHeld = subject.meeting !== null && stored.meeting.state === 'held';
      const isHeld = after.state === 'held';
      if (wasHeld !== isHeld) await carryOver(records, after, isHeld ? 1 : -1);
    }),

  answerPrompt(subject, prompt, answer, turn) {
    const [answerId, topicId] = [newId(), newId()];
    const { practice, key, text } = prompt;
    return act(
      [...subjectStores, 'answers', 'topics'],
      async (records) => {
        const stored = await ensureSubject(records, subject, { now: now(), newId });
        const personId = stored.person.id;
        const said = await records.answers.ofPersonOn(personId, today());
        const isSaid = said.some((each) => each.key === key && each.answer === answer);
        // Seen twice on one day is seen once.
        if (answer === 'shown' && isSaid) return;
        const stamps = { createdAt: now(), updatedAt: now() };
        await records.answers.put({ id: answerId, practice, personId, key, answer, on: today(), ...stamps });
        if (answer !== 'added') return;
        await appendTopic(records, stored, { id: topicId, turn, text, practice }, now());
      },
      // What was merely shown is no action of the user.
      answer === 'shown' ? { undo: false, quiet: true } : {},
    );
  },
});
