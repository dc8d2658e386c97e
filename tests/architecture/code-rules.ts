import type { Source } from './source.ts';

const pureFolder = /^utils\/(core|moments|practices|workflows|calendars|vault)\//;
const shipped = /^(utils|components|companion|entrypoints)\//;

const browserName =
  /^(document|window|navigator|location|localStorage|sessionStorage|indexedDB|fetch|caches)\b/;
const extensionName = /^(browser|chrome)\b/;
const clockOrChance =
  /^(Date\.now|performance\b|Math\.random|crypto\b|setTimeout|setInterval|queueMicrotask)/;

const report = (source: Source, words: string) => `${source.path}: ${words}`;

/** No browser, document, clock or chance where the same input must give the same output. */
export const findImpurity = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => pureFolder.test(path))
    .flatMap((source) => [
      ...(source.facts?.globals ?? [])
        .filter((name) => browserName.test(name) || extensionName.test(name) || clockOrChance.test(name))
        .map((name) => report(source, `uses ${name}`)),
      ...(source.facts?.creations ?? [])
        .filter(({ name, args }) => name === 'Date' && args === 0)
        .map(() => report(source, 'reads the clock with new Date()')),
    ]);

/** Readers of pages look at the page they are given, never at the one around them. */
export const findAmbientPages = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => path.startsWith('utils/sites/'))
    .flatMap((source) =>
      (source.facts?.globals ?? [])
        .filter((name) => browserName.test(name) || extensionName.test(name))
        .map((name) => report(source, `uses ${name} instead of its argument`)),
    );

/** The extension API has one seam; wiring may use it, the rest takes what it needs as parameters. */
export const findStrayExtensionCalls = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => /^(utils|components)\//.test(path) && !path.startsWith('utils/platform/'))
    .flatMap((source) =>
      (source.facts?.globals ?? [])
        .filter((name) => extensionName.test(name))
        .map((name) => report(source, `uses ${name}`)),
    );

const markupMembers = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc'];

/** No text is ever turned into markup or into code. */
export const findUnsafeMarkup = (tree: readonly Source[]): readonly string[] =>
  tree
    .filter(({ path }) => shipped.test(path))
    .flatMap((source) => {
      const { facts } = source;
      if (!facts) return [];
      return [
        ...markupMembers.filter((name) => facts.members.has(name)),
        ...['dangerouslySetInnerHTML', 'srcdoc'].filter((name) => facts.attributes.has(name)),
        ...facts.globals.filter((name) => /^document\.write(ln)?$/.test(name)),
        ...(facts.calls.has('eval') ? ['eval'] : []),
        ...facts.creations.filter(({ name }) => name === 'Function').map(() => 'new Function'),
      ].map((name) => report(source, `uses ${name}`));
    });

/** Types are not argued away. */
export const findLooseTypes = (tree: readonly Source[]): readonly string[] =>
  tree.flatMap((source) => [
    ...(source.facts?.usesAny ? [report(source, 'uses any')] : []),
    ...(source.facts?.comments ?? [])
      .filter((comment) => /@ts-(ignore|nocheck|expect-error)/.test(comment))
      .map((comment) => report(source, `silences the compiler: ${comment.trim()}`)),
  ]);
