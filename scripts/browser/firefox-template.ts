import { cpSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { startFirefox, stopFirefox } from './firefox-process.ts';
import { makeProfile } from './profile.ts';

/** Names a folder with a profile that Firefox has filled already; without it each new profile begins empty. */
const variable = 'BESIDE_FIREFOX_TEMPLATE';

/** Files that say by whom the profile is in use, and for whom it was made. */
const ofOneRun = ['lock', '.parentlock', 'parent.lock', 'user.js'];

/** What Firefox works out at its very first start is a third of what a start costs: a new profile may begin with it. */
export function beginProfile(folder: string): void {
  const template = process.env[variable];
  if (!template || readdirSync(folder).length > 0) return;
  const filter = (from: string) => !ofOneRun.includes(basename(from));
  cpSync(template, folder, { recursive: true, filter });
}

/**
 * Lets Firefox fill a profile, with no extension in it, and has every new one of this process and of those it starts
 * begin as its copy. Returns how to take it away.
 */
export async function makeTemplate(executable: string): Promise<() => void> {
  const profile = makeProfile(undefined);
  const options = { extensionDir: '', executable };
  const nobody = { id: 'nobody@beside.example', uuid: '00000000-0000-4000-8000-000000000000' };
  await stopFirefox(await startFirefox(options, profile, nobody), 'quit');
  process.env[variable] = profile.folder;
  return () => {
    delete process.env[variable];
    profile.remove();
  };
}
