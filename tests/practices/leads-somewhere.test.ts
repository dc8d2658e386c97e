import { describe, expect, it } from 'vitest';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import { givenName } from '../../utils/core/person.ts';
import type { Prompt } from '../../utils/core/prompt.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { practiceIds } from '../../utils/practices/practice-ids.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import type { Answers, Step, WorkflowContext } from '../../utils/workflows/define-workflow.ts';
import { createGiven } from '../../utils/workflows/given.ts';
import { workflowFor } from '../../utils/workflows/registry.ts';
import { askedOf, finish, openingAnswers, stepsOf, titleOf } from '../../utils/workflows/run.ts';
import { englishWords as words } from '../../utils/workflows/words.ts';
import { make } from '../workflows/run-workflow.ts';
import { examples } from './examples.ts';

const written = { now: '2026-11-19T08:30:00+01:00', zone: 'Europe/Berlin', self: 'Anna Brandt' };

/** Practices whose point is one line for the agenda: nothing has to be opened for it. */
const oneClick = [
  'acknowledge-challenges',
  'power-and-warmth',
  'honour-the-asker',
  'pull-not-push',
  'their-time-first',
  'never-stop-developing',
];

/** The records of the example of a practice, what it says of them, and what a form opened from it may look at. */
function spoken(id: (typeof practiceIds)[number]) {
  const read = readSituation(JSON.stringify({ ...written, ...examples[id] }), id);
  const { page, moment, context } = read;
  const situation = situationOf(page, moment, context);
  const prompt = rankPrompts(situation, builtInPack).prompts.find(({ practice }) => practice === id);
  if (!prompt) throw new Error(`${id} is silent`);
  const delivery = page ? null : (situation.deliveries[0] ?? null);
  const isOnDelivery = delivery !== null && /^(?:delivery|ahead):/u.test(prompt.key);
  const form: WorkflowContext = {
    now: context.now,
    today: situation.today,
    lang: 'en-GB',
    dayOf: situation.dayOf,
    name: page ? givenName(page.person.name) : '',
    page,
    meeting: null,
    people: (context.others ?? []).map(({ person }) => person),
    delivery: isOnDelivery ? delivery : null,
    goals: page ? page.goals : situation.allGoals,
    notes: situation.notes,
    entries: situation.entries,
    prompt,
  };
  return { prompt, form, situation };
}

const place = ({ page, delivery }: WorkflowContext) => (page ? 'person' : delivery ? 'delivery' : 'self');

/** One answer that fits the step, so that a form is gone through as somebody would. */
function answerTo(step: Step, context: WorkflowContext): Answers[string] {
  const [option] = step.options?.(createGiven(context, {})) ?? [];
  switch (step.field) {
    case 'choice':
      return step.choices?.[0] ?? option?.value ?? '';
    case 'several':
    case 'people':
      return [option?.value ?? step.choices?.[0] ?? ''];
    case 'day':
      return '2026-12-24';
    case 'if-then':
      return ['the call opens', 'wait'];
    case 'milestones':
      return ['Sit in on one', '2026-12-24', ''];
    default:
      return 'Nobody waited for the figures';
  }
}

function goneThrough(id: (typeof practiceIds)[number], context: WorkflowContext) {
  const workflow = workflowFor(id);
  if (!workflow) throw new Error(`${id} opens nothing`);
  let answers = openingAnswers(workflow, context, words);
  for (let at = 0; at < stepsOf(workflow, createGiven(context, answers)).length; at += 1) {
    const step = stepsOf(workflow, createGiven(context, answers))[at];
    if (step && answers[step.id] === undefined) answers = { ...answers, [step.id]: answerTo(step, context) };
  }
  return { workflow, answers, finished: finish(workflow, context, answers, 'A draft.', make, words) };
}

/** The record a key names, where it names one of the journal. */
const named = ({ key }: Prompt): string => key.split(':')[1] ?? '';

describe('every practice, beside records of a journal', () => {
  it('opens a form that may be opened there, or is one line for the agenda', () => {
    const without = practiceIds.filter((id) => workflowFor(id) === null);
    expect(without.toSorted()).toEqual(oneClick.toSorted());
    for (const id of oneClick) expect(spoken(id as (typeof practiceIds)[number]).prompt.text).not.toBe('');
  });

  const opening = practiceIds.filter((id) => !oneClick.includes(id));
  it.each(opening)(
    '%s: the form exists where the point stands, asks whole questions and ends with a sentence',
    (id) => {
      const { form } = spoken(id);
      const { workflow, answers, finished } = goneThrough(id, form);
      expect(workflow.about).toContain(place(form));
      expect(titleOf(workflow, form, words)).toMatch(/\S/u);
      const steps = stepsOf(workflow, createGiven(form, answers));
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) {
        expect(askedOf(workflow, step, createGiven(form, answers), words).ask).toMatch(/\S/u);
      }
      expect(finished?.closing ?? '').toMatch(/\S/u);
    },
  );

  it.each(opening)('%s: what was gone through is not said again the same day', (id) => {
    const { form, situation } = spoken(id);
    const { finished } = goneThrough(id, form);
    const answers = [...situation.answers, ...(finished?.save.answers ?? [])];
    const after = rankPrompts({ ...situation, answers }, builtInPack);
    expect(after.prompts.map(({ practice }) => practice)).not.toContain(id);
  });

  /** Practices whose point is about one record; the form begins with its words. */
  const about = [
    'career-or-skill',
    'ask-plainly',
    'ask-for-introductions',
    'thank-and-report-back',
    'look-across',
    'weigh-the-advice',
    'gut-check',
    'coaching-plan',
    'competency',
    'clarity',
    'know-what-to-know',
    'see-the-pattern',
    'goals-and-accountability',
    'what-matters-personally',
    'follow-up-on-offers',
    'buddy-up',
  ] as const;
  it.each(about)('%s: the form begins with the words of the record it spoke of', (id) => {
    const { form, prompt, situation } = spoken(id);
    const workflow = workflowFor(id);
    if (!workflow) throw new Error('no form');
    const answers = openingAnswers(workflow, form, words);
    const given = createGiven(form, answers);
    const shown = [
      titleOf(workflow, form, words),
      ...Object.values(answers).flat(),
      ...stepsOf(workflow, given).flatMap((step) => {
        const { ask, hint, chips } = askedOf(workflow, step, given, words);
        return [ask, hint ?? '', ...chips.map((chip) => chip.words)];
      }),
    ].join(' | ');
    const records = [
      ...situation.allGoals,
      ...situation.notes,
      ...situation.promises,
      ...situation.owed,
    ] as readonly { id: string; text: string }[];
    const spokenOf = records.find((each) => each.id === named(prompt))?.text ?? situation.allGoals[0]?.text;
    const first = (spokenOf ?? prompt.key.split(':')[1] ?? '').split(' ').slice(0, 3).join(' ');
    expect(shown).toContain(first);
  });
});
