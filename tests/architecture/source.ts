import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { collectFacts, type Facts } from './facts.ts';

/** One file of the project: its path from the root with forward slashes, its text, and what its syntax says. */
export interface Source {
  path: string;
  text: string;
  lines: number;
  /** null for everything that is not TypeScript or JavaScript. */
  facts: Facts | null;
}

/** What git does not keep, and what other tools write. */
const skipped = new Set([
  '.git',
  '.wxt',
  '.output',
  '.cache',
  'node_modules',
  'out',
  'coverage',
  'package-lock.json',
]);

const readable = /\.(ts|tsx|mjs|js|json|jsonl|css|html|md|svg|ics|eml|yml|yaml|txt)$/;
const program = /\.(ts|tsx|mjs|js)$/;

/** @throws Error naming the file when its syntax cannot be read. */
export function sourceOf(path: string, text: string): Source {
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    facts: program.test(path) ? factsOf(path, text) : null,
  };
}

function factsOf(path: string, text: string): Facts {
  const { program: tree, comments, errors } = parseSync(path, text);
  const [problem] = errors;
  if (problem) throw new Error(`${path}: ${problem.message}`);
  return collectFacts(tree, comments);
}

/** Every readable file under a folder, in the order of their paths. */
export function readTree(root: string): readonly Source[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (readable.test(entry.name)) found.push(path);
    }
  };
  walk(root);
  return found
    .map((path) => sourceOf(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Names right under a folder, those git does not keep left out. */
export const readTopLevel = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
    .map((entry) => entry.name)
    .sort();
