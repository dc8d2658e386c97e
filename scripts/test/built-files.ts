import { existsSync, readFileSync, statSync } from 'node:fs';
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

/** What a page of the extension loads before it shows anything. */
export interface PageBudget {
  page: string;
  /** Bytes of script as they are parsed: on each opening anew in Firefox. */
  mostBytes: number;
  /** Scripts and styles that its HTML names, by browser: each is felt in Chromium. */
  mostFiles: { chromium: number; firefox: number };
}

export const pageBudgets: readonly PageBudget[] = [
  { page: 'sidepanel', mostBytes: 151_000, mostFiles: { chromium: 3, firefox: 6 } },
  { page: 'journal', mostBytes: 60_000, mostFiles: { chromium: 3, firefox: 6 } },
];

/** Bytes of a script that runs before the others: Firefox compiles a longer one beside them, and it comes after them. */
const mostEarly = 4_999;

/** Scripts and styles that a page's HTML names, below the folder of the build. */
const namedIn = (html: string): readonly string[] =>
  [...html.matchAll(/\b(?:src|href)="\/([^"]+\.(?:js|css))"/gu)].map(([, file]) => file ?? '');

/** Whether a page begins with no more than it may. Scripts that a script imports at once are named in the HTML as well. */
export function measurePage(
  folder: string,
  browser: keyof PageBudget['mostFiles'],
  { page, mostBytes, mostFiles }: PageBudget,
): { ok: boolean; text: string } {
  const html = join(folder, `${page}.html`);
  if (!existsSync(html)) return { ok: false, text: `${page}.html is not in the build` };
  const files = namedIn(readFileSync(html, 'utf8'));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const sizeOf = (file: string) => statSync(join(folder, file)).size;
  const bytes = scripts.reduce((sum, file) => sum + sizeOf(file), 0);
  const late = scripts.find((file) => file.startsWith('early') && sizeOf(file) > mostEarly);
  if (late !== undefined)
    return {
      ok: false,
      text: `${late} has ${sizeOf(late)} of ${mostEarly} bytes, so that it is no longer early`,
    };
  const isFew = files.length <= mostFiles[browser];
  return {
    ok: scripts.length > 0 && bytes <= mostBytes && isFew,
    text: `${page} begins with ${inKilobytes(bytes)} of ${inKilobytes(mostBytes)} of script in ${files.length} of ${mostFiles[browser]} files`,
  };
}

/** Each budget as a sentence, and whether it is kept. One file each: a script that loads others has no size. */
export function measure(folder: string, { name, file, most }: Budget): { ok: boolean; text: string } {
  const whole = join(folder, file);
  if (!existsSync(whole)) return { ok: false, text: `${name}: ${file} is not in the build` };
  const size = gzipSize(whole);
  const loadsOthers = /\bimport\s*\(|^\s*import\b/m.test(readFileSync(whole, 'utf8'));
  if (loadsOthers) return { ok: false, text: `${name}: ${file} loads other files, so it is not one file` };
  return { ok: size <= most, text: `${name} ${inKilobytes(size)} of ${inKilobytes(most)} gzip` };
}
