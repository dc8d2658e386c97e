import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/run/project.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-run-'));
  mkdirSync(join(folder, 'scripts'));
  cpSync(inProject('scripts', 'run.mjs'), join(folder, 'scripts', 'run.mjs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });

/** A project with esbuild and what a list of packages says; npm is a script that notes how it was called. */
function makeProject(wanted: object, present: object | null): void {
  writeFileSync(join(folder, 'package-lock.json'), lock({ '': {}, ...wanted }));
  mkdirSync(join(folder, 'node_modules', '@esbuild'), { recursive: true });
  symlinkSync(inProject('node_modules', 'esbuild'), join(folder, 'node_modules', 'esbuild'), 'junction');
  if (present) writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lock(present));
  const install = `
    import { writeFileSync } from 'node:fs';
    console.log('npm was called with ' + process.argv.slice(2).join(' '));
    writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(lock(wanted))});`;
  writeFileSync(join(folder, 'npm-cli.js'), `import('node:fs').then(() => {});${install}`);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}

function run(...args: string[]) {
  const env = { ...process.env, npm_execpath: join(folder, 'npm-cli.js') };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'scripts', 'run.mjs'), ...args],
    {
      cwd: folder,
      env,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const script = (name: string, text: string) => writeFileSync(join(folder, 'scripts', `${name}.ts`), text);
const ours = { 'node_modules/preact': { version: '11.2.0' } };

describe('run.mjs', () => {
  it('runs a script with its arguments, and nothing but its output is on stdout', () => {
    makeProject(ours, ours);
    script(
      'hello',
      'const list: string[] = process.argv.slice(2); console.log(JSON.stringify(list)); process.exitCode = 3;',
    );
    expect(run('hello', 'a b', '--c')).toEqual({ status: 3, stdout: '["a b","--c"]\n', stderr: '' });
  });

  it('installs first when nothing is installed, telling so on stderr only', () => {
    makeProject(ours, null);
    script('hello', 'console.log("hello")');
    const { status, stdout, stderr } = run('hello');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'hello\n' });
    expect(stderr).toContain('npm was called with ci --include=dev');
  });

  it.each([
    ['another version', { 'node_modules/preact': { version: '11.1.0' } }],
    ['one missing', {}],
    ['one too many', { ...ours, 'node_modules/left': { version: '1.0.0' } }],
  ])('installs again when what is there is different: %s', (_, present) => {
    makeProject(ours, present);
    script('hello', '');
    expect(run('hello').stderr).toContain('npm was called');
  });

  it('does not miss packages that are for other systems', () => {
    makeProject({ ...ours, 'node_modules/@os/other': { version: '1.0.0', optional: true } }, ours);
    script('hello', '');
    expect(run('hello').stderr).toBe('');
  });

  it('names the scripts there are when there is none of that name', () => {
    makeProject(ours, ours);
    script('hello', '');
    script('other', '');
    for (const name of ['helo', '../hello', '']) {
      const { status, stderr } = run(name);
      expect(status).toBe(1);
      expect(stderr).toBe(`run: no script called "${name}"; there are hello, other\n`);
    }
  });

  it('prints bad input as one line, also when nobody awaits it', () => {
    makeProject(ours, ours);
    script(
      'bad',
      'class UsageError extends Error { name = "UsageError" }; void (async () => { throw new UsageError("no such file") })();',
    );
    expect(run('bad')).toEqual({ status: 1, stdout: '', stderr: 'bad: no such file\n' });
  });

  it('prints a fault with the place in the script it comes from', () => {
    makeProject(ours, ours);
    script('broken', '\n\nthrow new TypeError("oh");');
    const { status, stderr } = run('broken');
    expect(status).toBe(1);
    expect(stderr).toContain('TypeError: oh');
    expect(stderr).toContain('broken.ts:3');
  });

  it('says what is wrong with a script that cannot be bundled', () => {
    makeProject(ours, ours);
    script('torn', 'const = 1');
    const { status, stderr } = run('torn');
    expect(status).toBe(1);
    expect(stderr).toContain('run: scripts/torn.ts');
  });

  it('says which Node it needs on an older one', () => {
    makeProject(ours, ours);
    const preload = join(folder, 'old.mjs');
    writeFileSync(preload, 'Object.defineProperty(process.versions, "node", { value: "18.20.4" });');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `file://${preload}`, join(folder, 'scripts', 'run.mjs'), 'hello'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toBe('run: Beside needs Node 20.19 or newer; this is 18.20.4. https://nodejs.org\n');
  });
});
