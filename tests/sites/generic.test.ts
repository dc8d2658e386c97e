// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Mailbox } from '../../utils/core/page-report.ts';
import generic from '../../utils/sites/generic.ts';
import { openings } from '../../utils/sites/openings.ts';
import { pickSite, sites } from '../../utils/sites/registry.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { inventedPages, inventedProducts } from './fakes/generic.ts';
import { calendars } from './fakes/generic-calendars.ts';
import { lookalikes } from './fakes/generic-cards.ts';
import { distantStrangers } from './fakes/generic-distant-products.ts';
import { farStrangers } from './fakes/generic-far-products.ts';
import { moreStrangers } from './fakes/generic-more-families.ts';
import { type InventedPage, inventedPage, type Truth } from './fakes/generic-page.ts';
import { strangers } from './fakes/generic-strangers.ts';

const read = (page: Pick<InventedPage, 'url' | 'html'>) => generic.read(inventedPage(page)).report;
/** The same for a page that may have changed beyond reading, which is then said. */
const readAny = (page: Pick<InventedPage, 'url' | 'html'>) => {
  try {
    return read(page);
  } catch (error) {
    if (error instanceof SelectorError) return { item: null, zone: null };
    throw error;
  }
};
const written = ({ name, email }: Mailbox) => `${name} <${email}>`;

/** Everybody an item names, the sender of a mail first. */
const peopleOf = (item: Item): string[] =>
  item.kind === 'event' ? item.attendees.map(written) : [item.from, ...item.to, ...item.cc].map(written);

function expectTruth(item: Item | null, truth: Truth): void {
  if (item === null) throw new Error('nothing was read');
  expect(item.kind).toBe(truth.kind);
  expect(item.kind === 'event' ? item.title : item.subject).toBe(truth.title);
  expect(peopleOf(item).sort()).toEqual([...truth.people].sort());
  const event = item.kind === 'event' ? item : item.event;
  expect(event?.start).toBe(truth.start);
  expect(event?.end).toBe(truth.end);
  if (truth.allDay) expect(event?.allDay).toBe(true);
  if (item.kind === 'event') {
    const host = item.attendees.find(({ organizer }) => organizer);
    expect(host && (host.email || host.name)).toBe(truth.organizer);
    expect(item.recurrence).toBe(truth.recurrence);
    expect(item.location).toBe(truth.location);
  } else {
    expect(item.date).toBe(truth.date);
    if (truth.says) expect(item.body).toContain(truth.says);
  }
}

describe('products nobody wrote an adapter for', () => {
  it.each(inventedProducts)('$name', (page) => {
    const report = read(page);
    if (page.truth) expectTruth(report.item, page.truth);
    expect(report.sure).toBeGreaterThanOrEqual(0.6);
    if (page.truth?.self) expect(report.self.email).toBe(page.truth.self);
  });
});

describe('pages that are no calendar and no open mail', () => {
  it.each([...strangers, ...lookalikes, ...moreStrangers, ...farStrangers, ...distantStrangers])(
    '$name: nothing',
    (page) => {
      expect(read(page).item).toBeNull();
    },
  );
});

/** True where nothing in `found` contradicts `truth`: parts may be missing, none may be wrong. */
function expectNothingWrong(found: Item | null, truth: Item | null): void {
  if (found === null) return;
  expect(truth).not.toBeNull();
  if (truth === null) return;
  const events = [found, truth].map((item) => (item.kind === 'event' ? item : item.event));
  const [event, real] = events;
  if (event && event.start !== '') expect(event.start).toBe(real?.start);
  if (event && event.end !== '') expect(event.end).toBe(real?.end);
  const known = [truth, real]
    .flatMap((item) => (item ? peopleOf(item) : []))
    .map((each) => each.toLowerCase());
  for (const each of peopleOf(found)) {
    const [, name = '', email = ''] = /^(.*) <(.*)>$/u.exec(each.toLowerCase()) ?? [];
    const fits = known.some(
      (person) => person === `${name} <${email}>` || (name === email && person.endsWith(`<${email}>`)),
    );
    // A name that lost its address is still that person.
    const named = email === '' && known.some((person) => person.startsWith(`${name} <`));
    expect(fits || named, `${each} among ${known.join(', ')}`).toBe(true);
  }
}

function holdsTrue(found: Item | null, truth: Item): boolean {
  try {
    expectNothingWrong(found, truth);
    return true;
  } catch {
    return false;
  }
}

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const textOf = (document: Document) => document.documentElement.outerHTML;

const kinds = ['class', 'wrap', 'lose-attribute', 'lose-element', 'swap', 'empty-text'] as const;
const change = fc.record({ at: fc.nat(), kind: fc.constantFrom(...kinds), which: fc.nat() });

function mutate(document: Document, { at, kind, which }: { at: number; kind: string; which: number }): void {
  const all = document.body.querySelectorAll('*');
  const element = all[at % Math.max(1, all.length)];
  if (!element) return;
  const { name = '' } = element.attributes[which % Math.max(1, element.attributes.length)] ?? {};
  // What hides an element is no detail of its design.
  const hides = ['style', 'hidden'].includes(name);
  if (kind === 'class' && element.hasAttribute('class')) element.setAttribute('class', `x${which}`);
  if (kind === 'lose-attribute' && name !== '' && !hides) element.removeAttribute(name);
  // Nor is a label that is gone while its value stays under the one before.
  const isLabel = /^(?:dt|th|label)$/.test(element.localName);
  if (kind === 'lose-element' && !isLabel) element.remove();
  // A value under another row's label, or an older mail below a newer one, is no redesign but a lie.
  const isCell = /^(?:dt|dd|td|th|label|article)$/.test(element.localName);
  if (kind === 'swap' && !isCell && element.nextElementSibling) element.nextElementSibling.after(element);
  if (kind === 'empty-text' && !isLabel && element.childElementCount === 0) element.textContent = '';
  if (
    kind === 'wrap' &&
    element.parentElement &&
    !/^(?:li|tr|td|th|dt|dd|tbody|thead)$/.test(element.localName)
  ) {
    const wrapper = document.createElement('div');
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
}

describe('pages that change', () => {
  it('are read alike with every class renamed', () => {
    for (const page of calendars.filter(({ html }) => !/h-event/.test(html))) {
      const document = parsed(page.html);
      for (const element of document.querySelectorAll('[class]')) element.setAttribute('class', 'q');
      const renamed = read({ url: page.url, html: textOf(document) }).item;
      expect(renamed, page.name).not.toBeNull();
      expectNothingWrong(renamed, read(page).item);
    }
  });

  it('are read as they are, in part or not at all, and never with a wrong time or person', () => {
    let silent = 0;
    let claimed = 0;
    const wrong: string[] = [];
    let runs = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...inventedPages),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (page, changes) => {
          const document = parsed(page.html);
          for (const each of changes) mutate(document, each);
          const { item: found, zone } = readAny({ url: page.url, html: textOf(document) });
          const { item: truth, zone: real } = read(page);
          // A page that no longer says its zone is believed to be in the browser's.
          if (found && zone !== real) return;
          runs += 1;
          if (truth && !holdsTrue(found, truth)) wrong.push(`${page.name}: ${JSON.stringify(changes)}`);
          if (truth && !found) silent += 1;
          // A stranger that lost what gave it away may look like one of ours; rarely.
          if (!truth && found) claimed += 1;
        },
      ),
      { numRuns: Number(process.env.MUTATIONS ?? 150) },
    );
    if (wrong.length > 0) console.info(wrong.join('\n'));
    // What is lost may leave a page that says something else; of hundreds of pages at most one.
    expect(wrong.length).toBeLessThanOrEqual(Math.ceil(runs / 300));
    expect(silent / runs).toBeLessThan(0.3);
    if (runs > 1000) console.info({ runs, silent, claimed, wrong: wrong.length });
    expect(claimed / runs).toBeLessThan(0.02);
  }, 120_000);
});

// One detail page with its labels in each language: when, organiser, guests, place.
const languages: readonly (readonly [string, string, string, string, string])[] = [
  ['en', 'When', 'Organizer', 'Guests', 'Where'],
  ['de', 'Wann', 'Veranstalter', 'Teilnehmer', 'Ort'],
  ['fr', 'Quand', 'Organisateur', 'Participants', 'Lieu'],
  ['es', 'Cuándo', 'Organizador', 'Asistentes', 'Lugar'],
  ['pt', 'Quando', 'Organizador', 'Participantes', 'Local'],
  ['it', 'Quando', 'Organizzatore', 'Partecipanti', 'Luogo'],
  ['nl', 'Wanneer', 'Organisator', 'Deelnemers', 'Locatie'],
  ['pl', 'Kiedy', 'Organizator', 'Uczestnicy', 'Miejsce'],
  ['ja', '日時', '主催者', '参加者', '場所'],
  ['zh', '时间', '组织者', '参与者', '地点'],
  ['ko', '일시', '주최자', '참석자', '장소'],
  ['ar', 'متى', 'المنظم', 'الحضور', 'المكان'],
  ['he', 'מתי', 'מארגן', 'משתתפים', 'מיקום'],
];

/** The date and hours as the language writes them. */
const writtenTime = (lang: string): string =>
  new Intl.DateTimeFormat(lang, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).formatRange(new Date('2026-09-16T14:00:00+02:00'), new Date('2026-09-16T15:00:00+02:00'));

describe('labels and times in the language of the page', () => {
  it.each(languages)('%s', (lang, when, organizer, guests, where) => {
    const html = `<html lang="${lang}"><body><main><h1>Dana / Robin</h1><dl><dt>${when}</dt><dd>${writtenTime(lang)}</dd><dt>${organizer}</dt><dd><a href="mailto:dana@northlight.example">Dana Whitfield</a></dd><dt>${guests}</dt><dd><ul><li><a href="mailto:dana@northlight.example">Dana Whitfield</a></li><li><a href="mailto:robin@northlight.example">Robin Vale</a></li></ul></dd><dt>${where}</dt><dd>Fjord</dd></dl></main></body></html>`;
    expectTruth(read({ url: 'https://app.nobody.example/1', html }).item, {
      kind: 'event',
      title: 'Dana / Robin',
      start: '2026-09-16T14:00:00+02:00',
      end: '2026-09-16T15:00:00+02:00',
      people: ['Dana Whitfield <dana@northlight.example>', 'Robin Vale <robin@northlight.example>'],
      organizer: 'dana@northlight.example',
      location: 'Fjord',
    });
  });
});

const details = (rows: string) =>
  `<html lang="en-GB"><head><title>Calendar</title></head><body><div role="dialog"><h2>Dana / Robin</h2><dl>${rows}</dl></div></body></html>`;
const at = 'https://app.nobody.example/calendar';

describe('two signs that contradict each other', () => {
  it('leave no time', () => {
    const html = details(
      '<dt>When</dt><dd>Wednesday, 16 September 2026, 14:00 – 15:00 <time datetime="2026-09-16T15:00+02:00"></time><time datetime="2026-09-16T16:00+02:00"></time></dd><dt>Organizer</dt><dd>Dana Whitfield &lt;dana@northlight.example&gt;</dd>',
    );
    const { item, missing } = read({ url: at, html });
    expect(item).toMatchObject({ start: '', end: '' });
    expect(missing).toContain('time');
  });

  it('leave no time where day and month could be each other', () => {
    const html = details(
      '<dt>When</dt><dd>08/09/2026, 14:00 – 15:00</dd><dt>Organizer</dt><dd>dana@northlight.example</dd>',
    ).replace('en-GB', 'en');
    const { item } = readAny({ url: at, html });
    expect(item === null || (item.kind === 'event' && item.start === '')).toBe(true);
  });

  it('leave no time in a zone of an ambiguous name', () => {
    const html = details(
      '<dt>When</dt><dd>Wednesday, 16 September 2026, 14:00 – 15:00 IST</dd><dt>Organizer</dt><dd>dana@northlight.example</dd>',
    );
    const { item } = readAny({ url: at, html });
    expect(item === null || (item.kind === 'event' && item.start === '')).toBe(true);
  });

  it('leave an address without a name it does not share with others', () => {
    const html = details(
      '<dt>When</dt><dd>Wednesday, 16 September 2026, 14:00 – 15:00</dd><dt>Guests</dt><dd><ul><li><span>Sam Okoro</span><span>Noor Haddad</span><a href="mailto:x7@northlight.example">write</a></li></ul></dd>',
    );
    const { item } = read({ url: at, html });
    expect(item?.kind === 'event' && item.attendees).toEqual([
      { name: 'x7@northlight.example', email: 'x7@northlight.example' },
    ]);
  });
});

describe('a mail with a quoted mail in it', () => {
  it('is from who sent it, not from who is quoted', () => {
    const html = `<html lang="en"><body><article><h1>RE: budget</h1><div><b title="dana@northlight.example">Dana Whitfield</b></div><div><p>Yes.</p><p><b>From:</b> Sam Okoro &lt;sam@harbour.example&gt;<br><b>Sent:</b> Friday, 11 September 2026 09:00<br><b>To:</b> Robin Vale &lt;robin@northlight.example&gt;<br><b>Subject:</b> budget</p></div></article><button>Reply</button></body></html>`;
    const { item } = readAny({ url: 'https://mail.nobody.example/inbox/1', html });
    expect(item === null || (item.kind === 'mail' && item.from.email === 'dana@northlight.example')).toBe(
      true,
    );
  });
});

describe('what is private on a page', () => {
  it('is not looked at: fields of a mail being written, passwords, searches', () => {
    const secret = 'blue-heron-42';
    for (const page of inventedPages) {
      const html = page.html.replace(
        '</body>',
        `<form><input name="q" value="${secret}"><input type="password" value="${secret}"><textarea>${secret}</textarea></form></body>`,
      );
      expect(JSON.stringify(read({ url: page.url, html })), page.name).not.toContain(secret);
    }
  });
});

describe('whose page it is', () => {
  it('takes no page of a site with an adapter, whatever that adapter makes of it', () => {
    const html = '<html><body><main><h1>x</h1></main></body></html>';
    for (const site of sites.filter(({ origins, id }) => origins.length > 0 && id !== 'demo')) {
      for (const origin of site.origins) {
        const page = inventedPage({ url: origin.replace('*', 'nowhere/at/all'), html });
        expect(pickSite(page)?.id).not.toBe('generic');
        expect(openings.find((opening) => opening.claims(page))?.id).not.toBe('generic');
      }
    }
  });

  it('has something open wherever there is something to read, so that its reader comes', () => {
    const silent = inventedPages.filter((page) => page.truth && generic.openKey(inventedPage(page)) === '');
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('knows what is open by the dialog, the heading and the address', () => {
    const [page] = calendars;
    if (!page) throw new Error('no page');
    const first = generic.openKey(inventedPage(page));
    expect(generic.openKey(inventedPage(page))).toBe(first);
    const other = page.html.replace('<h2 id="t1">Dana / Robin</h2>', '<h2 id="t1">Noor / Robin</h2>');
    expect(generic.openKey(inventedPage({ url: page.url, html: other }))).not.toBe(first);
  });
});

describe('reading in steps', () => {
  it('gives what reading in one go gives, and rests often', () => {
    for (const page of inventedPages) {
      const steps = generic.readInSteps?.(inventedPage(page));
      let rests = 0;
      let last = steps?.next();
      for (; last && !last.done; last = steps?.next()) rests += 1;
      expect(last?.value).toMatchObject({ report: read(page) });
      expect(rests).toBeGreaterThan(5);
    }
  });
});

describe('a page made to be slow', () => {
  it('is looked at in part: the answer stays small and comes', () => {
    const many = Array.from(
      { length: 12_000 },
      (_, index) => `<div>Guests: From: When ${index}:00 - x${index}@y.example</div>`,
    );
    const html = `<html lang="en"><body><div role="dialog"><h2>x</h2>${many.join('')}</div></body></html>`;
    expect(JSON.stringify(read({ url: at, html })).length).toBeLessThan(200_000);
  }, 60_000);
});
