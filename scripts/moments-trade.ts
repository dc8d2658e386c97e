import type { Verdict } from '../utils/moments/linear-model.ts';
import { isSilent } from '../utils/moments/recogniser.ts';
import { type Judged, score } from './moments-score.ts';

const thresholds = [0, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.83, 0.85, 0.9, 0.95];

/** The answers as they would be with this threshold. */
export const silencedBelow = (rows: readonly Judged[], least: number): Judged[] =>
  rows.map((row) => {
    const { said: kind, confidence: probability, presence = probability } = row;
    return isSilent({ kind: kind as Verdict, probability, presence }, least) ? { ...row, said: 'none' } : row;
  });

/** The precision–recall table behind the threshold: what each setting would give. */
export function formatTrade(answers: readonly Judged[]): string {
  const rows = thresholds.map((least) => {
    const said = silencedBelow(answers, least);
    const spoken = said.filter((row) => row.said !== 'none');
    const meant = said.filter((row) => row.entry.label?.moment !== 'none');
    const right = spoken.filter((row) => row.said === row.entry.label?.moment).length;
    const { macroF1, falsePrompts } = score(said);
    const share = (part: number, whole: number) =>
      (whole === 0 ? '–' : (part / whole).toFixed(3)).padStart(11);
    return `${least.toFixed(2).padStart(9)}${share(right, spoken.length)}${share(right, meant.length)}${macroF1.toFixed(3).padStart(10)}${`${(falsePrompts * 100).toFixed(1)} %`.padStart(15)}`;
  });
  const head = `${'threshold'.padStart(9)}${'precision'.padStart(11)}${'recall'.padStart(11)}${'macro-F1'.padStart(10)}${'false prompts'.padStart(15)}`;
  return [head, ...rows].join('\n');
}
