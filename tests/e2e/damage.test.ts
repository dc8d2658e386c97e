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
import { databaseFiles } from '../../bench/damage-kinds.ts';
import { callIn } from './bundled.ts';
import { type BrowserKind, open, type PageUnderTest } from './harness/browser.ts';

const people = 6;
/** Enough words that a browser writes more than one file. */
const notes = 2_400;

const largest = (files: string[]): string =>
  files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  for (let index = at; index < Math.min(at + 64, bytes.length); index++)
    bytes[index] = (bytes[index] ?? 0) ^ 0x5a;
  writeFileSync(file, bytes);
}

const middle = (file: string): number => statSync(file).size >> 1;

/**
 * What a failing disk, a power cut or a repair leaves; `npm run bench -- damage` tries hundreds. Chromium writes several
 * files and empties a store it cannot open, Firefox writes one and reads on where it can, so what is done to some files
 * is tried in the one and what is done to a part of a file in the other.
 */
const damages: readonly { name: string; under: readonly BrowserKind[]; hurt(files: string[]): void }[] = [
  {
    name: 'the middle of the largest file is garbled',
    under: ['chromium', 'firefox'],
    hurt: (files) => flip(largest(files), middle(largest(files))),
  },
  {
    name: 'the beginning of the largest file is garbled',
    under: ['firefox'],
    hurt: (files) => flip(largest(files), 0),
  },
  {
    name: 'the largest file is cut in half',
    under: ['firefox'],
    hurt: (files) => truncateSync(largest(files), middle(largest(files))),
  },
  { name: 'the largest file is gone', under: ['chromium'], hurt: (files) => rmSync(largest(files)) },
  {
    name: 'every file is empty',
    under: ['chromium'],
    hurt: (files) => files.forEach((file) => void truncateSync(file, 0)),
  },
  {
    name: 'every file is garbled in the middle',
    under: ['chromium'],
    hurt: (files) => files.forEach((file) => void flip(file, middle(file))),
  },
];

/** The folders of the extension's databases, without that of storage.local, which has a mark in its name. */
function databaseFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const path = join(folder, entry.name);
    const isIt =
      /^(?:chrome-extension_.*\.indexeddb\.leveldb|idb)$/u.test(entry.name) && /extension[^^]*$/u.test(path);
    return isIt ? [path] : databaseFolders(path);
  });
}

/** What a list shows may be whole while the notes behind it are not: reading them all shows it. */
async function everyNoteOrRecovery(page: PageUnderTest, settings: string): Promise<void> {
  await page.goto(settings);
  await page.waitFor('the settings, or recovery', () => document.querySelector('#data, .recovery'));
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.documentElement.setAttribute('data-exported', text));
      return make(blob);
    };
  });
  // Reading whom there is may show it before the button can be pressed.
  const found = await page.waitFor('an export, or recovery', () => {
    if (document.querySelector('.recovery')) return 'recovery';
    const button = [...document.querySelectorAll<HTMLButtonElement>('#data button:not([data-pressed])')].find(
      ({ textContent, disabled }) => textContent === 'Export' && !disabled,
    );
    button?.setAttribute('data-pressed', '');
    button?.click();
    return document.documentElement.getAttribute('data-exported');
  });
  const readable = (file: string) =>
    JSON.parse(file).records.notes.length + JSON.parse(file).unreadable.length;
  if (found !== 'recovery') {
    expect(readable(found)).toBe(notes);
    return;
  }
  // Chromium itself empties a store that it could not read.
  if (await page.evaluate(() => document.body.innerText.includes('The journal is empty'))) return;
  await page.click({ role: 'button', name: 'Export' });
  const rest = await page.waitFor('the rest', () => document.documentElement.getAttribute('data-exported'));
  expect(readable(rest)).toBeGreaterThan(0);
}

const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(kinds)('a damaged store under %s', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'beside-whole-'));
  const hurt = `${profile}-hurt`;
  beforeAll(async () => {
    const browser = await open(kind, { profile });
    const page = await browser.page(browser.extensionUrl('welcome.html'));
    await callIn(page, 'bench/damage-in-page.ts', `fill(${notes}, ${people})`);
    await browser.close();
  });
  afterAll(() => {
    for (const each of [profile, hurt])
      rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  const opened = async (place: string) => {
    const browser = await open(kind, { profile: hurt });
    return { browser, page: await browser.page(browser.extensionUrl(place)) };
  };
  const copyProfile = () => {
    rmSync(hurt, { recursive: true, force: true });
    cpSync(profile, hurt, { recursive: true, verbatimSymlinks: true });
  };

  it.each(damages.filter(({ under }) => under.includes(kind)))(
    'never begins anew in silence: $name',
    async ({ hurt: damage }) => {
      copyProfile();
      const files = databaseFiles(hurt);
      expect(files.length).toBeGreaterThan(0);
      damage(files);
      const { browser, page } = await opened('journal.html');
      try {
        const seen = await page.waitFor(
          'recovery, or the whole journal',
          (count) => {
            if (document.querySelector('.recovery')) return 'recovery';
            return document.querySelectorAll('a.pal').length >= count ? 'whole' : null;
          },
          people,
        );
        if (seen === 'whole') await everyNoteOrRecovery(page, browser.extensionUrl('options.html'));
      } finally {
        await browser.close();
      }
    },
  );

  it('opens recovery and not the welcome when all files were taken away', async () => {
    copyProfile();
    const folders = databaseFolders(hurt);
    expect(folders.length).toBeGreaterThan(0);
    for (const each of folders) rmSync(each, { recursive: true });
    const { browser, page } = await opened('sidepanel.html');
    try {
      await page.find({ role: 'heading', name: 'The journal is empty, and it was not before' });
    } finally {
      await browser.close();
    }
  });
});
