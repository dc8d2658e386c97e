import { recordStores } from '../../utils/core/record-stores.ts';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turns } from '../../utils/core/topic.ts';
import { JournalError } from '../../utils/services/journal-error.ts';
import {
  type Action,
  delivery,
  entry,
  followUp,
  read,
  reflection,
  type Service,
  thanks,
} from './journal-actions.ts';
import { createPage, freshName, meeting, note, person, prompt, snapshot } from './journal-fixture.ts';

/** Four people as four pages may meet them: some share an address, so some are one. */
const people = [
  person('p0'),
  person('p1', { addresses: ['one@northlight.example', 'two@northlight.example'] }),
  person('p2', { addresses: ['two@northlight.example'] }),
  person('p3', { addresses: [] }),
];

const aPerson = fc.constantFrom(...people);
/** The guest of one event, under one name: the latest word about it counts. */
const guest = (personId: string) => ({ eventKey: 'google:e1', name: 'The guest', personId });
const aNumber = fc.integer({ min: 0, max: 4 });
const aSubject = fc.tuple(aPerson, fc.option(aNumber)).map(([who, which]) => ({
  person: who,
  meeting: which === null ? null : meeting(`m-${who.id}-${which}`, who.id, { eventKey: `google:e${which}` }),
}));
const aTurn = fc.constantFrom(...turns);

const pageOf = async (service: Service) => {
  const [first] = await service.people();
  return first ? service.personPage(first.id) : null;
};

let topics = 0;

const action = (name: string, run: Action['run']): Action => ({ name, run });

const anAction: fc.Arbitrary<Action> = fc.oneof(
  fc
    .tuple(aPerson, aNumber)
    .map(([who, rhythm]) =>
      action(`savePerson ${who.id}`, (at) => at.savePerson({ ...who, rhythm: rhythm + 1 })),
    ),
  fc.tuple(aSubject, aTurn, fc.boolean()).map(([subject, turn, asGuest]) =>
    action(`addTopic ${subject.person.id}`, (at) => {
      const confirmation = asGuest ? guest(subject.person.id) : null;
      return at.addTopic({ ...subject, confirmation }, turn, 'Topic', null);
    }),
  ),
  fc
    .tuple(aSubject, aNumber)
    .map(([subject, id]) =>
      action(`keep note ${subject.person.id} n${id}`, (at) =>
        at.keepLine(
          subject,
          { kind: 'note', note: note(`n-${subject.person.id}-${id}`) },
          `capture:${subject.person.id}`,
        ),
      ),
    ),
  fc
    .tuple(aSubject, aNumber)
    .map(([subject, id]) =>
      action(`keep promise ${subject.person.id} f${id}`, (at) =>
        at.keepLine(
          subject,
          { kind: 'follow-up', followUp: followUp(`f-${subject.person.id}-${id}`) },
          `capture:${subject.person.id}`,
        ),
      ),
    ),
  fc.tuple(aTurn, aNumber, aNumber).map(([turn, from, before]) =>
    action('moveTopic', async (at) => {
      const topics = (await pageOf(at))?.topics ?? [];
      const topic = topics[from];
      if (topic) await at.moveTopic(topic.id, turn, topics[before]?.id ?? null);
    }),
  ),
  fc.constantFrom('held', 'dropped', 'open').map((state) =>
    action(`topic ${state}`, async (at) => {
      const [topic] = (await pageOf(at))?.topics ?? [];
      if (topic) await at.editTopic(topic.id, { state: state as 'held' });
    }),
  ),
  aSubject.map((subject) =>
    action(`answer ${subject.person.id}`, (at) => at.answerPrompt(subject, prompt('k'), 'added', 'mine')),
  ),
  aSubject.map((subject) =>
    action(`shown ${subject.person.id}`, (at) => at.answerPrompt(subject, prompt('k'), 'shown', 'mine')),
  ),
  fc
    .tuple(aSubject, fc.constantFrom('held', 'missed'))
    .map(([subject, state]) =>
      action(`wrapUp ${state}`, (at) => at.wrapUp(subject, { state: state as 'held' })),
    ),
  fc
    .tuple(fc.subarray(people.map(({ id }) => id)), fc.constantFrom('marked', 'left'))
    .map(([ids, how]) =>
      action(`delivery ${how}`, (at) => at.closeDelivery(delivery('d1', { people: ids }), how as 'left')),
    ),
  fc.tuple(aSubject, aNumber, fc.subarray(people.map(({ id }) => id))).map(([subject, id, others]) =>
    action(`workflow ${subject.person.id} e${id}`, (at) =>
      at.saveWorkflow(subject, {
        entries: [entry(`e-${subject.person.id}-${id}`, 'round', { people: [...others, subject.person.id] })],
        thanks: [thanks(`t-${subject.person.id}-${id}`, { personId: subject.person.id })],
        topics: [{ id: `topic-${topics++}`, turn: 'next', text: 'Topic', practice: null }],
        delivery: delivery('d1'),
      }),
    ),
  ),
  fc.constant(action('reflection', (at) => at.saveReflection(delivery('d1'), reflection('r1')))),
  fc
    .tuple(aPerson, fc.constantFrom('', 'two@northlight.example', 'new@northlight.example'))
    .map(([who, address]) =>
      action(`confirm ${who.id}`, (at) =>
        at.confirm({ eventKey: 'google:e1', name: who.name, personId: who.id }, address),
      ),
    ),
  aPerson.map(({ id }) => action(`confirm the guest ${id}`, (at) => at.confirm(guest(id), ''))),
  aPerson.map(({ id }) => action(`remove ${id}`, (at) => at.removePerson(id))),
  fc
    .tuple(aNumber, fc.constantFrom('none', 'mentoring', 'one-on-one'))
    .map(([series, kind]) =>
      action(`correct ${series} ${kind}`, (at) =>
        at.correct(
          { ...read, item: { ...read.item, series: `series-${series}` } },
          { kind: kind as 'none', was: 'one-on-one' },
        ),
      ),
    ),
  fc.constant(
    action('removeCorrection', async (at) => {
      const [first] = await at.corrections();
      if (first) await at.removeCorrection(first.id);
    }),
  ),
  fc.constantFrom('addSample', 'removeSample').map((name) => action(name, (at) => at[name as 'addSample']())),
);

/** Being told that it cannot be done is an answer; anything else is a fault. */
const attempt = async (service: Service, each: Action): Promise<boolean> => {
  try {
    await each.run(service);
    return true;
  } catch (failure) {
    if (failure instanceof JournalError) return false;
    throw failure;
  }
};

async function expectWhole(ports: ReturnType<typeof createPage>['ports']): Promise<void> {
  const journal = await ports.open();
  const stored = await journal.read(recordStores, async (records) => ({
    people: await records.people.all(),
    meetings: await records.meetings.all(),
    owned: [
      ...(await records.meetings.all()),
      ...(await records.topics.all()),
      ...(await records.notes.all()),
      ...(await records.followUps.all()),
      ...(await records.thanks.all()),
      ...(await records.goals.all()),
      ...(await records.confirmations.all()),
    ],
    shared: [
      ...(await records.deliveries.all()),
      ...(await records.reflections.all()),
      ...(await records.entries.all()),
    ],
    placed: [
      ...(await records.topics.all()),
      ...(await records.notes.all()),
      ...(await records.followUps.all()),
    ],
  }));
  const ids = new Set(stored.people.map(({ id }) => id));
  expect(stored.owned.filter(({ personId }) => personId === null || !ids.has(personId))).toEqual([]);
  const meetings = new Map(stored.meetings.map((each) => [each.id, each.personId]));
  for (const { meetingId, personId } of stored.placed) {
    if (meetingId !== null) expect(meetings.get(meetingId)).toBe(personId);
  }
  expect(stored.shared.flatMap((each) => each.people).filter((id) => !ids.has(id))).toEqual([]);
  const addresses = stored.people.flatMap((each) => each.addresses);
  expect(addresses.toSorted()).toEqual([...new Set(addresses)].toSorted());
  const events = stored.meetings.map(({ personId, eventKey, id }) => `${personId} ${eventKey ?? id}`);
  expect(events.length).toBe(new Set(events).size);
  expect((await journal.tally())?.records).toBe(await journal.countRecords());
}

const withoutDrafts = async (ports: ReturnType<typeof createPage>['ports']) => {
  const { drafts: _, ...rest } = await snapshot(ports);
  return rest;
};

describe('whatever is done in whatever order', () => {
  it('every record has its person, every address one person, every meeting of an event one record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAction, { maxLength: 25 }), async (actions) => {
        const { service, ports } = createPage();
        for (const each of actions) await attempt(service, each);
        await expectWhole(ports);
      }),
      { numRuns: 60 },
    );
  });

  it('undo gives back exactly what was before, step by step to the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAction, { maxLength: 12 }), async (actions) => {
        const undoable = actions.filter(({ name }) => name !== 'addSample' && !name.startsWith('shown'));
        const { service, ports } = createPage();
        const states = [JSON.stringify(await withoutDrafts(ports))];
        for (const each of undoable) {
          await attempt(service, each);
          const state = JSON.stringify(await withoutDrafts(ports));
          if (state !== states.at(-1)) states.push(state);
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(await service.undo()).toBe(true);
          expect(JSON.stringify(await withoutDrafts(ports))).toBe(state);
        }
        expect(await service.undo()).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('two pages at once lose nothing and stay whole, undo of either included', async () => {
    const step = fc.record({
      left: anAction,
      right: anAction,
      undo: fc.constantFrom('neither', 'neither', 'left', 'right'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const name = freshName();
        const left = createPage(name, { prefix: 'left' });
        const right = createPage(name, { prefix: 'right' });
        for (const { left: one, right: other, undo } of steps) {
          await Promise.all([attempt(left.service, one), attempt(right.service, other)]);
          const page = undo === 'left' ? left : undo === 'right' ? right : null;
          if (page)
            await attempt(
              page.service,
              action('undo', (at) => at.undo()),
            );
        }
        await expectWhole(left.ports);
      }),
      { numRuns: 60 },
    );
  });
});
