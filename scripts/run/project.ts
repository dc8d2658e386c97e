import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(from: string): string {
  const here = join(from, 'package.json');
  if (existsSync(here) && existsSync(join(from, 'wxt.config.ts'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('The project folder was not found.');
  return findRoot(above);
}

/** The folder of the project. Scripts run from a bundle inside node_modules, so it is looked for upwards. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

export const inProject = (...parts: string[]): string => join(projectRoot, ...parts);

/** A path as the caller meant it: npm starts scripts in the project's folder and leaves the caller's in INIT_CWD. */
export const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** The file behind a package's command, to be run with this very Node: no shell, the same on every system. */
export function commandFile(packageName: string, command = packageName): string {
  const folder = inProject('node_modules', packageName);
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const bin = typeof parsed === 'object' && parsed !== null && 'bin' in parsed ? parsed.bin : undefined;
  if (typeof bin === 'string') return join(folder, bin);
  if (typeof bin === 'object' && bin !== null) {
    const file: unknown = Reflect.get(bin, command);
    if (typeof file === 'string') return join(folder, file);
  }
  throw new Error(`The package ${packageName} has no command ${command}.`);
}
