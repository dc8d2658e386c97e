import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './bidi.ts';

/** The manifest of a built extension, as it stands. @throws Error when there is none. */
export function readManifest(extensionDir: string): unknown {
  return JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
}

/** The id Firefox knows the extension by. @throws Error when the build is not one for Firefox. */
export function geckoId(extensionDir: string): string {
  const id = at(readManifest(extensionDir), 'browser_specific_settings', 'gecko', 'id');
  if (typeof id !== 'string')
    throw new Error(`${extensionDir} is not a build for Firefox: it has no gecko id.`);
  return id;
}
