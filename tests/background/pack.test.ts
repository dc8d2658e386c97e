import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';

/** Files as the build puts them beside the background. */
const files: Readonly<Record<string, string>> = {
  '/packs/en.json': 'utils/practices/packs/en.json',
  '/cues.json': 'utils/core/situation-cues.json',
};

let chosen: string | null = null;
vi.mock('../../utils/platform/language.ts', () => ({
  languageChoice: { read: async () => chosen },
  wantedLanguages: (language: string | null) => (language === null ? ['en-GB'] : [language]),
}));

const asked: string[] = [];
let broken = false;

async function fetchFile(file: string): Promise<Response> {
  asked.push(file);
  const path = files[file];
  if (broken || !path) throw new TypeError('Failed to fetch');
  return new Response(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

/** As in a new life of the background. */
async function wake() {
  vi.resetModules();
  return import('../../entrypoints/background/pack.ts');
}

beforeEach(() => {
  asked.length = 0;
  broken = false;
  chosen = null;
  vi.stubGlobal('fetch', fetchFile);
});
afterEach(() => vi.unstubAllGlobals());

describe('what the background reads for headings', () => {
  it('is the pack of the side panel and the lists of cues', async () => {
    const { readPack, readCues } = await wake();
    expect(await readPack()).toEqual(builtInPack);
    expect((await readCues()).has('hard', 'weekend again')).toBe(true);
  });

  it('is read when it is needed, and once', async () => {
    const { readPack, readCues } = await wake();
    expect(asked).toEqual([]);
    await Promise.all([readPack(), readPack(), readCues()]);
    await readCues();
    expect(asked).toEqual(['/cues.json', '/packs/en.json']);
  });

  it('is English where the chosen language has no pack', async () => {
    chosen = 'xx';
    expect((await (await wake()).readPack()).language).toBe('en');
  });

  it('is read again after a reading that failed', async () => {
    const { readPack } = await wake();
    broken = true;
    await expect(readPack()).rejects.toThrow('Failed to fetch');
    broken = false;
    expect(await readPack()).toEqual(builtInPack);
  });
});
