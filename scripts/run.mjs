/**
 * node scripts/run.mjs NAME [arguments]
 *
 * Runs scripts/NAME.ts on a machine that has Node and npm and nothing else: installs the packages when they are
 * missing or not those of package-lock.json, bundles the script, runs it in this process. Says what it does on
 * stderr only, so that stdout carries nothing but the output of the script.
 *
 * Plain old syntax and no dependencies, so that an old Node still reaches the sentence that names its version.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const oldestNode = [20, 19];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const say = (line) => process.stderr.write(`${line}\n`);

function stop(line) {
  say(`run: ${line}`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (!enough) {
    stop(
      `Beside needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. https://nodejs.org`,
    );
  }
}

function scriptFile(name) {
  const file = /^[a-z][a-z0-9-]*$/.test(name || '') ? path.join(root, 'scripts', `${name}.ts`) : '';
  if (file && fs.existsSync(file)) return file;
  const names = fs
    .readdirSync(path.join(root, 'scripts'))
    .filter((each) => each.endsWith('.ts'))
    .map((each) => each.slice(0, -3));
  return stop(`no script called "${name || ''}"; there are ${names.join(', ')}`);
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages || {};
  } catch {
    return null;
  }
}

/** npm writes the list of what it installed last of all, so an interrupted install is seen as none. */
function isInstalled() {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted)
    return stop('package-lock.json cannot be read; restore it with: git checkout package-lock.json');
  if (!present) return false;
  const fits = (key) => {
    if (key === '') return true;
    const here = present[key];
    // Optional packages are those of other systems: npm leaves them out on purpose.
    return here ? here.version === wanted[key].version : wanted[key].optional === true;
  };
  return Object.keys(wanted).every(fits) && Object.keys(present).every((key) => wanted[key] !== undefined);
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const throughNode = npm && /npm-cli\.c?js$/.test(npm);
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: !throughNode && process.platform === 'win32' };
  return throughNode ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One installation at a time: a lock outside node_modules, because npm ci deletes that folder. */
function withInstallLock(work) {
  const digest = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const lock = path.join(os.tmpdir(), `beside-install-${digest}.lock`);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    let owner = 0;
    try {
      owner = Number(fs.readFileSync(lock, 'utf8'));
    } catch {
      continue;
    }
    if (owner && !isAlive(owner)) fs.rmSync(lock, { force: true });
    else Atomics.wait(pause, 0, 0, 200);
  }
  try {
    return work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function ensureInstalled() {
  if (isInstalled()) return;
  withInstallLock(() => {
    if (isInstalled()) return;
    say('run: installing packages (npm ci); this takes about half a minute');
    const result = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (result.error) stop(`npm could not be started (${result.error.message}); it comes with Node`);
    if (result.status !== 0) stop('npm ci failed, see above; nothing was run');
    if (!isInstalled()) stop('npm ci ended well but packages are missing; delete node_modules and try again');
  });
}

/** Bundles to a file named by its content, so that several runs at once never read half a file. */
async function bundle(file, name) {
  const { build } = await import('esbuild');
  const folder = path.join(root, 'node_modules', '.cache', 'beside');
  const result = await build({
    entryPoints: [file],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    outfile: path.join(folder, `${name}.mjs`),
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
    alias: { '@': root },
    logLevel: 'silent',
  });
  const code = result.outputFiles[0].contents;
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const out = path.join(folder, `${name}-${digest}.mjs`);
  if (!fs.existsSync(out)) {
    fs.mkdirSync(folder, { recursive: true });
    const draft = `${out}.${process.pid}`;
    fs.writeFileSync(draft, code);
    fs.renameSync(draft, out);
  }
  forgetOlder(folder, name, path.basename(out));
  return out;
}

function forgetOlder(folder, name, kept) {
  const day = 24 * 60 * 60 * 1000;
  const isOurs = new RegExp(`^${name}-[0-9a-f]{12}\\.mjs`);
  for (const each of fs.readdirSync(folder)) {
    const file = path.join(folder, each);
    if (each !== kept && isOurs.test(each) && Date.now() - fs.statSync(file).mtimeMs > day) {
      fs.rmSync(file, { force: true });
    }
  }
}

async function main() {
  checkNode();
  const [name, ...args] = process.argv.slice(2);
  const file = scriptFile(name);
  ensureInstalled();
  const out = await bundle(file, name).catch((error) => stop(`scripts/${name}.ts: ${error.message}`));
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], out, ...args];
  // Also reached by a rejection nobody awaits. Bad input is one line; anything else is a fault of ours, with its trace.
  process.on('uncaughtException', (error) => {
    if (error && error.name === 'UsageError') say(`${name}: ${error.message}`);
    else console.error(error);
    process.exit(1);
  });
  await import(pathToFileURL(out).href);
}

main();
