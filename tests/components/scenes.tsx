import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/sidepanel/panel.css';
import '../../components/sidepanel/prepare.css';
import '../../components/sidepanel/notes.css';
import '../../components/sidepanel/delivery.css';
import '../../components/sidepanel/workflow.css';
import '../../components/today/today.css';
import '../../components/sidepanel/narrow.css';
import { render } from 'preact';
import { Panel } from '../../components/sidepanel/panel.tsx';
import type { Entry } from '../../utils/core/entry.ts';
import type { Prompt } from '../../utils/core/prompt.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import {
  dana,
  priya,
  toEvent,
  toFollowUp,
  toMeeting,
  toMoment,
  toNote,
  toPerson,
  toReport,
  toTab,
  toTopic,
  withPerson,
} from '../models/cast.ts';
import type { Held } from '../models/fake-journal.ts';
import { outside } from '../models/fake-page.ts';
import { createStage, type Stage } from '../models/stage.ts';
import { entry } from '../services/journal-actions.ts';
import { ownGoals } from '../workflows/own-goals.ts';

const prompt = (key: string, change: Partial<Prompt>): Prompt => ({
  practice: key,
  theme: '',
  text: '',
  evidence: '',
  why: 'Good work that becomes routine stops being noticed, and so does its price. Two notes in four weeks point at the same thing.',
  source: 'M. Gottschalk, “When the Boss Needs Mentoring”',
  strength: 'opinion',
  credit: `Practice: ${key.replaceAll('-', ' ')}. After M. Gottschalk, “When the Boss Needs Mentoring”. Drawn from experience rather than trials.`,
  language: 'en',
  action: 'add-to-agenda',
  key,
  score: 1,
  ...change,
});

const prompts: readonly Prompt[] = [
  prompt('celebrate-the-work', {
    theme: 'Celebrate',
    text: 'The storage migration: eleven services moved, no rollback.',
    evidence: 'Nothing celebrated with Dana since 12 Oct',
  }),
  prompt('respect-excellence', {
    theme: 'Respect what it took',
    text: 'Ask what two late releases cost her, and what would make the next one lighter.',
    evidence: '“Late again” in your notes of 22 Oct and 5 Nov',
  }),
  prompt('goals-and-accountability', {
    theme: 'Goals',
    text: 'Facilitation: how did the retro go without you in the room?',
    evidence: 'Check-in agreed for mid-November',
    action: 'set-goal',
  }),
];

const states = ['held', 'held', 'missed', 'held', 'held', 'held', 'held', 'moved'] as const;
const days = [
  '2026-09-24',
  '2026-10-01',
  '2026-10-08',
  '2026-10-15',
  '2026-10-22',
  '2026-10-29',
  '2026-11-05',
  '2026-11-12',
];

const today = toMeeting('dana', '2026-11-19', { state: 'planned' });
const stamp = (minute: number) => `2026-11-19T13:${String(minute).padStart(2, '0')}:00.000Z`;
const during = (minute: number) => ({
  meetingId: today.id,
  at: stamp(minute),
  createdAt: stamp(minute),
  updatedAt: stamp(minute),
});

const journal: Partial<Held> = {
  people: [dana, priya],
  meetings: [...days.map((day, index) => toMeeting('dana', day, { state: states[index] ?? 'held' })), today],
  topics: [
    toTopic('dana', 't1', { turn: 'theirs', text: 'On-call rota after the launch', meetingId: today.id }),
    toTopic('dana', 't2', {
      turn: 'theirs',
      order: 2,
      text: 'Move the storage review',
      meetingId: 'dana-2026-11-05',
    }),
    toTopic('dana', 't3', { text: 'Second hire for the platform team', meetingId: today.id }),
    toTopic('dana', 't4', { turn: 'next', text: 'Shadowing the architecture forum', meetingId: today.id }),
  ],
  followUps: [
    toFollowUp('dana', 'Ask Jonas about the budget', { due: '2026-11-20' }),
    toFollowUp('dana', 'Draft the rota proposal', { owner: 'them', due: '2026-11-23' }),
  ],
  notes: [
    toNote(
      'dana',
      'Tired but proud of the cut-over. Two teams are waiting on one reviewer, and she feels it lands on her. Half marathon on the 15th, she wants to finish under two hours.',
      { at: '2026-11-05T13:20:00.000Z', createdAt: '2026-11-05T13:20:00.000Z', meetingId: 'dana-2026-11-05' },
    ),
  ],
};

const meetingUnderWay: Partial<Held> = {
  ...journal,
  topics: [
    ...(journal.topics ?? []).map((each) => ({
      ...each,
      state: each.turn === 'theirs' ? ('held' as const) : each.state,
    })),
    toTopic('dana', 't5', { order: 2, text: 'Celebrate the storage migration', meetingId: today.id }),
  ],
  notes: [
    ...(journal.notes ?? []),
    toNote('dana', 'Rota: she would rather own Mondays than trade weekends.', during(3)),
    toNote('dana', 'Billing thanked her in the all-hands.', { ...during(5), mark: 'win' }),
    toNote('dana', 'Two teams wait on one reviewer, her.', { ...during(6), mark: 'challenge' }),
    toNote('dana', 'Sit in on the forum once before proposing.', { ...during(9), mark: 'advice' }),
  ],
  followUps: [
    toFollowUp('dana', 'Draft the rota proposal', { ...during(4), owner: 'them', due: '2026-11-23' }),
  ],
};

const arabic = toPerson('layla', 'ليلى حدّاد', { pronoun: 'she' });
const hebrew = toPerson('noa', 'נועה ברק');
const rightToLeft: Partial<Held> = {
  people: [arabic, hebrew],
  topics: [
    toTopic('layla', 'r1', { turn: 'theirs', text: 'جدول المناوبات بعد الإطلاق' }),
    toTopic('layla', 'r2', { text: 'Second hire for the platform team' }),
  ],
  followUps: [toFollowUp('layla', 'سؤال يونس عن الميزانية', { due: '2026-11-20' })],
  notes: [
    toNote('layla', 'متعبة لكنها فخورة بالانتقال. فريقان ينتظران مراجعًا واحدًا.', {
      at: '2026-11-05T13:20:00.000Z',
    }),
  ],
  meetings: days.map((day, index) => toMeeting('layla', day, { state: states[index] ?? 'held' })),
};

interface Scene {
  seed: Partial<Held>;
  tab: TabState | null;
  at?: string;
  play?(stage: Stage): Promise<void> | void;
}

const at1420 = '2026-11-19T13:12:00.000Z';
const at1431 = '2026-11-19T13:31:00.000Z';
const launch = toTab({
  state: 'open',
  report: toReport(
    toEvent('launch', {
      title: 'Atlas 2.0 launch',
      start: '2026-11-16T09:00:00.000Z',
      end: '2026-11-16T10:00:00.000Z',
      attendees: [dana, priya].map(({ name, addresses }) => ({ name, email: addresses[0] ?? '' })),
    }),
  ),
  moment: toMoment(null, 'delivery'),
});

const asked = (name: string) =>
  toTab({ state: 'open', report: toReport(toEvent('dan')), moment: toMoment({ name, email: '' }) });

const kept = {
  ...entry('e-plan', 'plan'),
  private: false,
  goal: 'Facilitation: opens the client call and names the decision.',
  steps: [
    { when: 'The retro starts', text: 'Say the first sentence', due: '2026-11-26', went: null, taught: '' },
  ],
} as Entry;

const thank = async (stage: Stage) => {
  await stage.person().workflows.start('W2');
  const model = stage.person().workflows.open.value;
  model?.answer('did', 'Great job on the launch: you rehearsed the cut-over twice.');
  model?.answer('changed', 'Billing stayed open all weekend.');
  model?.answer('channel', 'written');
  model?.go(9);
};

/** A day on which much comes together, with nobody open. */
const ownDay: Partial<Held> = {
  ...journal,
  meetings: [
    ...(journal.meetings ?? []),
    toMeeting('priya', '2026-11-19', { id: 'priya-today', state: 'planned' }),
  ],
  notes: [
    ...(journal.notes ?? []),
    toNote('priya', 'Send the brief on half a page', {
      at: '2026-11-03T10:00:00.000Z',
      mark: 'advice',
      advice: { from: 'them', state: 'tried', outcome: '', on: '2026-11-05', lookAgain: '2026-11-19' },
    }),
  ],
  followUps: [
    toFollowUp('dana', 'Ask Jonas about the budget', { due: '2026-11-17' }),
    toFollowUp('priya', 'The figures for the board', { owner: 'them', due: '2026-11-19' }),
  ],
  deliveries: [
    {
      ...{ id: 'd1', name: 'Atlas 2.0 launch', on: '2026-11-16', people: ['dana'], eventKey: null },
      ...{ state: 'open', guess: '', createdAt: stamp(0), updatedAt: stamp(0) },
    },
  ],
};

const withGoals = { ...journal, goals: [...ownGoals] };

/** A goal of the user's own, at one of its questions. */
const ownGoalAt =
  (at: number, said: Readonly<Record<string, string>> = {}): Scene['play'] =>
  async (stage) => {
    await stage.panel.own.turnTo();
    await stage.panel.own.start('own-goal');
    const model = stage.panel.own.open.value;
    for (const [id, answer] of Object.entries({ goal: 'g1', ...said })) model?.answer(id, answer);
    model?.go(at);
  };

const scenes: Readonly<Record<string, Scene>> = {
  today: { seed: ownDay, tab: toTab() },
  'today-why': {
    seed: { ...ownDay, notes: [], followUps: [], meetings: [] },
    tab: toTab(),
    play: async (stage) => {
      await stage.settle();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.querySelector<HTMLElement>('.point [aria-controls]')?.click();
    },
  },
  'today-workflow': {
    seed: ownDay,
    tab: toTab(),
    play: async (stage) => {
      await stage.settle();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.querySelector<HTMLElement>('.returned .add')?.click();
    },
  },
  'back-with-a-person': {
    seed: {
      ...journal,
      goals: [
        {
          ...{ id: 'g1', personId: 'dana', owner: 'them', text: 'Facilitation', kind: 'skill', side: null },
          ...{ steps: [{ text: 'Run the retro alone', due: '2026-11-18', done: null }], evidence: [] },
          ...{ checkIn: null, state: 'active', createdAt: stamp(0), updatedAt: stamp(0) },
        },
      ],
    },
    tab: withPerson(dana),
    play: () => document.querySelector('#back-today')?.scrollIntoView(),
  },
  prepare: {
    seed: journal,
    tab: withPerson(dana),
    play: (stage) => stage.person().suggestions.turnWhy('respect-excellence'),
  },
  noticed: {
    seed: { ...journal, people: [{ ...dana, relationships: [] }, priya] },
    tab: withPerson(dana),
    play: () => document.querySelector('details')?.setAttribute('open', ''),
  },
  'not-so': {
    seed: journal,
    tab: withPerson(dana),
    play: () => document.querySelector<HTMLElement>('.noticed .menu-root button')?.click(),
  },
  unnoticed: {
    seed: journal,
    tab: toTab({
      state: 'nothing',
      report: toReport(
        toEvent('planning', {
          title: 'Planning, third quarter',
          attendees: [dana, priya].map(({ name, addresses }) => ({ name, email: addresses[0] ?? '' })),
        }),
      ),
    }),
    play: async (stage) => {
      document.querySelector<HTMLElement>('.open-item .menu-root button')?.click();
      await stage.settle();
      await new Promise(requestAnimationFrame);
      document.querySelector<HTMLElement>('[role="menuitem"]')?.click();
    },
  },
  kept: {
    seed: journal,
    tab: withPerson(dana),
    play: async (stage) => {
      stage.panel.pin();
      stage.show(withPerson(priya));
    },
  },
  adding: {
    seed: journal,
    tab: withPerson(dana),
    play: async (stage) => {
      await stage.person().agenda.tick('t2', true);
      stage.person().agenda.startAdding('mine');
    },
  },
  menu: {
    seed: journal,
    tab: withPerson(dana),
    play: () => document.querySelector<HTMLElement>('.grip')?.click(),
  },
  notes: {
    seed: meetingUnderWay,
    tab: withPerson(dana),
    at: at1420,
    play: async (stage) => {
      stage.person().capture.type('[] send Priya the deck by Fri');
      stage.elapse();
      await stage.settle();
      document.querySelector<HTMLElement>('textarea')?.focus();
    },
  },
  'wrap-up': {
    seed: {
      ...meetingUnderWay,
      meetings: [
        ...(journal.meetings ?? []).filter((each) => each !== today),
        {
          ...today,
          state: 'held',
          whoseTime: 'shared',
          load: 'heavy',
          oneLine: 'Ask about Mondays before anything else.',
        },
      ],
      followUps: [
        toFollowUp('dana', 'Send Priya the deck', { ...during(12), due: '2026-11-20' }),
        ...(meetingUnderWay.followUps ?? []),
      ],
    },
    tab: withPerson(dana),
    at: at1431,
    play: (stage) => stage.person().show('wrap-up'),
  },
  delivery: {
    seed: journal,
    tab: launch,
    play: async (stage) => {
      const view = stage.panel.view.value;
      if (view.kind !== 'delivery') return;
      await view.delivery.lookBack();
      const look = view.delivery.workflows.open.value;
      look?.answer('facts', 'Two days late, no rollback.');
      look?.answer(
        'myPart',
        'I kept the date too long. Saying so on the 9th would have spared them a weekend.',
      );
      look?.next();
    },
  },
  'delivery-closed': { seed: journal, tab: launch },
  'workflow-list': {
    seed: { ...journal, entries: [kept] },
    tab: withPerson(dana),
    play: (stage) => {
      stage.person().workflows.choose();
      stage.person().workflows.read('e-plan');
    },
  },
  'workflow-thanks': { seed: journal, tab: withPerson(dana), play: thank },
  'workflow-choice': {
    seed: { ...journal, people: [toPerson('dana', 'Dana Okafor', { relationships: [] }), priya] },
    tab: withPerson(dana),
    play: async (stage) => {
      await stage.person().workflows.start('W3');
      const model = stage.person().workflows.open.value;
      model?.answer('decides', ['rating', 'tasks']);
      model?.next();
      model?.answer('unsaid', 'That I look at the Lyon team.');
    },
  },
  'workflow-plan': {
    seed: journal,
    tab: withPerson(dana),
    play: async (stage) => {
      await stage.person().workflows.start('W7');
      const model = stage.person().workflows.open.value;
      model?.answer('goal', 'By 15 December, in the retro: opens it and names the decision.');
      model?.go(2);
      model?.answer('step', ['the retro starts on Thursday', 'say the first sentence and wait']);
    },
  },
  'workflow-people': {
    seed: journal,
    tab: toTab(),
    play: async (stage) => {
      await stage.panel.own.start('W12');
      const model = stage.panel.own.open.value;
      model?.answer('question', 'How my reviews land');
      model?.next();
      model?.answer('asked', ['dana']);
    },
  },
  'workflow-closed': {
    seed: journal,
    tab: launch,
    play: async (stage) => {
      const view = stage.panel.view.value;
      if (view.kind !== 'delivery') return;
      await view.delivery.lookBack();
      const look = view.delivery.workflows.open.value;
      look?.answer('facts', 'Two days late, no rollback.');
      look?.answer('thank', ['dana']);
      await look?.keep();
    },
  },
  'workflow-own': { seed: journal, tab: toTab(), play: (stage) => stage.panel.own.turnTo() },
  'own-goal': { seed: withGoals, tab: toTab(), play: ownGoalAt(4) },
  'own-goal-look': {
    seed: withGoals,
    tab: toTab(),
    play: ownGoalAt(5, { evidence: 'Asked the first question on the lots' }),
  },
  'goal-talk': {
    seed: { ...journal, goals: [] },
    tab: withPerson(dana),
    play: async (stage) => {
      await stage.person().workflows.start('goal-step');
      const model = stage.person().workflows.open.value;
      model?.answer('text', 'Decide with more care');
      model?.answer('next', ['a date is asked for', 'I ask what depends on it']);
      model?.go(2);
    },
  },
  ask: { seed: { people: [dana, toPerson('daniel', 'Daniel Okoye')] }, tab: asked('Dan') },
  'ask-one': { seed: { people: [toPerson('w', 'Dana Whitfield')] }, tab: asked('Dana Whitfield') },
  picker: { seed: journal, tab: toTab(), play: (stage) => stage.panel.openPicker('open') },
  card: { seed: journal, tab: withPerson(dana), play: (stage) => stage.person().showCard(true) },
  'card-open': {
    seed: {
      ...journal,
      people: [{ ...dana, flags: ['senior', 'thanks-in-private'] }, priya],
    },
    tab: withPerson(dana),
    play: async (stage) => {
      stage.person().showCard(true);
      await stage.settle();
      await new Promise(requestAnimationFrame);
      const more = document.querySelector('.card-flags');
      more?.setAttribute('open', '');
      more?.scrollIntoView();
    },
  },
  'card-end': {
    seed: {
      ...journal,
      people: [
        { ...dana, unsaid: ['celebrate-the-work'], away: [{ from: '2026-12-21', to: '2027-01-03' }] },
        priya,
      ],
    },
    tab: withPerson(dana),
    play: async (stage) => {
      stage.person().showCard(true);
      await stage.settle();
      await new Promise(requestAnimationFrame);
      const more = document.querySelector('.card-flags');
      more?.setAttribute('open', '');
      more?.scrollIntoView({ block: 'end' });
    },
  },
  newcomer: {
    seed: {},
    tab: withPerson(toPerson('sam', 'Sam Lindqvist')),
  },
  covered: {
    seed: meetingUnderWay,
    tab: withPerson(dana),
    at: at1420,
    play: (stage) => {
      stage.panel.turnCover();
      stage.person().capture.type('a line for nobody else');
    },
  },
  undo: {
    seed: journal,
    tab: withPerson(dana),
    play: (stage) => stage.person().agenda.drop('t3'),
  },
  failed: {
    seed: meetingUnderWay,
    tab: withPerson(dana),
    at: at1420,
    play: async (stage) => {
      stage.breakDown('saveDraft');
      stage.breakDown('keepLine');
      stage.person().capture.type('! the demo went well');
      await stage.person().capture.keep();
    },
  },
  first: { seed: {}, tab: null },
  nothing: { seed: journal, tab: toTab() },
  outside: {
    seed: journal,
    tab: null,
    play: (stage) => {
      stage.page.site.value = { ...outside, isEncrypted: false };
    },
  },
  unknown: {
    seed: journal,
    tab: null,
    play: (stage) => {
      stage.page.site.value = { kind: 'unknown' };
    },
  },
  'reads-partly': {
    seed: journal,
    tab: withPerson(dana),
    play: (stage) => {
      stage.page.site.value = { ...outside, isAllowed: true };
      stage.page.note([
        { host: outside.host, site: 'roundcube', at: 0, since: 0, missing: ['time'], reason: '' },
      ]);
    },
  },
  unreadable: {
    seed: journal,
    tab: toTab({
      state: 'unreadable',
      reason: 'This calendar has changed and Beside cannot read it yet, but your notes work as before.',
    }),
    play: (stage) => {
      stage.page.site.value = { ...outside, isAllowed: true };
      document.querySelector('.outline-offer')?.setAttribute('open', '');
    },
  },
  'right-to-left-workflow': {
    seed: rightToLeft,
    tab: withPerson(arabic),
    play: async (stage) => {
      await stage.person().workflows.start('W2');
      const model = stage.person().workflows.open.value;
      model?.answer('did', 'راجعت خطة الانتقال مرتين');
      model?.answer('changed', 'بقيت الفوترة مفتوحة طوال العطلة');
      model?.go(2);
    },
  },
  'right-to-left': { seed: rightToLeft, tab: withPerson(arabic) },
  'right-to-left-notes': {
    seed: rightToLeft,
    tab: withPerson(arabic),
    at: at1420,
    play: (stage) => stage.person().capture.type('[] إرسال العرض إلى نوعה'),
  },
};

/** Draws a scene into the page; called by the screenshot script in a page of its own for each. */
export type Play = (name: string) => Promise<void>;

declare global {
  interface Window {
    play: Play;
  }
}

if (typeof window !== 'undefined') {
  window.play = async (name) => {
    const scene = scenes[name];
    const root = document.getElementById('app');
    if (!scene || !root) throw new Error(`no scene ${name}`);
    const rank = () => ({ prompts, silence: null });
    const stage = createStage(scene.seed, {
      rank: (page) => ({
        ...rank(),
        prompts:
          page.person.id === 'dana'
            ? prompts.filter(
                ({ key }) => !page.answers.some((each) => each.key === key && each.answer !== 'shown'),
              )
            : [],
        silence: 'Nothing suggested for today. Your notes are below.',
      }),
    });
    if (scene.at) stage.tick(scene.at);
    stage.show(scene.tab);
    await stage.settle();
    render(<Panel panel={stage.panel} />, root);
    await new Promise(requestAnimationFrame);
    await scene.play?.(stage);
    await stage.settle();
  };
}
