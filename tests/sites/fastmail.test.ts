// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/fastmail.ts';
import { pickSite } from '../../utils/sites/registry.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { fakeFastmail } from './fakes/fastmail.ts';
import { languages } from './languages.ts';
import { pageOf } from './page-of.ts';
import { renameClasses } from './rename-classes.ts';

const start = (options = {}) => fakeFastmail(document.implementation.createHTMLDocument(), options);
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

describe('fastmail: which pages are its own', () => {
  it('the mail, while its calendar is left to the reader of unknown pages', () => {
    expect(site.claims(pageOf(fake))).toBe(true);
    const calendar = { ...pageOf(fake), url: new URL('https://app.fastmail.com/calendar/week?u=5a1f4c') };
    expect(site.claims(calendar)).toBe(false);
    expect(pickSite(calendar)?.id).toBe('generic');
  });
});

describe('fastmail: what is open', () => {
  it('is nothing in the list, whose subjects are listed', () => {
    expect(openKey()).toBe('');
    expect(read()).toMatchObject({
      view: 'list',
      item: null,
      chips: [{ key: 'Tab12', title: 'The draft' }, {}],
    });
  });

  it('is the thread of the page on screen, not of one left behind', () => {
    fake.openReview();
    fake.settle();
    const first = openKey();
    fake.openNewsletter();
    fake.settle();
    expect(openKey()).not.toBe(first);
    expect(readMail().subject).toBe('Harbour monthly, September');
    fake.showList();
    expect([openKey(), read().item]).toEqual(['', null]);
  });
});

describe('fastmail: a thread', () => {
  it.each(languages)('is read in %s by its newest mail, not by a draft of the user', (lang) => {
    fake = start({ lang });
    fake.openReview();
    fake.settle();
    expect(readMail()).toMatchObject({
      from: { name: 'Dana Whitfield', email: 'dana@northlight.example' },
      to: [{ email: 'robin@northlight.example' }],
      date: '2026-09-15T09:12:00+02:00',
      body: 'Could you look at page two before Thursday? I am stuck on the numbers.',
    });
    expect(read().missing).toEqual([]);
  });

  it('has nobody for a sender with two addresses, and no name for one with two names', () => {
    fake.openNewsletter();
    fake.settle();
    const sender = part('.v-Page:last-child .v-MessageCard-from');
    sender.setAttribute('title', 'Sam Okoro <dana@northlight.example>');
    expect(readMail().from).toEqual({ name: '', email: '' });
    sender.setAttribute('title', 'Dana Whitfield <sam@harbour.example>');
    expect(readMail().from).toEqual({ name: '', email: 'sam@harbour.example' });
  });

  it('says which part is gone', () => {
    fake.openReview();
    fake.settle();
    for (const title of fake.document.querySelectorAll('.v-Thread-title')) title.remove();
    for (const row of fake.document.querySelectorAll('.v-MailboxItem')) row.remove();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('fastmail with other class names', () => {
  const open = (act: () => void) => {
    act();
    fake.settle();
    const before = readMail();
    renameClasses(fake.document);
    return before;
  };

  it.each(languages)('says in %s what it said before of a mail by a stranger and of a reply', (lang) => {
    fake = start({ lang });
    expect(open(fake.openNewsletter)).toEqual(readMail());
    expect(open(() => fake.openReply())).toEqual(readMail());
  });

  it('has nobody where two write: one of them may be the user, with a draft', () => {
    open(fake.openReview);
    expect(readMail()).toMatchObject({ from: { name: '', email: '' }, body: '' });
    expect(read().missing).toEqual(['from', 'date', 'body']);
  });

  it('has nobody where a heading with an address is in the text of a mail, or beside it', () => {
    open(fake.openNewsletter);
    const forged = fake.document.createElement('h2');
    forged.setAttribute('title', 'Dana Whitfield <dana@northlight.example>');
    forged.append('Dana Whitfield');
    part('p').after(forged);
    expect(readMail().from.email).toBe('');
    forged.remove();
    expect(readMail().from.email).toBe('sam@harbour.example');
  });

  it('has nobody where a mail beside has lost its sender', () => {
    open(fake.openReview);
    for (const each of fake.document.querySelectorAll('h2[title^="Dana"]')) each.removeAttribute('title');
    expect(readMail().from.email).toBe('');
  });

  it('takes no draft for a mail where its badge says that it is one', () => {
    open(() => fake.openReply());
    const badge = fake.document.createElement('span');
    badge.append('Draft');
    part('h2').after(badge);
    expect(readMail().from.email).toBe('');
  });

  it('cannot read a thread whose heading is not what the title of the page says', () => {
    open(fake.openNewsletter);
    fake.document.title = '3 • Inbox – Something else | Fastmail';
    expect(openKey()).not.toBe('');
    expect(() => read()).toThrow(SelectorError);
  });

  it.each(['v-MessageCard-from', 'v-MessageCard-time', 'v-Message-body', 'v-MessageCard'])(
    'is read where %s alone is called otherwise',
    (name) => {
      fake.openReply();
      fake.settle();
      const before = readMail();
      for (const each of fake.document.querySelectorAll(`.${name}`)) each.className = 'x';
      expect(readMail()).toEqual(before);
    },
  );
});

describe('fastmail: the date of a mail', () => {
  it('is left out where the time of day shown is another', () => {
    fake.openReply();
    fake.settle();
    const stamps = fake.document.querySelectorAll('.v-MessageCard-time');
    expect(readMail().date).toBe('2026-09-15T09:12:00+02:00');
    for (const each of stamps) each.textContent = '9:12 PM (2 hours ago)';
    expect(readMail().date).toBe('');
    expect(read().missing).toContain('date');
    for (const each of stamps) each.textContent = '2 days ago';
    expect(readMail().date).toBe('2026-09-15T09:12:00+02:00');
  });
});

describe('fastmail: a draft', () => {
  it.each(['Draft', 'Entwurf', '下書き'])('is one by its badge, where its name is another: %s', (word) => {
    fake.openReview();
    fake.settle();
    const before = readMail();
    const draft = part('.v-MessageCard--draft');
    draft.className = 'v-MessageCard app-contentCard is-unsent';
    const badge = fake.document.createElement('span');
    badge.append(word);
    draft.firstElementChild?.append(badge);
    expect(readMail()).toEqual(before);
  });
});
