import { createJournalAt, type FullJournal } from './journal.ts';
import type { DeliveryLists } from './journal-deliveries.ts';
import type { FollowUpLists } from './journal-follow-ups.ts';
import { createOverviews, type Overviews } from './journal-overview.ts';
import { createPersonSummaries, type PersonSummaries } from './journal-person.ts';
import type { JournalDesk, JournalPorts } from './journal-ports.ts';
import type { ReflectionLists } from './journal-reflections.ts';
import { createJournalSearch, type JournalSearch } from './journal-search.ts';
import { createStandings, type Standings } from './journal-standings.ts';
import type { TakingOut } from './journal-take-out.ts';
import { createTimelines, type Timelines } from './journal-timeline.ts';
import { createDesk } from './journal-undo.ts';
import { onDemand } from './on-demand.ts';

/** All that the journal page asks for: what the sidebar has, and the long way back. */
export type JournalPages = FullJournal &
  Standings &
  Timelines &
  PersonSummaries &
  Overviews &
  FollowUpLists &
  DeliveryLists &
  TakingOut &
  ReflectionLists & { search: JournalSearch; onTouched: JournalDesk['onTouched'] };

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
    ...onDemand(['openFollowUps', 'closedFollowUps', 'countOpenFollowUps'], async () =>
      (await import('./journal-follow-ups.ts')).createFollowUpLists(desk),
    ),
    ...onDemand(['deliveries', 'saveDelivery'], async () =>
      (await import('./journal-deliveries.ts')).createDeliveryLists(desk),
    ),
    ...onDemand(['takeOut'], async () => (await import('./journal-take-out.ts')).createTakingOut(desk)),
    ...onDemand(['reflections'], async () =>
      (await import('./journal-reflections.ts')).createReflectionLists(desk),
    ),
    search: createJournalSearch(desk),
    onTouched: desk.onTouched,
  };
}
