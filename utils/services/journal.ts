import type { JournalPorts, ReadingDesk } from './journal-ports.ts';
import { createReading, type Reading } from './journal-reading.ts';
import type { JournalService } from './journal-service.ts';
import { createDesk, type Desk } from './journal-undo.ts';
import type { Writing } from './journal-writing.ts';
import { onDemand } from './on-demand.ts';

/**
 * The journal's use cases over a store, a clock and a channel; see JournalService for what each promises. One
 * `undo` for all of them. What only reads takes `createJournalReader` and is lighter by half.
 */
export const createJournalService = (ports: JournalPorts): FullJournal => createJournalAt(createDesk(ports));

export type FullJournal = Reading & Writing & Pick<JournalService, 'undo' | 'onChanged'>;

const writing = [
  ...(['addSample', 'addTopic', 'answerPrompt', 'closeDelivery', 'confirm', 'correct', 'delivery'] as const),
  ...(['editFollowUp', 'editNote', 'editTopic', 'entries', 'exportEverything', 'importFile'] as const),
  ...([
    'keepLine',
    'moveTopic',
    'previewImport',
    'removeCorrection',
    'removePerson',
    'removeSample',
  ] as const),
  ...([
    'noteDelivery',
    'noteShown',
    'ownDay',
    'ownGoals',
    'recentNotes',
    'saveDraft',
    'savePerson',
    'saveReflection',
    'saveWorkflow',
    'wrapUp',
  ] as const),
];

const loadWriting = () => import('./journal-writing.ts');

/** Loads what changes the journal, so that the first write does not wait for it, nor the last one of a page that ends. */
export const readyToWrite = async (): Promise<void> => void (await loadWriting());

/**
 * The same at a desk that others share: their writes and these are taken back in one order.
 * @param at where it is read, where that is not the same desk.
 */
export function createJournalAt(desk: Desk, at: ReadingDesk = desk): FullJournal {
  const reading = createReading(at);
  return {
    ...reading,
    ...onDemand<Writing, (typeof writing)[number]>(writing, async () =>
      (await loadWriting()).createWriting(desk, reading),
    ),
    undo: desk.undo,
    onChanged: (listener) => desk.broadcast.listen(listener),
  };
}
