import type { Lexicon } from '../lexicon.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Every language's words. All are looked up in every text: titles mix languages freely. */
export const lexicons: readonly Lexicon[] = [de, en, es, fr];
