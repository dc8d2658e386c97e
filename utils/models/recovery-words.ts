/** `empty`: nothing is there. `part`: an older state, or a part. `shut`: it does not open. */
export type Loss = 'empty' | 'part' | 'shut';

const number = new Intl.NumberFormat('en');

export const entryWords = (count: number): string =>
  count === 1 ? '1 entry' : `${number.format(count)} entries`;

const headings: Record<Loss, string> = {
  empty: 'The journal is empty, and it was not before',
  part: 'Part of the journal is missing',
  shut: 'The journal does not open',
};

export const lossHeading = (loss: Loss): string => headings[loss];

/** What happened, in a few plain sentences. */
export function lossWords(loss: Loss, remembered: number | null, there: number | null): string {
  const before = remembered === null ? 'Something was kept here' : `It last held ${entryWords(remembered)}`;
  switch (loss) {
    case 'empty':
      return `${before}; the browser now shows none. This happens when a browser repairs itself, clears its data or runs out of disk.`;
    case 'part': {
      const here = there === null ? 'not all of it is here' : `${entryWords(there)} can be found now`;
      return `${before}; ${here}. The browser may have brought back an older state, or lost a file.`;
    }
    default:
      return `${before}; the browser cannot open it. Its files may be damaged, or the disk is full.`;
  }
}

export const stillWorks =
  'Beside deleted nothing. What Beside suggests beside your pages works as before; nothing is written until you choose.';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** "Before an update, 22 Nov 2026, 214 entries". */
export function copyWords({ why, at, records }: { why: string; at: string; records: number | null }): string {
  const when = Number.isNaN(Date.parse(at)) ? '' : `, ${day.format(Date.parse(at))}`;
  const size = records === null ? '' : `, ${entryWords(records)}`;
  return `${why === 'update' ? 'Before an update' : 'Replaced'}${when}${size}`;
}
