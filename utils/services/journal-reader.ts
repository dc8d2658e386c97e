import type { JournalPorts } from './journal-ports.ts';
import { createReading, type Reading } from './journal-reading.ts';
import { createDesk } from './journal-undo.ts';

/** The reading half of the journal service: all that the background needs. */
export const createJournalReader = (ports: JournalPorts): Reading => createReading(createDesk(ports));
