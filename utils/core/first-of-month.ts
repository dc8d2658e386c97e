const firsts: Readonly<Record<string, string>> = { fr: '1er', 'pt-BR': '1º' };

/**
 * "1er décembre", "1º de dezembro": these languages count the first day of a month and go on with plain numbers,
 * which `Intl` does not.
 * @param date a date as `Intl` writes it in this locale, the day first
 */
export function withFirstOfMonth(date: string, locale: string): string {
  const first = firsts[locale] ?? firsts[locale.split('-')[0] ?? ''];
  return first === undefined ? date : date.replace(/^1(?=\s)/u, first);
}
