import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { FollowUp } from '../core/note.ts';
import type { OwnDayRecords, OwnPoint } from '../core/own-day.ts';
import { givenName, type Person } from '../core/person.ts';
import { type Day, dayOf, type Instant } from '../core/time.ts';
import type { WorkflowSave } from '../core/workflow-save.ts';
import { backWords, createDatesModel, type DatesModel, laterThan } from './dates-model.ts';
import { openingWords } from './failure-words.ts';
import { turnOf } from './suggestion-model.ts';
import { createTodayDesks, type TodayDesks } from './today-desks.ts';
import type { OwnDayVoice, TodayPorts } from './today-ports.ts';
import { createWriter, type Writer } from './writer.ts';

const nothing: OwnDayRecords = {
  people: [],
  meetings: [],
  notes: [],
  followUps: [],
  thanks: [],
  goals: [],
  agreements: [],
  deliveries: [],
  reflections: [],
  entries: [],
  answers: [],
};

/** The user's own day: talks, promises that are due, dates that return, and a few points for themself. */
export interface TodayModel extends DatesModel {
  state: ReadonlySignal<'reading' | 'ready' | { failed: string }>;
  today: ReadonlySignal<Day>;
  lang: string;
  zone: string;
  /** Of this day, by time. */
  meetings: ReadonlySignal<readonly Meeting[]>;
  /** Due until today, the nearest first. */
  due: ReadonlySignal<readonly FollowUp[]>;
  points: ReadonlySignal<readonly OwnPoint[]>;
  /** Why there is no point; null where there is one. */
  silence: ReadonlySignal<string | null>;
  /** Key of the point whose "Why this?" is open. */
  why: ReadonlySignal<string | null>;
  desks: TodayDesks;
  writer: Writer;
  person(id: string | null): Person | null;
  turnWhy(key: string): void;
  seen(): void;
  keepPromise(each: FollowUp, kept: boolean): Promise<void>;
  movePromise(each: FollowUp): Promise<void>;
  dropPromise(each: FollowUp): Promise<void>;
  notNow(point: OwnPoint): Promise<void>;
  /** Its practice is not suggested any more: beside the person it was found with, else nowhere. */
  never(point: OwnPoint): Promise<void>;
  /** Where one click says all. */
  done(point: OwnPoint): Promise<void>;
  /** Whether it is a line for a talk with the person it is about. */
  isForAgenda(point: OwnPoint): boolean;
  /** Puts it on the agenda with them. */
  add(point: OwnPoint): Promise<void>;
  refresh(): Promise<void>;
}

/** The record a key names: what stands behind its first colon. */
const recordIn = (key: string): string => key.split(':')[1] || key;

export function createTodayModel(ports: TodayPorts): TodayModel {
  const { service, clock, newId } = ports;
  const now = signal<Instant>(clock.now());
  const today = computed(() => dayOf(now.value, clock.zone));
  const records = signal(nothing);
  const mentors = signal<readonly PersonPage[]>([]);
  const voice = signal<OwnDayVoice | null>(null);
  const state = signal<'reading' | 'ready' | { failed: string }>('reading');
  const why = signal<string | null>(null);
  const leaving = signal<ReadonlySet<string>>(new Set());
  const writer = createWriter(service, refresh, refresh);
  const people = computed(() => new Map(records.value.people.map((each) => [each.id, each])));
  let turn = 0;

  async function refresh(): Promise<void> {
    const mine = ++turn;
    now.value = clock.now();
    try {
      const speaking = await ports.voice();
      const found = await service.ownDay(speaking.practices);
      const mentorIds = speaking.mentors(found, today.peek());
      const pages = await Promise.all(mentorIds.map((id) => service.personPage(id)));
      if (mine !== turn) return;
      records.value = found;
      mentors.value = pages.filter((page) => page !== null);
      voice.value = speaking;
      state.value = 'ready';
    } catch (failure) {
      if (mine === turn && state.peek() !== 'ready') state.value = { failed: openingWords(failure) };
    }
  }

  const ranking = computed(() =>
    voice.value === null
      ? { points: [], silence: null }
      : voice.value.rank(records.value, mentors.value, now.value),
  );
  const returning = createDatesModel({
    service,
    writer,
    dates: computed(() => voice.value?.dates ?? null),
    records,
    today,
    lang: clock.lang,
    now: () => clock.now(),
    newId,
  });
  /** One thing is said once: what a date asks is no point beside it. */
  const points = computed(() => {
    const asked = new Set(returning.dates.value.map(({ key }) => recordIn(key)));
    return ranking.value.points.filter(
      ({ prompt: { key } }) => !leaving.value.has(key) && !asked.has(recordIn(key)),
    );
  });

  const save = (saved: WorkflowSave, done: string) =>
    writer.write(() => service.saveWorkflow(null, saved), {
      done,
      undo: true,
      failed: 'Could not note that.',
    });

  const promise = (each: FollowUp, change: Partial<FollowUp>, done: string) =>
    writer.write(() => service.editFollowUp(each.id, change), {
      done,
      undo: true,
      failed: 'Could not note that.',
    });

  /** Goes from the list at once; from the write on, the answer in the journal keeps it away. */
  async function answer(point: OwnPoint, how: 'not-now' | 'done', words: string): Promise<void> {
    const { prompt, personId, withPerson } = point;
    const stamps = { createdAt: clock.now(), updatedAt: clock.now() };
    const { practice, key } = prompt;
    const about = { practice, key, personId: withPerson ? personId : null };
    leaving.value = new Set([...leaving.peek(), key]);
    await save({ answers: [{ id: newId(), ...about, answer: how, on: today.peek(), ...stamps }] }, words);
    leaving.value = new Set([...leaving.peek()].filter((each) => each !== key));
  }

  async function never({ prompt, personId, withPerson }: OwnPoint): Promise<void> {
    const person = withPerson ? people.value.get(personId ?? '') : undefined;
    const failed = 'Could not note that.';
    if (person) {
      const unsaid = [...new Set([...(person.unsaid ?? []), prompt.practice])];
      const done = `Not suggested beside ${givenName(person.name)} any more.`;
      await writer.write(() => service.savePerson({ ...person, unsaid }), { done, undo: true, failed });
      return;
    }
    const done = 'Not suggested any more. Settings, Suggestions brings it back.';
    await writer.write(async () => voice.peek()?.mute(prompt.practice), { done, undo: false, failed });
  }

  const said = new Set<string>();

  return {
    state,
    today,
    lang: clock.lang,
    zone: clock.zone,
    meetings: computed(() =>
      records.value.meetings.filter(
        ({ start, state: how }) =>
          how !== 'moved' && how !== 'missed' && dayOf(start, clock.zone) === today.value,
      ),
    ),
    due: computed(() =>
      records.value.followUps
        .filter(({ state: how, due }) => how === 'open' && due !== null && due <= today.value)
        .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? 1 : -1)),
    ),
    ...returning,
    points,
    silence: computed(() => ranking.value.silence),
    why,
    desks: createTodayDesks(ports, { now, records, writer, voice }),
    writer,
    person: (id) => (id === null ? null : (people.value.get(id) ?? null)),
    turnWhy: (key) => {
      why.value = why.peek() === key ? null : key;
    },
    seen() {
      const fresh = points.peek().filter(({ prompt, withPerson }) => !withPerson && !said.has(prompt.key));
      for (const { prompt } of fresh) said.add(prompt.key);
      // A showing that goes unnoted costs the user nothing.
      if (fresh.length > 0) service.noteShown(fresh.map(({ prompt }) => prompt)).catch(() => undefined);
    },
    keepPromise: async (each, kept) =>
      void (await promise(each, { state: kept ? 'kept' : 'open' }, kept ? 'Done.' : 'Open again.')),
    movePromise: async (each) =>
      void (await promise(each, { due: laterThan(today.peek()) }, backWords(today.peek(), clock.lang))),
    dropPromise: async (each) => void (await promise(each, { state: 'let-go' }, 'Let go.')),
    notNow: (point) => answer(point, 'not-now', 'Set aside for now.'),
    never,
    done: (point) => answer(point, 'done', 'Done.'),
    isForAgenda: ({ personId, prompt }) => personId !== null && prompt.action === 'add-to-agenda',
    async add({ personId, prompt }) {
      const subject = people.value.get(personId ?? '');
      if (!subject) return;
      const work = () =>
        service.answerPrompt({ person: subject, meeting: null }, prompt, 'added', turnOf(prompt));
      const done = 'Added to the agenda.';
      await writer.write(work, { done, undo: true, failed: 'Could not note that.' });
    },
    refresh,
  };
}
