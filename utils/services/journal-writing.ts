import { createFileActions, type FileActions } from './export-journal.ts';
import { createAgenda } from './journal-agenda.ts';
import { createCapture } from './journal-capture.ts';
import { createCorrectionActions } from './journal-corrections.ts';
import { createDeliveryActions } from './journal-delivery.ts';
import { createMeetingActions } from './journal-meeting.ts';
import { createOwnDay } from './journal-own-day.ts';
import { createPeopleActions } from './journal-people.ts';
import type { Reading } from './journal-reading.ts';
import { createRemoval, type RemovalActions } from './journal-removal.ts';
import type { JournalService } from './journal-service.ts';
import type { Desk } from './journal-undo.ts';
import { createWorkflowActions } from './journal-workflow.ts';

/** All that changes the journal, and what only few pages ask of it. */
export type Writing = Omit<JournalService, keyof Reading | 'undo' | 'onChanged'> &
  RemovalActions &
  FileActions;

export const createWriting = (desk: Desk, reading: Reading): Writing => ({
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
});
