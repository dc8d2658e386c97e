import knowledge from '../utils/moments/knowledge.json' with { type: 'json' };
import type { MomentModel } from '../utils/moments/linear-model.ts';
import { calibrated, isSilent, likeliest } from '../utils/moments/recogniser.ts';
import { threshold } from '../utils/moments/threshold.ts';
import { corpusPaths } from './moments-corpus.ts';
import { train } from './moments-evaluate.ts';
import type { Prepared } from './moments-examples.ts';
import { ownPaths, readClear, settings } from './moments-material.ts';
import { score } from './moments-score.ts';

const shipped = knowledge.model as unknown as MomentModel;

/** How a model that has read one author and the own material does with another author. */
function between(name: string, material: readonly Prepared[], unseen: readonly Prepared[]): string {
  const weights = train(material, settings);
  const rows = unseen.map(({ entry, reading }) => {
    const scored = calibrated(shipped, reading.kind, likeliest(weights, reading));
    const said = isSilent(scored, threshold) ? 'none' : scored.kind;
    return { entry, said, counterpart: null, confidence: scored.probability };
  });
  const { macroF1, falsePrompts, kinds } = score(rows);
  const each = kinds.map(({ kind, f1 }) => `${kind} ${f1.toFixed(2)}`).join(', ');
  return `${name}: macro-F1 ${macroF1.toFixed(3)}, false prompts ${(falsePrompts * 100).toFixed(1)} % (${each})`;
}

/** between-moments: each corpus by a model that has seen only the other and the own material; shipped calibration. */
function main(): void {
  const [first = '', ...rest] = corpusPaths([]);
  const [events, more, own] = [readClear([first]), readClear(rest), readClear(ownPaths())];
  process.stdout.write(`${between('more-events and more-mails', [...events, ...own], more)}\n`);
  process.stdout.write(`${between('events', [...more, ...own], events)}\n`);
}

main();
