import type { Prompt, PromptAnswer } from '../core/prompt.ts';
import type { Situation } from '../core/situation.ts';
import { fitsMoment } from './by-moment.ts';
import type { Finding, Grade, Practice, Rank } from './define-practice.ts';
import { mannerOf, primary, stated } from './manner.ts';
import { areApart } from './never-together.ts';
import type { Pack } from './pack.ts';
import { type Phrased, phrase } from './phrase.ts';
import { practices } from './registry.ts';
import { isResting, lastShown, meetingsShown } from './rests.ts';
import { type Room, roomFor, whyNothing } from './silence.ts';
import { thresholds } from './thresholds.ts';

export interface Ranking {
  /** At most three, the first one first. */
  prompts: readonly Prompt[];
  /** Why there is none, in a sentence; null when there is one. */
  silence: string | null;
}

/** Asked in this order for the sentences of a practice: one that lacks them, or has none that fits, leaves it to the next. */
export type Packs = readonly [Pack, ...Pack[]];

interface Candidate {
  practice: Practice;
  finding: Finding;
  rank: Rank;
  phrased: Phrased;
  /** The pack that says it. */
  pack: Pack;
  /** Shown with the same fact in the meeting before. */
  again: boolean;
}

const gradeWorth: Record<Grade, number> = { A: 30, B: 20, C: 10, D: 0 };
const nearest = 9;

function scoreOf({ rank, finding }: Candidate, situation: Situation): number {
  const distance = Math.min(nearest, Math.abs(situation.since(finding.near)));
  return (8 - rank) * 100 + gradeWorth[finding.grade] + (nearest - distance);
}

function phraseIn(
  packs: Packs,
  practice: Practice,
  finding: Finding,
  situation: Situation,
): Pick<Candidate, 'phrased' | 'pack'> | null {
  for (const pack of packs) {
    const phrased = phrase(practice, finding, situation, pack);
    if (phrased) return { phrased, pack };
  }
  return null;
}

function candidateOf(
  practice: Practice,
  situation: Situation,
  before: readonly PromptAnswer[],
  packs: Packs,
): Candidate | 'resting' | null {
  if (!practice.toward.includes(situation.direction)) return null;
  const finding = practice.hurts?.(situation) ? null : practice.find(situation);
  if (!finding) return null;
  const rank = finding.rank ?? practice.rank;
  if (!fitsMoment(practice, rank, situation)) return null;
  const said = phraseIn(packs, practice, finding, situation);
  if (!said) return null;
  if (isResting(practice, finding, situation)) return 'resting';
  const again =
    rank !== 1 &&
    rank !== 3 &&
    before.some((each) => each.practice === practice.id && each.key === finding.key);
  return { practice, finding, rank, ...said, again };
}

const mayEnter = ({ only, ranks }: Room, { practice, rank }: Candidate): boolean =>
  ranks.includes(rank) && (only === null || only.includes(practice.id));

function inOrder(candidates: readonly Candidate[], situation: Situation): readonly Candidate[] {
  const shown = (each: Candidate): string => meetingsShown(each.practice.id, situation).at(-1) ?? '';
  return [...candidates].sort(
    (a, b) =>
      scoreOf(b, situation) - scoreOf(a, situation) ||
      (shown(a) < shown(b) ? -1 : shown(a) > shown(b) ? 1 : 0) ||
      (a.practice.id < b.practice.id ? -1 : 1),
  );
}

/** Whether a panel that holds `chosen` has a place for one more of this kind. */
function hasPlace(next: Candidate, chosen: readonly Candidate[], isOwnView: boolean): boolean {
  const { grade } = next.finding;
  if (grade === 'D') return chosen.length === 0 && (next.rank === 3 || next.rank === 5);
  if (grade === 'C' && (chosen.length >= 2 || chosen.some((each) => each.finding.grade === 'C')))
    return false;
  const growth = chosen.filter(({ rank }) => rank === 6).length;
  if (next.rank === 6 && growth >= thresholds.mostOfOnceRank6) return false;
  return !chosen.some((each) =>
    areApart(
      { id: each.practice.id, finding: each.finding },
      { id: next.practice.id, finding: next.finding },
      isOwnView,
    ),
  );
}

function choose(candidates: readonly Candidate[], situation: Situation): readonly Candidate[] {
  const isOwnView = situation.direction === 'self';
  const most = situation.mail ? thresholds.mostInMail : thresholds.most;
  const firm = candidates.filter(({ finding }) => finding.grade !== 'D');
  const chosen: Candidate[] = [];
  for (const next of firm.length > 0 ? firm : candidates) {
    if (chosen.length < most && hasPlace(next, chosen, isOwnView)) chosen.push(next);
  }
  const [first] = chosen;
  const faint = chosen.length === 1 && first?.rank === 6 && first.finding.grade === 'C';
  return faint && !isOwnView ? [] : chosen;
}

/** What it rests on: practice, source and strength, in the words of the pack that speaks. */
function creditOf({ id, source, strength }: Practice, theme: string, { words, language }: Pack): string {
  const name = primary(language) === 'en' ? id.replaceAll('-', ' ') : theme;
  const credit = words.credit
    .replace('{practice}', () => name)
    .replace('{source}', () => words.sources[source]);
  return `${credit}${mannerOf(language).gap}${words.strengths[strength]}`;
}

function promptOf(candidate: Candidate, situation: Situation): Prompt {
  const { practice, finding, rank, phrased, pack } = candidate;
  const { words, language } = pack;
  const theme = pack.practices[practice.id]?.theme ?? phrased.theme;
  return {
    practice: practice.id,
    ...(practice.discreet ? { hostTheme: words.plainTheme } : {}),
    ...phrased,
    source: words.sources[practice.source],
    strength: practice.strength,
    credit: creditOf(practice, theme, pack),
    language,
    action: finding.action ?? practice.action,
    key: finding.key,
    score: scoreOf(candidate, situation),
    reasons: [stated(phrased.evidence, mannerOf(language)), words.ranks[rank], words.grades[finding.grade]],
  };
}

/**
 * At most three points for a situation, each with its reasons, or the reason why there is none, in the words of
 * the pack, or of the first of several that can say it. Same situation and packs, same answer.
 */
export function rankPrompts(
  situation: Situation,
  pack: Pack | Packs,
  from: readonly Practice[] = practices,
): Ranking {
  const packs: Packs = 'words' in pack ? [pack] : pack;
  const { silences } = packs[0].words;
  const room = roomFor(situation);
  if (room.ranks.length === 0) return { prompts: [], silence: room.why && silences[room.why] };
  const before = lastShown(situation);
  const asked = from.map((practice) => candidateOf(practice, situation, before, packs));
  const found = asked.filter((each): each is Candidate => each !== null && each !== 'resting');
  const open = inOrder(
    found.filter((each) => mayEnter(room, each)),
    situation,
  );
  const fresh = open.filter(({ again }) => !again);
  const chosen = choose(fresh, situation);
  const said = chosen.length > 0 ? chosen : choose(open, situation);
  if (said.length > 0) return { prompts: said.map((each) => promptOf(each, situation)), silence: null };
  const held = { resting: asked.includes('resting'), weak: open.length > 0 };
  return { prompts: [], silence: silences[room.why ?? whyNothing(situation, held)] };
}

/** What a host page may show of a prompt. */
export const hostHeading = (prompt: Prompt): string => prompt.hostTheme ?? prompt.theme;
