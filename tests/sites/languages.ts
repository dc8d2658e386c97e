/** The languages a page is read in where it gives no source without one. */
export const languages = [
  ...['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja', 'zh', 'ko', 'ar', 'he'],
] as const;
