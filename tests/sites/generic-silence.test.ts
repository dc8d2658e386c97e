// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { overhaul } from './marks.ts';
import { openStates, type Said, saidOf } from './mutation.ts';

const blank = () => document.implementation.createHTMLDocument();

/** A page of no known product as `openStates` has it. */
function pageNamed(start: string) {
  const state = openStates.find(({ site, name }) => site === 'generic' && name.startsWith(start));
  if (!state) throw new Error(`no page is called ${start}`);
  return { page: state.build(blank()), truth: state.truth };
}

/** What is said of a page after a change of its marks. */
function saidAfter(start: string, change: (page: Document) => void): Said {
  const { page } = pageNamed(start);
  change(page.document);
  return saidOf(page);
}

const at = (url: string, html: string): Said =>
  saidOf({
    url: new URL(url),
    document: new DOMParser().parseFromString(html, 'text/html'),
    now: '2026-09-15T09:30:00+02:00',
    browserZone: 'Europe/Berlin',
  });
const inCalendar = (html: string): Said => at('https://calendar.nobody.example/1', html);

const guests =
  '<h3>Guests</h3><ul><li>Dana Whitfield dana@northlight.example</li><li>Robin Vale robin@northlight.example</li></ul>';
const form = (title: string, start: string) =>
  `<html lang="en-GB"><head><title>Calendar</title></head><body><form>${title}<label for="d">Date</label><input id="d" type="date" value="2026-09-16"><label for="s">Start</label><input id="s" type="time" value="${start}"><label for="e">End</label><input id="e" type="time" value="15:00">${guests}<button>Save</button></form></body></html>`;

describe('a page with an event on it that cannot be read', () => {
  it('is said to be unreadable where its title lost its name', () => {
    expect(inCalendar(form('<input name="title" value="Dana / Robin">', '14:00'))).toHaveProperty('item');
    expect(inCalendar(form('<input value="Dana / Robin">', '14:00'))).toBe('unreadable');
    expect(saidAfter('an event being edited', (page) => overhaul(page, ['own attributes', 'labels']))).toBe(
      'unreadable',
    );
  });

  it('is said to be where the hour it begins at is gone', () => {
    const said = saidAfter('desktop-like groupware', (page) =>
      page.querySelector('#ext-14')?.removeAttribute('value'),
    );
    expect(said).toBe('unreadable');
  });

  it('is said to be where hours and a length are all that is left of when it is', () => {
    const said = saidAfter('calendar app: week of sentences', (page) => {
      page.querySelector('[role=dialog]')?.removeAttribute('role');
      const arrow = [...page.querySelectorAll('span')].find(({ textContent }) => textContent === '→');
      arrow?.nextElementSibling?.after(arrow);
    });
    expect(said).toBe('unreadable');
  });

  it('is asked at all where nothing on it is a button, a heading or has a role', () => {
    const said = saidAfter('calendar card: avatars with labels', (page) =>
      overhaul(page, ['roles', 'labels']),
    );
    expect(said).toMatchObject({ item: { title: 'Charla de objetivos' } });
  });

  it('is no event that has no name yet, no list of events, and no day with many hours', () => {
    expect(inCalendar(form('<input name="title" aria-label="Title" value="">', '14:00'))).toBe('nothing');
    const card = (day: number) =>
      `<section><b>Start:</b> ${day} September 2026 <b>Guests:</b> dana@northlight.example, robin@northlight.example</section>`;
    const list = `<html lang="en-GB"><head><title>Calendar</title></head><body><main>${card(16)}${card(17)}</main></body></html>`;
    expect(inCalendar(list)).toBe('nothing');
    const hours = [9, 10, 11, 12, 13].map((hour) => `<div>${hour}:00</div>`).join('');
    const day = `<html lang="en-GB"><head><title>Calendar</title></head><body><main>${hours}${guests}</main></body></html>`;
    expect(inCalendar(day)).toBe('nothing');
  });
});

describe('what is said of an event', () => {
  it('is not the sentence over it where its title is labelled and lost', () => {
    // The label "What" stands before the label "When", and both values behind them.
    const said = saidAfter('a booking whose heading', (page) => {
      const [what, title] = page.querySelectorAll('.grid > div');
      if (what && title) title.nextElementSibling?.after(title);
    });
    expect(said).toBe('unreadable');
  });
});

describe('what is said of an event whose parts changed their places', () => {
  it('has a title of one line, also where the next label is gone from before its value', () => {
    const said = saidAfter('a booking whose heading', (page) => {
      const when = page.querySelectorAll('.grid > div')[2];
      when?.nextElementSibling?.after(when);
    });
    expect(said).toMatchObject({ item: { title: 'Mentoring Noor', start: '2026-09-16T14:00:00+02:00' } });
  });

  it('has no hours for a title', () => {
    const said = saidAfter('a popover of a FullCalendar', (page) => {
      const title = page.querySelector('.head');
      title?.nextElementSibling?.after(title);
      overhaul(page, ['classes']);
    });
    expect(said).not.toMatchObject({ item: { title: '11:00 - 12:00' } });
  });

  it('has nobody by half of a name', () => {
    const said = saidAfter('groupware calendar detail: surname first', (page) => {
      const [, first] = page.querySelectorAll('.firstname');
      const layer = page.createElement('div');
      first?.replaceWith(layer);
      if (first) layer.append(first);
    });
    expect(JSON.stringify(said)).not.toContain('"name":"Robin"');
    expect(said).toMatchObject({ item: { attendees: [{ name: 'Berg, Jonas' }, {}] } });
  });

  it('has no answer of one guest for another, who alone still bears an address', () => {
    const said = inCalendar(
      '<html lang="fr"><head><title>Agenda</title></head><body><div role="dialog"><h1>Journée d’équipe</h1><p>vendredi 18 septembre 2026, 14:00 – 15:00</p><div><h2>Participants</h2><div><div><span>Dana Whitfield</span> <em>Accepté</em></div><div><span>Robin Vale</span></div><div><span title="noor@northlight.example">Noor Haddad</span></div></div></div></div></body></html>',
    );
    const dana = { name: 'Dana Whitfield', email: '', rsvp: 'accepted' };
    const noor = { name: 'Noor Haddad', email: 'noor@northlight.example' };
    expect(said).toMatchObject({ item: { attendees: [dana, noor] } });
    expect(said).not.toMatchObject({ item: { attendees: [{}, { rsvp: 'accepted' }] } });
  });

  it('has no publisher for a title whose part no longer says that it is one', () => {
    const event = (publisher: string) =>
      `<html lang="en"><head><title>Dana / Robin</title></head><body><div itemscope itemtype="https://schema.org/Event"><div itemprop="publisher" ${publisher} itemtype="https://schema.org/Organization"><meta itemprop="name" content="Heron"></div><h1 itemprop="name">Dana / Robin</h1><time itemprop="startDate" datetime="2026-09-16T14:00:00+02:00">14:00</time><time itemprop="endDate" datetime="2026-09-16T15:00:00+02:00">15:00</time></div></body></html>`;
    for (const publisher of ['itemscope', ''])
      expect(at('https://heron.example/1', event(publisher))).toMatchObject({
        item: { title: 'Dana / Robin' },
      });
  });

  it('is said to be unreadable where both its times are behind each other the wrong way round', () => {
    const said = saidAfter('project hub: schedule entry', (page) => {
      const first = page.querySelector('main time');
      first?.nextElementSibling?.after(first);
    });
    expect(said).toBe('unreadable');
  });
});

describe('what is said of a mail', () => {
  it('is not from the user whose address stands over every mail', () => {
    const said = saidAfter('shared inbox: conversation', (page) => {
      const author = page.querySelector('.message-author');
      author?.nextElementSibling?.after(author);
    });
    expect(said).toBe('unreadable');
  });

  it('has no label for a text', () => {
    const said = saidAfter('freemail portal: labels as spans', (page) => {
      const label = page.querySelector('.option_title');
      label?.nextElementSibling?.after(label);
      const body = page.querySelector('.mail_view_contents');
      const layer = page.createElement('div');
      body?.replaceWith(layer);
      if (body) layer.append(body);
    });
    expect(JSON.stringify(said)).not.toContain('"body":"보낸사람"');
  });

  it('ends where the next line begins, without a break between them too', () => {
    const said = saidAfter('freemail: header lines of one text each', (page) => {
      const breaks = page.querySelectorAll('#naglowki br');
      breaks[2]?.remove();
    });
    expect(said).toMatchObject({
      item: { subject: 'Rozmowa w czwartek', date: '2026-09-14T09:30:00+02:00' },
    });
  });
});
