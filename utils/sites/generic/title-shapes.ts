import { fold, timeWords } from '../../core/time-text/words.ts';
import type { Outline } from './outline.ts';
import { kindsOf, shapeOf } from './vocabulary.ts';

// What products write above every event or mail; a title of that kind says nothing.
const commonplace = (words: string): string =>
  `^(?:(?:view|edit|new|show|open|add) )?(?:${words})(?:s|n)?(?:[- ]?(?:details?|info|information|invitation|detalles|detalhes|dettagli|szczegóły))?$|^(?:detalles|detalhes|dettagli|szczegóły|détails|details|détail) .{0,40}$|(?:の詳細|详情|詳情|詳細|상세|세부정보)$|^(?:تفاصيل|פרטי) `;

/** How words are compared: forms of letters, spaces and cases make no difference. */
export const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** True for a text that may be a title: it says something, and not what every product says. */
export const usable = (text: string): boolean =>
  text !== '' &&
  text.length <= 300 &&
  /[\p{L}\p{N}]/u.test(text) &&
  kindsOf(text).size === 0 &&
  !shapeOf('commonplace', commonplace).test(text.trim());

/** "13 – 19 de set. de 2026": what stands above a week, and no name of anything. */
export function isDate(text: string, lang: string | null): boolean {
  if (!/\d/u.test(text)) return false;
  const words = fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return [lang ?? 'en', 'en'].some((each) => {
    const { months, weekdays } = timeWords(each);
    const isMonth = words.some((word) => months.has(word));
    const isDay = /\d{4}/u.test(text) || words.some((word) => weekdays.has(word));
    return (
      isMonth && isDay && words.every((word) => word.length <= 3 || months.has(word) || weekdays.has(word))
    );
  });
}

/** A date or hours in figures alone. */
export const figures = /^[\d\s年月日.,:/–~-]+(?:[(（].[)）])?$/u;

const mailWord = /(?:mail|posta|poczta|post|correo|courriel|correio|메일|邮箱|信箱|郵箱|メール|דואר|بريد)$/iu;

const pieces = ({ document }: Outline): string[] =>
  document.title
    .slice(0, 300)
    .split(/\s[-–—|·•]\s/u)
    .map((piece) => plain(piece).replace(/\s/gu, ''));

/** "Heron" of a page called "Heron Mail" or "A talk – Heron Mail": the product's name, no word of what is open. */
export function isProduct(text: string, outline: Outline): boolean {
  const said = plain(text).replace(/\s/gu, '');
  return pieces(outline).some(
    (name, index, { length }) =>
      mailWord.test(name) &&
      name.length - said.length < 9 &&
      name.replace(mailWord, '') === said.replace(mailWord, '') &&
      // "About your mail – Heron" is a subject with the word.
      (said !== name || index > 0 || length === 1),
  );
}

/** True for the last piece of a document's title, where its product stands. */
export const isLastPiece = (text: string, outline: Outline): boolean => {
  const [, ...rest] = pieces(outline);
  return rest.at(-1) === plain(text).replace(/\s/gu, '');
};
