import type { PersonPage } from '../core/journal.ts';
import type { OwnDayRanking, OwnDayRecords } from '../core/own-day.ts';
import type { DatedRecords, ReturningDate } from '../core/returning-date.ts';
import type { Cues } from '../core/situation-cues.ts';
import type { Day, Instant } from '../core/time.ts';
import type { Practice } from '../practices/define-practice.ts';
import { ownDayPractices, ownMentors, rankOwnDay } from '../practices/own-day.ts';
import type { Packs } from '../practices/rank.ts';
import { returningDates } from '../practices/returning-dates.ts';
import type { SettingsService } from './settings.ts';

export interface OwnDaySpeech {
  practices: readonly string[];
  dates(records: DatedRecords, today: Day): readonly ReturningDate[];
  mentors(records: OwnDayRecords, today: Day): readonly string[];
  rank(records: OwnDayRecords, pages: readonly PersonPage[], now: Instant): OwnDayRanking;
}

/** Switches a practice off for all of Beside. */
export const mutedWith =
  (settings: Pick<SettingsService, 'read' | 'change'>) =>
  async (practice: string): Promise<void> => {
    const { mutedPractices } = await settings.read();
    await settings.change({ mutedPractices: [...new Set([...mutedPractices, practice])] });
  };

/** What is said about the user's own day, by these packs and without what was muted. */
export const createOwnDaySpeech = (place: {
  zone: string;
  cues: Cues;
  packs: Packs;
  speaking: readonly Practice[];
}): OwnDaySpeech => ({
  practices: ownDayPractices,
  dates: returningDates,
  mentors: ownMentors,
  rank(records, pages, now) {
    const { packs, speaking, ...rest } = place;
    return rankOwnDay(records, pages, { ...rest, now }, packs, speaking);
  },
});
