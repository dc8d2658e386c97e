import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaptureContext, parseLine } from '../../utils/core/capture-line.ts';

/** A Thursday. */
const today = '2026-11-19';
const context: CaptureContext = {
  today,
  lang: 'en-GB',
  person: { name: 'Dana Okafor' },
  people: ['Dana Okafor', 'Priya Nair', 'Jonas Weber', 'Kofi Mensah', 'Kofi Annor'],
};
const read = (text: string, lang = 'en-GB') => parseLine(text, { ...context, lang });
const dueOf = (text: string, lang?: string) => read(`[] ${text}`, lang).due;

describe('marks', () => {
  it.each([
    ['[] send the deck', 'follow-up'],
    ['[ ] send the deck', 'follow-up'],
    ['- [ ] send the deck', 'follow-up'],
    ['［］send the deck', 'follow-up'],
    ['! send the deck', 'win'],
    ['！send the deck', 'win'],
    ['? send the deck', 'challenge'],
    ['？ send the deck', 'challenge'],
    ['> send the deck', 'advice'],
    ['＞send the deck', 'advice'],
    ['  send the deck ', 'note'],
  ])('%s is a %s', (text, mark) => {
    expect(read(text)).toMatchObject({ mark, text: 'send the deck' });
  });

  it('count only at the start', () => {
    expect(read('Is that so? [] no')).toMatchObject({ mark: 'note', text: 'Is that so? [] no', spans: [] });
  });

  it('leave dates and owners to follow-ups', () => {
    expect(read('! Dana shipped it by Friday')).toMatchObject({
      text: 'Dana shipped it by Friday',
      owner: null,
      due: null,
    });
  });
});

describe('the owner', () => {
  it.each([
    ['[] Dana drafts the rota by Mon', 'them', 'Dana drafts the rota', '2026-11-23'],
    ['[] Dana: draft the rota', 'them', 'draft the rota', null],
    ['[] dana okafor - draft the rota', 'them', 'draft the rota', null],
    ['[] @Dana draft the rota', 'them', '@Dana draft the rota', null],
    ['[] send Priya the deck by Fri', 'me', 'send Priya the deck', '2026-11-20'],
    ['[] I send the deck', 'me', 'I send the deck', null],
    ["[] Dana's budget: ask Jonas", 'me', "Dana's budget: ask Jonas", null],
    ['[] Dana and I review it', 'me', 'Dana and I review it', null],
    ['[] Dana-led workshop', 'them', 'Dana-led workshop', null],
    ['[] Danas Vertrag', 'me', 'Danas Vertrag', null],
  ] as const)('%s', (line, owner, text, due) => {
    expect(read(line)).toMatchObject({ owner, text, due });
  });
});

describe('due dates', () => {
  it.each([
    ['en-GB', 'send it by Friday', '2026-11-20'],
    ['en-GB', 'send it Friday', '2026-11-20'],
    ['en-GB', 'send it tomorrow', '2026-11-20'],
    ['en-GB', 'send it the day after tomorrow', '2026-11-21'],
    ['en-GB', 'send it on 23 Nov', '2026-11-23'],
    ['en-GB', 'send it by Nov 23rd', '2026-11-23'],
    ['en-GB', 'send it by Monday 23 November', '2026-11-23'],
    ['en-GB', 'send it by 2026-12-01', '2026-12-01'],
    ['en-GB', 'send it by 12 January', '2027-01-12'],
    ['en-GB', 'send it by 3 March 2028', '2028-03-03'],
    ['en-GB', 'send it in 2 weeks', '2026-12-03'],
    ['en-GB', 'send it within a month', '2026-12-19'],
    ['en-GB', 'send it next week', '2026-11-27'],
    ['en-GB', 'send it Friday next week', '2026-11-27'],
    ['en-GB', 'send it by end of month', '2026-11-30'],
    ['en-GB', 'send it by 3/12', '2026-12-03'],
    ['en-US', 'send it by 12/3', '2026-12-03'],
    ['en-US', 'send it by next Monday', '2026-11-23'],
    ['de', 'schicke das bis Freitag', '2026-11-20'],
    ['de', 'schicke das bis zum 23.11.', '2026-11-23'],
    ['de', 'schicke das bis 3. Dezember', '2026-12-03'],
    ['de', 'schicke das morgen', '2026-11-20'],
    ['de', 'schicke das übermorgen', '2026-11-21'],
    ['de', 'schicke das in einer Woche', '2026-11-26'],
    ['de', 'schicke das bis Ende nächster Woche', '2026-11-27'],
    ['de', 'send it by Friday', '2026-11-20'],
    ['fr', 'envoyer la note avant vendredi', '2026-11-20'],
    ['fr', 'envoyer la note d’ici vendredi', '2026-11-20'],
    ['fr', 'envoyer la note après-demain', '2026-11-21'],
    ['fr', 'envoyer la note pour le 23 novembre', '2026-11-23'],
    ['fr', 'envoyer la note dans deux semaines', '2026-12-03'],
    ['fr', 'envoyer la note la semaine prochaine', '2026-11-27'],
    ['es', 'enviar la nota para el viernes', '2026-11-20'],
    ['es', 'enviar la nota mañana', '2026-11-20'],
    ['es', 'enviar la nota antes del 3 de diciembre', '2026-12-03'],
    ['es', 'enviar la nota dentro de dos semanas', '2026-12-03'],
    ['pt-BR', 'enviar a nota até sexta-feira', '2026-11-20'],
    ['pt-BR', 'enviar a nota até sexta', '2026-11-20'],
    ['pt-BR', 'enviar a nota amanhã', '2026-11-20'],
    ['pt-BR', 'enviar a nota até 3 de dezembro', '2026-12-03'],
    ['it', 'mandare la nota entro venerdì', '2026-11-20'],
    ['it', 'mandare la nota dopodomani', '2026-11-21'],
    ['it', 'mandare la nota tra due settimane', '2026-12-03'],
    ['it', 'mandare la nota entro il 3 dicembre', '2026-12-03'],
    ['nl', 'stuur de nota voor vrijdag', '2026-11-20'],
    ['nl', 'stuur de nota overmorgen', '2026-11-21'],
    ['nl', 'stuur de nota over twee weken', '2026-12-03'],
    ['nl', 'stuur de nota uiterlijk 3 december', '2026-12-03'],
    ['ja', '資料を金曜日までに送る', '2026-11-20'],
    ['ja', '来週までに資料を送る', '2026-11-27'],
    ['ja', '来週の金曜日', '2026-11-27'],
    ['ja', '明日資料を送る', '2026-11-20'],
    ['ja', '１２月３日までに送る', '2026-12-03'],
    ['ja', '2週間後に確認', '2026-12-03'],
    ['ja', '月末までに', '2026-11-30'],
  ])('%s: %s', (lang, text, due) => {
    expect(dueOf(text, lang)).toBe(due);
  });

  it.each([
    ['en-GB', 'no date here'],
    ['en-GB', 'send it by Thursday'], // today, or in a week
    ['en-GB', 'send it by next Friday'], // tomorrow, or in eight days
    ['en-GB', 'send it by next Sunday'],
    ['en', 'send it by 3/4'], // March or April
    ['en-GB', 'send it by 12 Nov'], // a week ago, or in a year
    ['en-GB', 'send it by 31 Feb'],
    ['en-GB', 'send it by Monday 24 November'], // a Tuesday
    ['en-GB', 'by Monday or by Friday'],
    ['en-GB', 'finish 3/4 of the deck'],
    ['en-GB', 'who sat on the forum may decide'],
    ['en-GB', 'read Friday’s notes'],
    ['en-GB', 'prepare for the March release'],
    ['de', 'das war so am Morgen'],
    ['de', 'die Liste um 3.5 kürzen'],
    ['fr', 'voir mon plan avec le chef, mer et mar'],
    ['es', 'llamar por la mañana'],
    ['pt', 'a segunda versão'],
    ['ja', '資料を送る'],
    ['xx', 'bis Freitag'],
  ])('%s: %s has none that is certain', (lang, text) => {
    expect(dueOf(text, lang)).toBeNull();
  });

  it('leaves a date in the midst of a sentence where it is', () => {
    expect(read('[] tell Priya by Friday that the date moved')).toMatchObject({
      due: '2026-11-20',
      text: 'tell Priya by Friday that the date moved',
    });
  });

  it.each([
    ['ask about Friday', 'ask about Friday'],
    ['send it tomorrow', 'send it tomorrow'],
    ['by Friday', 'by Friday'],
    ['by Friday: send it', 'send it'],
    ['send it, by Friday.', 'send it'],
  ])('leaves a whole sentence: %s', (line, text) => {
    expect(read(`[] ${line}`).text).toBe(text);
  });

  it('shows where it was read', () => {
    const line = '[] send Priya the deck by Fri';
    const words = read(line).spans.map(({ from, to, kind }) => [kind, line.slice(from, to)]);
    expect(words).toEqual([
      ['mark', '[]'],
      ['mention', 'Priya'],
      ['due', 'by Fri'],
    ]);
  });

  it.each(['today', 'by end of week', 'in 3 months', 'next month', 'next week'])(
    'holds over the end of a year: %s',
    (words) => {
      const due = parseLine(`[] x ${words}`, { ...context, today: '2026-12-31' }).due;
      expect(due).toBe(
        {
          today: '2026-12-31',
          'by end of week': '2027-01-01',
          'in 3 months': '2027-03-31',
          'next month': '2027-01-31',
          'next week': '2027-01-08',
        }[words],
      );
    },
  );
});

describe('mentions', () => {
  it.each([
    ['ask Jonas about the budget', ['Jonas Weber']],
    ['ask @jon and @Priya', ['Jonas Weber', 'Priya Nair']],
    ['ask Kofi', []], // two of them
    ['ask Kofi Annor', ['Kofi Annor']],
    ['Jonas’ budget', ['Jonas Weber']],
    ['Dana was there', []], // it is about her
    ['mail jonas@northlight.example', []],
  ])('%s', (text, names) => {
    expect(read(text).mentions).toEqual(names);
  });
});

const langs = ['en-GB', 'en-US', 'en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja', 'zh', 'xx', ''];
const bits = fc.constantFrom(
  ...'[] ! ? > @Dana Dana: by Friday next week bis Ende nächster Woche 23. 11. / 2026-11-23 d’ici le 3 März 来週 までに , . : 12 ½ sexta-feira'.split(
    ' ',
  ),
);
const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(bits, { maxLength: 12 }).map((words) => words.join(' ')),
);
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('any text', () => {
  it('is read without throwing, and no word of it is lost', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...langs), (text, lang) => {
        const { spans, ...line } = parseLine(text, { ...context, lang });
        const told = spans.filter(({ kind }) => kind === 'owner' || kind === 'due');
        const leavingOut = (out: readonly { from: number; to: number }[]) =>
          lettersOf(
            Array.from({ length: text.length }, (_, at) =>
              out.some(({ from, to }) => from <= at && at < to) ? '' : text[at],
            ).join(''),
          );
        // Each word is in the text, or in the span of an owner or a date that a chip shows.
        const allowed = [[], told, ...told.map((each) => [each])].map(leavingOut);
        expect(allowed).toContain(lettersOf(line.text));
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(from).toBeLessThan(to);
        }
        if (line.due !== null) expect(line.due).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same read twice', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...langs), (text, lang) => {
        expect(parseLine(text, { ...context, lang })).toEqual(parseLine(text, { ...context, lang }));
      }),
    );
  });

  it.each([
    ['spaces', ' '],
    ['apostrophes', "'"],
    ['letters', 'a'],
    ['figures', '1'],
    ['dots', '1.'],
    ['ats', '@'],
    ['fillers', 'by the '],
    ['dates', 'by Friday '],
    ['names', 'Kofi '],
    ['brackets', '[] '],
    ['kanji', '来'],
  ])('of two hundred thousand %s is read in linear work', (_name, unit) => {
    const text = `[] ${unit.repeat(200_000 / unit.length)} x`;
    // Quadratic work would take minutes and trip the runner's own limit.
    expect(parseLine(text, context).mark).toBe('follow-up');
  });
});
