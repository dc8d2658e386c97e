import { createJournalAt, type FullJournal } from './journal.ts';
import { createDeliveryLists, type DeliveryLists } from './journal-deliveries.ts';
import { createFollowUpLists, type FollowUpLists } from './journal-follow-ups.ts';
import { createOverviews, type Overviews } from './journal-overview.ts';
import { createPersonSummaries, type PersonSummaries } from './journal-person.ts';
import type { JournalPorts } from './journal-ports.ts';
import { createReflectionLists, type ReflectionLists } from './journal-reflections.ts';
import { createJournalSearch, type JournalSearch } from './journal-search.ts';
import { createStandings, type Standings } from './journal-standings.ts';
import { createTimelines, type Timelines } from './journal-timeline.ts';
import { createDesk } from './journal-undo.ts';

/** All that the journal page asks for: what the sidebar has, and the long way back. */
export type JournalPages = FullJournal &
  Standings &
  Timelines &
  PersonSummaries &
  Overviews &
  FollowUpLists &
  DeliveryLists &
  ReflectionLists & { search: JournalSearch };

/** @param zone the IANA zone the user lives in: meetings are counted by its days. */
export function createJournalPages(ports: JournalPorts, zone: string): JournalPages {
  const desk = createDesk(ports);
  const journal = createJournalAt(desk);
  const standings = createStandings(desk, journal, zone);
  return {
    ...journal,
    ...standings,
    ...createTimelines(desk),
    ...createPersonSummaries(desk, standings),
    ...createOverviews(desk),
    ...createFollowUpLists(desk),
    ...createDeliveryLists(desk),
    ...createReflectionLists(desk),
    search: createJournalSearch(desk),
  };
}
