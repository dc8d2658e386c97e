import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes gzip makes of a file, at its best. */
export const gzipSize = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

export interface Budget {
  name: string;
  /** Below the folder of the build. */
  file: string;
  /** Bytes after gzip. */
  most: number;
}

export const budgets: readonly Budget[] = [
  { name: 'watcher of any page', file: 'content-scripts/sites.js', most: 5_000 },
  { name: 'watcher of a calendar', file: 'content-scripts/watch-google-calendar.js', most: 5_000 },
  { name: 'watcher of a mailbox', file: 'content-scripts/watch-fastmail.js', most: 5_000 },
  ...[
    ...['google-calendar', 'gmail', 'outlook'],
    ...['generic', 'generic-reading'],
    ...['proton-calendar', 'proton-mail', 'fastmail', 'yahoo-mail', 'zoho-mail'],
  ].map((site) => ({
    ...{ name: `reader of ${site}`, file: `content-scripts/${site}.js`, most: 25_000 },
  })),
  { name: 'background', file: 'background.js', most: 60_000 },
];

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Each budget as a sentence, and whether it is kept. One file each: a script that loads others has no size. */
export function measure(folder: string, { name, file, most }: Budget): { ok: boolean; text: string } {
  const whole = join(folder, file);
  if (!existsSync(whole)) return { ok: false, text: `${name}: ${file} is not in the build` };
  const size = gzipSize(whole);
  const loadsOthers = /\bimport\s*\(|^\s*import\b/m.test(readFileSync(whole, 'utf8'));
  if (loadsOthers) return { ok: false, text: `${name}: ${file} loads other files, so it is not one file` };
  return { ok: size <= most, text: `${name} ${inKilobytes(size)} of ${inKilobytes(most)} gzip` };
}
