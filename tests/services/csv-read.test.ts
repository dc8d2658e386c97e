import { describe, expect, it } from 'vitest';
import { parseTable } from '../../utils/services/csv-read.ts';

const cells = (text: string): readonly (readonly string[])[] | null => {
  const table = parseTable(text);
  return table && [table.header, ...table.rows];
};

const wanted = [
  ['Name, given first', 'Note'],
  ['Dana', 'likes; and, too'],
];

describe('the separator of a table', () => {
  it.each([
    ['a comma', '"Name, given first",Note\nDana,"likes; and, too"\n'],
    ['a semicolon, with commas in a heading', '"Name, given first";Note\nDana;"likes; and, too"\n'],
    ['a tab', 'Name, given first\tNote\nDana\tlikes; and, too\n'],
    ['a bar', 'Name, given first|Note\r\nDana|likes; and, too\r\n'],
    ['said in a line above', 'sep=;\r\nName, given first;Note\r\nDana;"likes; and, too"\r\n'],
    ['said, and drawn out by a spreadsheet', 'SEP=|||\nName, given first|Note\nDana|likes; and, too\n'],
  ])('is %s', (_, text) => {
    expect(cells(text)).toEqual(wanted);
  });

  it('is looked for in the whole first row, over the lines of a heading', () => {
    expect(cells('"Name\n(given, family)";Note;Day\nDana;a, b, c;x\n')).toEqual([
      ['Name\n(given, family)', 'Note', 'Day'],
      ['Dana', 'a, b, c', 'x'],
    ]);
  });
});
