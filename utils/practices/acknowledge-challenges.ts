import type { Situation } from '../core/situation.ts';
import { excerpt } from '../core/situation-text.ts';
import { type CaseOf, definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { latePromises, onDay, workingDaysSince } from './wording.ts';

/** Words of hardship in a mail they sent. */
function wordsOfMail({ mail, lend, direction, cues }: Situation): string | null {
  if (!mail || mail.compose || direction === 'self') return null;
  const hit = cues.find('hard', mail.body);
  if (!hit || lend.namesOther(mail.body) || cues.has('sensitive', mail.body)) return null;
  return excerpt(mail.body, hit.at, hit.words.length);
}

type Found = Finding<CaseOf<'acknowledge-challenges'>> | null;

function inMail(situation: Situation): Found {
  const { mail, dayOf, today } = situation;
  const words = wordsOfMail(situation);
  if (!mail || !words) return null;
  const slots = { words, on: { day: dayOf(mail.date) } };
  return { say: 'mail', slots, grade: 'A', key: `mail:${mail.key ?? words}`, near: today };
}

const recentHard = ({ hard, cues }: Situation) =>
  hard.filter((note) => note.age <= thresholds.hardNotes && !cues.has('sensitive', note.text));

function inLoad(situation: Situation): Found {
  const { held, heavyTwice, direction, lend } = situation;
  const [last, before] = held;
  if (!heavyTwice || !last || !before) return null;
  const [note] = recentHard(situation);
  const words = note ? lend.quote(note, 'hard') : null;
  const slots = { on: { day: last.day }, first: { day: before.day }, words, wordsOn: onDay(note?.day) };
  const say = direction === 'up' ? 'heavyUp' : words ? 'heavyQuoted' : 'heavy';
  return { say, slots, grade: 'B', rank: 2, key: `load:${last.id}`, near: last.day, from: [last.id] };
}

function onDelivery(situation: Situation): Found {
  const { deliveries, today, lend } = situation;
  const done = deliveries.find(
    (each) =>
      each.on <= today &&
      workingDaysSince(each.on, situation) < thresholds.hardDeliveryWorkingDays &&
      lend.text(each.name) !== null,
  );
  const note = recentHard(situation).find((each) => each.deliveryId === done?.id && lend.quote(each, 'hard'));
  if (!done || !note) return null;
  const words = lend.quote(note, 'hard');
  const slots = { work: done.name, words, on: { day: note.day }, delivered: { day: done.on } };
  const key = `hard:${note.id}`;
  return { say: 'delivery', slots, grade: 'B', key, near: note.day, from: [note.id], work: done.id };
}

function inNotes(situation: Situation): Found {
  const { lend, direction } = situation;
  const recent = recentHard(situation);
  const [newest] = recent;
  const older = recent.find(({ day }) => day !== newest?.day);
  if (!newest || !older || direction === 'self') return null;
  const words = lend.quote(newest, 'hard');
  const earlier = lend.quote(older, 'hard');
  const isAlike = words?.toLowerCase() === earlier?.toLowerCase();
  const say = words ? (earlier && !isAlike ? 'twice' : 'once') : 'unquoted';
  const slots = { words, earlier, on: { day: newest.day }, first: { day: older.day } };
  const from = [newest.id, older.id];
  return { say, slots, grade: 'B', key: `hard:${newest.id}`, near: newest.day, from };
}

export const acknowledgeChallenges = definePractice({
  id: 'acknowledge-challenges',
  toward: ['down', 'up', 'level', 'self'],
  strength: 'opinion',
  rank: 4,
  source: 'gottschalk',
  action: 'add-to-agenda',
  rests: { added: 21, notNow: 14, done: 'fact' },
  hurts: (situation) =>
    latePromises(situation).length > 0 ||
    (situation.reflections.length === 0 &&
      recentHard(situation).some(({ text }) => situation.cues.has('ownDate', text))),
  find(situation) {
    if (situation.mail) return inMail(situation);
    return inLoad(situation) ?? onDelivery(situation) ?? inNotes(situation);
  },
});
