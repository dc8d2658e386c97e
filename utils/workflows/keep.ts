import { blankEntry, type Entry, type EntryFrame, type EntryWords } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import type { Goal } from '../core/goal.ts';
import type { FollowUp, Note, Thanks } from '../core/note.ts';
import type { Make } from './define-workflow.ts';
import type { Given } from './given.ts';

/** Whom the open page is about; nobody where the user is alone. */
export const whom = ({ context }: Given): readonly string[] => (context.page ? [context.page.person.id] : []);

/** A record of a kind, or the one it goes on from with what is new. Private unless said otherwise. */
export function keepEntry<Kind extends EntryKind>(
  kind: Kind,
  given: Given,
  make: Make,
  words: Partial<EntryWords<Kind>>,
  frame: Partial<EntryFrame> & { from?: Entry<Kind> | null } = {},
): Entry {
  const { from, ...rest } = frame;
  const { context } = given;
  const stamps = { createdAt: make.now, updatedAt: make.now };
  const started = {
    ...blankEntry(kind),
    id: make.newId(),
    kind,
    on: make.today,
    people: whom(given),
    private: true,
    notes: [],
    meetingId: context.meeting?.id ?? null,
    deliveryId: context.delivery?.id ?? null,
    goalId: null,
    ...stamps,
  };
  return { ...started, ...from, ...rest, ...words } as unknown as Entry;
}

/** A goal of the user, shared with whoever is open. */
export const newGoal = (given: Given, make: Make, change: Partial<Goal>): Goal => ({
  id: make.newId(),
  personId: given.context.page?.person.id ?? null,
  owner: 'me',
  text: '',
  kind: null,
  side: null,
  steps: [],
  evidence: [],
  checkIn: null,
  state: 'active',
  createdAt: make.now,
  updatedAt: make.now,
  ...change,
});

export const keepThanks = (given: Given, make: Make, change: Partial<Thanks>): readonly Thanks[] => {
  const { page, delivery } = given.context;
  const personId = change.personId ?? page?.person.id;
  if (personId === undefined) return [];
  return [
    {
      work: '',
      effect: '',
      kind: 'thanks',
      deliveryId: delivery?.id ?? null,
      ...change,
      id: make.newId(),
      personId,
      on: make.today,
      createdAt: make.now,
      updatedAt: make.now,
    },
  ];
};

/** A promise of the user to the person who is open; none where nobody is, or nothing was said. */
export const keepPromise = (given: Given, make: Make, change: Partial<FollowUp>): readonly FollowUp[] => {
  const { page, meeting } = given.context;
  if (!page || !change.text) return [];
  return [
    {
      owner: 'me',
      due: null,
      state: 'open',
      carried: 0,
      ...change,
      text: change.text,
      id: make.newId(),
      personId: page.person.id,
      meetingId: meeting?.id ?? null,
      createdAt: make.now,
      updatedAt: make.now,
    },
  ];
};

export const keepNote = (given: Given, make: Make, change: Partial<Note>): readonly Note[] => {
  const { page, meeting } = given.context;
  const personId = change.personId ?? page?.person.id;
  if (personId === undefined || !change.text) return [];
  return [
    {
      mark: 'note',
      flags: [],
      advice: null,
      deliveryId: null,
      ...change,
      text: change.text,
      id: make.newId(),
      personId,
      meetingId: meeting?.id ?? null,
      at: make.now,
      createdAt: make.now,
      updatedAt: make.now,
    },
  ];
};
