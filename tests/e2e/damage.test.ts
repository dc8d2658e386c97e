import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, open } from './harness/browser.ts';
import { takeInPeople } from './taken-in.ts';

const people = 6;
const notesEach = 400;

/** Enough words that a browser writes more than one file. */
const documentOf = (): string =>
  Array.from({ length: people }, (_, person) => {
    const lines = Array.from(
      { length: notesEach },
      (_line, index) =>
        `- Note ${index} of ${person}: ${'quiet green lamp '.repeat(8)}${(person * 7919 + index * 104729) % 99991}`,
    );
    return `# Person ${'ABCDEF'[person]} Okafor\n\n${lines.join('\n')}\n`;
  }).join('\n');

async function fill(browser: BrowserUnderTest): Promise<void> {
  const settings = await browser.page(browser.extensionUrl('options.html'));
  await takeInPeople(settings, documentOf());
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

/** The files of the extension's databases, without those of storage.local. */
const databaseFiles = (profile: string): string[] =>
  filesOf(profile).filter(
    (path) =>
      /chrome-extension_[^/]*\.indexeddb\.leveldb\/|extension\+\+\+[^/^]*\/idb\//u.test(path) &&
      !/LOCK|LOG|-shm$/u.test(path),
  );

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  for (let index = at; index < Math.min(at + 64, bytes.length); index++)
    bytes[index] = (bytes[index] ?? 0) ^ 0x5a;
  writeFileSync(file, bytes);
}

/** What a list shows may be whole while the notes behind it are not: reading them all shows it. */
async function everyNoteOrRecovery(browser: BrowserUnderTest): Promise<void> {
  const settings = await browser.page(browser.extensionUrl('options.html'));
  await settings.find({ role: 'heading', name: 'Your data' });
  await settings.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.documentElement.setAttribute('data-exported', text));
      return make(blob);
    };
  });
  await settings.click({ role: 'button', name: 'Export' });
  const found = await settings.waitFor('an export, or recovery', () =>
    document.querySelector('.recovery') ? 'recovery' : document.documentElement.getAttribute('data-exported'),
  );
  const readable = (file: string) =>
    JSON.parse(file).records.notes.length + JSON.parse(file).unreadable.length;
  if (found !== 'recovery') {
    expect(readable(found)).toBe(people * notesEach);
    return;
  }
  // Chromium itself empties a store that it could not read.
  if (await settings.evaluate(() => document.body.innerText.includes('The journal is empty'))) return;
  await settings.click({ role: 'button', name: 'Export' });
  const rest = await settings.waitFor('the rest', () =>
    document.documentElement.getAttribute('data-exported'),
  );
  console.info(`${browser.kind}: ${readable(rest)} of ${people * notesEach} notes can still be read`);
  expect(readable(rest)).toBeGreaterThan(0);
}

const largest = (files: string[]): string =>
  files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';

/** What a failing disk, a power cut or a repair leaves. */
const damages: { name: string; hurt(files: string[]): void }[] = [
  {
    name: 'the middle of the largest file is garbled',
    hurt: (files) => flip(largest(files), statSync(largest(files)).size >> 1),
  },
  { name: 'the beginning of the largest file is garbled', hurt: (files) => flip(largest(files), 0) },
  {
    name: 'the largest file is cut in half',
    hurt: (files) => truncateSync(largest(files), statSync(largest(files)).size >> 1),
  },
  { name: 'the largest file is gone', hurt: (files) => rmSync(largest(files)) },
  { name: 'every file is empty', hurt: (files) => files.forEach((file) => void truncateSync(file, 0)) },
  {
    name: 'every file is garbled in the middle',
    hurt: (files) => files.forEach((file) => void flip(file, statSync(file).size >> 1)),
  },
];

const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(kinds)('a damaged store under %s', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'beside-whole-'));
  const hurt = `${profile}-hurt`;
  beforeAll(async () => {
    const browser = await open(kind, { profile });
    await fill(browser);
    await browser.close();
  });
  afterAll(() => {
    for (const each of [profile, hurt])
      rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  it.each(damages)('never begins anew in silence: $name', async ({ hurt: damage }) => {
    rmSync(hurt, { recursive: true, force: true });
    cpSync(profile, hurt, { recursive: true, verbatimSymlinks: true });
    const files = databaseFiles(hurt);
    expect(files.length).toBeGreaterThan(0);
    damage(files);
    const browser = await open(kind, { profile: hurt });
    try {
      const page = await browser.page(browser.extensionUrl('journal.html'));
      const seen = await page.waitFor('recovery, or the whole journal', () => {
        const text = document.body.innerText;
        if (document.querySelector('.recovery')) return 'recovery';
        return ['A', 'B', 'C', 'D', 'E', 'F'].every((name) => text.includes(`Person ${name} Okafor`))
          ? 'whole'
          : null;
      });
      if (seen === 'whole') await everyNoteOrRecovery(browser);
      expect(['recovery', 'whole']).toContain(seen);
    } finally {
      await browser.close();
    }
  });
});
