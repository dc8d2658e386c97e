import { computed, type ReadonlySignal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { FollowUp, Note } from '../core/note.ts';
import type { Topic } from '../core/topic.ts';
import type { JournalService, Subject } from '../services/journal-service.ts';
import type { DraftBox } from './draft-box.ts';
import type { Writer } from './writer.ts';

type Answers = Partial<Pick<Meeting, 'state' | 'whoseTime' | 'load'>>;

export interface WrapUpModel {
  meeting: ReadonlySignal<Meeting | null>;
  /** "One line to remember", saved as it is typed. */
  oneLine: DraftBox;
  notes: ReadonlySignal<readonly Note[]>;
  followUps: ReadonlySignal<readonly FollowUp[]>;
  /** Topics that stay for the next time. */
  later: ReadonlySignal<readonly Topic[]>;
  answer(change: Answers): Promise<void>;
  /** Puts the line with the meeting; says the meeting took place where nothing was said of it. */
  finish(): Promise<boolean>;
}

export function createWrapUpModel(ports: {
  service: JournalService;
  /** The meeting in hand; one is made for a talk that stands in no calendar. */
  subject(): Subject;
  meeting: ReadonlySignal<Meeting | null>;
  page: ReadonlySignal<PersonPage>;
  notes: ReadonlySignal<readonly Note[]>;
  followUps: ReadonlySignal<readonly FollowUp[]>;
  oneLine: DraftBox;
  writer: Writer;
}): WrapUpModel {
  const { service, page, writer, oneLine, meeting } = ports;
  const later = computed(() => page.value.topics.filter((topic) => topic.state === 'open'));

  async function answer(change: Answers): Promise<void> {
    await writer.write(() => service.wrapUp(ports.subject(), change), {
      failed: 'Could not note that.',
    });
  }

  async function finish(): Promise<boolean> {
    const state = meeting.peek()?.state ?? 'planned';
    const change = {
      state: state === 'planned' ? ('held' as const) : state,
      oneLine: oneLine.text.peek().trim(),
    };
    return writer.write(
      async () => {
        await oneLine.flush();
        await service.wrapUp(ports.subject(), change, oneLine.id);
      },
      { done: 'Wrapped up.', failed: 'Could not wrap up.' },
    );
  }

  return { meeting, oneLine, notes: ports.notes, followUps: ports.followUps, later, answer, finish };
}
