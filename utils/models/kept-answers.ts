import type { Answers } from '../workflows/define-workflow.ts';

/** A workflow under way, as it is kept while it is typed. */
export interface KeptAnswers {
  answers: Answers;
  /** The step that is open. */
  at: number;
  /** The draft where the user wrote into it; null: as the answers make it. */
  draft: string | null;
}

const isLine = (value: unknown): value is string => typeof value === 'string';
const isAnswer = (value: unknown): value is string | string[] =>
  isLine(value) || (Array.isArray(value) && value.every(isLine));

/** Whatever stands in the box; null for what is no workflow under way. */
export function parseKeptAnswers(text: string): KeptAnswers | null {
  try {
    const { answers, at, draft } = Object(JSON.parse(text)) as Record<string, unknown>;
    if (typeof answers !== 'object' || answers === null) return null;
    const read = Object.entries(answers).filter(([, answer]) => isAnswer(answer));
    return {
      answers: Object.fromEntries(read) as Answers,
      at: typeof at === 'number' && Number.isInteger(at) && at >= 0 ? at : 0,
      draft: isLine(draft) ? draft : null,
    };
  } catch {
    return null;
  }
}

export const formatKeptAnswers = (kept: KeptAnswers): string => JSON.stringify(kept);
