import { recognise } from '../utils/moments/recognise.ts';
import { type CorpusEntry, CorpusError, readCorpus } from './moments-corpus.ts';
import { formatScore, type Judged } from './moments-score.ts';
import { fromCaller } from './run/project.ts';

/** npm run -s recognise -- FILE.jsonl [--score]: one JSON line per item, or the table of figures. */
function main(words: readonly string[]): string {
  const [file, ...more] = words.filter((each) => each !== '--score');
  if (!file || more.length > 0 || file.startsWith('--'))
    throw new CorpusError('usage: recognise FILE.jsonl [--score]');
  const entries = readCorpus(fromCaller(file));
  if (!words.includes('--score')) return entries.map((each) => answerLine(each)).join('\n');
  if (!entries.some((each) => each.label))
    throw new CorpusError(`${file}: no item has a label to score against`);
  return formatScore(entries.map(judge));
}

function answerLine(entry: CorpusEntry): string {
  const moment = recognise(entry.item, { self: entry.self });
  const { email = '', name = '' } = moment?.counterpart ?? {};
  return JSON.stringify({
    id: entry.id,
    moment: moment?.kind ?? 'none',
    counterpart: email || name || null,
    confidence: moment?.confidence ?? 0,
    evidence: moment?.evidence ?? [],
  });
}

function judge(entry: CorpusEntry): Judged {
  const moment = recognise(entry.item, { self: entry.self });
  const { email = '', name = '' } = moment?.counterpart ?? {};
  return {
    entry,
    said: moment?.kind ?? 'none',
    counterpart: email || name || null,
    confidence: moment?.confidence ?? 0,
  };
}

const out = main(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
