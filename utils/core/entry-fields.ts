import type { Day } from './time.ts';

/** A small action of a coaching plan: a dated step, how it went, and what it taught. */
export interface PlanStep {
  /** The first half of "When …, I will …"; `text` is the second. */
  when: string;
  text: string;
  due: Day | null;
  went: 'done' | 'in-part' | 'not-this-time' | null;
  taught: string;
}

/** What may stand in a field; a list of words is a choice of one of them, or of none. */
export type Field = 'text' | 'texts' | 'day' | 'count' | 'flag' | 'steps' | readonly string[];

export type ValueOf<Of> = Of extends 'text'
  ? string
  : Of extends 'texts'
    ? readonly string[]
    : Of extends 'day'
      ? Day | null
      : Of extends 'count'
        ? number
        : Of extends 'flag'
          ? boolean
          : Of extends 'steps'
            ? readonly PlanStep[]
            : Of extends readonly (infer Choice)[]
              ? Choice | null
              : never;

const answers = ['yes', 'unsure', 'no'] as const;
const hat = ['coaching', 'mentoring', 'some-of-each', 'unclear', 'help'] as const;

/**
 * The records that workflows keep, by kind: what each says, beside the frame that all share. One table makes the
 * types, what storage takes and what a reader sees. Fields are only ever added, and then are empty in what was kept.
 */
export const entryFields = {
  /** May somebody in the line be a mentor? `people`: the one who is asked. `asBoss`: the user holds the power. */
  check: {
    asBoss: 'flag',
    decides: 'texts',
    unsaid: 'text',
    couldHelpLeave: answers,
    split: 'text',
    result: ['clear', 'outside-the-line'],
  },
  /** Somebody was asked to be a mentor. `people`: that person. */
  request: {
    why: 'text',
    goal: 'text',
    size: ['one-talk', 'monthly', 'by-mail'],
    state: ['open', 'yes', 'no', 'no-answer'],
    askAgain: 'day',
  },
  /** Help that was offered. `people`: who offered it, or to whom. `count`: reminders so far, two at most. */
  offer: {
    by: ['them', 'me'],
    words: 'text',
    hat,
    aim: ['theirs', 'mine', 'both'],
    skills: 'text',
    accepted: 'flag',
    state: ['open', 'taken', 'dropped'],
    reminded: 'day',
    count: 'count',
  },
  /** A skill to build in small steps, with a report or boss. */
  plan: { goal: 'text', resources: 'text', steps: 'steps', sign: 'text' },
  /** What a mentee brings to a session. */
  agenda: { tried: 'texts', want: 'text', question: 'text', copied: 'flag' },
  /** A hard decision thought through; `people`: who could see what the user cannot. */
  decision: {
    question: 'text',
    by: 'day',
    known: 'text',
    unknown: 'text',
    who: 'text',
    consequences: 'texts',
    changeMind: 'text',
    decided: 'text',
    outcome: 'text',
  },
  /** Strengths, one strain, where to grow. */
  stock: {
    strengths: 'texts',
    strain: 'text',
    side: ['connection', 'clarity', 'competency'],
    grow: 'text',
    who: 'text',
  },
  /** The last conversation of a mentoring; the mentor learns too. */
  closing: {
    mine: 'text',
    theirs: 'text',
    thanks: 'text',
    outcome: ['complete', 'complete-early', 'goes-on', 'peers', 'light-touch'],
    until: 'day',
  },
  /** Feedback asked of several; `people`: who was asked. Answers are kept without names. */
  round: {
    question: 'text',
    by: 'day',
    keep: 'texts',
    change: 'texts',
    surprise: 'texts',
    willTry: 'text',
    tell: 'text',
    state: ['asked', 'collected', 'closed'],
  },
  /** One line of give and get. */
  exchange: { direction: ['give', 'get'], text: 'text', confirmed: 'flag' },
  /** `people`: via whom. */
  introduction: {
    whom: 'text',
    question: 'text',
    lines: 'text',
    state: ['asked', 'made', 'met', 'told', 'declined'],
    outcome: 'text',
  },
  /** Something the user cannot do or does not know yet; `people`: who could show it. */
  gap: { noticed: 'text', wantsToKnow: 'flag', line: 'text', difference: 'text', who: 'text' },
  /** `people`: to whom. */
  update: { done: 'texts', next: 'texts', risk: 'text' },
  /** A private preparation after a harsh exchange; only the promise leaves it. */
  repair: { facts: 'text', myPart: 'text', question: 'text', first: 'text', promise: 'text', by: 'day' },
  /** A friction that returns; `notes`: where. Notes of one that is none never form it again. */
  pattern: {
    stem: 'text',
    common: 'text',
    mine: 'text',
    willTry: 'text',
    status: ['trying', 'watching', 'not-a-pattern'],
  },
  /** Three private taps before somebody is asked to be a mentor. */
  regard: { like: answers, respect: answers, seen: answers, line: 'text' },
  /** Where somebody who could help may be, a line for each place; `people`: those of the journal among them. */
  lookout: {
    for: 'text',
    up: 'text',
    elsewhere: 'text',
    association: 'text',
    near: 'text',
    family: 'text',
    retired: 'text',
    first: 'text',
  },
  /** A passage about behaviour that the user kept, and one private question on it. */
  passage: { text: 'text', doneToMe: 'flag', answer: 'text' },
  /** A study pair. */
  pair: { subject: 'text', rhythm: 'text', next: 'text', explains: 'text' },
  /** A hello that was no meeting. */
  contact: { how: ['said', 'written'], words: 'text' },
} as const satisfies Record<string, Record<string, Field>>;

export type EntryFields = typeof entryFields;
export type EntryKind = keyof EntryFields;

export const entryKinds = Object.keys(entryFields) as EntryKind[];
