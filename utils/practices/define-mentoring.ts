import type { Agreement } from '../core/goal.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const lines = [
  ['purpose', 'what it is for'],
  ['wanted', 'what is wanted from it'],
  ['rhythm', 'how often you meet'],
  ['expectations', 'what each expects'],
  ['confidentiality', 'what stays between you'],
  ['boundaries', 'what never comes up'],
  ['ends', 'how it ends'],
] as const;

/** Said in another line of the agreement, a line is not open. */
const saidElsewhere = ({ meaning, before, ending }: Agreement): Partial<Record<string, string>> => ({
  purpose: meaning?.mine || meaning?.theirs,
  expectations: before,
  ends: ending,
});

const openLines = (agreement: Agreement): readonly string[] =>
  lines.filter(([field]) => !agreement[field] && !saidElsewhere(agreement)[field]).map(([, words]) => words);

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
      const slots = { on: { day: on }, open: open[0] ?? null, filled: lines.length - open.length };
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
