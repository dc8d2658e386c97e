import type { Agreement } from '../core/goal.ts';
import { type AgreementLine, agreementLines } from './agreement-lines.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

/** Said in another line of the agreement, a line is not open. */
const saidElsewhere = ({
  meaning,
  before,
  ending,
}: Agreement): Partial<Record<AgreementLine, string | null>> => ({
  purpose: meaning?.mine || meaning?.theirs,
  expectations: before,
  ends: ending,
});

const openLines = (agreement: Agreement): readonly AgreementLine[] =>
  agreementLines.filter((line) => !agreement[line] && !saidElsewhere(agreement)[line]);

export const defineMentoring = definePractice({
  id: 'define-mentoring',
  toward: ['up', 'down', 'level'],
  strength: 'opinion',
  rank: 5,
  source: 'ask',
  action: 'open-agreement',
  rests: { added: 14, notNow: 30, done: 180 },
  hurts: ({ flags, sessions, harshOpen }) =>
    flags.has('light-touch') || flags.has('no-agreement') || sessions.length === 0 || harshOpen,
  find({ roles, sessions, agreements, agreement, dayOf, since, today }) {
    const mentoring = roles.has('mentor') || roles.has('mentee') || roles.has('reverse-mentor');
    const first = sessions.at(-1)?.day;
    if (!mentoring || !first) return null;
    if (agreement?.state === 'draft') {
      const on = dayOf(agreement.createdAt);
      if (since(on) < thresholds.draftUnread) return null;
      const open = openLines(agreement);
      const slots = {
        on: { day: on },
        open: open[0] ? { line: open[0] } : null,
        filled: agreementLines.length - open.length,
      };
      const say = open.length === 0 ? 'whole' : open.length === 1 ? 'one' : 'some';
      return {
        say,
        slots,
        grade: 'B',
        key: `draft:${agreement.id}:${open.length}`,
        near: on,
        from: [agreement.id],
      };
    }
    const due = sessions.length >= thresholds.mentoringSessions || since(first) >= thresholds.mentoringDays;
    if (!due || agreements.length > 0) return null;
    const count = sessions.length > 1 ? sessions.length : null;
    return { say: 'none', slots: { count, first: { day: first } }, grade: 'C', key: 'none', near: today };
  },
});
