import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

/** The files of the extension's databases, without those of storage.local. */
export const databaseFiles = (profile: string): string[] =>
  filesOf(profile).filter(
    (path) =>
      /chrome-extension_[^/]*\.indexeddb\.leveldb\/|extension\+\+\+[^/^]*\/idb\//u.test(path) &&
      !/LOCK|LOG|-shm$/u.test(path),
  );

type Random = () => number;
type Damage = (files: readonly string[], random: Random) => void;

const pick = (files: readonly string[], random: Random): string =>
  files[Math.floor(random() * files.length)] ?? '';

function change(file: string, at: number, length: number, to: (byte: number) => number): void {
  const bytes = readFileSync(file);
  for (let index = at; index < Math.min(at + length, bytes.length); index += 1)
    bytes[index] = to(bytes[index] ?? 0);
  writeFileSync(file, bytes);
}

const somewhere = (file: string, random: Random): number => Math.floor(random() * statSync(file).size);

const removing =
  (name: RegExp): Damage =>
  (files, random) => {
    const found = files.filter((file) => name.test(basename(file)));
    rmSync(pick(found.length > 0 ? found : files, random));
  };

const foldersOf = (files: readonly string[]): string[] => [...new Set(files.map(dirname))];

/** What a failing disk, a power cut, a repair or a tidying hand leaves. */
export const damages: Readonly<Record<string, Damage>> = {
  'one bit turned': (files, random) => {
    const file = pick(files, random);
    change(file, somewhere(file, random), 1, (byte) => byte ^ (1 << Math.floor(random() * 8)));
  },
  '64 bytes garbled': (files, random) => {
    const file = pick(files, random);
    change(file, somewhere(file, random), 64, (byte) => byte ^ 0x5a);
  },
  '4096 bytes zero': (files, random) => {
    const file = pick(files, random);
    change(file, somewhere(file, random), 4096, () => 0);
  },
  'cut short': (files, random) => {
    const file = pick(files, random);
    truncateSync(file, somewhere(file, random));
  },
  emptied: (files, random) => truncateSync(pick(files, random), 0),
  'a file gone': (files, random) => rmSync(pick(files, random)),
  'CURRENT or the database gone': removing(/^CURRENT$|\.sqlite$/u),
  'MANIFEST or the database gone': removing(/^MANIFEST|\.sqlite$/u),
  'a table gone': removing(/\.ldb$|\.sqlite$/u),
  'the log gone': removing(/\.log$|-wal$/u),
  'every file garbled': (files, random) => {
    for (const file of files) change(file, somewhere(file, random), 64, (byte) => byte ^ 0x5a);
  },
  'the folder empty': (files) => {
    for (const file of files) rmSync(file);
  },
  'the folder gone': (files) => {
    for (const folder of foldersOf(files)) rmSync(folder, { recursive: true, force: true });
  },
};
