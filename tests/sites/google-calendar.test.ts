// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/google-calendar.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { fakeGoogleCalendar } from './fakes/google-calendar.ts';
import { holiday, launch, mentoring, oneOnOne } from './fakes/story.ts';
import { overhaul } from './marks.ts';
import { pageOf } from './page-of.ts';

const start = (options = {}) => fakeGoogleCalendar(document.implementation.createHTMLDocument(), options);
let fake: ReturnType<typeof start>;
const read = () => site.read(pageOf(fake)).report;
const readEvent = () => {
  const { item } = read();
  if (item?.kind !== 'event') throw new Error('no event was read');
  return item;
};
const openKey = () => site.openKey(pageOf(fake));
const find = (css: string): Element => {
  const found = fake.document.querySelector(css);
  if (!found) throw new Error(`the fake has no ${css}`);
  return found;
};

beforeEach(() => {
  fake = start();
});

describe('google-calendar: what is open', () => {
  it('is nothing on the grid, beside a quick create and beside a task', () => {
    expect(openKey()).toBe('');
    fake.openQuickCreate();
    expect([openKey(), read().item, read().view]).toEqual(['', null, 'quick-create']);
    fake.openTask();
    expect([openKey(), read().item]).toEqual(['', null]);
  });

  it('is told apart when one dialog node serves two events in turn', () => {
    fake.openEvent(oneOnOne);
    fake.settle();
    const first = { key: openKey(), node: fake.dialog };
    fake.openEvent(mentoring);
    expect(fake.dialog).toBe(first.node);
    expect(openKey()).not.toBe(first.key);
    fake.settle();
    expect(readEvent().title).toBe(mentoring.title);
  });

  it('stays the same through the passes in which the dialog is drawn', () => {
    fake.openEvent(oneOnOne);
    const before = openKey();
    fake.settle();
    expect(openKey()).toBe(before);
  });

  it('is never a dialog left over and hidden', () => {
    fake.leaveOldDialog(launch);
    expect(openKey()).toBe('');
    fake.openEvent(oneOnOne);
    fake.settle();
    expect(readEvent().title).toBe(oneOnOne.title);
    fake.close();
    expect([openKey(), read().item]).toEqual(['', null]);
  });

  it('follows soft navigation into the editor and back', () => {
    fake.openEditor(oneOnOne);
    const key = openKey();
    expect(key).toMatch(/^editor /);
    expect(readEvent().key).toBe('q1w2e3r4t5_20260916T120000Z');
    fake.show('week');
    expect(openKey()).toBe('');
  });

  it('gives the dialog as the place to hang the pill beside', () => {
    fake.openEvent(oneOnOne);
    expect(site.read(pageOf(fake)).anchor).toBe(fake.dialog);
  });
});

describe('google-calendar: drawn in passes', () => {
  it('reads title and time at once and the guests when they have come', () => {
    fake.openEvent(oneOnOne);
    expect(readEvent()).toMatchObject({
      title: oneOnOne.title,
      start: '2026-09-16T14:00:00+02:00',
      attendees: [],
    });
    fake.settle();
    expect(readEvent().attendees.map(({ email }) => email)).toContain('dana@northlight.example');
  });

  it('throws out what others put into its dialog, so nothing of ours may live there', () => {
    fake.openEvent(oneOnOne);
    const foreign = fake.document.createElement('div');
    find('#xDetDlg').append(foreign);
    fake.step();
    expect(foreign.isConnected).toBe(false);
  });
});

describe('google-calendar: time', () => {
  it('is in the zone of the page, whatever the browser thinks', () => {
    fake.openEvent(mentoring);
    const { report } = site.read(pageOf(fake, 'America/New_York'));
    expect(report.zone).toBe('Europe/Berlin');
    expect(report.item).toMatchObject({ start: '2026-09-17T11:00:00+02:00' });
  });

  it('is in the zone of the browser where the page does not say its own', () => {
    find('#xTimezone').remove();
    fake.openEvent(mentoring);
    const { report } = site.read(pageOf(fake, 'America/New_York'));
    expect(report).toMatchObject({ zone: null, item: { start: '2026-09-17T11:00:00-04:00' } });
  });

  it('is left out when the column of the chip speaks of another day', () => {
    fake.openEvent(mentoring);
    const chip = find('[role=main] [data-eventchip][data-eventid^="bTNu"]');
    find('[data-column-index="0"]').append(chip);
    expect(readEvent()).toMatchObject({ start: '', end: '' });
    expect(read().missing).toContain('time');
  });

  it('is left out when the chip speaks of another hour', () => {
    fake.openEvent(mentoring);
    find('[data-eventid^="bTNu"] .XuJrye').textContent =
      '3pm to 4pm, Mentoring with Noor, September 17, 2026';
    expect(readEvent().start).toBe('');
  });

  it('of a moved instance is that of the words and the chip, not the first one in its id', () => {
    const moved = { ...oneOnOne, day: '2026-09-18', start: 600, end: 660 };
    fake = start({ events: [moved] });
    fake.openEvent(moved);
    expect(readEvent().start).toBe('2026-09-18T10:00:00+02:00');
    expect(read().missing).not.toContain('time');
  });

  it('is doubted when no chip stands by words that differ from the id', () => {
    fake = start({ events: [] });
    fake.openEvent({ ...oneOnOne, day: '2026-09-18' });
    expect(read().missing).toContain('time');
  });
});

describe('google-calendar: people', () => {
  it('are those with an address attribute; rooms are marked, addresses in the description are nobody', () => {
    fake.openEvent(oneOnOne);
    fake.settle();
    const guests = readEvent().attendees;
    expect(guests.filter(({ resource }) => resource).map(({ name }) => name)).toEqual(['Room Fjord']);
    expect(guests.some(({ email }) => email.includes('sip'))).toBe(false);
    expect(readEvent().ownAnswer).toBe('accepted');
  });

  it('keep a name with a comma whole', () => {
    fake.openEvent(mentoring);
    fake.settle();
    expect(readEvent().attendees[0]).toMatchObject({
      name: 'Haddad, Noor',
      organizer: true,
      rsvp: 'tentative',
    });
  });

  it('are said to be incomplete when the heading counts more', () => {
    fake.openEvent(launch);
    fake.settle();
    expect(readEvent().guestCount).toBe(14);
    expect(read().missing).toEqual(['guests']);
  });

  it('are found without roles and labels', () => {
    fake.openEvent(oneOnOne);
    fake.settle();
    for (const line of fake.document.querySelectorAll('[role=treeitem]')) {
      line.removeAttribute('role');
      line.removeAttribute('aria-label');
    }
    expect(
      readEvent()
        .attendees.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['Robin Vale', 'Dana Whitfield']);
  });
});

describe('google-calendar: a page that changed', () => {
  it('does not mind other class names', () => {
    fake.openEvent(oneOnOne);
    fake.settle();
    const before = read();
    for (const each of fake.document.querySelectorAll('[class]')) each.setAttribute('class', 'zZ9');
    // The icon of the title is known by its element, not by its class.
    expect(read()).toEqual(before);
  });

  it('says which field it misses when the title is gone', () => {
    fake.openEvent(oneOnOne);
    find('#rAECCd').remove();
    expect(read).toThrow(new SelectorError('google-calendar', 'title', '2026-09'));
  });

  it('says that it cannot read a page without any known part', () => {
    fake.document.body.replaceChildren();
    fake.document.body.removeAttribute('data-viewfamily');
    expect(read).toThrow(SelectorError);
  });
});

describe('google calendar: a bubble whose ids changed', () => {
  const changeIds = () => {
    for (const each of fake.document.querySelectorAll('[role=dialog] [id]')) each.id = `x${each.id.length}`;
  };

  it.each([oneOnOne, mentoring, launch, holiday])('is read by the id of its event: $title', (event) => {
    fake.openEvent(event);
    fake.settle();
    const { key, before } = { key: openKey(), before: readEvent() };
    changeIds();
    expect(openKey()).toBe(key);
    const { location: _, description: __, conferencing: ___, ...rest } = before;
    expect(readEvent()).toMatchObject({
      ...rest,
      // How often it comes back stands in a row that has no other name.
      ...(rest.recurrence ? { recurrence: 'recurring' } : {}),
    });
    expect(read().missing).toEqual(
      event === launch ? ['guests', 'place', 'description'] : ['place', 'description'],
    );
  });

  it('has no time that nothing but its words says', () => {
    fake.openEvent({ ...mentoring, id: 'elsewhere' });
    fake.settle();
    changeIds();
    expect(readEvent().start).toBe('');
    expect(read().missing).toContain('time');
  });

  it('has no time where the zone of the page is gone too, unless its id has the instant', () => {
    fake.openEvent(mentoring);
    fake.settle();
    overhaul(fake.document, ['ids']);
    expect([readEvent().start, read().missing]).toEqual([
      '',
      ['time', 'zone', 'place', 'description', 'self'],
    ]);
    fake = start();
    fake.openEvent(oneOnOne);
    fake.settle();
    overhaul(fake.document, ['ids']);
    expect(readEvent().start).toBe('2026-09-16T14:00:00+02:00');
    expect(read().missing).not.toContain('time');
  });

  it('is said to be unreadable where its heading is none any more', () => {
    fake.openEvent(oneOnOne);
    fake.settle();
    changeIds();
    for (const each of fake.document.querySelectorAll('[role=heading]')) each.removeAttribute('role');
    expect(openKey()).toBe('lost');
    expect(() => read()).toThrow(SelectorError);
  });

  it('is no list of the events of a day, no task, and nothing that is being made', () => {
    fake.openQuickCreate();
    changeIds();
    expect(openKey()).toBe('');
    const dialog = fake.document.createElement('div');
    dialog.setAttribute('data-chips-dialog', 'true');
    const chip = fake.document.createElement('div');
    dialog.append(chip);
    fake.document.body.replaceChildren(dialog);
    chip.setAttribute('data-eventid', 'tasks_x1');
    expect(openKey()).toBe('');
    chip.setAttribute('data-eventid', 'cTF3MmUz');
    expect(openKey()).toBe('lost');
    chip.setAttribute('data-eventchip', '');
    expect(openKey()).toBe('');
  });
});

describe('google calendar: a bubble whose ids and data attributes changed', () => {
  it.each([oneOnOne, mentoring, launch, holiday])('is said to be unreadable: $title', (event) => {
    fake.openEvent(event);
    fake.settle();
    overhaul(fake.document, ['ids', 'data attributes']);
    expect(openKey()).toBe('lost');
    expect(() => read()).toThrow(SelectorError);
    fake.close();
    expect(openKey()).toBe('');
  });

  it('is so where the calendar beside it is as it was', () => {
    fake.openEvent(holiday);
    fake.settle();
    for (const each of fake.dialog.querySelectorAll('[id]')) each.id = `n${each.id.length}`;
    for (const each of fake.dialog.querySelectorAll('[data-eventid]')) each.removeAttribute('data-eventid');
    fake.dialog.removeAttribute('data-chips-dialog');
    for (const each of fake.dialog.querySelectorAll('[data-email]')) each.removeAttribute('data-email');
    expect(openKey()).toBe('lost');
  });

  it.each([
    ['Keyboard shortcuts', '1 or d: day view. 2 or w: week view.'],
    ['Settings', 'Show 24 hours'],
  ])('is none of the other dialogs: %s', (title, text) => {
    const dialog = fake.document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    const heading = fake.document.createElement('div');
    heading.setAttribute('role', 'heading');
    heading.append(title);
    dialog.append(heading, text);
    dialog.tabIndex = -1;
    fake.document.body.append(dialog);
    dialog.focus();
    expect(openKey()).toBe('');
  });

  it('is no task and nothing that is being made', () => {
    fake.openTask();
    expect(openKey()).toBe('');
    fake.openQuickCreate();
    overhaul(fake.document, ['ids', 'data attributes']);
    expect(openKey()).toBe('');
  });
});

describe('google calendar: guests without a label', () => {
  it('have no answer that nobody gave', () => {
    fake.openEvent(oneOnOne);
    fake.settle();
    const said = readEvent().attendees.filter(({ rsvp }) => rsvp !== undefined);
    expect(said).not.toEqual([]);
    for (const each of fake.document.querySelectorAll('[data-email]')) each.removeAttribute('aria-label');
    expect(readEvent().attendees.filter(({ rsvp }) => rsvp !== undefined)).toEqual([]);
  });
});

describe('google calendar: who leads, by the line below the guests', () => {
  const open = () => {
    fake.openEvent(mentoring);
    fake.settle();
    for (const each of fake.document.querySelectorAll('[data-email]')) {
      each.removeAttribute('aria-label');
      for (const role of each.querySelectorAll('span:nth-child(2)')) role.remove();
    }
    return () => readEvent().attendees.filter(({ organizer }) => organizer);
  };

  it('is whom it names behind the word', () => {
    expect(open()()).toMatchObject([{ email: 'noor@northlight.example' }]);
  });

  it('is not the owner of the calendar, where that one is not among the guests', () => {
    const leading = open();
    find('[data-email="noor@northlight.example"]').remove();
    expect(leading()).toEqual([]);
  });
});
