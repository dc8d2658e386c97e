import type { Entry } from '../../utils/core/entry.ts';
import type { Agreement } from '../../utils/core/goal.ts';
import type { PersonPage } from '../../utils/core/journal.ts';
import type { Advice } from '../../utils/core/note.ts';
import { givenName } from '../../utils/core/person.ts';
import { toEmptyPage } from '../../utils/models/prepared.ts';
import type { WorkflowContext } from '../../utils/workflows/define-workflow.ts';
import { dana, now, priya, toFollowUp, toMeeting, toNote, toPerson } from '../models/cast.ts';
import { delivery, entry } from '../services/journal-actions.ts';
import { ownGoals } from './own-goals.ts';

export const today = '2026-11-19';
const stamps = { createdAt: now, updatedAt: now };

export const ingrid = toPerson('ingrid', 'Ingrid Sø', {
  relationships: [{ kind: 'mentor', from: '2026-02-01', to: null }],
});
const erik = toPerson('erik', 'Erik Holm', {
  relationships: [{ kind: 'manager', from: null, to: null }],
});
export const everybody = [dana, priya, ingrid, erik];

export const advice = (id: string, change: Partial<Advice> = {}) =>
  toNote('ingrid', `Half a page at most, ${id}`, {
    id,
    mark: 'advice',
    at: '2026-10-23T09:00:00.000Z',
    advice: { from: 'them', state: 'new', outcome: '', on: null, ...change },
  });

const agreement: Agreement = {
  id: 'a1',
  personId: 'ingrid',
  state: 'active',
  purpose: '',
  wanted: 'Introductions',
  rhythm: 'Monthly',
  expectations: '',
  confidentiality: '',
  boundaries: '',
  starts: '2026-02-09',
  ends: '2027-02-09',
  ...stamps,
};

/** A mentor with whom something is under way everywhere a workflow can go on from. */
export const richPage: PersonPage = {
  ...toEmptyPage(ingrid),
  meetings: [
    toMeeting('ingrid', '2026-10-23', { kind: 'mentoring' }),
    toMeeting('ingrid', '2026-11-05', { kind: 'mentoring' }),
    toMeeting('ingrid', '2026-11-20', { kind: 'mentoring', state: 'planned' }),
  ],
  notes: [
    advice('adv-1', { state: 'tried', outcome: 'Two questions instead of nine', on: '2026-11-10' }),
    advice('adv-2', { lookAgain: '2026-11-18' }),
    toNote('ingrid', 'Waiting for review again', { id: 'n-1', mark: 'challenge' }),
    toNote('ingrid', 'Opened the client call alone', { id: 'n-2', mark: 'win' }),
    toNote('ingrid', 'Told in confidence', { id: 'n-3', flags: ['confidential'], mark: 'win' }),
  ],
  followUps: [
    toFollowUp('ingrid', 'Read the proposal', { id: 'f-theirs', owner: 'them' }),
    toFollowUp('ingrid', 'The budget answer', { id: 'f-mine', due: '2026-11-09' }),
    toFollowUp('ingrid', 'Send the figures', { id: 'f-kept', state: 'kept', updatedAt: now }),
  ],
  agreements: [agreement],
};

export const contextOf = (
  page: PersonPage | null,
  change: Partial<WorkflowContext> = {},
): WorkflowContext => ({
  now,
  today,
  lang: 'en-GB',
  dayOf: (instant) => instant.slice(0, 10),
  name: page ? givenName(page.person.name) : '',
  page,
  meeting: page?.meetings.at(-1) ?? null,
  people: everybody,
  delivery: null,
  goals: page?.goals ?? [],
  notes: page?.notes ?? [],
  prompt: null,
  entries: page?.entries ?? [],
  ...change,
});

/** Entries from which every workflow that can go on goes on. */
export const openEntries: readonly Entry[] = [
  entry('e-request', 'request', { people: ['ingrid'] }),
  { ...entry('e-request-open', 'request', { people: ['ingrid'] }), state: 'open' } as Entry,
  {
    ...entry('e-plan', 'plan'),
    steps: [{ when: '', text: 'Open the retro', due: null, went: null, taught: '' }],
  } as Entry,
  { ...entry('e-decision', 'decision'), question: 'Lyon or not', by: '2026-11-18' } as Entry,
  { ...entry('e-intro', 'introduction'), whom: 'Hospital purchasing', state: 'asked' } as Entry,
  { ...entry('e-round', 'round'), question: 'My reviews', state: 'asked' } as Entry,
  { ...entry('e-offer', 'offer'), words: 'A site visit', state: 'open', count: 1 } as Entry,
  {
    ...entry('e-stock', 'stock'),
    strengths: ['Calm on call'],
    strain: 'Late changes',
    grow: 'Saying no',
  } as Entry,
];

/** Every situation a workflow is opened in: the first of each kind, one under way, alone, beside a delivery. */
export const situations: readonly { name: string; context: WorkflowContext }[] = [
  { name: 'somebody new', context: contextOf(toEmptyPage(priya)) },
  { name: 'a mentor, all under way', context: contextOf({ ...richPage, entries: openEntries }) },
  { name: 'a mentor, nothing kept yet', context: contextOf(richPage) },
  { name: 'the one who leads', context: contextOf(toEmptyPage(erik)) },
  { name: 'somebody led', context: contextOf(toEmptyPage(dana)) },
  {
    name: 'a late promise',
    context: contextOf(richPage, {
      prompt: { practice: 'repair-trust', key: 'promise:f-mine', text: '', evidence: '' },
    }),
  },
  {
    name: 'a pattern',
    context: contextOf(richPage, {
      prompt: { practice: 'see-the-pattern', key: 'pattern:review:3', text: '', evidence: '' },
    }),
  },
  {
    name: 'something to learn',
    context: contextOf(null, {
      prompt: { practice: 'know-what-to-know', key: 'goal:g1', text: '', evidence: '' },
    }),
  },
  { name: 'alone', context: contextOf(null) },
  { name: 'alone, with goals', context: contextOf(null, { goals: ownGoals }) },
  {
    name: 'alone, from a date of a goal',
    context: contextOf(null, {
      goals: ownGoals,
      prompt: { practice: 'goals-and-accountability', key: 'step:g1:2026-11-20', text: '', evidence: '' },
    }),
  },
  { name: 'a mentor, two goals shared', context: contextOf({ ...richPage, goals: ownGoals.slice(0, 2) }) },
  { name: 'alone, with what was kept', context: contextOf(null, { entries: openEntries }) },
  {
    name: 'beside a delivery',
    context: contextOf(null, {
      delivery: delivery('d1', { name: 'Tariff release', people: ['dana', 'priya'], guess: 'Two days late' }),
    }),
  },
  {
    name: 'before a delivery',
    context: contextOf(null, { delivery: delivery('d2', { on: '2026-12-01' }) }),
  },
];

export const isAbout = (about: readonly string[], context: WorkflowContext): boolean =>
  about.includes(context.page ? 'person' : context.delivery ? 'delivery' : 'self');
