import { computed, type ReadonlySignal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Moment } from '../core/moment.ts';
import type { FollowUp, Note } from '../core/note.ts';
import { type Day, dayOf, type Instant } from '../core/time.ts';
import type { JournalService } from '../services/journal-service.ts';
import { kindWords } from './moment-words.ts';
import { formatRecap } from './recap.ts';
import type { Writer } from './writer.ts';

/** What this meeting left behind, and the promises of the pair. */
export interface KeptTodayModel {
  /** Oldest first. */
  notesOfToday: ReadonlySignal<readonly Note[]>;
  followUpsOfToday: ReadonlySignal<readonly FollowUp[]>;
  tickFollowUp(id: string, kept: boolean): Promise<void>;
  editFollowUp(id: string, change: Partial<Pick<FollowUp, 'owner' | 'due'>>): Promise<void>;
  copyRecap(): Promise<void>;
}

export function createKeptTodayModel(ports: {
  service: JournalService;
  page: ReadonlySignal<PersonPage>;
  meeting: ReadonlySignal<Meeting | null>;
  moment: ReadonlySignal<Moment | null>;
  today: ReadonlySignal<Day>;
  zone: string;
  lang: string;
  writer: Writer;
  copy(text: string): Promise<void>;
}): KeptTodayModel {
  const { service, page, meeting, today, writer } = ports;

  /** Of this meeting; for a talk that stands in no calendar, of this day. */
  const isOfToday = (meetingId: string | null, at: Instant): boolean =>
    meeting.value === null || meetingId === null
      ? dayOf(at, ports.zone) === today.value
      : meetingId === meeting.value.id;

  const followUpsOfToday = computed(() =>
    page.value.followUps
      .filter((each) => isOfToday(each.meetingId, each.createdAt))
      .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)),
  );

  function recap(): string {
    const kind = ports.moment.peek()?.kind;
    const what = kind === undefined ? 'Talk' : kindWords[kind];
    const { person, topics } = page.peek();
    return formatRecap(person, what, today.peek(), topics, followUpsOfToday.peek(), ports.lang);
  }

  return {
    notesOfToday: computed(() =>
      page.value.notes.filter((note) => isOfToday(note.meetingId, note.at)).toReversed(),
    ),
    followUpsOfToday,
    async tickFollowUp(id, kept) {
      await writer.write(() => service.editFollowUp(id, { state: kept ? 'kept' : 'open' }), {
        done: kept ? 'Done.' : 'Open again.',
        undo: true,
        failed: 'Could not tick it off.',
      });
    },
    async editFollowUp(id, change) {
      await writer.write(() => service.editFollowUp(id, change), { failed: 'Could not change it.' });
    },
    async copyRecap() {
      try {
        await ports.copy(recap());
        writer.say({ text: 'Recap copied.', undo: false, failed: false });
      } catch {
        const text = 'The browser did not let Beside copy. Nothing was changed.';
        writer.say({ text, undo: false, failed: true });
      }
    },
  };
}
