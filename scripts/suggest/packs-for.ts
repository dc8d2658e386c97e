import { readFileSync } from 'node:fs';
import type { Pack } from '../../utils/practices/pack.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import type { PackLanguage } from '../../utils/practices/packs/languages.ts';
import type { Packs } from '../../utils/practices/rank.ts';
import { inProject } from '../run/project.ts';

/** The pack of one language that Beside comes with. */
export const packIn = (language: PackLanguage): Pack =>
  JSON.parse(readFileSync(inProject('utils', 'practices', 'packs', `${language}.json`), 'utf8'));

/** What the sidebar speaks in a language: its pack, and English where that has nothing to say. */
export const packsFor = (language: PackLanguage): Packs =>
  language === 'en' ? [builtInPack] : [packIn(language), builtInPack];
