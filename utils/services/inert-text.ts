/** Marks that turn the direction of what follows: they could show one thing and mean another. */
const turning = /[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}]/gu;

/** Without control characters and marks that turn the direction of text; lines end with "\n". */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?|\u{2028}|\u{2029}|\u{85}/gu, '\n')
    .replace(/\p{Cc}/gu, (each) => (each === '\n' || each === '\t' ? each : ''))
    .replace(turning, '');

/** On one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/gu, ' ').trim();

/** Text that no reader of Markdown takes for markup: it comes out as it was typed. */
const escapeLine = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>&|~]/gu, '\\$&')
    .replace(/^(\s*)([#+=!?-]|\d+(?=[.)]))/u, (_, space: string, mark: string) =>
      /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );

/** Words of a user as Markdown; further lines are indented so that they stay with the first. */
export const markdownText = (text: string, indent = '  '): string =>
  plainText(text)
    .split('\n')
    .map((line) => escapeLine(line.trimEnd()))
    .join(`\n${indent}`)
    .trim();

export const markdownLine = (text: string): string => escapeLine(oneLine(text));

/** The words behind what `markdownText` made of one line. */
export const fromMarkdown = (line: string): string => line.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
