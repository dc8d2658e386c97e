import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type BrowserKind, e2eBuild } from '../e2e/harness/browser.ts';

/** The build of the end-to-end tests knows 127.0.0.1 as the home of the demo; real servers are met on this name. */
const pattern = 'http://localhost/*';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the test build to which the servers' address is granted from the beginning. */
export function realBuild(kind: BrowserKind): { extensionDir: string } {
  const extensionDir = mkdtempSync(join(tmpdir(), 'beside-real-'));
  folders.push(extensionDir);
  cpSync(e2eBuild(kind), extensionDir, { recursive: true });
  const file = join(extensionDir, 'manifest.json');
  const manifest: { host_permissions?: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  const granted = [...(manifest.host_permissions ?? []), pattern];
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: granted }));
  return { extensionDir };
}
