import type { Source } from './source.ts';

/** Folders of the house; a new one is a decision and is added here together with its ADR. */
const known: Record<string, readonly string[]> = {
  '': [
    '.ci',
    '.github',
    'bench',
    'companion',
    'components',
    'demo',
    'docs',
    'entrypoints',
    'public',
    'scripts',
    'tests',
    'utils',
  ],
  utils: [
    'calendars',
    'core',
    'messages',
    'models',
    'moments',
    'platform',
    'practices',
    'seal',
    'workflows',
    'services',
    'sites',
    'storage',
    'vault',
  ],
  entrypoints: ['background', 'journal', 'options', 'sidepanel', 'sites.content', 'welcome'],
};

const code = /\.(ts|tsx|mjs|js)$/;
const product = /^(utils|components|entrypoints|companion|scripts|bench)\//;

export const findUnknownFolders = (
  topLevel: readonly string[],
  tree: readonly Source[],
): readonly string[] => [
  ...topLevel.filter((name) => !known['']?.includes(name)).map((name) => `${name}: unknown folder`),
  ...['utils', 'entrypoints'].flatMap((parent) =>
    tree
      .map(({ path }) => path.split('/'))
      .filter(([top, , third]) => top === parent && third !== undefined)
      .map(([, second = '']) => second)
      .filter((name, at, all) => all.indexOf(name) === at && !known[parent]?.includes(name))
      .map((name) => `${parent}/${name}: unknown folder`),
  ),
];

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
/** Words in a language are named by its tag, whose region is in capitals. */
const tagged = /^[a-z]{2}-[A-Z]{2}\.json$/;

/** Lower case with hyphens, in every folder of code and for every file in it. */
export const findOddNames = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => (product.test(path) || path.startsWith('tests/')) && !path.endsWith('.md'))
    .filter(({ path }) => path.split('/').some((part) => !kebab.test(part) && !tagged.test(part)))
    .map(({ path }) => `${path}: not in kebab-case`);

const vague =
  /(^|\/)(utils?|helpers?|types|common|misc|shared|constants)\.(ts|tsx|mjs|js)$|manager[a-z-]*\.(ts|tsx|mjs|js)$/;

/** A name that says nothing about its content gathers everything. */
export const findVagueNames = (tree: readonly Source[]): readonly string[] =>
  tree.filter(({ path }) => vague.test(path)).map(({ path }) => `${path}: says nothing about its content`);

export const longEntryPoint = 60;
export const longFile = 250;
export const tooLongFile = 300;
/** The formatter gives each declaration a line of its own, so that styles are longer than they read. */
export const tooLongStyles = 600;

/** Entry points wire things together; what they wire lives elsewhere. */
export const findLongEntryPoints = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => /^entrypoints\/([^/]+\/(index|main)|[^/]+)\.(ts|tsx)$/.test(path))
    .filter(({ lines }) => lines > longEntryPoint)
    .map(({ path, lines }) => `${path}: ${lines} lines`);

/** Files of code with more than `limit` lines. */
export const findLongFiles = (tree: readonly Source[], limit: number): readonly string[] =>
  tree
    .filter(({ path, lines }) => product.test(path) && code.test(path) && lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);

export const findLongStyles = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path, lines }) => path.endsWith('.css') && lines > tooLongStyles)
    .map(({ path, lines }) => `${path}: ${lines} lines`);

/** Scripts and styles live in their own files: the extension pages forbid both inline. */
export const findInlineCode = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => path.startsWith('entrypoints/') && path.endsWith('.html'))
    .filter(({ text }) => /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i.test(text))
    .map(({ path }) => `${path}: holds a script or a style inline`);
