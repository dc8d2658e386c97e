import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceIds } from '../../utils/practices/practice-ids.ts';
import { neverSaidIn } from '../../utils/practices/voice.ts';
import { parseRecord } from '../../utils/storage/parse-record.ts';
import type { RecordStore } from '../../utils/storage/schema.ts';
import type {
  Answers,
  Make,
  Step,
  Workflow,
  WorkflowContext,
} from '../../utils/workflows/define-workflow.ts';
import { createGiven } from '../../utils/workflows/given.ts';
import { workflowFor, workflows } from '../../utils/workflows/registry.ts';
import {
  answeredOf,
  askedOf,
  draftOf,
  finish,
  openingAnswers,
  outcomeOf,
  stepsOf,
  titleOf,
} from '../../utils/workflows/run.ts';
import { englishWords as words } from '../../utils/workflows/words.ts';
import { shortFormIds, workflowIds } from '../../utils/workflows/workflow-ids.ts';
import { isAbout, situations, today } from './workflow-contexts.ts';

const folder = new URL('../../utils/workflows/', import.meta.url);

let ids = 0;
const make: Make = { newId: () => `made-${++ids}`, now: '2026-11-19T12:48:00.000Z', today };

describe('the workflows', () => {
  it('are the twenty of the guide and the short forms, one file each', () => {
    const files = readdirSync(folder).filter((file) => /^w\d+-/u.test(file));
    const numbers = files.map((file) => `W${/^w(\d+)-/u.exec(file)?.[1]}`);
    expect(numbers.toSorted()).toEqual([...workflowIds].toSorted());
    const short = readdirSync(folder).filter((file) => file.startsWith('short-'));
    expect(short.map((file) => file.slice(6, -3)).toSorted()).toEqual([...shortFormIds].toSorted());
    expect(workflows.map(({ id }) => id)).toEqual([...workflowIds, ...shortFormIds]);
  });

  it('are opened by practices that exist, each by one', () => {
    const opened = workflows.flatMap(({ practices }) => practices);
    expect(opened.filter((id) => !practiceIds.some((known) => known === id))).toEqual([]);
    expect(new Set(opened).size).toBe(opened.length);
    for (const { id, practices } of workflows) {
      expect(practices.map((practice) => workflowFor(practice)?.id)).toEqual(practices.map(() => id));
    }
  });
});

/** Every text of a language, with its place. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

describe('what they say', () => {
  const spoken = textsOf(words.workflows);

  it('holds nothing that no sentence of Beside says', () => {
    const found = spoken.flatMap(([path, text]) =>
      neverSaidIn('en')
        .filter(({ pattern }) => pattern.test(text))
        // A question on health is refused; "how it reaches them" and the like are no judgement of anybody.
        .map(({ message }) => `${path}: ${message}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('fits a narrow sidebar', () => {
    expect(spoken.filter(([, text]) => text.length > 120)).toEqual([]);
  });

  it.each(workflows)('$id has words for every step and choice, and none besides', (workflow) => {
    const texts = words.workflows[workflow.id];
    const contexts = situations.map(({ context }) => context);
    const taps = workflow.steps.flatMap(({ id, choices = [] }) =>
      choices.map((choice) => ({ [id]: choice })),
    );
    const said = workflow.steps.flatMap((step) =>
      contexts.flatMap((context) => [{}, ...taps].map((answers) => sayOf(step, context, answers))),
    );
    expect(Object.keys(texts.steps).filter((id) => !said.includes(id))).toEqual([]);
    expect(said.filter((id) => texts.steps[id] === undefined)).toEqual([]);
    for (const step of workflow.steps) {
      for (const context of contexts) {
        const { choices = {} } = texts.steps[sayOf(step, context)] ?? {};
        expect(Object.keys(choices).toSorted()).toEqual([...(step.choices ?? [])].toSorted());
      }
    }
  });
});

const sayOf = (step: Step, context: WorkflowContext, answers: Answers = {}): string =>
  step.say?.(createGiven(context, answers)) ?? step.id;

const line = fc.oneof(
  fc.constantFrom(
    '',
    '  ',
    'Rehearsed the cut-over twice',
    '“{name}” {guess}',
    'undefined',
    '今日は',
    '=1+1',
    '<b>x</b>',
  ),
  fc.string({ maxLength: 60 }),
);

/** Any answer a field can give, and some that no field gives. */
function answerTo(step: Step, context: WorkflowContext): fc.Arbitrary<string | readonly string[]> {
  const options = (step.options?.(createGiven(context, {})) ?? []).map(({ value }) => value);
  const choice = fc.constantFrom('', 'nothing of these', ...(step.choices ?? []), ...options);
  switch (step.field) {
    case 'choice':
      return choice;
    case 'several':
    case 'people':
      return fc.array(choice, { maxLength: 5 });
    case 'day':
      return fc.constantFrom('', today, '2026-12-24', '2026-02-31', 'soon');
    case 'lines':
      return fc.array(line, { maxLength: 5 });
    case 'if-then':
      return fc.tuple(line, line);
    case 'milestones':
      return fc.array(fc.oneof(line, fc.constantFrom(today, '2026-12-24')), { maxLength: 7 });
    default:
      return line;
  }
}

const answersTo = (workflow: Workflow, context: WorkflowContext): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(workflow.steps.map((step) => [step.id, answerTo(step, context)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Answers>;

/** A sentence of Beside with nothing missing in it; the user's own words are left as they are. */
function expectWhole(sentence: string, given: string): void {
  expect(sentence.trim()).not.toBe('');
  const foreign = /\{\w+\}|undefined|NaN|Invalid|\bnull\b|“”/u;
  if (!foreign.test(given)) expect(sentence).not.toMatch(foreign);
}

const stores: readonly RecordStore[] = [
  'notes',
  'followUps',
  'thanks',
  'goals',
  'agreements',
  'reflections',
  'entries',
  'answers',
  'people',
];

const pairs = workflows.flatMap((workflow) =>
  situations
    .filter(({ context }) => isAbout(workflow.about, context))
    .map(({ name, context }) => ({ id: workflow.id, name, workflow, context })),
);

describe.each(pairs)('$id, $name', ({ workflow, context }) => {
  it('asks each step in a whole sentence', () => {
    expectWhole(titleOf(workflow, context, words), '');
    fc.assert(
      fc.property(answersTo(workflow, context), (answers) => {
        const given = createGiven(context, answers);
        for (const step of stepsOf(workflow, given)) {
          const { ask, hint, options } = askedOf(workflow, step, given, words);
          expectWhole(ask, JSON.stringify(answers));
          if (hint !== null) expectWhole(hint, JSON.stringify(answers));
          for (const option of options) expect(option.words.trim()).not.toBe('');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps valid records and closes with a whole sentence, whatever was answered', () => {
    fc.assert(
      fc.property(answersTo(workflow, context), (answers) => {
        const given = createGiven(context, answeredOf(workflow, context, answers));
        const draft = draftOf(workflow, given, words);
        const outcome = outcomeOf(workflow, given, draft, words);
        const all = JSON.stringify([answers, draft]);
        if (outcome.result !== null) expectWhole(outcome.result, all);
        for (const { words: said } of outcome.checks) expectWhole(said, all);
        const finished = finish(workflow, context, answers, draft, make, words);
        if (Object.keys(answeredOf(workflow, context, answers)).length === 0) expect(finished).toBeNull();
        if (finished === null) return;
        expectWhole(finished.closing, all);
        const { answers: _, ...save } = finished.save;
        // Nothing is said to be kept where nothing is.
        expect(Object.values(save).flat().filter(Boolean).length).toBeGreaterThan(0);
        for (const store of stores) {
          const rows: readonly object[] = (save as Record<string, readonly object[]>)[store] ?? [];
          for (const row of rows) expect(parseRecord(store, row)).toEqual({ ok: true, record: row });
        }
        const known = new Set(['dana', 'priya', 'ingrid', 'erik']);
        const named = [...(save.entries ?? []), ...(save.reflections ?? [])].flatMap(({ people }) => people);
        expect(named.filter((id) => !known.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps nothing where every step is skipped', () => {
    expect(finish(workflow, context, {}, '', make, words)).toBeNull();
  });

  it('opens with words that are the user’s own or preset', () => {
    const opening = openingAnswers(workflow, context, words);
    for (const [id, answer] of Object.entries(opening)) {
      expect(workflow.steps.map((step) => step.id)).toContain(id);
      expect([answer].flat().join('')).not.toContain('confidence');
    }
  });
});
