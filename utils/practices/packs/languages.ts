import { primary } from '../manner.ts';

/** The languages Beside comes with, each by the name it gives itself. A pack and words of workflows stand beside it. */
export const packLanguages = { en: 'English', de: 'Deutsch' } as const;

export type PackLanguage = keyof typeof packLanguages;

const known = Object.keys(packLanguages) as readonly PackLanguage[];

/** The first of these languages that Beside speaks; of a region it does not know, the language. English otherwise. */
export function pickLanguage(wanted: readonly string[]): PackLanguage {
  for (const tag of wanted) {
    const found =
      known.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      known.find((each) => primary(each) === primary(tag));
    if (found) return found;
  }
  return 'en';
}
