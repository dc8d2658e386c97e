// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/nextcloud-mail.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { fakeNextcloudMail } from './fakes/nextcloud-mail.ts';
import { oneOnOne } from './fakes/story.ts';
import { languages } from './languages.ts';
import { pageOf } from './page-of.ts';
import { renameClasses } from './rename-classes.ts';

const start = (options = {}) => fakeNextcloudMail(document.implementation.createHTMLDocument(), options);
let fake: ReturnType<typeof start>;
const read = () => site.read(pageOf(fake)).report;
const openKey = () => site.openKey(pageOf(fake));

beforeEach(() => {
  fake = start();
});

describe('nextcloud mail', () => {
  it('has nothing open in the list', () => {
    expect([openKey(), read().view, read().item]).toEqual(['', 'list', null]);
  });

  it('reads the open mail of a thread, its date from the number beside the words', () => {
    fake.openMail();
    expect(openKey()).toBe('31');
    expect(read().item).toMatchObject({
      subject: 'Numbers for Thursday',
      from: { name: 'Dana Whitfield', email: 'dana@northlight.example' },
      date: '2026-09-14T10:33:00+02:00',
      body: 'Could you check the numbers?',
    });
    expect(read().missing).toEqual([]);
  });

  it.each(languages)('reads the event of an invitation in %s', (lang) => {
    fake = start({ lang });
    fake.openInvitation();
    expect(read().item).toMatchObject({
      invite: true,
      event: {
        title: oneOnOne.title,
        start: '2026-09-16T14:00:00+02:00',
        attendees: [{ email: 'dana@northlight.example' }, { email: 'robin@northlight.example' }],
      },
    });
  });

  it('takes a card that asks for no answer for no invitation', () => {
    fake.openInvitation(false);
    expect(read().item).not.toHaveProperty('invite');
  });

  it('has no half a subject for one', () => {
    fake.openMail();
    fake.document.querySelector('h2')?.removeAttribute('title');
    expect(read().item).toMatchObject({ subject: '' });
    expect(read().missing).toEqual(['title']);
  });

  it('says which part is gone', () => {
    fake.openMail();
    fake.document.querySelector('.envelope--expanded')?.remove();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('nextcloud mail with other class names', () => {
  it.each(['openMail', 'openInvitation'] as const)('says what it said before: %s', (act) => {
    fake[act]();
    const before = read();
    renameClasses(fake.document);
    expect(read()).toEqual(before);
  });

  it('still tells a cancellation, which asks for no answer, from an invitation', () => {
    fake.openInvitation(false);
    renameClasses(fake.document);
    expect(read().item).not.toHaveProperty('invite');
  });

  it('takes no address in the text of a mail for its sender', () => {
    fake.openMail();
    renameClasses(fake.document);
    fake.document.querySelectorAll('p').forEach((line) => {
      line.textContent = 'from the team';
    });
    const written = fake.document.createElement('div');
    const line = fake.document.createElement('p');
    line.append('sam@harbour.example');
    written.append('Sam Okoro', line);
    fake.document.querySelector('iframe')?.before(written);
    expect(read).toThrow(SelectorError);
  });
});
