import { join } from 'node:path';

/** What the bundler tells of a module, as far as it is asked here. */
interface Modules {
  getModuleInfo(id: string): { importedIds?: readonly string[] } | null;
}

/** Pages that are opened often. */
const quick: readonly string[] = ['journal', 'sidepanel'];

/** What the sidebar needs before it shows anything where there is a lock, and else does without. */
const whereLocked = 'utils/services/recognition-by-address.ts';

/** What the bundler itself puts into each page. */
const isOfBundler = (id: string): boolean => /wxt-(?:html-)?plugins/u.test(id);

/**
 * Parts the pages into those that are built together. One that is opened often is built by itself, so that all it needs
 * before it shows anything comes in as few files as is best; what it has in common with others stands in the build twice.
 */
export const partedPages = <Page extends { name: string }>(pages: readonly Page[]): Page[][] =>
  [
    pages.filter(({ name }) => !quick.includes(name)),
    ...pages.filter(({ name }) => quick.includes(name)).map((page) => [page]),
  ].filter(({ length }) => length > 0);

/**
 * Chromium takes longer for a file than for what is in it; Firefox reads several at a time, and all that is in them. No
 * file leads back to a later one: models need no components, and what is known needs neither.
 */
const filesAtOnce: Readonly<Record<string, (id: string) => string>> = {
  chrome: () => '',
  firefox(id) {
    if (/\/(?:components|entrypoints)\//u.test(id)) return '';
    return /\/utils\/(?!core|storage)/u.test(id) ? '-models' : '-known';
  },
};

/**
 * The file a module comes in; null where the bundler decides.
 * @param pages those that are built together.
 * @param browser by the name WXT has for it.
 */
export function inFewFiles(
  root: string,
  pages: readonly string[],
  browser: string,
): (id: string, modules: Modules) => string | null {
  const [page = ''] = pages;
  if (pages.length !== 1 || !quick.includes(page)) return () => null;
  const partOf = filesAtOnce[browser] ?? (() => '');
  let atOnce: ReadonlySet<string> | null = null;
  let further: ReadonlySet<string> | null = null;
  return (id, modules) => {
    atOnce ??= reach(join(root, 'entrypoints', page, 'main.tsx'), modules);
    if (atOnce.has(id) || isOfBundler(id)) return `${page}-first${partOf(id)}`;
    further ??= reach(join(root, whereLocked), modules);
    return further.has(id) ? `${page}-recognition` : null;
  };
}

/**
 * What a part of a page is loaded together with. Asking once more for what the page began with, or for the part itself, brings
 * nothing, and each takes its time.
 */
export const notThereYet = (part: string, files: string[]): string[] =>
  files.filter((file) => file !== part && !quick.some((page) => file.includes(`/${page}-first`)));

/** A module and all that it loads before it runs. */
function reach(from: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const ahead = [from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    ahead.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
