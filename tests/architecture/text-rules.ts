import type { Source } from './source.ts';

/** Where words that reach the screen are written. */
const spoken =
  /^(components|entrypoints|utils\/(models|services|practices|workflows|moments|messages|platform)|public)\//;

const picture = /\p{Emoji_Presentation}|\uFE0F/u;
/** A word with an exclamation mark after it, at the end of a sentence; `a !== b` and `!important` are none. */
const shout = /\p{L}!(?=$|[\s"'”’)])/u;

const wordsOf = (source: Source): readonly string[] =>
  source.facts ? source.facts.texts : source.path.endsWith('messages.json') ? [source.text] : [];

/** No exclamation marks and no emoji in what the user reads. */
export const findLoudWords = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => spoken.test(path))
    .flatMap((source) =>
      wordsOf(source)
        .filter((words) => shout.test(words) || picture.test(words))
        .map((words) => `${source.path}: "${words.trim()}"`),
    );

/** Words that press or blame. A lexicon may hold them: it hears them from others. */
const pressing = /\b(should|oops|streaks?|overdue|don['’]t forget)\b/i;

/** Beside states a fact, offers a step and stops. */
export const findPressingWords = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => spoken.test(path) && !/lexicon/.test(path))
    .flatMap((source) =>
      wordsOf(source)
        .filter((words) => pressing.test(words))
        .map((words) => `${source.path}: "${words.trim()}"`),
    );

/** Folders of one person's machine, and Windows ones. System folders such as /usr/bin are the same for all. */
const machinePath =
  /(?:^|[\s"'`(=[])(\/(?:work|home|root|Users|tmp|mnt|private)\/[\w.-]+|[A-Za-z]:\\Users\\\w+)/m;
const registryHost = /https?:\/\/[^\s"'`)]*(?:registry|artifact|nexus|verdaccio|packages?\.[a-z])[^\s"'`)]*/i;

/** Nothing that is true on one machine only. */
export const findMachineTraces = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => !path.startsWith('tests/architecture'))
    .flatMap(({ path, text }) =>
      [machinePath.exec(text)?.[1], registryHost.exec(text)?.[0]]
        .filter((found) => found !== undefined)
        .map((found) => `${path}: names ${found}`),
    );

/** Commands that a document tells the reader to run. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:(start|test)\b|run (?:-s |--silent )?([a-z][\w:-]*))/g)].map(
    ([, plain, named]) => plain ?? named ?? '',
  );

/** Every command in a document is one that package.json knows. */
export const findUnknownCommands = (tree: readonly Source[], scripts: readonly string[]): readonly string[] =>
  tree
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...new Set(commandsIn(text))]
        .filter((name) => !scripts.includes(name))
        .map((name) => `${path}: npm knows no "${name}"`),
    );

/** Links from one document to a file of the project lead somewhere. */
export const findDeadLinks = (
  tree: readonly Source[],
  exists: (path: string) => boolean,
): readonly string[] =>
  tree
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => new URL(target, `file:///${path}`).pathname.slice(1))
        .filter((target) => !exists(target))
        .map((target) => `${path}: leads to ${target}, which is not there`),
    );

/** Every decision is in the list of decisions. */
export const findUnlistedDecisions = (tree: readonly Source[]): readonly string[] => {
  const list = tree.find(({ path }) => path === 'docs/adr/README.md')?.text ?? '';
  return tree
    .map(({ path }) => path)
    .filter((path) => /^docs\/adr\/\d{3}-[a-z0-9-]+\.md$/.test(path))
    .filter((path) => !list.includes(`](${path.slice('docs/adr/'.length)})`))
    .map((path) => `${path}: is not listed in docs/adr/README.md`);
};
