import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders that go into a build; every file beside them, such as package-lock.json, is taken for a part of it too. */
const folders = ['components', 'entrypoints', 'public', 'utils', join('scripts', 'build')];

function addFolder(hash: Hash, folder: string, depth = Number.POSITIVE_INFINITY): void {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 1) addFolder(hash, path, depth - 1);
    if (entry.isFile()) {
      const content = readFileSync(path);
      // The length says where the content ends, so that no two trees read alike.
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  }
}

/** What a build is made from, and what it gave. */
function digest(root: string, output: string): string {
  const hash = createHash('sha256');
  addFolder(hash, root, 1);
  for (const each of folders) addFolder(hash, join(root, each));
  addFolder(hash, output);
  return hash.digest('hex');
}

/** Knows whether a build has to be made again. By content: a checkout touches files it does not change. */
export interface BuildNote {
  /** True when sources and build are what they were when `made` was called last. */
  isFresh(): boolean;
  /** To be called before a build is begun, so that half of one is never taken for whole. */
  forget(): void;
  made(): void;
}

/** @param file where the note is kept. */
export function noteOfBuild(root: string, output: string, file: string): BuildNote {
  return {
    isFresh: () => existsSync(file) && readFileSync(file, 'utf8') === digest(root, output),
    forget: () => rmSync(file, { force: true }),
    made() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, digest(root, output));
    },
  };
}
