import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { hasSetback, workingDaysSince } from './wording.ts';

export const celebrateTheWork = definePractice({
  id: 'celebrate-the-work',
  toward: ['down', 'level', 'self'],
  strength: 'opinion',
  rank: 4,
  source: 'gottschalk',
  action: 'log-thanks',
  rests: { added: 'meeting', notNow: 3, done: 'fact' },
  perFact: true,
  patient: true,
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
