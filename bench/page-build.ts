import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Logger } from 'wxt';
import type { BrowserKind } from '../scripts/browser/browser.ts';
import { projectRoot } from '../scripts/run/project.ts';

const silent = () => undefined;
/** stdout carries the result alone. */
const quiet: Logger = {
  ...{ debug: silent, log: silent, info: silent, success: silent, warn: silent },
  ...{ error: console.error, fatal: console.error, level: 0 },
};

export interface Weight {
  raw: number;
  gzip: number;
}

/** Builds into a new folder and gives it back. */
export async function buildInto(
  outDir: string,
  mode: 'production' | 'e2e',
  kind: BrowserKind = 'chromium',
): Promise<string> {
  const browser = kind === 'chromium' ? 'chrome' : 'firefox';
  await build({ root: projectRoot, browser, mode, outDir, logger: quiet });
  return join(outDir, mode === 'production' ? `${browser}-mv3` : `${browser}-mv3-${mode}`);
}

export function weigh(folder: string, file: string): Weight {
  const bytes = readFileSync(join(folder, file));
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** Every file of a folder by name; a page gets one of them. */
export const weighAll = (folder: string, below: string): Record<string, Weight> =>
  Object.fromEntries(
    readdirSync(join(folder, below)).map((name) => [name, weigh(folder, join(below, name))]),
  );

/** An extension with nothing but one content script, to be measured beside. */
export function makeExtension(folder: string, name: string, matches: string, script: string): string {
  const manifest = {
    ...{ manifest_version: 3, name, version: '1' },
    content_scripts: [{ matches: [matches], js: ['page.js'] }],
  };
  mkdirSync(folder);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.js'), script);
  return folder;
}

/** A folder that is gone again after the work. */
export async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'beside-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
