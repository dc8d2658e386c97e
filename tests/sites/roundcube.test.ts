// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { innerDocument } from '../../utils/sites/reading/inner-document.ts';
import site from '../../utils/sites/roundcube.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { acceptance, fakeRoundcube, invitation, question } from './fakes/roundcube.ts';
import { overhaul } from './marks.ts';
import { pageOf } from './page-of.ts';
import { renameClasses } from './rename-classes.ts';

const start = (options = {}) => fakeRoundcube(document.implementation.createHTMLDocument(), options);
let fake: ReturnType<typeof start>;
const read = () => site.read(pageOf(fake)).report;
const readMail = () => {
  const { item } = read();
  if (item?.kind !== 'mail') throw new Error('no mail was read');
  return item;
};
const openKey = () => site.openKey(pageOf(fake));

beforeEach(() => {
  fake = start();
});

describe('roundcube: which pages are its own', () => {
  it.each(['/', '/webmail/', '/a/b/'])('known at the path %s of any host and port', (path) => {
    fake = start({ path });
    expect(site.claims(pageOf(fake))).toBe(true);
  });

  it('not a page with a script of a like name', () => {
    fake.document.querySelector('script[src]')?.setAttribute('src', '/static/js/app.min.js');
    expect(site.claims(pageOf(fake))).toBe(false);
  });
});

describe('roundcube: what is open', () => {
  it('is what the frame shows, and nothing while it shows the picture of an empty one', () => {
    expect([openKey(), read().view, read().item]).toEqual(['', 'list', null]);
    fake.preview(question);
    expect(openKey()).toBe('message INBOX 9');
    fake.preview(invitation);
    expect(openKey()).toBe('message INBOX 10');
    expect(readMail().subject).toBe(invitation.subject);
  });

  it('does not ask the frame while no mail is chosen in the list', () => {
    const asked = vi.fn(() => null);
    const frame = fake.document.querySelector('#messagecontframe') ?? fake.document.body;
    Object.defineProperty(frame, 'contentDocument', { get: asked, configurable: true });
    expect(openKey()).toBe('');
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    ['chosen row bears another class', (row: Element) => row.setAttribute('class', 'r1')],
    ['chosen row bears its class alone', (row: Element) => row.removeAttribute('aria-selected')],
    ['list is not there', () => fake.document.querySelector('#messagelist')?.remove()],
    [
      'rows have no marks any more',
      () => {
        for (const row of fake.document.querySelectorAll('#messagelist tr')) {
          row.setAttribute('class', 'r1');
          row.removeAttribute('aria-selected');
        }
      },
    ],
  ])('is what the frame shows where the %s', (_, change) => {
    fake.preview(question);
    const row = fake.document.querySelector('#messagelist .selected');
    if (row) change(row);
    expect(openKey()).toBe('message INBOX 9');
  });

  it('is nothing while the frame is still loading', () => {
    fake.preview(question);
    const frame = fake.document.querySelector('#messagecontframe');
    if (frame && 'contentDocument' in frame)
      Object.defineProperty(frame.contentDocument, 'readyState', { value: 'loading' });
    expect(openKey()).toBe('');
  });

  it('is the mail that has the page to itself, with the same identity as in the preview', () => {
    fake.preview(question);
    const before = openKey();
    const previewed = readMail();
    fake.show(question);
    expect(openKey()).toBe(before);
    expect(readMail()).toEqual(previewed);
  });

  it('hangs its pill on the frame: what lies inside has no place in the page', () => {
    fake.preview(question);
    expect(site.read(pageOf(fake)).anchor?.id).toBe('messagecontframe');
  });
});

describe('roundcube: people', () => {
  it('have addresses, and the user a name from among them', () => {
    fake.preview(question);
    expect(readMail()).toMatchObject({
      from: { name: 'Haddad, Noor', email: 'noor@northlight.example' },
      to: [{ name: 'Robin Vale', email: 'robin@northlight.example' }],
      cc: [{ name: 'Dana Whitfield', email: 'dana@northlight.example' }],
    });
    expect(read().self).toEqual({ name: 'Robin Vale', email: 'robin@northlight.example' });
  });

  it('the user has no address where the login is none, and that is said', () => {
    fake = start({ login: 'robin' });
    fake.preview(question);
    expect(read().self.email).toBe('');
    expect(read().missing).toEqual(['self']);
  });

  it('to whom a mail is being written are parted by commas outside quotation marks', () => {
    fake.openCompose('Thank you.');
    expect(readMail().to).toEqual([
      { name: 'Haddad, Noor', email: 'noor@northlight.example' },
      { name: '', email: 'dana@northlight.example' },
    ]);
  });
});

describe('roundcube: dates', () => {
  it.each(['yy-mm-dd', 'dd.mm.yy', 'mm/dd/yy'] as const)('follow the order the page names: %s', (format) => {
    fake = start({ format });
    fake.preview(question);
    expect(readMail().date).toBe('2026-09-08T08:51:00+02:00');
  });

  it('are left out where nothing settles the order', () => {
    fake = start({ format: 'mm/dd/yy' });
    fake.preview(question);
    const script = innerDocument(fake.document.querySelector('iframe'))?.querySelector('script:not([src])');
    if (script) script.textContent = '';
    expect(readMail().date).toBe('');
    expect(read().missing).toContain('date');
  });
});

describe('roundcube: invitations', () => {
  it('are mails that bring a calendar file, unless they are an answer to one', () => {
    fake.preview(invitation);
    expect(readMail().invite).toBe(true);
    fake.preview(acceptance);
    expect(readMail()).not.toHaveProperty('invite');
    fake.preview(question);
    expect(readMail()).not.toHaveProperty('invite');
  });
});

describe('roundcube: a page that changed', () => {
  it('says which part of a mail is gone', () => {
    fake.show(question);
    fake.document.querySelector('h2')?.remove();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('roundcube with other class names', () => {
  it.each(['yy-mm-dd', 'dd.mm.yy', 'mm/dd/yy'] as const)(
    'says what it said before, dates as %s',
    (format) => {
      fake = start({ format });
      for (const mail of [question, invitation, acceptance]) {
        fake.preview(mail);
        const before = readMail();
        renameClasses(fake.document);
        expect(readMail()).toEqual(before);
      }
    },
  );

  it('has nobody where the rows are called otherwise', () => {
    fake.show(question);
    renameClasses(fake.document);
    for (const cell of fake.document.querySelectorAll('td:first-child')) cell.textContent = 'Lähettäjä';
    expect(read).toThrow(SelectorError);
  });
});

describe('roundcube: in the folder of what was sent', () => {
  it('a mail is from its sender, not from the one the line above the table names', () => {
    fake = start({ summary: 'to' });
    fake.preview(question);
    expect(readMail().from.email).toBe('noor@northlight.example');
  });
});

describe('roundcube: a preview without its names', () => {
  it('is known by the address it shows, and said to be unreadable', () => {
    fake.preview(question);
    const key = site.openKey(pageOf(fake));
    overhaul(fake.document, ['ids', 'own attributes']);
    expect(site.openKey(pageOf(fake))).toBe(key);
    expect(read).toThrow(SelectorError);
  });
});

describe('roundcube: a mail being written', () => {
  it('can be sent under any address of the user, who is known by all of them', () => {
    fake.openCompose('Thank you.', undefined, ['Robin at Quill <robin@quill.example>', 'Robin']);
    expect(read().self).toEqual({
      name: 'Robin Vale',
      email: 'robin@northlight.example',
      aliases: ['robin@quill.example'],
    });
    expect(readMail().from).toEqual({ name: 'Robin Vale', email: 'robin@northlight.example' });
  });
});
