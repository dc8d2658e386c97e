import { acknowledgeChallenges } from './acknowledge-challenges.ts';
import { beSpecific } from './be-specific.ts';
import { celebrateTheWork } from './celebrate-the-work.ts';
import { defineMentoring } from './define-mentoring.ts';
import type { Practice } from './define-practice.ts';
import { goalsAndAccountability } from './goals-and-accountability.ts';
import { honourTheAsker } from './honour-the-asker.ts';
import { menteeLeads } from './mentee-leads.ts';
import { powerAndWarmth } from './power-and-warmth.ts';
import { pullNotPush } from './pull-not-push.ts';
import { reflectFirst } from './reflect-first.ts';
import { regularOneOnOne } from './regular-one-on-one.ts';
import { repairTrust } from './repair-trust.ts';
import { respectExcellence } from './respect-excellence.ts';
import { seeThePattern } from './see-the-pattern.ts';
import { thankAndReportBack } from './thank-and-report-back.ts';
import { theirTimeFirst } from './their-time-first.ts';

/** Every practice that exists, one per file. */
export const practices: readonly Practice[] = [
  acknowledgeChallenges,
  beSpecific,
  celebrateTheWork,
  defineMentoring,
  goalsAndAccountability,
  honourTheAsker,
  menteeLeads,
  powerAndWarmth,
  pullNotPush,
  reflectFirst,
  regularOneOnOne,
  repairTrust,
  respectExcellence,
  seeThePattern,
  thankAndReportBack,
  theirTimeFirst,
];
