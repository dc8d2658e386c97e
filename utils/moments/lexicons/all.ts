import type { Lexicon } from '../lexicon.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };

/** Every language's words, by the name of the file. Written by `node scripts/run.mjs moments-lexicons`. */
export const lexicons: readonly Lexicon[] = [
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  pt,
  zhHans,
];
