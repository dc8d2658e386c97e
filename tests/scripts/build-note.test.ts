import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteOfBuild } from '../../scripts/start/build-note.ts';

let root = '';
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const note = () => noteOfBuild(root, join(root, '.output', 'demo'), join(root, '.cache', 'build-demo'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'beside-build-'));
  for (const each of ['utils/core', 'scripts/build', 'tests', '.output/demo'])
    mkdirSync(join(root, each), { recursive: true });
  write('package-lock.json', '{}');
  write('utils/core/person.ts', 'export {};');
  write('.output/demo/manifest.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the note of a build', () => {
  it('lets a build be used again while it and its sources are what they were', () => {
    expect(note().isFresh()).toBe(false);
    note().made();
    expect(note().isFresh()).toBe(true);
    utimesSync(join(root, 'utils/core/person.ts'), new Date(), new Date());
    write('tests/person.test.ts', 'is no part of a build');
    expect(note().isFresh()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['a source was changed', () => write('utils/core/person.ts', 'export { };')],
    ['a source came', () => write('utils/core/team.ts', '')],
    ['a source went', () => rmSync(join(root, 'utils/core/person.ts'))],
    ['what makes pages of it was changed', () => write('scripts/build/page-files.ts', '')],
    ['a package became another', () => write('package-lock.json', '{ }')],
    ['a setting came', () => write('.env', 'A=1')],
    ['the build was changed', () => write('.output/demo/manifest.json', '{ }')],
    ['a part of the build is gone', () => rmSync(join(root, '.output/demo/manifest.json'))],
    ['the build is gone', () => rmSync(join(root, '.output'), { recursive: true })],
    ['a build was begun and not ended', () => note().forget()],
  ])('has it made again when %s', (_, change) => {
    note().made();
    change();
    expect(note().isFresh()).toBe(false);
  });
});
