import { readdirSync, writeFileSync } from 'node:fs';
import { inProject } from './run/project.ts';

/** The list of lexicons as code, one import per file of the folder, in the order of their names. */
export function formatLexicons(files: readonly string[]): string {
  const languages = files
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const nameOf = (language: string) =>
    language.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = languages.map(
    (language) => `import ${nameOf(language)} from './${language}.json' with { type: 'json' };`,
  );
  return [
    "import type { Lexicon } from '../lexicon.ts';",
    ...imports,
    '',
    "/** Every language's words, by the name of the file. Written by `node scripts/run.mjs moments-lexicons`. */",
    'export const lexicons: readonly Lexicon[] = [',
    ...languages.map((language) => `  ${nameOf(language)},`),
    '];',
    '',
  ].join('\n');
}

const folder = inProject('utils', 'moments', 'lexicons');
writeFileSync(`${folder}/all.ts`, formatLexicons(readdirSync(folder)));
