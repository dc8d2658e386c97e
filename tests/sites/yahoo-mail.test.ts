// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { SelectorError } from '../../utils/sites/selector.ts';
import site from '../../utils/sites/yahoo-mail.ts';
import { fakeYahooMail } from './fakes/yahoo-mail.ts';
import { languages } from './languages.ts';
import { pageOf } from './page-of.ts';

const start = (options = {}) => fakeYahooMail(document.implementation.createHTMLDocument(), options);
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

describe('yahoo mail: what is open', () => {
  it('is nothing in the list, whose subjects are listed', () => {
    expect(openKey()).toBe('');
    expect(read()).toMatchObject({
      view: 'list',
      item: null,
      chips: [{ key: 'AOab12', title: 'The draft' }],
    });
  });

  it('is the open mail by its address and subject', () => {
    fake.openReview();
    const first = openKey();
    fake.settle();
    expect(openKey()).toBe(first);
    fake.openNewsletter();
    fake.settle();
    expect(openKey()).not.toBe(first);
  });

  it('is the mail being written while the user is in it', () => {
    fake.openReview();
    fake.settle();
    fake.openCompose('Thank you.');
    expect(openKey()).toBe('compose');
    expect(readMail()).toMatchObject({
      compose: true,
      to: [{ name: 'Dana Whitfield', email: 'dana@northlight.example' }],
      body: 'Thank you.',
    });
  });
});

describe('yahoo mail: a thread', () => {
  it.each(languages)('is read in %s by its newest mail', (lang) => {
    fake = start({ lang });
    fake.openReview();
    fake.settle();
    expect(readMail()).toMatchObject({
      from: { name: 'Dana Whitfield', email: 'dana@northlight.example' },
      to: [{ name: 'Robin Vale', email: 'robin@northlight.example' }, { email: 'noor@northlight.example' }],
      date: '2026-09-15T09:12:00+02:00',
    });
    expect(read().missing).toEqual([]);
  });

  it('knows the user by the title of the page, and by no address in a subject', () => {
    fake.openReview();
    expect(read().self.email).toBe('robin@northlight.example');
    fake.document.title = 'Ask sam@harbour.example - the numbers';
    expect(read().self.email).toBe('');
  });

  it('takes no sender from a mail that is quoted in it', () => {
    fake.openReview();
    fake.settle();
    part('header [data-test-id="message-from"]').remove();
    part('[data-test-id="message-view"]:last-of-type header [data-test-id="message-from"]').remove();
    expect(readMail().from.email).not.toBe('sam@harbour.example');
  });

  it('has nobody for a sender with two addresses', () => {
    fake.openNewsletter();
    fake.settle();
    part('[data-test-id="email-pill"]').setAttribute('title', 'dana@northlight.example');
    expect(readMail().from).toEqual({ name: '', email: '' });
  });

  it('says which part is gone', () => {
    fake.openReview();
    part('[data-test-id="message-group-subject-text"]').remove();
    expect(() => read()).toThrow(SelectorError);
  });
});
