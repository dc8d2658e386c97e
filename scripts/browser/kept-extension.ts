import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './bidi.ts';

/** In what Chromium notes of an extension: installed by a debugger, so forgotten at the next start with all grants. */
const untilRestart = 1 << 15;

const fileIn = (profile: string) => join(profile, 'Default', 'Preferences');

/** Makes a new profile keep extensions from folders over a restart: without developer mode they are left out. */
export function allowFolders(profile: string): void {
  const file = fileIn(profile);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

/**
 * Makes a profile that is not in use keep the extension, as if its user had installed it from its folder.
 * @returns false when the browser had no time to note that it was installed.
 */
export function keepExtension(profile: string, id: string): boolean {
  const preferences: unknown = JSON.parse(readFileSync(fileIn(profile), 'utf8'));
  const noted = at(preferences, 'extensions', 'settings', id);
  const flags = at(noted, 'creation_flags');
  if (typeof noted !== 'object' || noted === null || typeof flags !== 'number') return false;
  Object.assign(noted, { creation_flags: flags & ~untilRestart });
  writeFileSync(fileIn(profile), JSON.stringify(preferences));
  return true;
}
