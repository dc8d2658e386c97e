import { primary } from '../practices/manner.ts';
import type { Pack } from '../practices/pack.ts';
import { builtInPack } from '../practices/packs/built-in.ts';
import { pickLanguage } from '../practices/packs/languages.ts';
import type { Packs } from '../practices/rank.ts';
import { languagesWith, readPacks } from './packs.ts';

export type { Packs } from '../practices/rank.ts';

export interface SpeechPorts {
  /** Languages the user would like, the first one first. */
  wanted(): Promise<readonly string[]>;
  /** The packs the user brought, of unknown shape. */
  brought(): Promise<unknown>;
  /** One of our own files, as the build put them beside the page. */
  file(path: string): Promise<unknown>;
}

/** A language other than English comes from files of its own; English comes with the page. */
export interface Spoken {
  packs: Packs;
  /** The language the built-in words are in. */
  language: string;
}

/** The pack of the language in use before the English one. */
async function builtIn(wanted: readonly string[], { file }: SpeechPorts): Promise<Spoken> {
  const language = pickLanguage(wanted);
  if (language === 'en') return { packs: [builtInPack], language };
  const pack = await file(`/packs/${language}.json`);
  return { packs: [pack as Pack, builtInPack], language };
}

/** English where the choice or a file cannot be read: suggestions are worth more than their language. */
export async function readSpoken(ports: SpeechPorts): Promise<Spoken> {
  const [wanted, brought] = await Promise.all([ports.wanted(), ports.brought().then(readPacks, () => [])]);
  const { packs, language } = await builtIn(wanted, ports).catch(
    (): Spoken => ({ packs: [builtInPack], language: 'en' }),
  );
  const spoken = pickLanguage(
    wanted,
    languagesWith(brought).map(({ tag }) => tag),
  );
  const own = brought.filter((each) => primary(each.language) === primary(spoken));
  const [first = packs[0], ...rest] = [...own, ...packs];
  return { packs: [first, ...rest], language };
}
