import { posix } from 'node:path';
import type { Import } from './facts.ts';
import type { Source } from './source.ts';

/** What the files of one folder may import. Their own folder is always allowed. */
interface Arrows {
  folders: readonly string[];
  packages: readonly string[];
  /** Folders whose types may be named, because the thing itself arrives as a parameter. */
  types?: readonly string[];
}

const pure: Arrows = { folders: ['core'], packages: [] };

const arrows: Record<string, Arrows> = {
  core: { folders: [], packages: [] },
  moments: pure,
  practices: pure,
  workflows: pure,
  calendars: pure,
  vault: pure,
  sites: { folders: ['core'], packages: [] },
  storage: { folders: ['core'], packages: ['idb'] },
  seal: { folders: ['core'], packages: ['@noble/hashes', '@noble/ciphers'] },
  messages: { folders: ['core'], packages: ['valibot'] },
  platform: { folders: ['vault'], packages: ['webextension-polyfill'], types: ['core', 'messages', 'sites'] },
  services: {
    folders: ['core', 'moments', 'practices', 'calendars', 'vault'],
    packages: [],
    types: ['storage', 'platform'],
  },
  models: {
    folders: ['core', 'workflows', 'services', 'storage', 'messages'],
    packages: ['@preact/signals'],
  },
  components: { folders: ['core', 'models'], packages: ['preact', '@preact/signals'] },
  companion: { folders: ['core', 'vault'], packages: ['node'] },
};

/** Packages that have one door each. */
const doors: Record<string, readonly string[]> = {
  idb: ['utils/storage/'],
  'webextension-polyfill': ['utils/platform/'],
  '@noble/hashes': ['utils/seal/'],
  '@noble/ciphers': ['utils/seal/'],
};

/** "core" of utils/core/time.ts, "components" of components/shared/x.tsx, "entrypoints", "tests" … */
export function folderOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'utils' ? second : top;
}

/** "@preact/signals" of "@preact/signals/runtime", "node" of "node:fs". */
export function packageOf(from: string): string {
  if (from.startsWith('node:')) return 'node';
  const [first = '', second = ''] = from.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

const isInside = (from: string) => from.startsWith('.') || from.startsWith('@/');

/** Path from the root of what a file imports. */
export function targetOf(path: string, from: string): string {
  const plain = from.replace(/\?.*$/, '');
  return plain.startsWith('@/') ? plain.slice(2) : posix.join(posix.dirname(path), plain);
}

const importsOf = (source: Source): readonly Import[] => source.facts?.imports ?? [];

function mayImport(source: Source, { from, typeOnly }: Import): boolean {
  const rule = arrows[folderOf(source.path)];
  if (!rule) return true;
  if (!isInside(from)) return rule.packages.includes(packageOf(from));
  const folder = folderOf(targetOf(source.path, from));
  if (folder === folderOf(source.path) || rule.folders.includes(folder)) return true;
  return typeOnly && (rule.types ?? []).includes(folder);
}

/** Each folder imports only what the arrows allow. */
export const findForbiddenArrows = (tree: readonly Source[]): readonly string[] =>
  tree.flatMap((source) =>
    importsOf(source)
      .filter((each) => !mayImport(source, each))
      .map(({ from }) => `${source.path}: ${folderOf(source.path)} may not import ${from}`),
  );

/** Nothing in the product imports entry points, tests, scripts or benches: composition stays at the top. */
export const findUpwardImports = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => /^(utils|components|companion|entrypoints)\//.test(path))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ from }) => isInside(from))
        .map(({ from }) => targetOf(source.path, from))
        .filter(
          (target) =>
            /^(tests|scripts|bench)\//.test(target) ||
            (target.startsWith('entrypoints/') &&
              target.split('/')[1] !== (source.path.startsWith('entrypoints/') && source.path.split('/')[1])),
        )
        .map((target) => `${source.path}: imports ${target}, which is above it`),
    );

/** A package with a door is imported behind that door only. */
export const findSideDoors = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => /^(utils|components|companion|entrypoints)\//.test(path))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ from }) => {
          const allowed = doors[packageOf(from)];
          return allowed !== undefined && !allowed.some((door) => source.path.startsWith(door));
        })
        .map(({ from }) => `${source.path}: ${from} is imported elsewhere only`),
    );

/** Units of a folder are what its registry names. */
export function unitsOf(tree: readonly Source[]): ReadonlySet<string> {
  const units = new Set<string>();
  for (const source of tree) {
    if (!/^(utils\/(sites|practices|workflows)|companion\/actions)\/registry\.ts$/.test(source.path))
      continue;
    for (const { from, typeOnly } of importsOf(source)) {
      const target = targetOf(source.path, from);
      const isContract = /\/(define-[a-z-]+|site|practice|action)\.ts$/.test(target);
      if (isInside(from) && !typeOnly && !isContract) units.add(target);
    }
  }
  return units;
}

/** Units stand beside each other and never lean on each other. */
export function findSidewaysImports(tree: readonly Source[]): readonly string[] {
  const units = unitsOf(tree);
  return tree
    .filter(({ path }) => units.has(path))
    .flatMap((source) =>
      importsOf(source)
        .map(({ from }) => targetOf(source.path, from))
        .filter((target) => units.has(target))
        .map((target) => `${source.path}: leans sideways on ${target}`),
    );
}

/** Everything a file pulls in at run time, through any number of steps, by path or package name. */
export function reachOf(start: string, tree: readonly Source[]): ReadonlySet<string> {
  const byPath = new Map(tree.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const source = byPath.get(path);
    for (const { from, typeOnly } of source ? importsOf(source) : []) {
      const target = isInside(from) ? targetOf(path, from) : packageOf(from);
      if (typeOnly || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

/** What runs in a host page must stay small and must not open a database there: it would be the page's own. */
export const findHeavyContentScripts = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => /^entrypoints\/[a-z-]+\.content(\/index)?\.ts$/.test(path))
    .flatMap(({ path }) =>
      [...reachOf(path, tree)]
        .filter((target) => /^(preact|@preact\/|idb$|utils\/(storage|models)\/)/.test(target))
        .map((target) => `${path}: reaches ${target}`),
    );
