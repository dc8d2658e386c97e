import type { CorpusEntry } from './moments-corpus.ts';

/** One answer beside its label. */
export interface Judged {
  entry: CorpusEntry;
  said: string;
  counterpart: string | null;
  confidence: number;
  /** How likely any moment is, where it is known. */
  presence?: number;
}

const kinds = [
  'none',
  'one-on-one',
  'mentoring',
  'review',
  'delivery',
  'ask',
  'win',
  'challenge',
  'follow-up',
];

export interface KindScore {
  kind: string;
  precision: number;
  recall: number;
  f1: number;
  support: number;
}

export interface Score {
  items: number;
  kinds: KindScore[];
  macroF1: number;
  falsePrompts: number;
  counterpart: number;
  calibrationError: number;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const goldOf = (judged: Judged): string => judged.entry.label?.moment ?? 'none';

function scoreKind(rows: readonly Judged[], kind: string): KindScore {
  const said = rows.filter((row) => row.said === kind);
  const meant = rows.filter((row) => goldOf(row) === kind);
  const both = said.filter((row) => goldOf(row) === kind).length;
  const precision = ratio(both, said.length);
  const recall = ratio(both, meant.length);
  return {
    kind,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    support: meant.length,
  };
}

const plain = (name: string | null | undefined): string => (name ?? '').toLowerCase().trim();

/** The same person: the address agrees, or the label gives the name shown beside that very address. */
function sameCounterpart({ entry, counterpart }: Judged): boolean {
  const meant = plain(entry.label?.counterpart);
  if (meant === plain(counterpart)) return true;
  const listed = entry.item.kind === 'event' ? entry.item.attendees : [entry.item.from, ...entry.item.to];
  return listed.some((each) => plain(each.email) === plain(counterpart) && plain(each.name) === meant);
}

/** Mean gap between confidence and share of right ones over ten bins, weighted; moments said only. */
function calibrationError(rows: readonly Judged[]): number {
  const said = rows.filter((row) => row.said !== 'none');
  let gap = 0;
  for (let bin = 0; bin < 10; bin++) {
    const mine = said.filter((row) => Math.min(9, Math.floor(row.confidence * 10)) === bin);
    const right = mine.filter((row) => row.said === goldOf(row)).length;
    const sure = mine.reduce((sum, row) => sum + row.confidence, 0);
    gap += Math.abs(right - sure);
  }
  return ratio(gap, said.length);
}

/** All figures over some rows. Ambiguous items are to be left out before. Macro over the kinds that occur. */
export function score(rows: readonly Judged[]): Score {
  const present = kinds.filter((kind) => rows.some((row) => goldOf(row) === kind || row.said === kind));
  const scored = present.map((kind) => scoreKind(rows, kind));
  const none = rows.filter((row) => goldOf(row) === 'none');
  const right = rows.filter((row) => row.said !== 'none' && row.said === goldOf(row));
  return {
    items: rows.length,
    kinds: scored,
    macroF1: ratio(
      scored.reduce((sum, each) => sum + each.f1, 0),
      scored.length,
    ),
    falsePrompts: ratio(none.filter((row) => row.said !== 'none').length, none.length),
    counterpart: ratio(right.filter(sameCounterpart).length, right.length),
    calibrationError: calibrationError(rows),
  };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);
const summary = (name: string, of: Score): string =>
  `${name.padEnd(12)}${String(of.items).padStart(6)}${of.macroF1.toFixed(3).padStart(10)}${percent(of.falsePrompts).padStart(15)}${percent(of.counterpart).padStart(13)}${of.calibrationError.toFixed(3).padStart(8)}`;

/** The table of `--score`: per kind, then all, events and mails apart, then per language. */
export function formatScore(rows: readonly Judged[]): string {
  const clear = rows.filter((row) => row.entry.label && row.entry.label.ambiguous !== true);
  const all = score(clear);
  const part = (test: (row: Judged) => boolean) => score(clear.filter(test));
  const languages = [...new Set(clear.map((row) => row.entry.lang))].sort();
  return [
    `${'kind'.padEnd(12)}${'items'.padStart(6)}${'precision'.padStart(11)}${'recall'.padStart(9)}${'F1'.padStart(8)}`,
    ...all.kinds.map(
      (each) =>
        `${each.kind.padEnd(12)}${String(each.support).padStart(6)}${each.precision.toFixed(3).padStart(11)}${each.recall.toFixed(3).padStart(9)}${each.f1.toFixed(3).padStart(8)}`,
    ),
    '',
    `${''.padEnd(12)}${'items'.padStart(6)}${'macro-F1'.padStart(10)}${'false prompts'.padStart(15)}${'counterpart'.padStart(13)}${'ECE'.padStart(8)}`,
    summary('all', all),
    summary(
      'events',
      part((row) => row.entry.item.kind === 'event'),
    ),
    summary(
      'mails',
      part((row) => row.entry.item.kind === 'mail'),
    ),
    ...languages.map((lang) =>
      summary(
        lang,
        part((row) => row.entry.lang === lang),
      ),
    ),
  ].join('\n');
}
