import { acknowledgeChallenges } from './acknowledge-challenges.ts';
import { askForIntroductions } from './ask-for-introductions.ts';
import { askPlainly } from './ask-plainly.ts';
import { beSpecific } from './be-specific.ts';
import { bossAsMentor } from './boss-as-mentor.ts';
import { buddyUp } from './buddy-up.ts';
import { careerOrSkill } from './career-or-skill.ts';
import { celebrateTheWork } from './celebrate-the-work.ts';
import { clarity } from './clarity.ts';
import { coachOrMentor } from './coach-or-mentor.ts';
import { coachingPlan } from './coaching-plan.ts';
import { competency } from './competency.ts';
import { connection } from './connection.ts';
import { defineMentoring } from './define-mentoring.ts';
import type { Practice } from './define-practice.ts';
import { endWell } from './end-well.ts';
import { followUpOnOffers } from './follow-up-on-offers.ts';
import { goalsAndAccountability } from './goals-and-accountability.ts';
import { gutCheck } from './gut-check.ts';
import { honourTheAsker } from './honour-the-asker.ts';
import { keepInTouch } from './keep-in-touch.ts';
import { knowWhatToKnow } from './know-what-to-know.ts';
import { lookAcross } from './look-across.ts';
import { menteeLeads } from './mentee-leads.ts';
import { mentoring360 } from './mentoring-360.ts';
import { nameTheGap } from './name-the-gap.ts';
import { neverStopDeveloping } from './never-stop-developing.ts';
import { powerAndWarmth } from './power-and-warmth.ts';
import { pullNotPush } from './pull-not-push.ts';
import { reciprocity } from './reciprocity.ts';
import { reflectFirst } from './reflect-first.ts';
import { regularOneOnOne } from './regular-one-on-one.ts';
import { repairTrust } from './repair-trust.ts';
import { respectAndLiking } from './respect-and-liking.ts';
import { respectExcellence } from './respect-excellence.ts';
import { reverseMentor } from './reverse-mentor.ts';
import { seeThePattern } from './see-the-pattern.ts';
import { takeStock } from './take-stock.ts';
import { thankAndReportBack } from './thank-and-report-back.ts';
import { theirTimeFirst } from './their-time-first.ts';
import { updateUnasked } from './update-unasked.ts';
import { weighTheAdvice } from './weigh-the-advice.ts';
import { whatMattersPersonally } from './what-matters-personally.ts';

/** Every practice, one per file. */
export const practices: readonly Practice[] = [
  acknowledgeChallenges,
  askForIntroductions,
  askPlainly,
  beSpecific,
  bossAsMentor,
  buddyUp,
  careerOrSkill,
  celebrateTheWork,
  clarity,
  coachOrMentor,
  coachingPlan,
  competency,
  connection,
  defineMentoring,
  endWell,
  followUpOnOffers,
  goalsAndAccountability,
  gutCheck,
  honourTheAsker,
  keepInTouch,
  knowWhatToKnow,
  lookAcross,
  menteeLeads,
  mentoring360,
  nameTheGap,
  neverStopDeveloping,
  powerAndWarmth,
  pullNotPush,
  reciprocity,
  reflectFirst,
  regularOneOnOne,
  repairTrust,
  respectAndLiking,
  respectExcellence,
  reverseMentor,
  seeThePattern,
  takeStock,
  thankAndReportBack,
  theirTimeFirst,
  updateUnasked,
  weighTheAdvice,
  whatMattersPersonally,
];
