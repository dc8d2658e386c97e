import { readFileSync } from 'node:fs';
import { situationOf } from '../utils/core/situation.ts';
import { builtInPack } from '../utils/practices/packs/built-in.ts';
import { rankPrompts, whyParagraphs } from '../utils/practices/rank.ts';
import { fromCaller } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';
import { readSituation } from './suggest/read-situation.ts';

/** npm run -s suggest -- SITUATION.json: the ranked prompts for a journal and a moment, as one JSON object. */
const [file] = process.argv.slice(2);
if (!file) throw new UsageError('give a file: npm run -s suggest -- SITUATION.json');

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
}

const { page, moment, context } = readSituation(readText(fromCaller(file)), file);
const { prompts, silence } = rankPrompts(situationOf(page, moment, context), builtInPack);
const told = prompts.map((prompt) => {
  const { practice, theme, text, action, evidence, reasons, source, strength, score, key } = prompt;
  return {
    practice,
    theme,
    text,
    action,
    evidence,
    reasons,
    why: whyParagraphs(prompt, builtInPack),
    source,
    strength,
    score,
    key,
  };
});
console.log(JSON.stringify({ prompts: told, silence }, null, 2));
