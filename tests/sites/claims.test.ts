// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pickSite, sites } from '../../utils/sites/registry.ts';
import type { Page } from '../../utils/sites/site.ts';
import { fakeStates } from './fakes/states.ts';
import { savedPages } from './saved-pages.ts';

const claimants = (page: Page) => sites.filter((site) => site.claims(page)).map(({ id }) => id);
const at = (address: string, document_: Document): Page => ({
  url: new URL(address),
  document: document_,
  now: '2026-09-15T09:30:00+02:00',
  browserZone: 'Europe/Berlin',
});
const blank = () => document.implementation.createHTMLDocument();

describe('every page of every fake, before every adapter', () => {
  it.each(fakeStates)('$site $name is claimed by its own adapter alone', ({ site, build }) => {
    const page = build(blank());
    expect(claimants(page)).toEqual([site]);
    expect(pickSite(page)?.id).toBe(site);
  });
});

describe('saved real pages', () => {
  const pages = savedPages();
  const addresses: Record<string, { site: string; url: string }> = {
    'calendar.google.com': {
      site: 'google-calendar',
      url: 'https://calendar.google.com/calendar/u/0/r/eventedit',
    },
    'mail.google.com': { site: 'gmail', url: 'https://mail.google.com/mail/u/0/#inbox' },
    'mail body': { site: 'gmail', url: 'https://mail.google.com/mail/u/0/#inbox' },
  };

  it('are beside the project, or are said to be absent', () => {
    if (pages.length === 0) console.info('no saved pages beside the project: nothing to read');
    expect(pages.every(({ html }) => html.length > 0)).toBe(true);
  });

  for (const { file, host, html } of pages) {
    it(`${file} is claimed by the adapter of ${host} alone`, () => {
      const known = addresses[host];
      expect(known, `a host nobody has named yet: ${host}`).toBeDefined();
      const page = at(known?.url ?? '', new DOMParser().parseFromString(html, 'text/html'));
      expect(claimants(page)).toEqual([known?.site]);
    });
  }
});

/** Where each product is at home, with nothing open; those that live anywhere at an address of a company. */
const homes: Readonly<Record<string, string>> = {
  'google-calendar': 'https://calendar.google.com/calendar/u/0/r/week',
  gmail: 'https://mail.google.com/mail/u/0/#inbox',
  'proton-calendar': 'https://calendar.proton.me/u/0/week',
  'proton-mail': 'https://mail.proton.me/u/0/inbox',
  fastmail: 'https://app.fastmail.com/mail/Inbox/',
  'yahoo-mail': 'https://mail.yahoo.com/d/folders/1',
  'zoho-mail': 'https://mail.zoho.eu/zm/#mail/folder/inbox',
  outlook: 'https://outlook.office.com/mail/',
};
const anywhere = [
  'https://mail.northlight.example/mail/',
  'https://groupware.northlight.example/SOGo/so/robin/Mail/view#!/Mail/0/INBOX/9',
  'https://webmail.northlight.example/?_task=mail&_mbox=INBOX&_uid=3&_action=show',
  'https://cloud.northlight.example/apps/calendar/timeGridWeek/2026-09-14/edit/popover/b2Jq/1789635600',
  'https://cloud.northlight.example/apps/mail/box/7/thread/31',
];

describe('a saved real page of one product', () => {
  const pages = savedPages();
  const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  it.each(Object.entries(homes))(
    'where %s is at home is nobody else’s, and nothing in it is read',
    (id, home) => {
      for (const { file, host, html } of pages) {
        const page = at(home, parsed(html));
        expect([file, claimants(page)]).toEqual([file, [id]]);
        if (new URL(home).hostname === host || host === 'mail body') continue;
        expect([file, pickSite(page)?.openKey(page)]).toEqual([file, '']);
      }
    },
  );

  it.each(anywhere)('at %s is no page of a product that lives on any address', (address) => {
    for (const { file, html } of pages)
      expect([file, claimants(at(address, parsed(html)))]).toEqual([file, ['generic']]);
  });
});

describe('pages of nobody', () => {
  it.each([
    'https://news.example/',
    'https://calendar.google.com.evil.example/calendar/u/0/r/week',
    'https://evil.example/?https://calendar.google.com/',
    'https://calendar.google.com/calendar/embed?src=x',
    'https://outlook.office.com.evil.example/mail/',
    'https://notoutlook.office.com/mail/',
    'https://calendar.proton.me.evil.example/u/0/week',
    'https://notmail.proton.me/u/0/inbox',
    'https://account.proton.me/login',
    'https://www.fastmail.com/',
    'https://app.fastmail.com.evil.example/mail/Inbox/',
    'https://mail.yahoo.com.evil.example/d/folders/1',
    'http://127.0.0.1:8080/',
  ])('%s is left alone', (address) => {
    expect(claimants(at(address, blank()))).toEqual([]);
  });

  it('knows Outlook on every address of its own and on a company address by its scripts', () => {
    for (const host of [
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.live.com',
      'outlook.cloud.microsoft',
    ]) {
      expect(claimants(at(`https://${host}/mail/`, blank()))).toEqual(['outlook']);
    }
    const vanity = blank();
    const script = vanity.createElement('script');
    script.setAttribute('src', 'https://res.cdn.office.net/owamail/20260901/owa.js');
    script.setAttribute('type', 'text/plain');
    vanity.head.append(script);
    expect(claimants(at('https://mail.northlight.example/mail/', vanity))).toEqual(['outlook']);
  });
});
