import type { Moment } from '../core/moment.ts';
import type { PageReport } from '../core/page-report.ts';
import type { Day } from '../core/time.ts';
import { createRecogniser, type Knowledge, type Recognise } from '../moments/recogniser.ts';
import type { JournalService } from './journal-service.ts';
import { toKnown } from './known-people.ts';

/** Packed by the build from utils/moments: a file of its own, read when the first page reports, not at each start. */
const knowledgeFile = '/recogniser.json';

let loading: Promise<Recognise> | null = null;

async function loadRecogniser(): Promise<Recognise> {
  const answer = await fetch(knowledgeFile);
  return createRecogniser((await answer.json()) as Knowledge);
}

/** Read once in the life of the background; a failed reading is tried again with the next report. */
function recogniser(): Promise<Recognise> {
  loading ??= loadRecogniser().catch((problem: unknown) => {
    loading = null;
    throw problem;
  });
  return loading;
}

/**
 * What the open event or mail of a report is for the user; null for nothing worth preparing.
 * @param journal whom the user knows and what they corrected; nothing of it where it cannot be read, which must not
 * keep a moment from being seen.
 */
export async function recogniseReport(
  { item, self }: PageReport,
  journal: Pick<JournalService, 'people' | 'corrections'>,
  today: Day,
): Promise<Moment | null> {
  if (!item) return null;
  const [recognise, known, corrections] = await Promise.all([
    recogniser(),
    journal.people().catch(() => []),
    journal.corrections().catch(() => []),
  ]);
  return recognise(item, { self, corrections, people: known.map((person) => toKnown(person, today)) });
}
