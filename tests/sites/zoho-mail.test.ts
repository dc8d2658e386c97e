// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { SelectorError } from '../../utils/sites/selector.ts';
import site from '../../utils/sites/zoho-mail.ts';
import { fakeZohoMail } from './fakes/zoho-mail.ts';
import { languages } from './languages.ts';
import { pageOf } from './page-of.ts';
import { renameClasses } from './rename-classes.ts';

const start = (options = {}) => fakeZohoMail(document.implementation.createHTMLDocument(), options);
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

describe('zoho mail: what is open', () => {
  it('is nothing in the list, whose subjects are listed', () => {
    expect(openKey()).toBe('');
    expect(read()).toMatchObject({
      view: 'list',
      item: null,
      chips: [{ key: '1758431949', title: 'Could you look at the draft?' }, { key: '1758300000' }],
    });
  });

  it('is the open mail by its number, and nothing once its pane is closed', () => {
    fake.openReview();
    const first = openKey();
    fake.settle();
    expect(openKey()).toBe(first);
    fake.openNewsletter();
    fake.settle();
    expect(openKey()).not.toBe(first);
    fake.close();
    expect(openKey()).toBe('');
  });

  it('is the mail being written, from its own address', () => {
    fake.openCompose('Thank you.');
    expect(openKey()).toBe('compose');
    expect(readMail()).toMatchObject({
      compose: true,
      from: { email: 'robin@northlight.example' },
      to: [{ name: 'Dana Whitfield', email: 'dana@northlight.example' }],
      cc: [],
      body: 'Thank you.',
    });
    expect(read().self.email).toBe('robin@northlight.example');
  });

  it('leaves the calendar to the reader of unknown pages', () => {
    const page = pageOf(fake);
    expect(site.claims(page)).toBe(true);
    page.url.hash = '#calendar/view/week';
    expect(site.claims(page)).toBe(false);
  });
});

describe('zoho mail: a mail', () => {
  it.each(languages)('is read in %s, its moment in the zone of the browser', (lang) => {
    fake = start({ lang });
    fake.openReview();
    fake.settle();
    expect(readMail()).toMatchObject({
      subject: 'Could you look at the draft?',
      from: { name: 'Dana Whitfield', email: 'dana@northlight.example' },
      to: [{ name: 'Robin Vale', email: 'robin@northlight.example' }],
      cc: [{ name: 'Haddad, Noor', email: 'noor@northlight.example' }],
      date: '2026-09-15T09:12:00+02:00',
      body: 'Could you look at page two before Thursday? I am stuck on the numbers.',
    });
    expect(read().missing).toEqual([]);
  });

  it('has nobody for a sender whose attribute and words differ, nor for two mails in one pane', () => {
    fake.openReview();
    fake.settle();
    for (const each of fake.document.querySelectorAll('.zmMHFrom [data-eid]'))
      each.textContent = `Dana Whitfield <sam@harbour.example>`;
    expect(readMail().from).toEqual({ name: '', email: '' });
    fake.openConversation();
    fake.settle();
    expect(readMail().from).toEqual({ name: '', email: '' });
    expect(read().missing).toContain('from');
  });

  it('takes the subject from the list where the pane has none, and says so where neither has', () => {
    fake.openReview();
    fake.settle();
    part('.zmMTitle').remove();
    expect(readMail().subject).toBe('Could you look at the draft?');
    part('[aria-selected="true"]').remove();
    expect(() => read()).toThrow(SelectorError);
  });

  it('says that it cannot read a mail that is named and nowhere', () => {
    fake.openReview();
    part('[id^="zm_Container_m"]').remove();
    expect(openKey()).not.toBe('');
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('zoho mail with other class names', () => {
  it.each(languages)('says in %s what it said before', (lang) => {
    fake = start({ lang });
    for (const act of [fake.openReview, fake.openNewsletter, fake.openConversation]) {
      act();
      fake.settle();
      const before = readMail();
      renameClasses(fake.document);
      expect(readMail()).toEqual(before);
    }
  });

  it('has nobody, and nobody it is for, where the sender has a label before it', () => {
    fake.openReview();
    fake.settle();
    renameClasses(fake.document);
    const sender = part('[id^="zm_Container_m"] [data-eid^="dana"]').parentElement;
    expect(readMail().from.email).toBe('dana@northlight.example');
    const label = fake.document.createElement('span');
    label.append('From');
    sender?.before(label);
    expect(readMail()).toMatchObject({ from: { email: '' }, to: [], cc: [] });
  });

  it('knows in a mail being written who was chosen', () => {
    fake.openCompose('Thank you.');
    renameClasses(fake.document);
    expect(readMail().to).toEqual([{ name: 'Dana Whitfield', email: 'dana@northlight.example' }]);
  });

  it('has nobody where half of the sender is lost and a label stands behind its recipient', () => {
    fake.openReview();
    fake.settle();
    renameClasses(fake.document);
    part('[id^="zm_Container_m"] [data-eid^="dana"]').removeAttribute('data-eid');
    const label = part('[id^="zm_Container_m"] [data-eid^="robin"]').parentElement?.previousElementSibling;
    label?.nextElementSibling?.after(label);
    expect(readMail()).toMatchObject({ from: { email: '' }, to: [] });
  });

  it('still sees two mails in one pane where one has lost its sender and the name of its moment', () => {
    fake.openConversation();
    fake.settle();
    part('.jsRevTS').className = 'x';
    for (const each of fake.document.querySelectorAll('.zmMHFrom [data-eid^="sam"]'))
      each.removeAttribute('data-eid');
    expect(readMail()).toMatchObject({ from: { email: '' }, date: '' });
  });
});
