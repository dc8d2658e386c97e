import type { Meeting } from '../../utils/core/meeting.ts';
import type { Note } from '../../utils/core/note.ts';
import type { Person } from '../../utils/core/person.ts';
import type { Prompt } from '../../utils/core/prompt.ts';
import { recordStores } from '../../utils/core/record-stores.ts';
import { createJournalService } from '../../utils/services/journal.ts';
import type { BroadcastPort, JournalPorts } from '../../utils/services/journal-ports.ts';
import { createDoor } from '../../utils/storage/door.ts';
import { openJournal } from '../../utils/storage/open.ts';

export const at = '2026-11-19T13:00:00.000Z';

let databases = 0;
/** A database nobody has used yet. */
export const freshName = (): string => `journal-${databases++}`;

type Listener = Parameters<BroadcastPort['listen']>[0];

/** A clock that stands unless it is moved, counting ids, and a channel that reaches the other pages. */
export function createChannel() {
  const pages = new Set<Set<Listener>>();
  return {
    page(): BroadcastPort {
      const own = new Set<Listener>();
      pages.add(own);
      return {
        post(touched = null) {
          for (const page of pages) if (page !== own) for (const listener of page) listener(touched);
        },
        listen(listener) {
          own.add(listener);
          return () => own.delete(listener);
        },
      };
    },
  };
}

export function createPorts(
  name: string,
  change: Partial<JournalPorts> & { prefix?: string } = {},
): JournalPorts & { clock: { now: string } } {
  const { prefix = 'id', ...ports } = change;
  const clock = { now: at };
  let ids = 0;
  const newId = () => `${prefix}-${ids++}`;
  return {
    open: createDoor(() => openJournal({ name, newId })),
    now: () => clock.now,
    today: () => clock.now.slice(0, 10),
    newId,
    broadcast: createChannel().page(),
    clock,
    ...ports,
  };
}

export function createPage(name = freshName(), change: Parameters<typeof createPorts>[1] = {}) {
  const ports = createPorts(name, change);
  return { name, ports, service: createJournalService(ports), clock: ports.clock };
}

/** Everything that is stored, as it is stored. */
export async function snapshot(ports: JournalPorts): Promise<Record<string, unknown[]>> {
  const journal = await ports.open();
  const entries = await journal.read(recordStores, (records) =>
    Promise.all(recordStores.map(async (store) => [store, await records[store].raw()] as const)),
  );
  return Object.fromEntries(entries);
}

export const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: `Person ${id}`,
  addresses: [`${id}@northlight.example`],
  aliases: [],
  pronoun: null,
  relationships: [],
  flags: [],
  rhythm: 7,
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const meeting = (id: string, personId: string, change: Partial<Meeting> = {}): Meeting => ({
  id,
  personId,
  kind: 'one-on-one',
  title: 'Weekly talk',
  start: '2026-11-19T14:00:00+01:00',
  end: '2026-11-19T14:30:00+01:00',
  eventKey: `google:${id}`,
  seriesKey: 'google:weekly',
  state: 'planned',
  whoseTime: null,
  load: null,
  oneLine: '',
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const note = (id: string, change: Partial<Note> = {}): Note => ({
  id,
  personId: 'nobody yet',
  meetingId: null,
  mark: 'note',
  text: `Words of ${id}`,
  at,
  flags: [],
  advice: null,
  deliveryId: null,
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const prompt = (key: string): Prompt => ({
  practice: 'celebrate-the-work',
  theme: 'Celebrate',
  text: 'The storage migration: eleven services moved, no rollback.',
  evidence: 'Delivered 16 Nov, nothing marked yet',
  why: 'Good work goes unnoticed. It went live on Monday.',
  source: 'M. Gottschalk',
  strength: 'opinion',
  credit: 'Practice: celebrate the work. After M. Gottschalk.',
  language: 'en',
  action: 'add-to-agenda',
  key,
  score: 1,
});
