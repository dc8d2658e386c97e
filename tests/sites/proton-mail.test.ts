// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/proton-mail.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { fakeProtonMail } from './fakes/proton-mail.ts';
import { oneOnOne } from './fakes/story.ts';
import { languages } from './languages.ts';
import { pageOf } from './page-of.ts';

const start = (options = {}) => fakeProtonMail(document.implementation.createHTMLDocument(), options);
let fake: ReturnType<typeof start>;
const read = () => site.read(pageOf(fake)).report;
const readMail = () => {
  const { item } = read();
  if (item?.kind !== 'mail') throw new Error('no mail was read');
  return item;
};
const openKey = () => site.openKey(pageOf(fake));
const part = (css: string): Element => {
  const found = fake.document.querySelector(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};

beforeEach(() => {
  fake = start();
});

describe('proton mail: what is open', () => {
  it('is nothing in the list', () => {
    expect([openKey(), read().view, read().item]).toEqual(['', 'list', null]);
    expect(read().chips).toEqual([{ key: 'q3Xv9bT0c1uKz7mWlYh2Jg==', title: 'Numbers' }]);
  });

  it('keeps its key while the thread is being drawn, and says what is not there yet', () => {
    fake.openQuestion();
    const key = openKey();
    expect(read().missing).toEqual(expect.arrayContaining(['from', 'date', 'body']));
    fake.settle();
    expect(openKey()).toBe(key);
    expect(read().missing).toEqual([]);
    fake.showList();
    expect(openKey()).toBe('');
  });

  it('is the mail being written while the user is in it', () => {
    fake.openCompose('Thank you.');
    expect(openKey()).toBe('compose');
    expect(readMail()).toMatchObject({
      compose: true,
      subject: 'Thank you for Thursday',
      body: 'Thank you.',
      to: [{ name: 'Dana Whitfield', email: 'dana@northlight.example' }],
      cc: [{ email: 'noor@northlight.example' }],
    });
  });
});

describe('proton mail: a thread', () => {
  it.each(languages)('is read in %s, its date from the words of the page', (lang) => {
    fake = start({ lang });
    fake.openQuestion();
    fake.settle();
    expect(readMail()).toMatchObject({
      subject: 'Could you look at the draft?',
      from: { name: 'Dana Whitfield', email: 'dana@northlight.example' },
      to: [{ email: 'robin@northlight.example' }, { email: 'noor@northlight.example' }],
      date: '2026-09-15T09:12:00+02:00',
    });
  });

  it('has nobody for a sender whose link and title name different addresses', () => {
    fake.openQuestion();
    fake.settle();
    part('[data-testid="recipients:sender"]').setAttribute('href', 'mailto:sam@harbour.example');
    expect(readMail().from).toEqual({ name: '', email: '' });
    expect(read().missing).toContain('from');
  });

  it('says which part is gone', () => {
    fake.openQuestion();
    fake.settle();
    part('[data-testid="conversation-header:subject"]').remove();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('proton mail: an invitation', () => {
  it.each(languages)('gives its event in %s', (lang) => {
    fake = start({ lang });
    fake.openInvitation();
    fake.settle();
    expect(readMail()).toMatchObject({
      invite: true,
      event: {
        title: oneOnOne.title,
        start: '2026-09-16T14:00:00+02:00',
        end: '2026-09-16T15:00:00+02:00',
        attendees: [{ email: 'dana@northlight.example' }, { email: 'robin@northlight.example' }],
      },
    });
  });

  it('is none where the mail answers one', () => {
    fake.openInvitation('Accepted: ');
    fake.settle();
    expect(readMail()).not.toHaveProperty('invite');
  });

  it('has no time where figures and words differ', () => {
    fake.openInvitation();
    fake.settle();
    part('[data-testid="extra-event-date-header"] time').setAttribute('datetime', '2026-09-23');
    expect(readMail().event?.start).toBe('');
    expect(read().missing).toContain('time');
  });
});
