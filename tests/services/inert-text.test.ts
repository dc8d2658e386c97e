import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable, readTable } from '../../utils/services/csv-read.ts';
import { fromMarkdown, markdownText, plainText } from '../../utils/services/inert-text.ts';
import { emptyRecords } from '../../utils/services/journal-file.ts';
import { readMarkdown } from '../../utils/services/markdown-read.ts';
import { formatMarkdown } from '../../utils/services/markdown-write.ts';
import { at, note, person } from './journal-fixture.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80, size: 'max' }),
  fc.constantFrom(
    '=HYPERLINK("x")',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](http://x.example/pixel)',
    '# head',
    '- [ ] box',
    '> quote',
    '---',
    '__proto__',
    '```\ncode',
    '1. one',
    '\u202Eturned',
    '&lt;b&gt;',
    '| a | b |',
    'https://x.example/a_b_c',
  ),
);

const clock = { now: at, zone: 'UTC' };
const context = { file: 'x.md', lang: 'en', today: '2026-11-19' };

describe('words in a document', () => {
  it('come out as they were typed, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = markdownText(text)
          .split('\n')
          .map((line) => fromMarkdown(line.trim()));
        const typed = plainText(text)
          .trim()
          .split('\n')
          .map((line) => line.trim());
        expect(lines.join('\n')).toBe(typed.join('\n'));
      }),
    );
  });

  it('make no tag, link, image, heading or box', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = markdownText(text);
        expect(written).not.toMatch(/(?<!\\)(?:\\\\)*[<>[\]`*]/u);
        for (const line of written.split('\n'))
          expect(line.trim()).not.toMatch(/^(?:#|-|\+|=|\d+[.)]|!|\?)/u);
        expect(written).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it('stay one note of one person in a whole document', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (texts) => {
        const notes = texts.map((text, index) => note(`n${index}`, { personId: 'dana', text: `x ${text}` }));
        const people = [person('dana', { name: 'Dana' })];
        const read = readMarkdown(formatMarkdown({ ...emptyRecords(), people, notes }, clock), context);
        expect(read.people.map(({ name }) => name)).toEqual(['Dana']);
        expect(read.people[0]?.notes).toHaveLength(texts.length);
      }),
    );
  });
});

describe('any file', () => {
  it('is read to an end as Markdown and as a table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400, size: 'max' }), (text) => {
        expect(readMarkdown(text, context).left).toBeGreaterThanOrEqual(0);
        const table = parseTable(text);
        if (table) readTable(table, ['name', 'note'], context);
      }),
    );
  });
});
