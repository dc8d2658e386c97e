import type { Situation } from '../core/situation.ts';
import { excerpt } from '../core/situation-text.ts';
import { findCue, hasCue } from '../core/situation-words.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { latePromises, onDay, workingDaysSince } from './wording.ts';

/** Words of hardship in a mail they sent. */
function wordsOfMail({ mail, lend, direction }: Situation): string | null {
  if (!mail || mail.compose || direction === 'self') return null;
  const hit = findCue('hard', mail.body);
  if (!hit || lend.namesOther(mail.body) || hasCue('sensitive', mail.body)) return null;
  return excerpt(mail.body, hit.at, hit.words.length);
}

type Say = 'mail' | 'heavyQuoted' | 'heavy' | 'heavyUp' | 'twice' | 'once' | 'unquoted' | 'delivery';
type Found = Finding<Say> | null;

function inMail(situation: Situation): Found {
  const { mail, dayOf, today } = situation;
  const words = wordsOfMail(situation);
  if (!mail || !words) return null;
  const slots = { words, on: { day: dayOf(mail.date) } };
  return { say: 'mail', slots, grade: 'A', key: `mail:${mail.key ?? words}`, near: today };
}

const recentHard = ({ hard }: Situation) =>
  hard.filter((note) => note.age <= thresholds.hardNotes && !hasCue('sensitive', note.text));

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
  theme: 'What it took',
  toward: ['down', 'up', 'level', 'self'],
  strength: 'opinion',
  rank: 4,
  source: 'gottschalk',
  action: 'add-to-agenda',
  rests: { added: 21, notNow: 14, done: 'fact' },
  because: 'Hardship that nobody names tends to be taken for hardship nobody saw.',
  says: {
    mail: {
      points: [
        'Answer “{words}” first: ask {name} which one thing could wait or be shared.',
        '“{words}”: say that you saw it, and ask {name} what you could take over.',
      ],
      evidence: ['Mail of {on}: “{words}”', 'This mail: “{words}”'],
      today: ['The mail you have open says “{words}”.'],
    },
    heavyQuoted: {
      points: [
        '“{words}”, and twice a heavy load: ask {name} which one thing could wait, stop or be shared.',
        'Say that you saw “{words}”, and ask what {name} would put down first.',
      ],
      evidence: [
        '“{words}”, {wordsOn}; load heavy {first} and {on}',
        'Load noted as heavy on {first} and {on}',
      ],
      today: ['After the talks of {first} and {on} you noted a heavy load.'],
    },
    heavy: {
      points: [
        'Two heavy stretches running. Ask {name} which one thing could wait, stop or be shared.',
        'Before the topics: say that you saw the load, and ask what {name} would put down first.',
      ],
      evidence: ['Load noted as heavy on {first} and {on}'],
      today: ['After the talks of {first} and {on} you noted a heavy load.'],
    },
    heavyUp: {
      points: [
        'The load looked heavy twice. Ask {name} which one thing you could take over.',
        'Offer {name} one thing you could take off the list this week, and name it.',
      ],
      evidence: ['Load noted as heavy on {first} and {on}'],
      today: ['After the talks of {first} and {on} you noted a heavy load.'],
    },
    twice: {
      points: [
        '“{earlier}”, then “{words}”: say plainly that it was hard, and ask {name} what would ease it.',
        'Say that you saw it: “{words}”. Then ask {name} what is still in the way.',
      ],
      evidence: ['“{earlier}”, {first}; “{words}”, {on}', '“{words}”, {on}, and another hard note {first}'],
      today: ['Your notes of {first} and {on} both speak of a hard stretch.'],
    },
    once: {
      points: [
        '“{words}”: say it was hard before you say it was good, and ask {name} what would ease it.',
        'Name “{words}” before anything else, and ask {name} what is still in the way.',
      ],
      evidence: ['“{words}”, {on}, and a second hard note {first}'],
      today: ['Your notes of {first} and {on} both speak of a hard stretch.'],
    },
    unquoted: {
      points: [
        'The stretch since {first} was hard. Say that you saw it, and ask {name} what would ease it.',
        'Ask {name} what the time since {first} has cost, before you ask for anything new.',
      ],
      evidence: ['Hard stretches noted on {first} and {on}'],
      today: ['Your notes of {first} and {on} both speak of a hard stretch.'],
    },
    delivery: {
      points: [
        '{work}: “{words}”. Say that this part was hard before you say that it went well.',
        'Before {work} is called done, name what it took: “{words}”.',
      ],
      evidence: ['“{words}”, {on}; delivered {delivered}'],
      today: ['{work} was delivered on {delivered}, and your note of {on} says what it took.'],
    },
  },
  hurts: (situation) =>
    latePromises(situation).length > 0 ||
    (situation.reflections.length === 0 && recentHard(situation).some(({ text }) => hasCue('ownDate', text))),
  find(situation) {
    if (situation.mail) return inMail(situation);
    return inLoad(situation) ?? onDelivery(situation) ?? inNotes(situation);
  },
});
