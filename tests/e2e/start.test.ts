import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { serveDemo } from '../../scripts/demo/server.ts';
import { inProject } from '../../scripts/run/project.ts';
import { walkMainJob } from '../../scripts/start/walk.ts';
import { type BrowserUnderTest, inBothBrowsers } from './harness/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'beside-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as it is typed. Rejects with what was said on stderr when it ends badly. */
async function typed(shots: string): Promise<string> {
  const args = ['start', '--browser', 'chromium', '--headless', '--shots', shots];
  return (await promisify(execFile)(process.execPath, [inProject('scripts', 'run.mjs'), ...args])).stdout;
}

/** The same walk in a browser and a build that are here already: to build and to start is the same in both. */
async function walked(browser: BrowserUnderTest, shots: string): Promise<string> {
  const lines: string[] = [];
  const demo = await serveDemo();
  try {
    await walkMainJob({ browser, url: demo.url, shots, say: (line) => void lines.push(line) });
  } finally {
    await demo.close();
  }
  return lines.join('\n');
}

inBothBrowsers('npm start', (use, kind) => {
  it('walks the main job and takes its pictures', async () => {
    const shots = join(folder, kind);
    const told = await (kind === 'chromium' ? typed(shots) : walked(await use(), shots));
    expect(told).toContain('noticed: one-on-one with Dana Okafor <dana@northlight.example>');
    expect(told).toContain('suggested:');
    expect(told).toContain('Topic, note and follow-up are there');
    expect(readdirSync(shots).sort()).toEqual([
      '1-page-with-pill.png',
      '2-prepare-dark.png',
      '2-prepare-light.png',
      '3-prepare-320.png',
      '4-notes.png',
      '5-after-restart.png',
      '6-delivery.png',
    ]);
  });
});
