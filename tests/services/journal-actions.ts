import type { Delivery, Reflection } from '../../utils/core/delivery.ts';
import { blankEntry, type Entry } from '../../utils/core/entry.ts';
import type { EntryKind } from '../../utils/core/entry-fields.ts';
import type { FollowUp, Thanks } from '../../utils/core/note.ts';
import type { EventItem, Self } from '../../utils/core/page-report.ts';
import type { FileActions } from '../../utils/services/export-journal.ts';
import type { RemovalActions } from '../../utils/services/journal-removal.ts';
import type { JournalService } from '../../utils/services/journal-service.ts';
import { at, meeting, note, person, prompt } from './journal-fixture.ts';

export type Service = JournalService & RemovalActions & Pick<FileActions, 'importFile'>;

/** One thing a user does, ready to be done on any page. */
export interface Action {
  name: string;
  run(service: Service): Promise<unknown>;
}

export const dana = person('dana', { name: 'Dana Okafor' });
export const subject = { person: dana, meeting: meeting('m1', 'dana') };

export const followUp = (id: string, change: Partial<FollowUp> = {}): FollowUp => ({
  id,
  personId: 'nobody yet',
  meetingId: null,
  owner: 'me',
  text: `Promise ${id}`,
  due: '2026-11-23',
  state: 'open',
  carried: 0,
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const delivery = (id: string, change: Partial<Delivery> = {}): Delivery => ({
  id,
  name: `Delivery ${id}`,
  on: '2026-11-16',
  people: ['dana'],
  eventKey: `google:${id}`,
  state: 'open',
  guess: '',
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const thanks = (id: string, change: Partial<Thanks> = {}): Thanks => ({
  id,
  personId: 'dana',
  on: '2026-11-19',
  work: 'The rollback plan',
  effect: 'Nobody had to wait.',
  kind: 'thanks',
  took: 'Two evenings',
  channel: 'written',
  deliveryId: null,
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const reflection = (id: string, change: Partial<Reflection> = {}): Reflection => ({
  id,
  about: { kind: 'delivery', id: 'd1' },
  people: ['dana'],
  on: '2026-11-18',
  facts: 'Went live on Monday.',
  myPart: 'I held the rollback plan.',
  willTry: 'A shorter window.',
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const entry = (id: string, kind: EntryKind, change: Partial<Entry> = {}): Entry =>
  ({
    ...blankEntry(kind),
    id,
    kind,
    on: '2026-11-19',
    people: ['dana'],
    private: true,
    notes: ['n1'],
    meetingId: 'm1',
    deliveryId: null,
    goalId: null,
    createdAt: at,
    updatedAt: at,
    ...change,
  }) as Entry;

/** A journal in which every action below finds what it needs. */
export async function seed(service: Service): Promise<void> {
  await service.keepLine(subject, { kind: 'note', note: note('n1') }, 'capture:dana');
  const early = { ...followUp('f1'), createdAt: '2026-11-12T13:00:00.000Z' };
  await service.keepLine(
    { person: dana, meeting: null },
    { kind: 'follow-up', followUp: early },
    'capture:dana',
  );
  await service.addTopic(subject, 'theirs', 'On-call rota', null);
  await service.addTopic(subject, 'theirs', 'Storage review', null);
  await service.closeDelivery(delivery('d0', { eventKey: null }), 'left');
  await service.saveDraft('capture:dana', 'half a li');
  await service.correct(
    { ...read, item: { ...read.item, title: 'Planning', series: 'other' } },
    { kind: 'none', was: 'one-on-one' },
  );
}

/** What was read of a page, and read wrongly. */
export const read = {
  self: { name: 'Robin Vale', email: 'robin@northlight.example' },
  item: {
    kind: 'event',
    title: 'Catch up, Dana',
    start: at,
    end: at,
    attendees: [{ name: 'Dana Okafor', email: 'dana@northlight.example' }],
    series: 'weekly',
  },
} satisfies { self: Self; item: EventItem };

const topicOf = async (service: Service, text: string): Promise<string> =>
  (await service.personPage('dana'))?.topics.find((topic) => topic.text === text)?.id ?? '';

const newcomer = { person: person('priya'), meeting: meeting('m9', 'priya') };

const byName = {
  person: person('sam', { name: 'Sam Lindqvist', addresses: [] }),
  meeting: meeting('m10', 'sam'),
  confirmation: { eventKey: 'google:weekly', name: 'Sam Lindqvist', personId: 'sam' },
};

/** Every write of the service, each on the seeded journal, and some as the first word about somebody. */
export const everyAction: readonly Action[] = [
  {
    name: 'confirm',
    run: (service) =>
      service.confirm(
        { eventKey: 'google:m1', name: 'Dana O.', personId: 'dana' },
        'd.okafor@northlight.example',
      ),
  },
  { name: 'savePerson', run: (service) => service.savePerson({ ...dana, rhythm: 14 }) },
  { name: 'addTopic', run: (service) => service.addTopic(subject, 'mine', 'Second hire', null) },
  {
    name: 'addTopic for a newcomer',
    run: (service) => service.addTopic(newcomer, 'theirs', 'First talk', null),
  },
  {
    name: 'editTopic',
    run: async (service) => service.editTopic(await topicOf(service, 'On-call rota'), { state: 'held' }),
  },
  {
    name: 'moveTopic',
    run: async (service) =>
      service.moveTopic(
        await topicOf(service, 'Storage review'),
        'theirs',
        await topicOf(service, 'On-call rota'),
      ),
  },
  { name: 'saveDraft', run: (service) => service.saveDraft('capture:dana', 'half a line') },
  {
    name: 'keepLine',
    run: (service) => service.keepLine(subject, { kind: 'note', note: note('n2') }, 'capture:dana'),
  },
  {
    name: 'keepLine for a newcomer',
    run: (service) =>
      service.keepLine(newcomer, { kind: 'follow-up', followUp: followUp('f2') }, 'capture:dana'),
  },
  {
    name: 'addTopic for a newcomer known by name',
    run: (service) => service.addTopic(byName, 'theirs', 'First talk', null),
  },
  {
    name: 'keepLine for a newcomer known by name',
    run: (service) => service.keepLine(byName, { kind: 'note', note: note('n3') }, 'capture:new:sam'),
  },
  {
    name: 'answerPrompt for a newcomer known by name',
    run: (service) => service.answerPrompt(byName, prompt('k2'), 'not-now', 'mine'),
  },
  {
    name: 'savePerson of a newcomer known by name',
    run: (service) => service.savePerson(byName.person, byName.confirmation),
  },
  { name: 'editNote', run: (service) => service.editNote('n1', { text: 'Other words' }) },
  { name: 'editFollowUp', run: (service) => service.editFollowUp('f1', { state: 'kept' }) },
  { name: 'answerPrompt', run: (service) => service.answerPrompt(subject, prompt('k1'), 'added', 'theirs') },
  {
    name: 'wrapUp',
    run: (service) => service.wrapUp(subject, { state: 'held', load: 'heavy', oneLine: 'Rota first.' }),
  },
  {
    name: 'wrapUp of a talk in no calendar',
    run: (service) => service.wrapUp({ person: dana, meeting: null }, {}, 'capture:dana'),
  },
  {
    name: 'wrapUp with a newcomer known by name',
    run: (service) => service.wrapUp(byName, { state: 'held' }),
  },
  { name: 'closeDelivery', run: (service) => service.closeDelivery(delivery('d1'), 'marked') },
  {
    name: 'saveReflection',
    run: (service) => service.saveReflection(delivery('d1'), reflection('r1'), ['capture:dana']),
  },
  {
    name: 'saveWorkflow',
    run: (service) =>
      service.saveWorkflow(subject, {
        entries: [entry('e1', 'stock'), entry('e2', 'introduction')],
        thanks: [thanks('t1', { deliveryId: 'd2' })],
        topics: [{ id: 'topic-w', turn: 'mine', text: 'The first step', practice: 'coaching-plan' }],
        delivery: delivery('d2'),
        draftIds: ['capture:dana'],
      }),
  },
  {
    name: 'saveWorkflow with a newcomer known by name',
    run: (service) =>
      service.saveWorkflow(byName, {
        entries: [entry('e3', 'request', { people: ['sam'], meetingId: 'm10', notes: [] })],
        reflections: [reflection('r2', { people: ['sam'], about: { kind: 'conflict', id: '' } })],
      }),
  },
  {
    name: 'correct',
    run: (service) => service.correct(read, { kind: 'mentoring', was: 'one-on-one' }),
  },
  {
    name: 'removeCorrection',
    run: async (service) => service.removeCorrection((await service.corrections())[0]?.id ?? ''),
  },
  { name: 'removePerson', run: (service) => service.removePerson('dana') },
  { name: 'addSample', run: (service) => service.addSample() },
];
