import type { PromptAnswer } from '../core/prompt.ts';
import type { WorkflowSave } from '../core/workflow-save.ts';
import { leaveOut } from './be-specific.ts';
import type {
  Answer,
  Answers,
  Check,
  Chip,
  Make,
  Option,
  Step,
  Workflow,
  WorkflowContext,
} from './define-workflow.ts';
import { fill, localeOf, type Manner, type Slots } from './fill.ts';
import { towardOf } from './from-journal.ts';
import { createGiven, type Given } from './given.ts';
import type { StepWords, WorkflowTexts, WorkflowWords } from './words.ts';

/** A step as it is asked now. */
export interface Asked {
  step: Step;
  ask: string;
  hint: string | null;
  options: readonly Option[];
  chips: readonly Chip[];
}

const mannerOf = ({ context }: Given, words: WorkflowWords): Manner => ({
  today: context.today,
  lang: localeOf(words.language, context.lang),
});

const slotsOf = (workflow: Workflow, given: Given, step?: Step): Slots => ({
  name: given.context.name || null,
  work: given.context.delivery?.name ?? null,
  today: { day: given.context.today },
  ...workflow.slots?.(given),
  ...step?.slots?.(given),
});

const wordsOf = (texts: WorkflowTexts, step: Step, given: Given): StepWords | undefined =>
  texts.steps[step.say?.(given) ?? step.id];

/** Whether it is offered where nothing suggests it: what is the user's own stays where nobody is open. */
export function isOffered({ about, toward, fits }: Workflow, context: WorkflowContext): boolean {
  const place = context.page ? 'person' : context.delivery ? 'delivery' : 'self';
  if (!about.includes(place) || (about[0] === 'self' && place !== 'self')) return false;
  const given = createGiven(context, {});
  if (fits && !fits(given)) return false;
  return place !== 'person' || !toward || towardOf(given).some((each) => toward.includes(each));
}

/** The steps that are asked, given these answers. */
export const stepsOf = (workflow: Workflow, given: Given): readonly Step[] =>
  workflow.steps.filter((step) => step.when?.(given) ?? true);

export function askedOf(workflow: Workflow, step: Step, given: Given, words: WorkflowWords): Asked {
  const texts = words.workflows[workflow.id];
  const said = wordsOf(texts, step, given);
  const [slots, manner] = [slotsOf(workflow, given, step), mannerOf(given, words)];
  const named = (step.choices ?? []).map((value) => ({ value, words: said?.choices?.[value] ?? value }));
  return {
    step,
    ask: fill(said?.ask, slots, manner) ?? '',
    hint: fill(said?.hint, slots, manner) || null,
    options: [...(step.options?.(given) ?? []), ...named],
    chips: step.chips?.(given) ?? [],
  };
}

/**
 * The answers a workflow opens with: the user's own dated words, and what the text file presets.
 * @param said answers that what is filled in beforehand may depend on
 */
export function openingAnswers(
  workflow: Workflow,
  context: WorkflowContext,
  words: WorkflowWords,
  said: Answers = {},
): Answers {
  const given = createGiven(context, said);
  const texts = words.workflows[workflow.id];
  const answers = workflow.steps.flatMap((step): [string, Answer][] => {
    const own = step.prefill?.(given);
    if (own !== undefined && own !== null && own.length > 0) return [[step.id, own]];
    const preset = step.preset
      ? fill(wordsOf(texts, step, given)?.preset, slotsOf(workflow, given, step), {
          ...mannerOf(given, words),
          whole: true,
        })
      : null;
    return preset === null ? [] : [[step.id, preset]];
  });
  return Object.fromEntries(answers);
}

const isSame = (one: Answer | undefined, other: Answer | undefined): boolean =>
  [one ?? []].flat().join('\n') === [other ?? []].flat().join('\n');

/**
 * The answers after one of them changed: what was filled in beforehand for another choice, and not touched since,
 * follows the choice.
 */
export function followed(
  workflow: Workflow,
  context: WorkflowContext,
  words: WorkflowWords,
  [before, after]: readonly [Answers, Answers],
): Answers {
  const [was, now] = [before, after].map((said) => openingAnswers(workflow, context, words, said));
  const stale = workflow.steps
    .map(({ id }) => id)
    .filter(
      (id) => isSame(before[id], after[id]) && isSame(before[id], was?.[id]) && !isSame(was?.[id], now?.[id]),
    );
  const rest = Object.entries(after).filter(([id]) => !stale.includes(id));
  const filled = stale.flatMap((id): [string, Answer][] => {
    const own = now?.[id];
    return own === undefined ? [] : [[id, own]];
  });
  return Object.fromEntries([...rest, ...filled]);
}

export const titleOf = (workflow: Workflow, context: WorkflowContext, words: WorkflowWords): string => {
  const given = createGiven(context, {});
  const { title } = words.workflows[workflow.id];
  return fill(title, slotsOf(workflow, given), mannerOf(given, words)) ?? '';
};

/** What stands under the last step: what came out, the draft with its checks, and where to go from there. */
export interface Outcome {
  result: string | null;
  draft: string;
  checks: readonly (Check & { words: string })[];
  notices: readonly string[];
}

/** Japanese and Chinese put no space between sentences; in a mail each begins a line. */
const isSpaced = ({ language }: WorkflowWords): boolean => !/^(?:ja|zh)\b/u.test(language);

/** The draft as the answers make it, in the user's words; '' where the workflow writes none. */
export function draftOf(workflow: Workflow, given: Given, words: WorkflowWords): string {
  const { draft } = workflow;
  if (!draft) return '';
  const said = words.workflows[workflow.id];
  // Not said on the card means formally.
  const isFamiliar = given.context.page?.person.address === 'familiar';
  const texts = { ...said.draft, ...(isFamiliar && said.familiar) };
  const manner = { ...mannerOf(given, words), whole: true };
  const slots = { ...slotsOf(workflow, given), ...draft.slots(given) };
  return draft
    .sentences(given)
    .flatMap((key) => fill(texts[key], slots, manner) ?? [])
    .join(isSpaced(words) ? draft.join : '\n')
    .trim();
}

export function outcomeOf(workflow: Workflow, given: Given, draft: string, words: WorkflowWords): Outcome {
  const texts = words.workflows[workflow.id];
  const [slots, manner] = [slotsOf(workflow, given), mannerOf(given, words)];
  const say = (text: Parameters<typeof fill>[0], more: Slots = {}) =>
    fill(text, { ...slots, ...more }, manner) ?? '';
  const result = workflow.result?.(given) ?? null;
  const checks = draft === '' ? [] : (workflow.checks?.(draft, given, words.phrases) ?? []);
  return {
    result: result === null ? null : say(texts.results?.[result]) || null,
    draft,
    checks: checks.map((check) => ({
      ...check,
      words: say(check.passes ? texts.checks?.[check.id]?.pass : texts.checks?.[check.id]?.fail, {
        phrase: check.phrase ?? null,
      }),
    })),
    notices: (workflow.notices?.(draft, given, words.phrases) ?? [])
      .map((key) => say(texts.notices?.[key]))
      .filter((each) => each !== ''),
  };
}

export const withoutPhrase = leaveOut;

const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined && [answer].flat().some((each) => each.trim() !== '');

/** Only what was asked and answered; what was answered before another branch was taken is left behind. */
export function answeredOf(workflow: Workflow, context: WorkflowContext, answers: Answers): Answers {
  const asked = stepsOf(workflow, createGiven(context, answers));
  return Object.fromEntries(
    asked.flatMap(({ id }) => {
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return answer !== undefined && isAnswered(answer) ? [[id, answer]] : [];
    }),
  );
}

const doneWith = (context: WorkflowContext, make: Make): readonly PromptAnswer[] =>
  context.prompt === null
    ? []
    : [
        {
          id: make.newId(),
          practice: context.prompt.practice,
          personId: context.page?.person.id ?? null,
          key: context.prompt.key,
          answer: 'done',
          on: make.today,
          createdAt: make.now,
          updatedAt: make.now,
        },
      ];

/** Whether there is a record in it, or a change of one. */
const isEmpty = (save: WorkflowSave): boolean =>
  Object.values(save).every((each) => !each || (Array.isArray(each) && each.length === 0));

/** What is kept, and the sentence it closes with; null where what was answered makes no record. */
export function finish(
  workflow: Workflow,
  context: WorkflowContext,
  answers: Answers,
  draft: string,
  make: Make,
  words: WorkflowWords,
): { save: WorkflowSave; closing: string } | null {
  const answered = answeredOf(workflow, context, answers);
  if (Object.keys(answered).length === 0) return null;
  const given = createGiven(context, answered);
  const save = workflow.save(given, make, draft);
  if (isEmpty(save)) return null;
  const texts = words.workflows[workflow.id].closing;
  const closing = fill(
    texts[workflow.closing?.(given) ?? 'kept'],
    slotsOf(workflow, given),
    mannerOf(given, words),
  );
  return {
    save: { ...save, answers: doneWith(context, make) },
    closing: closing ?? '',
  };
}
