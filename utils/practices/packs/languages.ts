import { primary } from '../manner.ts';

/** The languages Beside comes with, each by the name it gives itself. A pack and words of workflows stand beside it. */
export const packLanguages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
} as const;

export type PackLanguage = keyof typeof packLanguages;

const known = Object.keys(packLanguages) as readonly PackLanguage[];

/**
 * The first of these languages that is spoken; of a region that is not known, the language. English otherwise.
 * @param spoken those Beside comes with, unless said otherwise
 */
export function pickLanguage(wanted: readonly string[]): PackLanguage;
export function pickLanguage(wanted: readonly string[], spoken: readonly string[]): string;
export function pickLanguage(wanted: readonly string[], spoken: readonly string[] = known): string {
  for (const tag of wanted) {
    const found =
      spoken.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      spoken.find((each) => primary(each) === primary(tag));
    if (found) return found;
  }
  return 'en';
}
