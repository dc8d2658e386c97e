import { createFileActions, type FileActions } from './export-journal.ts';
import { createAgenda } from './journal-agenda.ts';
import { createCapture } from './journal-capture.ts';
import { createCorrectionActions } from './journal-corrections.ts';
import { createDeliveryActions } from './journal-delivery.ts';
import { createMeetingActions } from './journal-meeting.ts';
import { createOwnDay } from './journal-own-day.ts';
import { createPeopleActions } from './journal-people.ts';
import type { JournalPorts } from './journal-ports.ts';
import { createReading } from './journal-reading.ts';
import { createRemoval, type RemovalActions } from './journal-removal.ts';
import type { JournalService } from './journal-service.ts';
import { createDesk, type Desk } from './journal-undo.ts';
import { createWorkflowActions } from './journal-workflow.ts';

/**
 * The journal's use cases over a store, a clock and a channel; see JournalService for what each promises. One
 * `undo` for all of them. What only reads takes `createJournalReader` and is lighter by half.
 */
export const createJournalService = (ports: JournalPorts): FullJournal => createJournalAt(createDesk(ports));

export type FullJournal = JournalService & RemovalActions & FileActions;

/** The same at a desk that others share: their writes and these are taken back in one order. */
export function createJournalAt(desk: Desk): FullJournal {
  const reading = createReading(desk);
  return {
    ...reading,
    ...createOwnDay(desk, reading),
    ...createPeopleActions(desk),
    ...createAgenda(desk),
    ...createCapture(desk),
    ...createMeetingActions(desk),
    ...createDeliveryActions(desk),
    ...createWorkflowActions(desk),
    ...createCorrectionActions(desk),
    ...createRemoval(desk),
    ...createFileActions(desk),
    undo: desk.undo,
    onChanged: (listener) => desk.broadcast.listen(listener),
  };
}
