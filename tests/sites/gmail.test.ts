// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/gmail.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import {
  bareInvitationThread,
  fakeGmail,
  invitationThread,
  newsletterThread,
  reviewThread,
} from './fakes/gmail.ts';
import { fakeLanguages } from './fakes/time-words.ts';
import { overhaul } from './marks.ts';
import { pageOf } from './page-of.ts';
import { renameClasses } from './rename-classes.ts';

let fake: ReturnType<typeof fakeGmail>;
const read = () => site.read(pageOf(fake)).report;
const readMail = () => {
  const { item } = read();
  if (item?.kind !== 'mail') throw new Error('no mail was read');
  return item;
};
const openKey = () => site.openKey(pageOf(fake));

beforeEach(() => {
  fake = fakeGmail(document.implementation.createHTMLDocument());
});

describe('gmail: what is open', () => {
  it('is nothing in the list, whose rows are listed', () => {
    expect(openKey()).toBe('');
    expect(read()).toMatchObject({ view: 'list', item: null });
    expect(read().chips.map(({ key }) => key)).toContain(reviewThread.id);
  });

  it('is the thread of the view on screen, not of one kept hidden', () => {
    fake.openThread(reviewThread);
    fake.settle();
    const first = openKey();
    fake.openThread(newsletterThread);
    fake.settle();
    expect(openKey()).not.toBe(first);
    expect(readMail().subject).toBe(newsletterThread.subject);
    fake.showList();
    expect([openKey(), read().item]).toEqual(['', null]);
  });

  it('keeps its key while ids of the thread are still being filled in', () => {
    fake.openThread(reviewThread);
    const before = openKey();
    fake.settle();
    expect(openKey()).toBe(before);
  });

  it('is the mail being written while the user is in it', () => {
    fake.openCompose('Thank you.');
    expect(openKey()).toBe('compose c0ffee');
    expect(readMail()).toMatchObject({
      compose: true,
      subject: 'Thank you for Thursday',
      body: 'Thank you.',
    });
  });
});

describe('gmail: a mail under another address', () => {
  it('is from that address, which is the user all the same', () => {
    fake.openCompose('Thank you.', 'Robin at Quill <robin@quill.example>');
    expect(readMail().from).toEqual({ name: 'Robin at Quill', email: 'robin@quill.example' });
    expect(read().self).toEqual({
      name: 'Robin Vale',
      email: 'robin@northlight.example',
      aliases: ['robin@quill.example'],
    });
  });
});

describe.each(fakeLanguages)('gmail in %s', (lang) => {
  it('has the date of the newest mail, and the invitation of one', () => {
    fake = fakeGmail(document.implementation.createHTMLDocument(), { lang });
    fake.openThread(reviewThread);
    fake.settle();
    expect(readMail().date).toBe('2026-09-15T09:12:00+02:00');
    expect(readMail()).toMatchObject({ to: [{ name: 'Robin Vale' }], cc: [{ name: 'Haddad, Noor' }] });
    fake.openThread(invitationThread);
    fake.settle();
    expect(readMail().event).toMatchObject({ start: '2026-09-16T14:00:00+02:00' });
  });
});

describe('gmail: a thread', () => {
  it('gives the open messages as they are seen, and names those in copy apart', () => {
    fake.openThread(reviewThread);
    fake.settle();
    const mail = readMail();
    expect(mail.from).toEqual({ name: 'Dana Whitfield', email: 'dana@northlight.example' });
    expect(mail.cc).toEqual([{ name: 'Haddad, Noor', email: 'noor@northlight.example' }]);
    expect(mail.body).toBe('Could you look at page two before Thursday? I am stuck on the numbers.');
    expect(mail.invite).toBeUndefined();
  });

  it('has nobody for a sender whose two attributes name two', () => {
    fake.openThread(reviewThread);
    fake.settle();
    const sender = fake.document.querySelectorAll('.gD');
    for (const each of sender) each.setAttribute('data-hovercard-id', each.getAttribute('email') ?? '');
    expect(readMail().from.email).toBe('dana@northlight.example');
    for (const each of sender) each.setAttribute('data-hovercard-id', 'sam@harbour.example');
    expect(readMail().from).toEqual({ name: '', email: '' });
    expect(read().missing).toContain('from');
  });

  it('says what is missing while only the subject is there', () => {
    fake.openThread(reviewThread);
    expect(read().missing).toEqual(['from', 'date', 'body']);
  });

  it('takes the own address from the account, not from a subject that holds another', () => {
    fake.openThread(reviewThread);
    expect(read().self.email).toBe('robin@northlight.example');
    fake.document.querySelector('#gb')?.remove();
    expect(read().self.email).toBe('robin@northlight.example');
  });

  it('is not silently missed when Gmail looks different', () => {
    fake.openThread(reviewThread);
    fake.document.querySelector('h2')?.remove();
    expect(read).toThrow(SelectorError);
  });
});

describe('gmail: invitations', () => {
  it.each([
    ['microdata', invitationThread],
    ['the calendar link and the subject', bareInvitationThread],
  ])('are read from %s', (_, thread) => {
    fake.openThread(thread);
    fake.settle();
    expect(readMail()).toMatchObject({
      invite: true,
      event: {
        title: 'Dana / Robin, weekly',
        start: '2026-09-16T14:00:00+02:00',
        end: '2026-09-16T15:00:00+02:00',
        key: 'q1w2e3r4t5_20260916T120000Z',
        series: 'q1w2e3r4t5',
      },
    });
  });

  it('give no time when mark-up and subject disagree', () => {
    const moved = {
      ...invitationThread,
      subject: invitationThread.subject.replace('2pm - 3pm', '4pm - 5pm'),
    };
    fake.openThread(moved);
    fake.settle();
    expect(readMail().event).toMatchObject({ start: '', end: '' });
    expect(read().missing).toContain('time');
  });

  it('give no time from a subject whose zone is not one offset', () => {
    const vague = { ...bareInvitationThread, subject: bareInvitationThread.subject.replace('CEST', 'IST') };
    fake.openThread(vague);
    fake.settle();
    expect(readMail().event?.start).toBe('');
  });

  it('are not seen in an answer to one, nor in a mail that only looks like one', () => {
    fake.openThread({
      ...bareInvitationThread,
      subject: bareInvitationThread.subject.replace('Invitation', 'Accepted'),
    });
    fake.settle();
    expect(readMail().invite).toBeUndefined();
    fake.openThread({ ...newsletterThread, subject: invitationThread.subject });
    fake.settle();
    expect(readMail().invite).toBeUndefined();
  });
});

describe('gmail with other class names', () => {
  const open = (thread = reviewThread) => {
    fake.openThread(thread);
    fake.settle();
    const before = readMail();
    renameClasses(fake.document);
    return before;
  };

  it.each([reviewThread, invitationThread, bareInvitationThread, newsletterThread])(
    'says of $subject what it said before',
    (thread) => {
      expect(open(thread)).toEqual(readMail());
    },
  );

  it('has nobody for a sender who does not come first, or whose words are not the name', () => {
    open();
    const [sender] = fake.document.querySelectorAll(
      '[role=main]:not([style]) [data-message-id]:last-child [email]',
    );
    sender?.before('On behalf of');
    expect(readMail().from.email).toBe('');
    sender?.previousSibling?.remove();
    expect(readMail().from.email).toBe('dana@northlight.example');
    sender?.setAttribute('name', 'Sam Okoro');
    expect(readMail().from.email).toBe('');
  });

  it('takes no text where two parts may be it', () => {
    open();
    const message = fake.document.querySelector('[role=main]:not([style]) [data-message-id]:last-child');
    const note = fake.document.createElement('div');
    note.append('Images are not shown.');
    message?.append(note);
    expect(readMail().body).toBe('');
  });

  it('lists the threads by their ids', () => {
    renameClasses(fake.document);
    expect(read().chips).toContainEqual({ key: newsletterThread.id, title: newsletterThread.subject });
  });
});

describe('gmail: the date of a mail', () => {
  it('is left out where the time of day shown is another', () => {
    fake.openThread(reviewThread);
    fake.settle();
    const stamps = fake.document.querySelectorAll('.g3');
    expect(readMail().date).toBe('2026-09-15T09:12:00+02:00');
    for (const each of stamps) each.textContent = '9:12 PM (2 hours ago)';
    expect(readMail().date).toBe('');
    expect(read().missing).toContain('date');
    for (const each of stamps) each.textContent = '2 days ago';
    expect(readMail().date).toBe('2026-09-15T09:12:00+02:00');
  });
});

describe('gmail: a thread whose classes and data attributes changed', () => {
  it('is said to be unreadable, not taken for a list', () => {
    fake.openThread(reviewThread);
    fake.settle();
    overhaul(fake.document, ['classes', 'data attributes']);
    expect(site.openKey(pageOf(fake))).toMatch(/^lost /u);
    expect(read).toThrow(SelectorError);
  });
});
