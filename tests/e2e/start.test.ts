import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { inProject } from '../../scripts/run/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'beside-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['chromium', 'firefox'])(
  'npm start walks the main job in %s and takes its pictures',
  async (kind) => {
    const shots = join(folder, kind);
    const args = ['start', '--browser', kind, '--headless', '--shots', shots];
    // Rejects with what was said on stderr when it ends badly.
    const { stdout } = await promisify(execFile)(process.execPath, [
      inProject('scripts', 'run.mjs'),
      ...args,
    ]);
    expect(stdout).toContain('noticed: one-on-one with Dana Okafor <dana@northlight.example>');
    expect(stdout).toContain('suggested:');
    expect(stdout).toContain('Topic, note and follow-up are there');
    expect(readdirSync(shots).sort()).toEqual([
      '1-page-with-pill.png',
      '2-prepare-dark.png',
      '2-prepare-light.png',
      '3-prepare-320.png',
      '4-notes.png',
      '5-after-restart.png',
      '6-delivery.png',
    ]);
  },
);
