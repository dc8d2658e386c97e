import type { PersonPage } from '../core/journal.ts';
import type { OwnDayRanking, OwnDayRecords } from '../core/own-day.ts';
import type { Day, Instant } from '../core/time.ts';
import type { WorkflowWords } from '../workflows/words.ts';
import type { Dates } from './dates-model.ts';
import type { DeskPagePorts } from './desk-places.ts';
import type { DraftBox } from './draft-box.ts';

/** What is said about the user's own day, in the language in use. */
export interface OwnDayVoice {
  /** Practices whose answers count. */
  practices: readonly string[];
  dates: Dates;
  /** Ids of those who help the user to grow. */
  mentors(records: OwnDayRecords, today: Day): readonly string[];
  rank(records: OwnDayRecords, pages: readonly PersonPage[], now: Instant): OwnDayRanking;
  words: WorkflowWords;
  /** Switches a practice off for all of Beside; Settings brings it back. */
  mute(practice: string): Promise<void>;
}

/** Everything that Today needs from outside, in the sidebar and in the journal page. */
export interface TodayPorts extends Omit<DeskPagePorts, 'words'> {
  /** Asked anew each time: the language and what is muted may have changed. */
  voice(): Promise<OwnDayVoice>;
  box(id: string): Promise<DraftBox>;
}
