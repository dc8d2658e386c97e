import type { StoredCorrection } from '../../utils/core/correction.ts';
import type { Delivery, Reflection } from '../../utils/core/delivery.ts';
import type { Entry } from '../../utils/core/entry.ts';
import type { Agreement, Goal } from '../../utils/core/goal.ts';
import { aliasFor, type Confirmation, matchPerson } from '../../utils/core/identity.ts';
import type { PersonPage } from '../../utils/core/journal.ts';
import type { Meeting } from '../../utils/core/meeting.ts';
import type { FollowUp, Note, Thanks } from '../../utils/core/note.ts';
import type { Person } from '../../utils/core/person.ts';
import type { PromptAnswer } from '../../utils/core/prompt.ts';
import type { Topic } from '../../utils/core/topic.ts';
import { toCorrection } from '../../utils/moments/correction.ts';
import { isSameDelivery } from '../../utils/moments/deliveries.ts';
import type { JournalService, Subject } from '../../utils/services/journal-service.ts';

/** All that a journal holds, as plain lists. */
export interface Held {
  people: Person[];
  meetings: Meeting[];
  topics: Topic[];
  notes: Note[];
  followUps: FollowUp[];
  answers: PromptAnswer[];
  deliveries: Delivery[];
  corrections: StoredCorrection[];
  reflections: Reflection[];
  entries: Entry[];
  thanks: Thanks[];
  goals: Goal[];
  agreements: Agreement[];
  confirmations: Confirmation[];
  drafts: Record<string, string>;
}

export interface FakeJournal {
  service: JournalService;
  held: Held;
  /** Makes the next calls of an action fail, until `mend`. */
  breakDown(action: keyof JournalService): void;
  mend(): void;
  /** As if another page had changed something. */
  changedElsewhere(): void;
}

const empty = (): Held => ({
  people: [],
  meetings: [],
  topics: [],
  notes: [],
  followUps: [],
  answers: [],
  deliveries: [],
  corrections: [],
  reflections: [],
  entries: [],
  thanks: [],
  goals: [],
  agreements: [],
  confirmations: [],
  drafts: {},
});

/**
 * A journal in memory that behaves as the stored one: a write happens as a whole or not at all, and answers late.
 * @param later how an answer is held up; each call asks once before it touches anything and once after.
 */
export function createFakeJournal(
  seed: Partial<Held> = {},
  later: (label: string) => Promise<void> = async () => undefined,
): FakeJournal {
  const held: Held = { ...empty(), ...structuredClone(seed) };
  const broken = new Set<keyof JournalService>();
  const listeners = new Set<(touched: null) => void>();
  const done: Held[] = [];
  let ids = 0;
  const at = '2026-11-19T12:48:00.000Z';

  async function read<Value>(name: keyof JournalService, work: () => Value): Promise<Value> {
    await later(`${name} begins`);
    if (broken.has(name)) throw new Error(`${name} is broken`);
    const value = structuredClone(work());
    await later(`${name} answers`);
    return value;
  }

  async function write<Value>(name: keyof JournalService, work: () => Value, undo = true): Promise<Value> {
    await later(`${name} begins`);
    if (broken.has(name)) throw new Error(`${name} is broken`);
    if (undo) done.push(structuredClone(held));
    const value = structuredClone(work());
    await later(`${name} answers`);
    return value;
  }

  function ensure({ person, meeting, confirmation }: Subject): Subject {
    const stored =
      held.people.find((each) => each.id === person.id) ??
      held.people.find((each) => each.addresses.some((address) => person.addresses.includes(address)));
    if (!stored) {
      held.people.push(structuredClone(person));
      if (confirmation) held.confirmations.push(confirmation);
    }
    const owner = stored ?? person;
    if (meeting === null) return { person: owner, meeting };
    const known = held.meetings.find((each) => each.id === meeting.id);
    if (known) return { person: owner, meeting: known };
    const made = { ...structuredClone(meeting), personId: owner.id };
    held.meetings.push(made);
    return { person: owner, meeting: made };
  }

  function change<Kind extends { id: string }>(list: Kind[], id: string, by: NoInfer<Partial<Kind>>): void {
    const index = list.findIndex((each) => each.id === id);
    const found = list[index];
    if (!found) throw new Error(`nothing has the id ${id}`);
    list[index] = { ...found, ...by };
  }

  function append(subject: Subject, turn: Topic['turn'], text: string, practice: string | null): Topic {
    const { person, meeting } = ensure(subject);
    const topic: Topic = {
      id: `topic-${++ids}`,
      personId: person.id,
      turn,
      text,
      order: 1 + Math.max(0, ...held.topics.filter((each) => each.turn === turn).map((each) => each.order)),
      state: 'open',
      meetingId: meeting?.id ?? null,
      practice,
      createdAt: at,
      updatedAt: at,
    };
    held.topics.push(topic);
    return topic;
  }

  function pageOf(id: string): PersonPage | null {
    const person = held.people.find((each) => each.id === id);
    if (!person) return null;
    const own = <Kind extends { personId: string | null }>(list: readonly Kind[]) =>
      list.filter((each) => each.personId === id);
    return {
      person,
      meetings: own(held.meetings),
      topics: own(held.topics),
      notes: own(held.notes).toReversed(),
      followUps: own(held.followUps),
      thanks: own(held.thanks),
      goals: own(held.goals),
      ownGoals: held.goals.filter(({ personId, state }) => personId === null && state === 'active'),
      agreements: own(held.agreements),
      deliveries: held.deliveries.filter((each) => each.people.includes(id)),
      reflections: held.reflections.filter((each) => each.people.includes(id)),
      entries: held.entries.filter((each) => each.people.includes(id)).toReversed(),
      answers: own(held.answers),
    };
  }

  const service: JournalService = {
    people: () => read('people', () => held.people),
    match: (counterpart, keys) =>
      read('match', () => matchPerson(counterpart, keys, held.people, held.confirmations)),
    personPage: (id) => read('personPage', () => pageOf(id)),
    async meet(counterpart, keys, boxesOf) {
      const match = await service.match(counterpart, keys);
      if (match.state !== 'certain') return { match, page: null, drafts: new Map() };
      const drafts = boxesOf(match.person).map(async (id) => [id, await service.draft(id)] as const);
      const page = await service.personPage(match.person.id);
      return { match, page, drafts: new Map(await Promise.all(drafts)) };
    },
    draft: (id) => read('draft', () => held.drafts[id] ?? ''),
    delivery: (sign) =>
      read(
        'delivery',
        () =>
          held.deliveries.find((each) => each.eventKey !== null && each.eventKey === sign.eventKey) ??
          held.deliveries.find((each) => isSameDelivery(each, sign)) ??
          null,
      ),
    confirm: (confirmation, address) =>
      write('confirm', () => {
        const person = held.people.find((each) => each.id === confirmation.personId);
        if (!person) throw new Error('nobody to confirm');
        held.confirmations.push(confirmation);
        const alias = aliasFor(person, confirmation.name);
        if (alias !== null) change(held.people, person.id, { aliases: [...person.aliases, alias] });
        if (address !== '') {
          change(held.people, person.id, { addresses: [...person.addresses, address.toLowerCase()] });
        }
      }),
    savePerson: (person, confirmation) =>
      write('savePerson', () => {
        const isNew = !held.people.some((each) => each.id === person.id);
        if (isNew && confirmation) held.confirmations.push(confirmation);
        held.people = [...held.people.filter((each) => each.id !== person.id), structuredClone(person)];
      }),
    addTopic: (subject, turn, text, practice) =>
      write('addTopic', () => append(subject, turn, text, practice)),
    editTopic: (id, by) => write('editTopic', () => change(held.topics, id, by)),
    moveTopic: (id, turn, before) =>
      write('moveTopic', () => {
        const row = held.topics
          .filter((each) => each.turn === turn && each.id !== id)
          .sort((one, other) => one.order - other.order);
        const found = row.findIndex((each) => each.id === before);
        const place = found === -1 ? row.length : found;
        const left = row[place - 1]?.order ?? (row[place]?.order ?? 2) - 2;
        const right = row[place]?.order ?? left + 2;
        change(held.topics, id, { turn, order: (left + right) / 2 });
      }),
    saveDraft: (id, text) =>
      write(
        'saveDraft',
        () => {
          held.drafts[id] = text;
        },
        false,
      ),
    keepLine: (subject, line, draftId) =>
      write('keepLine', () => {
        const { person, meeting } = ensure(subject);
        const belongs = { personId: person.id, meetingId: meeting?.id ?? null };
        if (line.kind === 'note') held.notes.push({ ...line.note, ...belongs });
        else held.followUps.push({ ...line.followUp, ...belongs });
        held.drafts[draftId] = '';
      }),
    editNote: (id, by) => write('editNote', () => change(held.notes, id, by)),
    editFollowUp: (id, by) => write('editFollowUp', () => change(held.followUps, id, by)),
    undo: () =>
      read('undo', () => {
        const last = done.pop();
        if (!last) return false;
        Object.assign(held, last);
        return true;
      }),
    answerPrompt: (subject, prompt, answer, turn) =>
      write(
        'answerPrompt',
        () => {
          const { person } = ensure(subject);
          const { practice, key } = prompt;
          const id = `answer-${++ids}`;
          const on = at.slice(0, 10);
          held.answers.push({
            id,
            practice,
            personId: person.id,
            key,
            answer,
            on,
            createdAt: at,
            updatedAt: at,
          });
          if (answer === 'added') append(subject, turn, prompt.text, practice);
        },
        answer !== 'shown',
      ),
    wrapUp: (subject, by, draftId) =>
      write('wrapUp', () => {
        if (draftId !== undefined) held.drafts[draftId] = '';
        const { meeting } = ensure(subject);
        if (meeting) change(held.meetings, meeting.id, by);
      }),
    noteDelivery: (delivery) =>
      write(
        'noteDelivery',
        () => {
          if (!held.deliveries.some((each) => isSameDelivery(each, delivery))) held.deliveries.push(delivery);
        },
        false,
      ),
    closeDelivery: (delivery, how) =>
      write('closeDelivery', () => {
        held.deliveries = [
          ...held.deliveries.filter((each) => each.id !== delivery.id),
          { ...delivery, state: how },
        ];
      }),
    saveReflection: (delivery, reflection, draftIds = []) =>
      write('saveReflection', () => {
        for (const id of draftIds) held.drafts[id] = '';
        if (delivery && !held.deliveries.some((each) => each.id === delivery.id))
          held.deliveries.push(delivery);
        held.reflections.push(reflection);
      }),
    saveWorkflow: (subject, save) =>
      write('saveWorkflow', () => {
        for (const id of save.draftIds ?? []) held.drafts[id] = '';
        if (subject) ensure(subject);
        if (save.delivery && !held.deliveries.some((each) => each.id === save.delivery?.id))
          held.deliveries.push(save.delivery);
        const put = <Each extends { id: string }>(list: Each[], records: readonly Each[] = []): Each[] => [
          ...list.filter(({ id }) => !records.some((each) => each.id === id)),
          ...records,
        ];
        held.people = put(held.people, save.people);
        held.notes = put(held.notes, save.notes);
        held.followUps = put(held.followUps, save.followUps);
        held.thanks = put(held.thanks, save.thanks);
        held.goals = put(held.goals, save.goals);
        held.agreements = put(held.agreements, save.agreements);
        held.reflections = put(held.reflections, save.reflections);
        held.entries = put(held.entries, save.entries);
        held.answers = put(held.answers, save.answers);
        if (!subject) return;
        for (const { turn, text, practice } of save.topics ?? []) append(subject, turn, text, practice);
      }),
    ownDay: (practices) =>
      read('ownDay', () => ({
        people: held.people,
        meetings: held.meetings,
        notes: held.notes,
        followUps: held.followUps.filter(({ state }) => state === 'open'),
        thanks: held.thanks,
        goals: held.goals,
        agreements: held.agreements,
        deliveries: held.deliveries,
        reflections: held.reflections,
        entries: held.entries,
        answers: held.answers.filter(({ practice }) => practices.includes(practice)),
      })),
    noteShown: (prompts) =>
      write(
        'noteShown',
        () => {
          for (const { practice, key } of prompts) {
            const stamps = { createdAt: at, updatedAt: at };
            const said = { id: `answer-${++ids}`, practice, key, answer: 'shown' as const };
            held.answers.push({ ...said, personId: null, on: at.slice(0, 10), ...stamps });
          }
        },
        false,
      ),
    recentNotes: () => read('recentNotes', () => held.notes.toReversed()),
    ownGoals: () =>
      read('ownGoals', () =>
        held.goals.filter(({ personId, owner }) => personId === null || owner === 'me').toReversed(),
      ),
    entries: (kind) => read('entries', () => held.entries.filter((each) => each.kind === kind)),
    corrections: () => read('corrections', () => held.corrections),
    correct: ({ item, self }, said) =>
      write('correct', () => {
        const title = item.kind === 'event' ? item.title : item.subject;
        const stamps = { createdAt: at, updatedAt: at };
        held.corrections.push({ ...toCorrection(item, self, said), id: `c-${++ids}`, title, ...stamps });
      }),
    removeCorrection: (id) =>
      write('removeCorrection', () => {
        held.corrections = held.corrections.filter((each) => each.id !== id);
      }),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    service,
    held,
    breakDown: (action) => void broken.add(action),
    mend: () => broken.clear(),
    changedElsewhere() {
      for (const listener of listeners) listener(null);
    },
  };
}
