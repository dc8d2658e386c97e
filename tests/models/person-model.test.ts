import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../utils/core/prompt.ts';
import { stepFrom } from '../../utils/models/agenda-model.ts';
import { JournalError } from '../../utils/services/journal-error.ts';
import {
  dana,
  toEvent,
  toFollowUp,
  toMeeting,
  toMoment,
  toPerson,
  toReport,
  toTab,
  toTopic,
  withPerson,
} from './cast.ts';
import { createStage } from './stage.ts';

const point: Prompt = {
  practice: 'celebrate-the-work',
  theme: 'Celebrate',
  text: 'The storage migration',
  evidence: 'Nothing since 12 Oct',
  why: '',
  source: '',
  strength: 'solid',
  credit: 'Practice: celebrate the work. After .',
  language: 'en',
  action: 'add-to-agenda',
  key: 'celebrate:migration',
  score: 1,
};

async function openDana(
  change: Parameters<typeof createStage>[0] = {},
  options: Parameters<typeof createStage>[1] = {},
) {
  const stage = createStage({ people: [dana], ...change }, options);
  stage.show(withPerson(dana));
  await stage.settle();
  return stage;
}

describe('capture', () => {
  it('keeps a follow-up with owner and date, and takes it back with Backspace', async () => {
    const stage = await openDana();
    const { capture } = stage.person();
    capture.type('[] Dana drafts the rota by Mon');
    expect(capture.line.value).toMatchObject({ mark: 'follow-up', owner: 'them', due: '2026-11-23' });
    await capture.keep();
    expect(stage.held.followUps).toMatchObject([{ owner: 'them', due: '2026-11-23', personId: 'dana' }]);
    expect(capture.box.text.value).toBe('');
    expect(stage.person().writer.said.value).toMatchObject({ text: 'Follow-up kept.', undo: true });
    await capture.takeBack();
    expect(stage.held.followUps).toEqual([]);
    expect(capture.box.text.value).toBe('[] Dana drafts the rota by Mon');
  });

  it('lets owner and date be corrected, and forgets the corrections with the line', async () => {
    const stage = await openDana();
    const { capture } = stage.person();
    capture.type('[] send the deck by Fri');
    capture.turnOwner();
    capture.setDue(null);
    await capture.keep();
    expect(stage.held.followUps).toMatchObject([{ owner: 'them', due: null }]);
    capture.type('[] call Jonas');
    expect(capture.line.value?.owner).toBe('me');
  });

  it('knows whose advice it is from who the person is', async () => {
    const mentor = { ...dana, relationships: [{ kind: 'mentor' as const, from: null, to: null }] };
    const stage = await openDana({ people: [mentor] });
    stage.person().capture.type('> sit in on the forum once');
    await stage.person().capture.keep();
    expect(stage.held.notes[0]).toMatchObject({ mark: 'advice', advice: { from: 'them', state: 'new' } });
  });

  it('says so and keeps the words when a line cannot be kept', async () => {
    const stage = await openDana();
    const person = stage.person();
    stage.breakDown('keepLine');
    stage.breakDown('saveDraft');
    person.capture.type('! the demo went well');
    await person.capture.keep();
    expect(person.capture.box.text.value).toBe('! the demo went well');
    expect(person.capture.box.state.value).toBe('failed');
    expect(person.writer.said.value?.failed).toBe(true);
    stage.mend();
    await stage.panel.flush();
    expect(stage.held.drafts['capture:dana']).toBe('! the demo went well');
  });

  it('shows an empty box after another page kept the line, and leaves a line being typed alone', async () => {
    const stage = await openDana({ drafts: { 'capture:dana': 'one' } });
    const { box } = stage.person().capture;
    expect(box.text.value).toBe('one');
    stage.held.drafts['capture:dana'] = '';
    stage.changedElsewhere();
    await stage.settle();
    expect(box.text.value).toBe('');
    stage.person().capture.type('two');
    stage.changedElsewhere();
    await stage.settle();
    expect(box.text.value).toBe('two');
  });

  it('puts a mark in front and takes it away again', async () => {
    const stage = await openDana();
    const { capture } = stage.person();
    capture.type('went well');
    capture.mark('!');
    expect(capture.box.text.value).toBe('! went well');
    capture.mark('[]');
    expect(capture.box.text.value).toBe('[] went well');
    capture.mark('[]');
    expect(capture.box.text.value).toBe('went well');
  });
});

describe('a failure', () => {
  it('says in the words of the journal what happened and what still holds', async () => {
    const stage = await openDana();
    stage.service.savePerson = () => Promise.reject(new JournalError('address-taken'));
    await stage.person().saveCard({ addresses: ['priya@northlight.example'] });
    expect(stage.person().writer.said.value).toEqual({
      text: 'Could not save the card. Somebody else in the journal already has this address. Nothing was changed.',
      undo: false,
      failed: true,
    });
  });
});

describe('the agenda', () => {
  const topics = [
    toTopic('dana', 'a', { turn: 'theirs' }),
    toTopic('dana', 'b', { turn: 'theirs', order: 2 }),
    toTopic('dana', 'c', { turn: 'next' }),
  ];

  it('steps within a turn, over its edge, and not past the ends', async () => {
    const stage = await openDana({ topics });
    const { agenda } = stage.person();
    const groups = agenda.turns.value;
    expect(stepFrom(groups, 'a', 1)).toEqual({ turn: 'theirs', before: null });
    expect(stepFrom(groups, 'b', -1)).toEqual({ turn: 'theirs', before: 'a' });
    expect(stepFrom(groups, 'b', 1)).toEqual({ turn: 'mine', before: null });
    expect(stepFrom(groups, 'c', -1)).toEqual({ turn: 'mine', before: null });
    expect(stepFrom(groups, 'a', -1)).toBeNull();
    expect(stepFrom(groups, 'c', 1)).toBeNull();
    await agenda.step('b', -1);
    expect(agenda.turns.value[0]?.topics.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(agenda.focus.value).toBe('b');
  });

  it('drops a topic and takes it back', async () => {
    const stage = await openDana({ topics });
    const { agenda, writer } = stage.person();
    await agenda.drop('a');
    expect(agenda.turns.value[0]?.topics.map(({ id }) => id)).toEqual(['b']);
    expect(writer.said.value).toEqual({ text: 'Dropped from the agenda.', undo: true, failed: false });
    await writer.undo();
    expect(agenda.turns.value[0]?.topics.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps the topic and says so when the journal does not take the change', async () => {
    const stage = await openDana({ topics });
    const { agenda, writer } = stage.person();
    stage.breakDown('editTopic');
    await agenda.drop('a');
    expect(agenda.turns.value[0]?.topics).toHaveLength(2);
    expect(writer.said.value?.text).toContain('Nothing was changed');
  });
});

describe('suggestions', () => {
  const rank = ({ answers }: { answers: readonly { key: string; answer: string }[] }) => ({
    prompts: answers.some(({ key, answer }) => key === point.key && answer !== 'shown') ? [] : [point],
    silence: null,
  });

  it('moves an added point to the agenda, and back with undo', async () => {
    const stage = await openDana({}, { rank });
    const { suggestions, agenda, writer } = stage.person();
    await suggestions.add(point);
    expect(suggestions.offered.value.prompts).toEqual([]);
    expect(agenda.turns.value[1]?.topics).toMatchObject([
      { text: 'The storage migration', practice: 'celebrate-the-work' },
    ]);
    await writer.undo();
    expect(suggestions.offered.value.prompts).toEqual([point]);
    expect(agenda.turns.value[1]?.topics).toEqual([]);
  });

  it('comes back when the answer could not be written', async () => {
    const stage = await openDana({}, { rank });
    stage.breakDown('answerPrompt');
    await stage.person().suggestions.notNow(point);
    expect(stage.person().suggestions.offered.value.prompts).toEqual([point]);
  });

  it('notes once that it was seen, and never of somebody who is not stored', async () => {
    const stage = await openDana({}, { rank });
    stage.person().suggestions.seen();
    stage.person().suggestions.seen();
    await stage.settle();
    expect(stage.held.answers).toMatchObject([{ answer: 'shown', key: point.key }]);
    stage.show(withPerson(toPerson('sam', 'Sam Lindqvist')));
    await stage.settle();
    stage.person().suggestions.seen();
    await stage.settle();
    expect(stage.held.people).toHaveLength(1);
  });
});

describe('wrapping up', () => {
  it('keeps each answer as it is given, and the line with Done', async () => {
    const planned = toMeeting('dana', '2026-11-19', { state: 'planned' });
    const stage = await openDana({ meetings: [planned] });
    const { wrapUp } = stage.person();
    await wrapUp.answer({ load: 'heavy' });
    expect(stage.held.meetings[0]).toMatchObject({ load: 'heavy', state: 'planned' });
    wrapUp.oneLine.type('Ask about Mondays first.');
    await wrapUp.finish();
    expect(stage.held.meetings[0]).toMatchObject({ state: 'held', oneLine: 'Ask about Mondays first.' });
    expect(stage.held.drafts[wrapUp.oneLine.id]).toBe('');
  });

  it('does not say that a meeting took place which the user said was moved', async () => {
    const stage = await openDana();
    const { wrapUp } = stage.person();
    await wrapUp.answer({ state: 'moved' });
    await wrapUp.finish();
    expect(stage.held.meetings).toMatchObject([{ state: 'moved', eventKey: 'calendar:dana-2026-11-19' }]);
  });

  it('makes one meeting for a talk that stands in no calendar', async () => {
    const stage = createStage({ people: [dana] });
    await stage.panel.openPerson('dana');
    const { wrapUp } = stage.person();
    await wrapUp.answer({ whoseTime: 'theirs' });
    await wrapUp.answer({ load: 'light' });
    expect(stage.held.meetings).toMatchObject([{ whoseTime: 'theirs', load: 'light', eventKey: null }]);
  });

  it('copies the recap, and says so when the browser does not let it', async () => {
    const stage = await openDana({
      followUps: [toFollowUp('dana', 'Send the deck', { createdAt: '2026-11-19T13:05:00Z' })],
    });
    await stage.person().copyRecap();
    expect(stage.copied[0]).toContain('- I: Send the deck');
    stage.ports.platform.copy = () => Promise.reject(new Error('no'));
    await stage.person().copyRecap();
    expect(stage.person().writer.said.value?.failed).toBe(true);
  });
});

describe('where a person opens', () => {
  it.each([
    ['2026-11-19T12:48:00.000Z', 'prepare'],
    ['2026-11-19T13:10:00.000Z', 'notes'],
    ['2026-11-19T13:40:00.000Z', 'wrap-up'],
    ['2026-11-19T15:40:00.000Z', 'prepare'],
  ])('at %s: %s', async (at, part) => {
    const stage = createStage({ people: [dana] });
    stage.tick(at);
    stage.show(withPerson(dana));
    await stage.settle();
    expect(stage.person().part.value).toBe(part);
  });

  it('opens somebody chosen by hand beside their next meeting in the journal', async () => {
    const stage = createStage({
      people: [dana],
      meetings: [toMeeting('dana', '2026-11-19', { state: 'planned' })],
    });
    await stage.panel.openPerson('dana');
    expect(stage.person().line.value).toBe('1:1 at 13:00, in 12 minutes');
    await stage.person().wrapUp.answer({ load: 'light' });
    expect(stage.held.meetings).toHaveLength(1);
  });
});

describe('what the talk is between the two', () => {
  it('follows who the person is to the user, at once', async () => {
    const boss = { ...dana, relationships: [{ kind: 'skip-level' as const, from: null, to: null }] };
    const stage = createStage({ people: [boss] });
    stage.show(withPerson(boss));
    await stage.settle();
    expect(stage.person().line.value).toBe('Skip-level 1:1 at 13:00, in 12 minutes');
    await stage.person().saveCard({ relationships: [{ kind: 'peer', from: null, to: null }] });
    await stage.settle();
    expect(stage.person().line.value).toBe('1:1 at 13:00, in 12 minutes');
  });
});

describe('a person the journal does not know', () => {
  const sam = toPerson('sam', 'Sam Lindqvist');

  it('stores nothing until the first write, and keeps the words typed before it', async () => {
    const stage = createStage();
    stage.show(withPerson(sam));
    await stage.settle();
    expect(stage.held.people).toEqual([]);
    stage.person().capture.type('likes to be asked twice');
    await stage.panel.flush();
    expect(stage.held.people).toEqual([]);
    await stage.person().agenda.add('Welcome');
    expect(stage.held.people).toMatchObject([
      { name: 'Sam Lindqvist', addresses: ['sam@northlight.example'] },
    ]);
    stage.show(toTab());
    await stage.settle();
    stage.show(withPerson(sam));
    await stage.settle();
    expect(stage.person().capture.box.text.value).toBe('likes to be asked twice');
  });

  it('finds those words again when the next page names the person without the address', async () => {
    const stage = createStage();
    stage.show(withPerson(sam));
    await stage.settle();
    await stage.person().agenda.add('Welcome');
    stage.person().capture.type('likes to be asked twice');
    stage.show(
      toTab({
        state: 'open',
        report: toReport(toEvent('other')),
        moment: toMoment({ name: 'Sam Lindqvist', email: '' }),
      }),
    );
    await stage.settle();
    await stage.panel.confirm(stage.held.people[0]?.id ?? '');
    expect(stage.person().capture.box.text.value).toBe('likes to be asked twice');
  });

  it('remembers with the first write who the guest of an event without addresses is', async () => {
    const stage = createStage();
    const tab = () =>
      toTab({
        state: 'open',
        report: toReport(toEvent('talk')),
        moment: toMoment({ name: 'Sam Lindqvist', email: '' }),
      });
    stage.show(tab());
    await stage.settle();
    await stage.person().agenda.add('Welcome');
    stage.show(toTab());
    await stage.settle();
    stage.show(tab());
    await stage.settle();
    expect(stage.person().agenda.turns.value[1]?.topics).toMatchObject([{ text: 'Welcome' }]);
  });

  it('becomes the person another page stored first with the same address', async () => {
    const stage = createStage();
    stage.show(withPerson(sam));
    await stage.settle();
    stage.held.people.push({ ...sam, id: 'stored-elsewhere' });
    await stage.person().agenda.add('Welcome');
    expect(stage.person().page.value.person.id).toBe('stored-elsewhere');
    expect(stage.person().agenda.turns.value[1]?.topics).toMatchObject([{ text: 'Welcome' }]);
  });
});

describe('what the page says, and choosing by hand', () => {
  it('goes back to the last person after the page took over', async () => {
    const stage = createStage({ people: [dana] });
    stage.show(withPerson(dana));
    await stage.settle();
    stage.show(toTab());
    await stage.settle();
    expect(stage.panel.view.value.kind).toBe('nothing');
    expect(stage.panel.canGoBack.value).toBe(true);
    await stage.panel.goBack();
    expect(stage.person().page.value.person.id).toBe('dana');
  });

  it('says when the journal cannot be opened, and tries again', async () => {
    const stage = createStage({ people: [dana] });
    stage.breakDown('match');
    stage.show(withPerson(dana));
    await stage.settle();
    expect(stage.panel.view.value.kind).toBe('failed');
    stage.mend();
    stage.panel.retry();
    await stage.settle();
    expect(stage.person().page.value.person.id).toBe('dana');
  });

  it('turns away from a person who was removed elsewhere', async () => {
    const stage = createStage({ people: [dana] });
    await stage.panel.openPerson('dana');
    stage.held.people.splice(0);
    stage.changedElsewhere();
    await stage.settle();
    expect(stage.panel.view.value.kind).toBe('nothing');
    expect(stage.panel.canGoBack.value).toBe(false);
  });

  it('never lets an older reading of a page replace a newer one', async () => {
    const held: (() => void)[] = [];
    let slow = false;
    const later = (label: string) =>
      slow && label === 'personPage answers'
        ? new Promise<void>((resolve) => held.push(resolve))
        : Promise.resolve();
    const stage = await openDana({}, { later });
    slow = true;
    stage.changedElsewhere();
    await stage.settle();
    stage.held.topics.push(toTopic('dana', 'new'));
    stage.changedElsewhere();
    await stage.settle();
    held[1]?.();
    await stage.settle();
    held[0]?.();
    await stage.settle();
    expect(stage.person().page.value.topics).toHaveLength(1);
  });
});

describe('a delivery', () => {
  const launch = () =>
    toTab({
      state: 'open',
      report: toReport(
        toEvent('launch', {
          title: 'Atlas launch',
          start: '2026-11-16T09:00:00Z',
          end: '2026-11-16T10:00:00Z',
          attendees: [
            { name: 'Dana Okafor', email: 'dana@northlight.example' },
            { name: 'Robin Vale', email: 'robin@northlight.example' },
            { name: 'Room 4', email: 'room4@northlight.example', resource: true },
          ],
        }),
      ),
      moment: toMoment(null, 'delivery'),
    });

  async function open() {
    const stage = createStage({ people: [dana] });
    stage.show(launch());
    await stage.settle();
    const view = stage.panel.view.value;
    if (view.kind !== 'delivery') throw new Error(`shows ${view.kind}`);
    return { stage, model: view.delivery };
  }

  it('counts the days and names who took part, without the user and rooms', async () => {
    const { stage, model } = await open();
    expect(model.days.value).toBe(3);
    expect(model.names).toEqual(['Dana Okafor']);
    expect(model.delivery.value.people).toEqual(['dana']);
    expect(stage.held.deliveries).toEqual([]);
  });

  it('is marked, and open again after undo', async () => {
    const { model } = await open();
    await model.mark();
    expect(model.delivery.value.state).toBe('marked');
    await model.writer.undo();
    expect(model.delivery.value.state).toBe('open');
  });

  it('keeps a look back in one write, with what was skipped left empty', async () => {
    const { stage, model } = await open();
    await model.lookBack();
    const look = model.workflows.open.value;
    if (!look) throw new Error('no look back');
    look.answer('facts', 'Two days late, no rollback.');
    look.next();
    look.skip();
    look.answer('try', ['', 'Say so on the day.']);
    expect(stage.held.reflections).toEqual([]);
    expect(await look.keep()).toBe(true);
    expect(stage.held.reflections).toMatchObject([
      { facts: 'Two days late, no rollback.', myPart: '', willTry: 'Say so on the day.', people: ['dana'] },
    ]);
    expect(look.closing.value).toContain('comes back when the next delivery starts');
    expect(look.box.text.value).toBe('');
    expect(model.reflected.value).toBe(true);
  });

  it('keeps the words when the look back cannot be kept', async () => {
    const { stage, model } = await open();
    stage.breakDown('saveWorkflow');
    await model.lookBack();
    const look = model.workflows.open.value;
    look?.answer('facts', 'Two days late.');
    expect(await look?.keep()).toBe(false);
    expect(look?.answers.value.facts).toBe('Two days late.');
    expect(look?.box.text.value).toContain('Two days late.');
    expect(model.reflected.value).toBe(false);
    expect(model.writer.said.value?.failed).toBe(true);
  });
});
