import { hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const statusAsk =
  /\b(?:status|update|where (?:do|does|are|is) .{0,40}stand|how is .{0,40} going|any news)\b/iu;

const subjectIn =
  /(?:(?:update|news|status) (?:on|of|about)|where) (?:the )?([^.;,?\n]+?)(?: (?:stands?|is|are)\b|[.;,?\n]|$)/iu;

export const updateUnasked = definePractice({
  id: 'update-unasked',
  theme: 'A short update',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 7,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 10, notNow: 10, done: 10 },
  because: 'An update that comes before the question can be shorter than the answer to it.',
  says: {
    mail: {
      points: [
        'Five lines back to {name}: done, next, one risk or one thing you need.',
        'Answer {name} with what is done, what is next, and when the next lines will come.',
      ],
      evidence: ['Mail of {on} asks where things stand', 'This mail asks where things stand'],
      today: ['The mail you have open asks where things stand.'],
    },
    asked: {
      points: [
        '{subject}: five lines to {name} before the next question, with what is done, next, and one risk.',
        '{name} has asked twice. Agree on a day for a short written update instead.',
        'Five lines to {name} before the next question: done, next, one risk.',
      ],
      evidence: ['Asked on {first} and {on}'],
      today: ['Your notes of {first} and {on} say that you were asked where things stand.'],
    },
    done: {
      points: [
        'Write {name} before the question comes: “{work}” done, what is next, one risk.',
        'Begin with what is finished since {last}: “{work}”. Then next, and one risk.',
      ],
      evidence: ['Last talk {last}; done since: “{work}”', 'Last talk {last}, {count} things done since'],
      today: ['{count} things you share were finished since your last talk of {last}.'],
    },
  },
  find({ mail, kind, notes, goals, deliveries, held, lend, dayOf, roles, today, since }) {
    if (mail) {
      const asks =
        !mail.compose && kind !== 'one-on-one' && mail.to.length === 1 && statusAsk.test(mail.body);
      const slots = { on: { day: dayOf(mail.date) } };
      return asks
        ? { say: 'mail', slots, grade: 'A', key: `mail:${mail.key ?? mail.subject}`, near: today }
        : null;
    }
    const asks = notes.filter(({ age, text }) => age <= thresholds.updateGap && hasCue('update', text));
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
    const met = held[0]?.day;
    if (!roles.has('manager') || !met || since(met) < thresholds.updateGap) return null;
    const steps = goals.flatMap((goal) =>
      goal.steps.filter(({ done }) => done !== null && done > met && done <= today),
    );
    const shipped = deliveries.filter(({ on }) => on > met && on <= today);
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
