import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { hasSetback, workingDaysSince } from './wording.ts';

export const celebrateTheWork = definePractice({
  id: 'celebrate-the-work',
  theme: 'Celebrate',
  toward: ['down', 'level', 'self'],
  strength: 'opinion',
  rank: 4,
  source: 'gottschalk',
  action: 'log-thanks',
  rests: { added: 'meeting', notNow: 3, done: 'fact' },
  perFact: true,
  patient: true,
  because: 'Work that is handed over and passed by in silence tends to read as work nobody noticed.',
  says: {
    moment: {
      points: [
        '{work}, delivered on {on}: start with “{win}”, then ask {name} what it took.',
        'Say first what “{win}” did for {work}, and ask {name} how to mark it.',
      ],
      evidence: ['“{win}”, {winOn}; delivered {on}, not marked yet', 'Delivered {on}, nothing marked yet'],
      today: ['{work} was delivered on {on}, and nothing in your notes says it was marked.'],
    },
    person: {
      points: [
        '{work}: delivered on {on}. Say so first, and ask {name} which part deserves to be seen.',
        '{work} has been out since {on}. Ask {name} what made the difference, and how to mark it.',
      ],
      evidence: ['Delivered {on}, nothing marked yet'],
      today: ['{work} was delivered on {on}, and nothing in your notes says it was marked.'],
    },
    team: {
      points: [
        '{work}: ask the team how they would like to mark it, small and soon.',
        '{work} has been out since {on}. Say what changed for those who use it, then ask how to mark it.',
      ],
      evidence: ['Delivered {on}, nothing marked yet'],
      today: ['{work} was delivered on {on}, and nothing in your notes says it was marked.'],
    },
  },
  hurts: ({ harshOpen, direction }) => harshOpen && direction !== 'self',
  find(situation) {
    const { deliveries, thanks, lend, since, person } = situation;
    const work = [...deliveries]
      .sort((a, b) => (a.on < b.on ? 1 : -1))
      .find(
        (each) =>
          each.state === 'open' &&
          since(each.on) <= thresholds.celebrateUntil &&
          workingDaysSince(each.on, situation) >= thresholds.celebrateFromWorkingDays &&
          !thanks.some(({ deliveryId }) => deliveryId === each.id) &&
          !hasSetback(each, situation) &&
          lend.text(each.name) !== null,
      );
    if (!work) return null;
    const win = situation.marked('win', 30).find((note) => note.deliveryId === work.id);
    const quoted = person && win ? lend.quote(win) : null;
    return {
      say: person ? (quoted ? 'moment' : 'person') : 'team',
      slots: { work: work.name, on: { day: work.on }, win: quoted, winOn: win ? { day: win.day } : null },
      grade: 'B',
      key: `delivery:${work.id}`,
      near: work.on,
      work: work.id,
    };
  },
});
