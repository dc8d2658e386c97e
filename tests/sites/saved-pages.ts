import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SavedPage {
  file: string;
  host: string;
  html: string;
}

const folder = join(import.meta.dirname, '../../../shared/pages');

/** Real pages kept beside the project, not in it; an empty list where they are absent. */
export function savedPages(): readonly SavedPage[] {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return [];
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const file: unknown = Reflect.get(entry, 'file');
    const host: unknown = Reflect.get(entry, 'host');
    if (typeof file !== 'string' || typeof host !== 'string') return [];
    return [{ file, host, html: readFileSync(join(folder, file), 'utf8') }];
  });
}
