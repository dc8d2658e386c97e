import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../utils/services/file-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};

const words = 'Name;Notiz\nJürgen Groß;mag “Ruhe” – für 5 €\n';
/** "Jürgen Groß" as a spreadsheet of Windows saves it. */
const western = new Uint8Array([0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e, 0x20, 0x47, 0x72, 0x6f, 0xdf]);

describe('the letters of a file of another tool', () => {
  it.each([
    ['UTF-8', utf8(words)],
    ['UTF-8 with a mark', utf8(`\u{FEFF}${words}`)],
    ['UTF-16', utf16(`\u{FEFF}${words}`, true)],
    ['UTF-16, the other way round', utf16(`\u{FEFF}${words}`, false)],
    ['UTF-16 without a mark', utf16(words, true)],
    ['UTF-16 without a mark, the other way round', utf16(words, false)],
  ])('are read for certain: %s', (_, bytes) => {
    expect(readText(bytes, 'de')).toEqual({ text: words, guess: null });
  });

  it.each([
    ['de-AT', western, 'Jürgen Groß', 'Windows-1252'],
    ['pl', new Uint8Array([0x9c, 0x63, 0x69, 0x65, 0xbf, 0x6b, 0x61]), 'ścieżka', 'Windows-1250'],
    ['ru', new Uint8Array([0xc0, 0xed, 0xed, 0xe0]), 'Анна', 'Windows-1251'],
    ['ja', new Uint8Array([0x97, 0xe9, 0x96, 0xd8]), '鈴木', 'Shift_JIS'],
    // What is none of the letters of the language is read as most files are.
    ['ja', new Uint8Array([0x52, 0x65, 0x6e, 0xe9]), 'René', 'Windows-1252'],
  ])('are guessed by the language, and said to be a guess: %s', (lang, bytes, text, guess) => {
    expect(readText(bytes, lang)).toEqual({ text, guess });
  });

  it('stay UTF-8 where one of many is hurt', () => {
    const bytes = utf8('Jürgen Groß, Zoë Müller, Łukasz, Jürgen Groß');
    bytes[bytes.length - 1] = 0xc3;
    const { text, guess } = readText(bytes, 'de');
    expect(text).toContain('Jürgen Groß, Zoë Müller, Łukasz');
    expect(guess).toContain('UTF-8');
  });

  it('come out as they went in, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // Zeros in every other place are what tells UTF-16.
        fc.pre(!text.includes('\0') && !text.startsWith('\u{FEFF}'));
        expect(readText(utf8(text), 'en')).toEqual({ text, guess: null });
      }),
    );
  });
});
