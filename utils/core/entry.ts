import { type EntryFields, type EntryKind, entryFields, type Field, type ValueOf } from './entry-fields.ts';
import type { Day, Instant } from './time.ts';

/** What every record of a workflow says, whatever its kind. */
export interface EntryFrame {
  id: string;
  on: Day;
  /** Whom it is about, in the role its kind names; people in the journal only, and nobody where it is the user's own. */
  people: readonly string[];
  /** For the user alone. False only where the workflow said that both may read it. */
  private: boolean;
  /** Notes it grew out of; the ids stay when a note is gone. */
  notes: readonly string[];
  meetingId: string | null;
  deliveryId: string | null;
  goalId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}

/** What one kind of entry says: every field is always there, empty where nothing was answered. */
export type EntryWords<Kind extends EntryKind> = {
  [Name in keyof EntryFields[Kind]]: ValueOf<EntryFields[Kind][Name]>;
};

type Kept<Kind extends EntryKind> = EntryFrame & EntryWords<Kind> & { kind: Kind };

/** One record of a workflow of one kind; of any kind when none is named. */
export type Entry<Kind extends EntryKind = EntryKind> = { [Each in Kind]: Kept<Each> }[Kind];

const emptyOf = (field: Field): unknown => {
  if (field === 'text') return '';
  if (field === 'texts' || field === 'steps') return [];
  if (field === 'count') return 0;
  return field === 'flag' ? false : null;
};

/** The words of a kind with nothing said yet. */
export const blankEntry = <Kind extends EntryKind>(kind: Kind): EntryWords<Kind> =>
  Object.fromEntries(
    Object.entries<Field>(entryFields[kind]).map(([name, field]) => [name, emptyOf(field)]),
  ) as EntryWords<Kind>;

/** Those of one kind. */
export const ofKind = <Kind extends EntryKind>(entries: readonly Entry[], kind: Kind): Entry<Kind>[] =>
  entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind) as Entry<Kind>[];
