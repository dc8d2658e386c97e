import { type Instant, toMs } from '../core/time.ts';
import { type Topic, type Turn, turns } from '../core/topic.ts';
import { JournalError } from './journal-error.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService, Subject } from './journal-service.ts';
import { ensureSubject, subjectStores } from './journal-subject.ts';

const inTurn = (topics: readonly Topic[], turn: Turn): Topic[] =>
  topics.filter((topic) => topic.turn === turn).toSorted((a, b) => a.order - b.order);

/** What is open, and what was ticked today: it still stands on the agenda, and has its place there. */
async function standing(topics: Repositories['topics'], personId: string, now: Instant): Promise<Topic[]> {
  const yesterday = new Date(toMs(now) - 86_400_000).toISOString();
  const [open, closed] = await Promise.all([topics.open(personId), topics.closedSince(personId, yesterday)]);
  return [...open, ...closed];
}

/** Puts a line at the end of a turn, within the caller's transaction. */
export async function appendTopic(
  { topics }: Repositories,
  { person, meeting }: Subject,
  line: Pick<Topic, 'id' | 'turn' | 'text' | 'practice'>,
  now: Instant,
): Promise<Topic> {
  const last = inTurn(await standing(topics, person.id, now), line.turn).at(-1);
  return topics.put({
    ...line,
    personId: person.id,
    order: (last?.order ?? 0) + 1,
    state: 'open',
    meetingId: meeting?.id ?? null,
    createdAt: now,
    updatedAt: now,
  });
}

/**
 * Writes for a move: one record, as the new place lies halfway between its neighbours; all of the turn when
 * no number is left between them.
 */
export function planMove(topic: Topic, turn: Turn, others: readonly Topic[], before: string | null): Topic[] {
  const row = inTurn(others, turn).filter(({ id }) => id !== topic.id);
  const found = row.findIndex(({ id }) => id === before);
  const at = found === -1 ? row.length : found;
  const left = row[at - 1]?.order ?? (row[at]?.order ?? 2) - 2;
  const right = row[at]?.order ?? left + 2;
  const order = (left + right) / 2;
  const moved = { ...topic, turn, order };
  if (left < order && order < right) return [moved];
  return row.toSpliced(at, 0, moved).map((each, index) => ({ ...each, order: index + 1 }));
}

type Agenda = Pick<JournalService, 'addTopic' | 'editTopic' | 'moveTopic'>;

export const createAgenda = ({ act, now, newId }: JournalDesk): Agenda => ({
  addTopic(subject, turn, text, practice) {
    const line = { id: newId(), turn, text, practice };
    return act([...subjectStores, 'topics'], async (records) => {
      const stored = await ensureSubject(records, subject, { now: now(), newId });
      return appendTopic(records, stored, line, now());
    });
  },

  editTopic: (id, change) =>
    act(['topics'], async ({ topics }) => {
      const topic = await topics.get(id);
      if (!topic) throw new JournalError('gone', 'topic');
      await topics.put({ ...topic, ...change, updatedAt: now() });
    }),

  moveTopic: (id, turn, before) =>
    act(['topics'], async ({ topics }) => {
      const topic = await topics.get(id);
      if (!topic || !turns.includes(turn)) throw new JournalError('gone', 'topic');
      const moves = planMove(topic, turn, await standing(topics, topic.personId, now()), before);
      await Promise.all(moves.map((each) => topics.put({ ...each, updatedAt: now() })));
    }),
});
