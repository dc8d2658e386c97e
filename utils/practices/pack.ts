import type { Strength } from '../core/prompt.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type AgreementLine, agreementLines } from './agreement-lines.ts';
import type { Grade, Rank } from './define-practice.ts';
import { type PackProblem, PackReader } from './pack-reader.ts';
import { type Silence, silences } from './silence.ts';
import { type SourceKey, sourceKeys } from './sources.ts';

/** Sentences for one case. `{slot}` stands for what the practice found; points take turns by day and pair. */
export interface Saying {
  /** At least two, at most 160 characters when filled; English aims at 120. More than two: the rest are fallbacks. */
  points: readonly string[];
  /** At most 80 characters when filled; most telling first. */
  evidence: readonly string[];
  /** Second sentence of "Why this?": what in this journal brought it today. */
  today: readonly string[];
  /** Heading where this case needs another one than the practice. */
  theme?: string;
}

/** What a pack says for one practice. */
export interface PackPractice {
  source: SourceKey;
  strength: Strength;
  /** Heading. */
  theme: string;
  /** First sentence of "Why this?": why it tends to matter. */
  because: string;
  /** By the case that the practice finds. */
  says: Readonly<Record<string, Saying>>;
}

/** Sentences that belong to no practice. */
export interface PackWords {
  /** Counts in sentences, from none on; a count beyond them, or without them, is written in figures. */
  numbers?: readonly string[];
  /** How often, from once on; the last one stands for whatever is more and may hold `{count}`. */
  times: readonly string[];
  /** Lines of an agreement, as they stand after a colon. */
  agreement: Readonly<Record<AgreementLine, string>>;
  /** Heading in a host page where that of the practice would say too much. */
  plainTheme: string;
  /** Holds `{practice}` and `{source}`; "Why this?" ends with it and the strength. `{practice}` is its heading, in English its id. */
  credit: string;
  sources: Readonly<Record<SourceKey, string>>;
  strengths: Readonly<Record<Strength, string>>;
  /** Why a prompt stands where it stands. */
  ranks: Readonly<Record<`${Rank}`, string>>;
  grades: Readonly<Record<Grade, string>>;
  /** Why there is no prompt. */
  silences: Readonly<Record<Silence, string>>;
}

/** Everything Beside says in suggestions, in one language: plain data that users can import and export. */
export interface Pack {
  /** "beside-en" */
  id: string;
  title: string;
  /** BCP 47 */
  language: string;
  /** SPDX */
  licence: string;
  /** By practice id. A practice that is missing stays silent. */
  practices: Readonly<Record<string, PackPractice>>;
  words: PackWords;
}

const strengths = ['solid', 'practice', 'opinion'] as const satisfies readonly Strength[];
const most = { name: 80, theme: 40, sentence: 400, sentences: 12 };

function toSaying(read: PackReader): Saying {
  const { points, evidence, today, theme } = read.fields(['points', 'evidence', 'today'], ['theme']);
  return {
    points: points.texts(most.sentences, most.sentence),
    evidence: evidence.texts(most.sentences, most.sentence),
    today: today.texts(most.sentences, most.sentence),
    ...(theme && { theme: theme.text(most.theme) }),
  };
}

function toPractice(read: PackReader): PackPractice {
  const { source, strength, theme, because, says } = read.fields([
    'source',
    'strength',
    'theme',
    'because',
    'says',
  ]);
  return {
    source: source.oneOf(sourceKeys),
    strength: strength.oneOf(strengths),
    theme: theme.text(most.theme),
    because: because.text(most.sentence),
    says: says.record(toSaying),
  };
}

const sentences = <Key extends string>(read: PackReader, keys: readonly Key[]): Record<Key, string> =>
  read.each(keys, (one) => one.text(most.sentence));

function toWords(read: PackReader): PackWords {
  const { plainTheme, credit, numbers, times, ...lists } = read.fields(
    ['times', 'agreement', 'plainTheme', 'credit', 'sources', 'strengths', 'ranks', 'grades', 'silences'],
    ['numbers'],
  );
  return {
    ...(numbers && { numbers: numbers.texts(21, most.theme) }),
    times: times.texts(most.sentences, most.theme),
    agreement: sentences(lists.agreement, agreementLines),
    plainTheme: plainTheme.text(most.theme),
    credit: credit.text(most.sentence),
    sources: sentences(lists.sources, sourceKeys),
    strengths: sentences(lists.strengths, strengths),
    ranks: sentences(lists.ranks, ['1', '2', '3', '4', '5', '6', '7']),
    grades: sentences(lists.grades, ['A', 'B', 'C', 'D']),
    silences: sentences(lists.silences, silences),
  };
}

/**
 * Reads a pack that comes from outside: every field present, of its kind, not too long, and nothing else beside
 * them. Whether the sentences are fit to be said is asked of lint-pack.ts.
 */
export function parsePack(value: unknown): Result<Pack, PackProblem> {
  const read = new PackReader(value);
  const { id, title, language, licence, practices, words } = read.fields([
    'id',
    'title',
    'language',
    'licence',
    'practices',
    'words',
  ]);
  const pack: Pack = {
    id: id.text(most.name),
    title: title.text(most.name),
    language: language.tag(),
    licence: licence.text(most.name),
    practices: practices.record(toPractice),
    words: toWords(words),
  };
  const [problem] = read.problems;
  return problem ? err(problem) : ok(pack);
}
