import { parseArgs } from 'node:util';
import type { BrowserKind } from '../scripts/browser/browser.ts';
import { UsageError } from '../scripts/run/usage-error.ts';

/** What is measured; a run may be asked for some of it, so that each fits into a few quiet minutes. */
export const figures = [
  'unlock',
  'opening',
  'person',
  'search',
  'today',
  'agree',
  'save',
  'pages',
  'import',
  'sealed',
] as const;
export type Figure = (typeof figures)[number];

export interface JournalBench {
  browsers: readonly BrowserKind[];
  /** Notes in the journal, growing. */
  notes: readonly number[];
  figures: readonly Figure[];
  /** How often each page is opened. */
  opens: number;
  /** Whether the journal has a passphrase. */
  sealed: boolean;
  /** Where the filled profiles are kept for the next run; null: nowhere. */
  keep: string | null;
}

const usage =
  'usage: npm run bench -- journal [--browser chromium|firefox] [--notes 1000,10000,100000] ' +
  `[--figures ${figures.join(',')}] [--opens N] [--sealed] [--keep FOLDER]`;

function chosen<Name extends string>(asked: string | undefined, all: readonly Name[]): readonly Name[] {
  if (asked === undefined) return all;
  const names = asked.split(',');
  if (!names.every((name) => all.some((each) => each === name))) throw new UsageError(usage);
  return all.filter((each) => names.includes(each));
}

/** @throws UsageError for anything else. */
export function optionsIn(args: readonly string[]): JournalBench {
  const named = { type: 'string' } as const;
  const sealed = { type: 'boolean' } as const;
  const options = { browser: named, notes: named, figures: named, opens: named, keep: named, sealed };
  const read = () => parseArgs({ args: [...args], options }).values;
  let values: ReturnType<typeof read>;
  try {
    values = read();
  } catch {
    throw new UsageError(usage);
  }
  const notes = (values.notes ?? '1000,10000,100000').split(',').map(Number);
  const opens = Number(values.opens ?? 25);
  if (![...notes, opens].every((each) => Number.isInteger(each) && each > 0)) throw new UsageError(usage);
  return {
    browsers: chosen(values.browser, ['chromium', 'firefox']),
    notes: notes.toSorted((a, b) => a - b),
    figures: chosen(values.figures, figures),
    opens,
    sealed: values.sealed === true,
    keep: values.keep ?? null,
  };
}
