import type { CapturedLine } from '../core/capture-line.ts';
import type { FollowUp, Note } from '../core/note.ts';
import { type Person, relationshipsOn } from '../core/person.ts';
import type { Day, Instant } from '../core/time.ts';
import type { KeptLine, Subject } from '../services/journal-service.ts';

/** What the line in the box will become, with the user's corrections in it. */
export type Line = CapturedLine;

/** Whose advice it most likely was; the user's correction outranks it. */
export const adviceFrom = (person: Person, day: Day): 'them' | 'me' =>
  relationshipsOn(person, day).some((kind) =>
    ['manager', 'skip-level', 'mentor', 'reverse-mentor'].includes(kind),
  )
    ? 'them'
    : 'me';

const markWords: Record<Line['mark'], string> = {
  note: 'Note kept.',
  win: 'Win kept.',
  challenge: 'Challenge kept.',
  advice: 'Advice kept.',
  'follow-up': 'Follow-up kept.',
};

export const keptWords = (mark: Line['mark']): string => markWords[mark];

/** The record a line becomes, about the subject it was typed for. */
export function toKept(line: Line, subject: Subject, id: string, now: Instant): KeptLine {
  const common = {
    id,
    personId: subject.person.id,
    meetingId: subject.meeting?.id ?? null,
    text: line.text,
    createdAt: now,
    updatedAt: now,
  };
  if (line.mark === 'follow-up') {
    const followUp: FollowUp = {
      ...common,
      owner: line.owner ?? 'me',
      due: line.due,
      state: 'open',
      carried: 0,
    };
    return { kind: 'follow-up', followUp };
  }
  const note: Note = {
    ...common,
    mark: line.mark,
    at: now,
    flags: [],
    advice: line.mark === 'advice' ? { from: line.owner ?? 'me', state: 'new', outcome: '', on: null } : null,
    deliveryId: null,
  };
  return { kind: 'note', note };
}
