import type { Note, NoteFlag, NoteMark } from '../core/note.ts';
import type { Day, Instant } from '../core/time.ts';
import type { TimelineEntry } from '../services/journal-timeline.ts';
import { kindWords } from './moment-words.ts';

/** A line within a block: what the user wrote, with its mark. */
export interface TimelineLine {
  id: string;
  /** `note` can be changed in place; the rest is told here and changed where it belongs. */
  kind: 'note' | 'told';
  mark: NoteMark;
  text: string;
  /** Said by Beside before the user's words: "Kept", "From Dana". */
  lead: string;
  /** The note itself, where it can be changed. */
  note?: Note;
}

/** What belongs together on one day: a meeting with what was noted in it, or what was noted apart from any. */
export interface TimelineBlock {
  key: string;
  day: Day;
  at: Instant;
  /** How its dot is drawn. */
  look: 'ahead' | 'held' | 'not-held' | 'marked' | 'plain';
  /** "1:1", "Celebrated", "Storage migration delivered"; '' for a line noted by itself. */
  title: string;
  aside: string;
  lines: readonly TimelineLine[];
}

const stateAside = { planned: '', held: '', moved: 'moved', missed: 'not this time' } as const;

const told = (id: string, lead: string, text: string): TimelineLine => ({
  id,
  kind: 'told',
  mark: 'note',
  text,
  lead,
});

type Of<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: Kind }>;

function meetingBlock({ id, at, meeting }: Of<'meeting'>, day: Day, now: Instant): TimelineBlock {
  const isAhead = meeting.state === 'planned' && meeting.end > now;
  const gone = meeting.state === 'moved' || meeting.state === 'missed';
  const asides = [stateAside[meeting.state], meeting.load === null ? '' : `load ${meeting.load}`].filter(
    (each) => each !== '',
  );
  return {
    key: id,
    day,
    at,
    look: isAhead ? 'ahead' : gone ? 'not-held' : 'held',
    title: kindWords[meeting.kind],
    aside: asides.join(', '),
    lines: meeting.oneLine === '' ? [] : [told(`line ${id}`, 'To remember', meeting.oneLine)],
  };
}

export const flagWords: Readonly<Record<NoteFlag, string>> = {
  private: 'Private',
  confidential: 'Told in confidence',
  'done-to-me': 'Done to me',
};

const noteLine = ({ note }: Of<'note'>): TimelineLine => ({
  id: note.id,
  kind: 'note',
  mark: note.mark,
  text: note.text,
  lead: [
    note.mark === 'advice' && note.advice?.from === 'me' ? 'Your advice' : '',
    note.advice?.instruction ? 'An instruction' : '',
    ...note.flags.map((flag) => flagWords[flag]),
  ]
    .filter((each) => each !== '')
    .join(', '),
  note,
});

function otherBlock(entry: Exclude<TimelineEntry, Of<'meeting' | 'note'>>, day: Day): TimelineBlock {
  const base = { key: entry.id, day, at: entry.at, aside: '' };
  switch (entry.kind) {
    case 'thanks': {
      const { kind, work, effect } = entry.thanks;
      const lines = [work, effect]
        .filter((each) => each !== '')
        .map((text, index) => told(`${entry.id} ${index}`, '', text));
      return { ...base, look: 'marked', title: kind === 'thanks' ? 'Thanked' : 'Celebrated', lines };
    }
    case 'follow-up': {
      const { state, text, owner } = entry.followUp;
      const who = owner === 'me' ? 'from you' : 'from them';
      const title = state === 'kept' ? `Follow-up kept, ${who}` : `Follow-up let go, ${who}`;
      return { ...base, look: 'plain', title, lines: [told(entry.id, '', text)] };
    }
    case 'delivery': {
      const { name, state } = entry.delivery;
      const asides = { open: 'Not marked yet', marked: 'Marked', left: '' };
      return {
        ...base,
        look: 'held',
        title: 'Delivered',
        aside: asides[state],
        lines: [told(entry.id, '', name)],
      };
    }
    case 'reflection': {
      const { facts, myPart, willTry } = entry.reflection;
      const parts = [
        ['What happened', facts],
        ['My part', myPart],
        ['What I will try', willTry],
      ] as const;
      const lines = parts
        .filter(([, text]) => text !== '')
        .map(([lead, text]) => told(`${entry.id} ${lead}`, lead, text));
      return { ...base, look: 'plain', title: 'Looked back', lines };
    }
  }
}

/** Entries as blocks, newest first; the lines of a block in the order they were written. */
export function toBlocks(
  entries: readonly TimelineEntry[],
  now: Instant,
  dayOf: (instant: Instant) => Day,
): readonly TimelineBlock[] {
  const blocks = new Map<string, TimelineBlock & { lines: TimelineLine[] }>();
  const put = (block: TimelineBlock) => {
    const known = blocks.get(block.key);
    const lines = [...block.lines, ...(known?.lines ?? [])];
    blocks.set(block.key, { ...block, lines });
  };
  for (const entry of entries) {
    const day = dayOf(entry.at);
    if (entry.kind === 'meeting') put(meetingBlock(entry, day, now));
    else if (entry.kind !== 'note') put(otherBlock(entry, day));
    else {
      const key = entry.note.meetingId ?? `day ${day}`;
      const block = blocks.get(key);
      // Read from the newest on: what comes later here was written earlier.
      if (block) block.lines.unshift(noteLine(entry));
      else put({ key, day, at: entry.at, look: 'plain', title: '', aside: '', lines: [noteLine(entry)] });
    }
  }
  return [...blocks.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
