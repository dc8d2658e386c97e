// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { untoldMail } from './fakes/generic-distant-products.ts';
import { inventedPage } from './fakes/generic-page.ts';
import { at, heading, inCalendar, saidAfter, wrap } from './generic-said.ts';
import { overhaul } from './marks.ts';
import { type Said, saidOf } from './mutation.ts';

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
  const losing = (css: string, attribute: string) => (page: Document) =>
    page.querySelector(css)?.removeAttribute(attribute);

  it('has each person of a mark-up apart, and is not passed over where the mark-up lost its type', () => {
    const name = 'booking that says what it is in microdata';
    expect(saidAfter(name, losing('[itemprop=attendee]', 'itemscope'))).toMatchObject({
      item: { attendees: [{ name: 'Dana Whitfield' }, { name: 'Robin Vale' }] },
    });
    expect(saidAfter(name, losing('[itemtype]', 'itemtype'))).toBe('unreadable');
  });

  it('has no name of a product or of a region for a title', () => {
    const said = saidAfter('calendar of roles and labels alone', (page) => {
      losing('[role=heading]', 'role')(page);
      const title = page.querySelector('[aria-level]');
      title?.nextElementSibling?.after(title);
    });
    expect(said).toBe('unreadable');
  });

  it('has no name of a product for a title where no part has a role any more', () => {
    const said = saidAfter('calendar of roles and labels alone', (page) => overhaul(page, ['roles']));
    expect(JSON.stringify(said)).not.toContain('"title":"Bobr"');
  });

  it('has a place of one line, where the next label is gone from before its value', () => {
    const said = saidAfter('calendar of divs in a grid', (page) => {
      const label = page.querySelector('#l3');
      label?.nextElementSibling?.after(label);
      losing('[aria-labelledby=l2]', 'aria-labelledby')(page);
    });
    expect(said).toMatchObject({ item: { location: 'Phòng họp Sen' } });
  });

  it('has no button for a guest', () => {
    const said = saidAfter('calendar drawn on a canvas', (page) => {
      const [people] = page.querySelectorAll('[role=dialog] ul');
      people?.remove();
      wrap(page.querySelector('[role=dialog] button'));
    });
    expect(JSON.stringify(said)).not.toContain('Закрыть');
  });

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

  it('has one organiser where the surname stands first, also without an address', () => {
    const said = saidAfter('groupware calendar detail: surname first', (page) => {
      for (const link of page.querySelectorAll('td a')) link.removeAttribute('href');
    });
    const jonas = { name: 'Berg, Jonas', email: 'jonas.berg@hafen.example', organizer: true };
    expect(said).toMatchObject({ item: { attendees: [jonas, { name: 'Vale, Robin' }] } });
  });

  it('has no guests of whom one comma may part two or the halves of one', () => {
    const named = (guests: string) =>
      inCalendar(
        `<html lang="de"><head><title>Kalender</title></head><body><div role="dialog"><h1>Jahresgespräch</h1><dl><dt>Wann</dt><dd>Mittwoch, 16. September 2026, 14:00 – 15:00</dd><dt>Teilnehmer</dt><dd>${guests}</dd></dl></div></body></html>`,
      );
    const names = (said: Said) =>
      typeof said !== 'string' && said.item.kind === 'event'
        ? said.item.attendees.map(({ name }) => name)
        : said;
    expect(names(named('Berg, Jonas'))).toEqual([]);
    expect(names(named('<ul><li>Berg, Jonas</li><li>Vale, Robin</li></ul>'))).toEqual([
      'Berg, Jonas',
      'Vale, Robin',
    ]);
    expect(names(named('Berg, Jonas; Vale, Robin'))).toEqual(['Berg, Jonas', 'Vale, Robin']);
    expect(names(named('Dana Whitfield, Robin Vale'))).toEqual(['Dana Whitfield', 'Robin Vale']);
    expect(names(named('Dana Whitfield; Robin Vale, Noor Haddad'))).toHaveLength(3);
    const many = ['Anna', 'Bela', 'Cora', 'Dora', 'Edda', 'Fina', 'Gita', 'Hana'].flatMap((first) =>
      ['Amsel', 'Birke', 'Linde'].map((last) => `${first} ${last}`),
    );
    expect(names(named(many.join(', ')))).toEqual(many);
  });

  it('has no further rows for a text', () => {
    const said = saidAfter('groupware calendar detail: surname first', () => undefined);
    expect(said).toMatchObject({ item: { title: 'Jahresgespräch' } });
    expect(said).not.toHaveProperty('item.description');
  });

  it('has nobody by half of a name', () => {
    const said = saidAfter('groupware calendar detail: surname first', (page) => {
      const [, first] = page.querySelectorAll('.firstname');
      wrap(first);
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
  it('is read where frames are all that the page itself has', () => {
    const said = saidAfter('webmail in frames', (page) => {
      for (const link of page.querySelectorAll('a')) link.removeAttribute('href');
    });
    expect(said).toMatchObject({ item: { subject: 'Perşembe görüşmesi' } });
  });

  it('has no name of a product for a subject, whatever the product calls itself', () => {
    const moved = (title: string) => (page: Document) => {
      const subject = page.querySelector('.targy');
      subject?.nextElementSibling?.after(subject);
      page.title = title;
    };
    const name = 'provider mail: year first';
    for (const title of ['Csütörtöki beszélgetés – Galagonya Posta', 'Csütörtöki beszélgetés – Galagonya'])
      expect(saidAfter(name, moved(title))).toBe('unreadable');
    expect(
      saidAfter(name, (page) => {
        page.querySelector('.marka')?.replaceWith(heading(page, 'Galagonya'));
        page.querySelector('.targy')?.replaceWith(heading(page, 'Csütörtöki beszélgetés'));
      }),
    ).toMatchObject({ item: { subject: 'Csütörtöki beszélgetés' } });
  });

  it('has a subject that ends like the name of a mailbox', () => {
    const said = saidAfter('provider mail: year first', (page) => {
      page.title = 'Reggeli posta – Galagonya';
      page.querySelector('.targy')?.replaceWith(heading(page, 'Reggeli posta'));
    });
    expect(said).toMatchObject({ item: { subject: 'Reggeli posta' } });
  });

  it('is that it cannot be read where only its subject is not told apart', () => {
    expect(saidOf(inventedPage(untoldMail))).toBe('unreadable');
  });

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
      wrap(body);
    });
    expect(JSON.stringify(said)).not.toContain('"body":"보낸사람"');
  });

  it('ends where a line ends in a part of its own', () => {
    const said = saidAfter('freemail: header lines of one text each', (page) => {
      for (const end of page.querySelectorAll('#naglowki br')) {
        wrap(end);
      }
    });
    expect(said).toMatchObject({ item: { subject: 'Rozmowa w czwartek', to: [{ name: 'Robin Vale' }] } });
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
