import type { PracticeId } from '../../utils/practices/practice-ids.ts';

const one = { kind: 'one-on-one', title: 'Weekly', start: '2026-11-19T15:00:00+01:00' };
const session = { kind: 'mentoring', title: 'Mentoring', start: '2026-11-19T15:00:00+01:00' };
const mail = (kind: string, body: string, more = {}) => ({
  kind,
  mail: { subject: 'A question', date: '2026-11-18', body, ...more },
});
const as = (...relationships: unknown[]) => ({ name: 'Dana Whitfield', relationships });
const met = (...days: string[]) => days.map((start) => ({ start }));
const sessions = (...days: string[]) => days.map((start) => ({ start, kind: 'mentoring' }));
const report = as('report');
const note = (on: string, text: string, more = {}) => ({ on, text, ...more });
const advised = (on: string, text: string, advice = {}) => note(on, text, { mark: 'advice', advice });
const own = { owner: 'me', shared: false };

/** For each practice one small situation in which it is to speak. `now` is Thursday 19 November 2026, morning. */
export const examples: Readonly<Record<PracticeId, object>> = {
  'celebrate-the-work': {
    person: report,
    moment: one,
    deliveries: [{ name: 'Invoice rebuild', on: '2026-11-16' }],
  },
  'acknowledge-challenges': {
    person: report,
    moment: one,
    notes: [
      note('2026-11-09', 'weekend again for the audit'),
      note('2026-11-16', 'scope moved a third time'),
    ],
  },
  'respect-excellence': {
    person: as({ kind: 'report', from: '2025-01-01' }),
    moment: one,
    meetings: met('2026-05-05', '2026-11-05'),
    notes: ['2026-09-20', '2026-10-10', '2026-10-25', '2026-11-12'].map((on) =>
      note(on, 'books closed a day early', { mark: 'win' }),
    ),
    thanks: [{ on: '2026-09-03' }],
  },
  'be-specific': {
    person: report,
    moment: mail('win', 'Dear Dana, great job this month, keep it up. Anna', { compose: true }),
  },
  'repair-trust': {
    person: report,
    moment: one,
    followUps: [{ text: 'answer on the budget', due: '2026-11-09', carried: 2 }],
  },
  'power-and-warmth': {
    person: report,
    moment: one,
    meetings: [...met('2026-11-12'), { start: '2026-12-15', kind: 'review' }],
  },
  'see-the-pattern': {
    notes: ['2026-10-08', '2026-10-27', '2026-11-12'].map((on) =>
      note(on, 'release waiting for sign-off', { mark: 'challenge' }),
    ),
  },
  'reflect-first': { moment: { kind: 'delivery', title: 'Tariff release', start: '2026-11-17' } },
  'name-the-gap': {
    notes: [
      note('2026-10-29', 'lost in the contracts talk'),
      note('2026-11-12', 'no idea how the clauses work'),
    ],
  },
  'reverse-mentor': { person: as('reverse-mentor'), moment: session, meetings: sessions('2026-10-22') },
  'honour-the-asker': { person: as('peer'), moment: mail('ask', 'I would value your advice on tenders.') },
  'pull-not-push': {
    person: report,
    moment: one,
    meetings: met('2026-11-12'),
    notes: [advised('2026-11-16', 'open the pitch with the price', { from: 'me' })],
  },
  'boss-as-mentor': { person: as('manager', 'mentor'), moment: session, meetings: sessions('2026-11-05') },
  'ask-plainly': {
    person: { ...as('outside'), flags: ['wanted'] },
    meetings: met('2026-11-02'),
    notes: [note('2026-11-02', 'knows how hospitals buy')],
    goals: [{ ...own, text: 'sell to hospitals', kind: 'career', made: '2026-10-01' }],
  },
  'define-mentoring': {
    person: as('mentee'),
    moment: session,
    meetings: sessions('2026-09-18', '2026-10-16'),
  },
  'career-or-skill': {
    person: report,
    moment: one,
    meetings: met('2026-11-12'),
    goals: [{ text: 'product', made: '2026-11-01', steps: [{ text: 'talk to two teams' }] }],
  },
  'mentee-leads': { person: as('mentor'), moment: session, meetings: sessions('2026-11-05') },
  'ask-for-introductions': {
    person: { ...as('mentor'), flags: ['well-connected'] },
    meetings: sessions('2026-09-05', '2026-10-05', '2026-11-05'),
    agreements: [{ purpose: 'sales', made: '2026-09-05' }],
    goals: [{ ...own, text: 'sell to hospitals', kind: 'career', made: '2026-10-01' }],
    notes: [advised('2026-11-10', 'asked in return: a look at the tariff', { from: 'me', state: 'tried' })],
  },
  'thank-and-report-back': {
    person: as('mentor'),
    moment: session,
    meetings: sessions('2026-10-23'),
    notes: [
      advised('2026-10-23', 'half a page before each pitch', {
        state: 'tried',
        on: '2026-11-10',
        outcome: 'two questions instead of nine',
      }),
    ],
  },
  'respect-and-liking': {
    others: [
      { person: { name: 'Henrik Dahl', flags: ['wanted'] }, notes: [note('2026-11-18', 'he is director')] },
    ],
  },
  'look-across': { goals: [{ ...own, text: 'lead a merger', kind: 'career', made: '2026-11-01' }] },
  'keep-in-touch': {
    others: [
      {
        person: { name: 'Håkan Berg', relationships: [{ kind: 'mentor', to: '2025-06-30' }], rhythm: 180 },
        meetings: met('2026-02-21'),
      },
    ],
  },
  'end-well': {
    person: as('mentee'),
    moment: session,
    meetings: sessions('2026-10-16'),
    agreements: [{ starts: '2026-02-09', ends: '2027-01-09', boundaries: 'pay' }],
  },
  'coach-or-mentor': {
    person: as('manager'),
    moment: mail('ask', 'I would be happy to coach you on forecasting.'),
  },
  'coaching-plan': {
    person: report,
    moment: one,
    meetings: met('2026-11-12'),
    goals: [{ text: 'facilitation', kind: 'skill', made: '2026-10-22' }],
  },
  'regular-one-on-one': {
    person: as('manager'),
    meetings: ['2026-10-08', '2026-11-05'].map((start) => ({ start, series: null })),
  },
  'their-time-first': {
    person: report,
    moment: one,
    meetings: met('2026-11-12'),
    topics: [{ text: 'Rota for December', made: '2026-11-10' }],
  },
  'follow-up-on-offers': {
    person: as('peer'),
    meetings: met('2026-10-22'),
    followUps: [{ owner: 'them', text: 'read the proposal', made: '2026-10-22' }],
  },
  'update-unasked': {
    person: as('manager'),
    meetings: met('2026-11-12'),
    notes: [
      note('2026-11-13', 'asked for an update on the migration'),
      note('2026-11-17', 'wants an update by mail'),
    ],
  },
  'weigh-the-advice': {
    notes: [advised('2026-11-05', 'take the Lyon post'), advised('2026-11-11', 'stay another year')],
  },
  'gut-check': {
    notes: [
      note('2026-11-15', 'kept an article on talking over people'),
      note('2026-11-17', 'was talking while they thought'),
    ],
  },
  'take-stock': {
    notes: ['10', '11', '12', '13', '14'].map((day) => note(`2026-11-${day}`, 'a line')),
  },
  'goals-and-accountability': {
    person: report,
    moment: one,
    meetings: met('2026-11-12'),
    goals: [
      {
        text: 'hold the hiring round',
        kind: 'skill',
        steps: [{ text: 'three interviews led', due: '2026-11-18' }],
      },
    ],
  },
  connection: {
    others: [
      {
        person: { name: 'Rafael Costa', relationships: ['peer'] },
        meetings: met('2026-06-22', '2026-09-10'),
      },
      { person: { name: 'Nadia Haddad', relationships: ['report'] }, meetings: met('2026-11-17') },
    ],
  },
  clarity: {
    person: as('mentor'),
    moment: session,
    meetings: sessions('2026-11-05'),
    topics: [{ text: 'Lyon' }],
    goals: [{ ...own, text: 'Lyon or stay', side: 'clarity', kind: 'career', checkIn: '2026-11-30' }],
  },
  competency: {
    person: report,
    moment: one,
    meetings: met('2026-11-12'),
    notes: [note('2026-11-12', 'client negotiation opened alone', { mark: 'win' })],
    goals: [{ text: 'negotiation', kind: 'skill', steps: [{ text: 'open one call', due: '2026-12-20' }] }],
  },
  'never-stop-developing': {
    person: { ...as({ kind: 'peer', from: '2025-01-01' }), flags: ['senior'] },
    moment: one,
    meetings: met('2026-10-12'),
    notes: [note('2026-07-02', 'talked about a course on pricing'), note('2026-11-12', 'rota settled')],
  },
  'what-matters-personally': {
    person: report,
    moment: one,
    meetings: met('2026-11-12'),
    goals: [{ text: 'sailing licence', kind: 'personal', made: '2026-11-05', checkIn: '2026-11-14' }],
  },
  'mentoring-360': {
    others: ['Ada Lund', 'Ben Roy', 'Cem Aksoy', 'Dia Novak', 'Eli Stone'].map((name, index) => ({
      person: { name, relationships: index === 0 ? ['report'] : ['peer', 'buddy'] },
      meetings: met('2026-11-10'),
    })),
  },
  'know-what-to-know': { goals: [{ ...own, text: 'Procurement', kind: 'skill', made: '2026-11-09' }] },
  reciprocity: {
    person: as('mentee'),
    moment: session,
    meetings: sessions('2026-08-18', '2026-09-18', '2026-10-16'),
    agreements: [{ purpose: 'first lead year', boundaries: 'pay' }],
    notes: [note('2026-10-16', 'took from it how the floor sees the rota')],
    goals: [{ text: 'hold the hiring round', kind: 'skill', steps: [{ text: 'later', due: '2027-02-01' }] }],
  },
  'buddy-up': {
    person: as('peer'),
    moment: one,
    meetings: met('2026-11-03'),
    goals: [
      { owner: 'them', text: 'contract law', kind: 'skill', made: '2026-11-03' },
      { ...own, text: 'read contract clauses', kind: 'skill', made: '2026-10-01' },
    ],
  },
};
