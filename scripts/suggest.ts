import { readFileSync } from 'node:fs';
import { situationOf } from '../utils/core/situation.ts';
import { rankPrompts } from '../utils/practices/rank.ts';
import { fromCaller } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';
import { packsFor } from './suggest/packs-for.ts';
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

const { page, moment, context, language } = readSituation(readText(fromCaller(file)), file);
const { prompts, silence } = rankPrompts(situationOf(page, moment, context), packsFor(language));
const told = prompts.map((prompt) => {
  const { practice, theme, text, action, evidence, reasons, why, credit, source, strength, score, key } =
    prompt;
  return {
    practice,
    theme,
    text,
    action,
    evidence,
    reasons,
    why: [why, credit],
    source,
    strength,
    score,
    key,
  };
});
console.log(JSON.stringify({ prompts: told, silence }, null, 2));
