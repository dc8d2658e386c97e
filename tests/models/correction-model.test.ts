import { describe, expect, it } from 'vitest';
import type { Attendee, MailItem } from '../../utils/core/page-report.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import { dana, priya, toEvent, toMoment, toReport, toTab, withPerson } from './cast.ts';
import { createStage } from './stage.ts';

const self: Attendee = { name: 'Robin Vale', email: 'robin@northlight.example' };
const guest = (name: string): Attendee => ({ name, email: `${name.toLowerCase()}@northlight.example` });

const unnoticed = (...attendees: Attendee[]): TabState =>
  toTab({ state: 'nothing', report: toReport(toEvent('planning', { title: 'Planning', attendees })) });

const mail: MailItem = {
  ...{ kind: 'mail', subject: 'A question', date: '', body: '', key: 't1' },
  ...{ from: guest('Dana'), to: [self, guest('Priya')], cc: [] },
};

const openOn = (tab: TabState | null) => {
  const stage = createStage({ people: [dana, priya] });
  stage.show(tab);
  return { ...stage, about: () => stage.panel.correction.open.value };
};

describe('what may be said about the open page', () => {
  it('is every other kind, with whom only where that is not clear', () => {
    expect(openOn(withPerson(dana)).about()).toMatchObject({
      kinds: ['mentoring', 'review', 'delivery'],
      withWhom: [],
    });
    expect(openOn(unnoticed(self, guest('Dana'))).about()).toMatchObject({
      kinds: ['one-on-one', 'mentoring', 'review', 'delivery'],
      withWhom: [],
    });
    const three = unnoticed(self, guest('Dana'), guest('Priya'), { ...guest('Aspen'), resource: true });
    expect(
      openOn(three)
        .about()
        ?.withWhom.map(({ name }) => name),
    ).toEqual(['Dana', 'Priya']);
  });

  it('is of a mail also what only mails are', () => {
    const { about } = openOn(toTab({ state: 'open', report: toReport(mail), moment: toMoment(dana0) }));
    expect(about()?.kinds).toEqual([
      'mentoring',
      'review',
      'delivery',
      'ask',
      'win',
      'challenge',
      'follow-up',
    ]);
  });

  it('is a delivery at most where nobody is there to be named', () => {
    expect(openOn(unnoticed(self)).about()?.kinds).toEqual(['delivery']);
  });

  it('is nothing where nothing is open or nothing could be read', () => {
    const report = toReport(toEvent('x'));
    for (const tab of [null, toTab(), toTab({ state: 'left' }), toTab({ state: 'unreadable', report })]) {
      expect(openOn(tab).about()).toBeNull();
    }
  });
});

const dana0 = { name: 'Dana', email: 'dana@northlight.example' };

describe('saying it', () => {
  it('keeps it, has the page reported once more, and can be taken back', async () => {
    const { panel, held, copied, about, settle } = openOn(withPerson(dana));
    await settle();
    const open = about();
    if (open) await panel.correction.correct(open, 'none');
    expect(held.corrections).toMatchObject([{ kind: 'none', was: 'one-on-one', title: 'Weekly' }]);
    expect(copied).toEqual(['read again']);
    expect(panel.correction.writer.said.value).toMatchObject({ text: 'Noted: not a 1:1.', undo: true });
    await panel.correction.writer.undo();
    expect(held.corrections).toEqual([]);
    expect(copied).toEqual(['read again', 'read again']);
  });

  it('names whom it is with', async () => {
    const { panel, held, about } = openOn(unnoticed(self, guest('Dana'), guest('Priya')));
    const open = about();
    if (open) await panel.correction.correct(open, 'mentoring', open.withWhom[1]);
    expect(held.corrections).toMatchObject([
      { kind: 'mentoring', was: null, counterpart: { name: 'Priya' } },
    ]);
  });

  it('of an event that is not open any more is dropped', async () => {
    const { panel, held, show, about } = openOn(withPerson(dana));
    const open = about();
    show(withPerson(priya));
    if (open) await panel.correction.correct(open, 'none');
    expect(held.corrections).toEqual([]);
  });

  it('turns the kind of the person on screen, who stays, and what is typed stays too', async () => {
    const { panel, person, show, settle } = openOn(withPerson(dana));
    await settle();
    const before = person();
    before.capture.type('half a sentence');
    const tab = withPerson(dana);
    show({ ...tab, moment: tab.moment && { ...tab.moment, kind: 'mentoring' } });
    await settle();
    expect(person()).toBe(before);
    expect(before.line.value).toContain('Mentoring');
    expect(before.meeting.value?.kind).toBe('mentoring');
    expect(panel.correction.open.value?.kinds).toContain('one-on-one');
  });

  it('leaves the status line to what is done after it', async () => {
    const { panel, person, about, settle } = openOn(withPerson(dana));
    await settle();
    const open = about();
    if (open) await panel.correction.correct(open, 'review');
    await person().agenda.add('Welcome');
    expect(panel.correction.writer.said.value).toBeNull();
  });

  it('leaves the status line with the event it speaks of, not before', async () => {
    const { panel, show, about } = openOn(withPerson(dana));
    const open = about();
    if (open) await panel.correction.correct(open, 'none');
    show(toTab({ state: 'nothing', report: toReport(toEvent('dana-2026-11-19')) }));
    expect(panel.correction.writer.said.value).not.toBeNull();
    show(withPerson(priya));
    expect(panel.correction.writer.said.value).toBeNull();
  });

  it('who somebody is has the page reported once more as well', async () => {
    const { person, copied, settle } = openOn(withPerson({ ...dana, relationships: [] }));
    await settle();
    await person().setRelationship('mentor');
    expect(copied).toEqual(['read again']);
  });
});
