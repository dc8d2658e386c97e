import type { Situation } from '../core/situation.ts';
import { sharedWord } from '../core/situation-text.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { kept, keptLately } from './kept.ts';
import { thresholds } from './thresholds.ts';

const statusAsk =
  /\b(?:status|update|where (?:do|does|are|is) .{0,40}stand|how is .{0,40} going|any news)\b/iu;

const asksStatus = (body: string, { cues }: Situation): boolean =>
  cues.has('update', body) || statusAsk.test(body);

const subjectIn =
  /(?:(?:update|news|status) (?:on|of|about)|where) (?:the )?([^.;,?\n]+?)(?: (?:stands?|is|are)\b|[.;,?\n]|$)/iu;

/** Whether somebody who follows a matter hears of it in another way. */
const isReported = ({ goals, deliveries }: Situation, said: string): boolean =>
  [...goals.map(({ text, ...goal }) => ({ ...goal, name: text })), ...deliveries].some(
    ({ name, reportedElsewhere }) => reportedElsewhere === true && sharedWord(name, said) !== null,
  );

/** What was written to several at once has followers; enough was noted on it since, and not challenges alone. */
function newSince(situation: Situation): Finding<'since'> | null {
  const { notes } = situation;
  const [last] = kept(situation, 'update').filter(({ people }) => people.length >= thresholds.followers);
  if (!last) return null;
  const said = [...last.done, ...last.next, last.risk].join(' ');
  const since = notes.filter(
    ({ day, flags, text }) => day > last.on && flags.length === 0 && sharedWord(said, text) !== null,
  );
  const isNews = since.some(({ mark }) => mark !== 'challenge');
  if (isReported(situation, said) || !isNews || since.length < thresholds.updateNotes) return null;
  return {
    say: 'since',
    slots: { last: { day: last.on }, people: last.people.length, count: since.length },
    grade: 'C',
    key: `since:${last.id}`,
    near: last.on,
  };
}

export const updateUnasked = definePractice({
  id: 'update-unasked',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 7,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 10, notNow: 10, done: 10 },
  hurts: (situation) => keptLately(situation, 'update', thresholds.updateGap) !== null,
  find(situation) {
    const { mail, kind, notes, goals, person, deliveries, held, lend } = situation;
    const { dayOf, roles, today, since, cues } = situation;
    if (mail) {
      const asks =
        !mail.compose && kind !== 'one-on-one' && mail.to.length === 1 && asksStatus(mail.body, situation);
      const slots = { on: { day: dayOf(mail.date) } };
      return asks
        ? { say: 'mail', slots, grade: 'A', key: `mail:${mail.key ?? mail.subject}`, near: today }
        : null;
    }
    const asks = notes.filter(
      ({ age, text }) =>
        age <= thresholds.updateGap && cues.has('update', text) && !isReported(situation, text),
    );
    const [last] = asks;
    const first = asks.find(({ day }) => day !== last?.day);
    if (last && first) {
      const subjects = asks.map((note) => lend.note(note) && lend.text(subjectIn.exec(note.text)?.[1] ?? ''));
      const slots = { subject: subjects.find(Boolean), on: { day: last.day }, first: { day: first.day } };
      return {
        say: 'asked',
        slots,
        grade: 'A',
        key: `asked:${last.id}`,
        near: last.day,
        from: [last.id, first.id],
      };
    }
    const followed = newSince(situation);
    if (followed) return followed;
    const met = held[0]?.day;
    if (!roles.has('manager') || !met || since(met) < thresholds.updateGap) return null;
    // What the user aims at alone is no news for anybody.
    const shared = goals.filter(
      ({ personId, reportedElsewhere }) => personId === person?.id && !reportedElsewhere,
    );
    const steps = shared.flatMap((goal) =>
      goal.steps.filter(({ done }) => done !== null && done > met && done <= today),
    );
    const shipped = deliveries.filter(
      ({ on, reportedElsewhere }) => on > met && on <= today && !reportedElsewhere,
    );
    const names = [...shipped.map(({ name }) => name), ...steps.map(({ text }) => text)];
    const work = names.map((name) => lend.text(name)).find((name) => name !== null);
    if (!work || names.length < 2) return null;
    return {
      say: 'done',
      slots: { work, count: names.length, last: { day: met } },
      grade: 'C',
      key: `done:${names.length}:${met}`,
      near: met,
    };
  },
});
