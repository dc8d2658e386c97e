import type { Agreement } from '../core/goal.ts';
import { defineWorkflow, type Make } from './define-workflow.ts';
import { inLine, nextDay, onDay } from './from-journal.ts';
import type { Given } from './given.ts';

const phases = ['draft', 'active', 'paused', 'extended', 'completed', 'ended'] as const;
const readers = ['me', 'them'] as const;

/** The one that runs or is being drafted. */
const current = ({ context }: Given): Agreement | null =>
  context.page?.agreements.find(({ state }) => state !== 'completed' && state !== 'ended') ?? null;

const from = (field: (agreement: Agreement) => string | undefined) => (given: Given) => {
  const found = current(given);
  return found ? (field(found) ?? null) : null;
};

/** Lines that are to be filled together. */
const lines = ['theirs', 'mine', 'wanted', 'before', 'rhythm', 'between', 'never', 'ending'] as const;

const openLines = (given: Given): number => lines.filter((id) => given.text(id) === '').length;

const isRunning = (given: Given): boolean => current(given) !== null;

function toAgreement(given: Given, make: Make): Agreement | null {
  const { page } = given.context;
  if (!page) return null;
  const before = current(given);
  const readNow = (who: (typeof readers)[number]) =>
    given.list('readBy').includes(who) ? (before?.readBy?.[who] ?? make.today) : null;
  const state = given.choice('phase', phases) ?? before?.state ?? 'draft';
  const ends = given.day('ends');
  return {
    id: before?.id ?? make.newId(),
    personId: page.person.id,
    state,
    purpose: before?.purpose ?? '',
    wanted: given.text('wanted'),
    rhythm: given.text('rhythm'),
    expectations: before?.expectations ?? '',
    confidentiality: given.text('between'),
    boundaries: given.text('never'),
    starts: before?.starts ?? (state === 'draft' ? null : make.today),
    ends,
    meaning: { mine: given.text('mine'), theirs: given.text('theirs') },
    before: given.text('before'),
    ending: given.text('ending'),
    readBy: { me: readNow('me'), them: readNow('them') },
    pausedUntil: state === 'paused' ? given.day('pausedUntil') : null,
    extendedFrom:
      state === 'extended' && ends !== before?.ends ? (before?.ends ?? null) : (before?.extendedFrom ?? null),
    createdAt: before?.createdAt ?? make.now,
    updatedAt: before?.updatedAt ?? make.now,
  };
}

/** Both may read it: theirs before mine, and lines may stay open for the talk. */
export const agreement = defineWorkflow({
  id: 'W5',
  practices: ['define-mentoring'],
  about: ['person'],
  slots: (given) => ({ open: openLines(given) || null, next: onDay(nextDay(given)) }),
  steps: [
    { id: 'theirs', field: 'text', prefill: from(({ meaning }) => meaning?.theirs) },
    { id: 'mine', field: 'text', prefill: from(({ meaning }) => meaning?.mine) },
    {
      id: 'wanted',
      field: 'text',
      choices: ['introductions', 'growth', 'exploring'],
      prefill: from(({ wanted }) => wanted),
    },
    { id: 'before', field: 'text', prefill: from(({ before }) => before) },
    { id: 'rhythm', field: 'line', prefill: from(({ rhythm }) => rhythm) },
    { id: 'between', field: 'text', preset: true, prefill: from(({ confidentiality }) => confidentiality) },
    {
      id: 'never',
      field: 'text',
      preset: true,
      say: (given) => (inLine(given) ? 'never-in-line' : 'never'),
      prefill: from(({ boundaries }) => boundaries),
    },
    { id: 'ending', field: 'text', preset: true, prefill: from(({ ending }) => ending) },
    { id: 'ends', field: 'day', optional: true, prefill: (given) => current(given)?.ends ?? null },
    {
      id: 'phase',
      field: 'choice',
      choices: phases,
      when: isRunning,
      prefill: (given) => current(given)?.state ?? null,
    },
    {
      id: 'pausedUntil',
      field: 'day',
      optional: true,
      when: (given) => given.text('phase') === 'paused',
      prefill: (given) => current(given)?.pausedUntil ?? null,
    },
    {
      id: 'readBy',
      field: 'several',
      choices: readers,
      optional: true,
      prefill: (given) => readers.filter((who) => current(given)?.readBy?.[who]),
    },
  ],
  draft: {
    join: '\n',
    sentences: () => ['head', ...lines],
    slots: (given) => Object.fromEntries(lines.map((id) => [id, given.text(id) || null])),
  },
  save(given, make) {
    const made = toAgreement(given, make);
    return made ? { agreements: [made] } : {};
  },
  closing: (given) => (openLines(given) === 0 ? 'whole' : 'kept'),
});
