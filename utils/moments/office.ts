import { foldText, isDense, toWords } from './fold-text.ts';

/**
 * Words that make an address or a display name an office, a list or a place of work, in many languages as they are
 * written in addresses: what an organisation calls its parts, never what parents call a child. They are in
 * offices.json, which the background reads together with the rest of what recognition knows.
 */
export interface OfficeWords {
  words: ReadonlySet<string>;
  /** Those of scripts whose words are long in any file: anywhere in a display name. */
  parts: readonly string[];
}

/**
 * @param listed words parted by spaces; "+" after one: with an s too, "*" before it: anywhere in a display name. What
 * `officeTail` and `officeScript` know is not listed.
 */
export function toOfficeWords(listed: string): OfficeWords {
  const all = listed.split(' ');
  return {
    words: new Set(
      all.flatMap((word) => (word.endsWith('+') ? [word.slice(0, -1), word.replace('+', 's')] : word)),
    ),
    parts: all.filter((word) => word.startsWith('*')).map((word) => word.slice(1)),
  };
}

/** Offices and lists in other scripts: anywhere in a display name. */
const officeScript =
  /人事|人力|人資|総務|經理|營業部|営業部|工場|現場|全員|全体|全體|部門|各部|部$|課$|室$|הון אנושי|משאבי אנוש|צוות|כולם|משרד|מחלק|מזכירות|הנהל|منابع انساني|मानव संसाधन|кадр|відділ|волонтер|команда|усі|всі|канцел|секретар|редакц|бухгалт|ομαδα|γραφει|ολοι|τμημα|προσωπικ|γραμματ|διευθυνση|υποδοχη|phong|nhan su|bo phan|moi nguoi|henkilosto|tuotanto|osasto/;

const officeTail =
  /(?:team|desk|office|staff|ops|dept|group|crew|list|squad|clinic|store|school|leads|parents|events|news|mail|bot|family|support|admin|service|avdeling|afdeling|avdelningen|abteilung|gruppe|buro)s?$/;

const plain = (word: string): string => word.replace(/\d+$/, '');

/** True for a word that names an office, list or place of work, as addresses write it. */
function isOfficeWord(word: string, offices: OfficeWords): boolean {
  const bare = plain(word);
  return offices.words.has(bare) || (bare.length > 5 && officeTail.test(bare)) || bare === '';
}

/** True where the part of an address before the "@" is an office's. */
export function isOfficeLocal(local: string, known: OfficeWords): boolean {
  if (/^\d+$/.test(local)) return false;
  const words = local.split(/[._+-]/).filter(Boolean);
  const offices = words.filter((word) => isOfficeWord(word, known)).length;
  return offices > 0 && (offices === words.length || words.length > 1);
}

/** True where a display name is an office's: some word of it names one, or the script's own words do. */
export function isOfficeName(name: string, known: OfficeWords): boolean {
  const folded = foldText(name, 80);
  if (folded === '' || folded.includes('@')) return false;
  const words = toWords(folded).trim().split(' ');
  const isScript = officeScript.test(folded) || known.parts.some((part) => folded.includes(part));
  if (isScript && (words.length > 1 || isDense(folded.charCodeAt(0)) || folded.length > 3)) return true;
  return words.some((word) => isOfficeWord(word, known) && word.length > 1);
}

/** Personnel by name: listed beside a pair without making it a group. */
const personnel =
  / (?:hr|human resources|people team|people ops|people partner|personal|personalabteilung|personnel|rrhh|rh|drh|recursos humanos|risorse umane|kadry|kadri|insan kaynaklari|sdm|人事|人力|人力资源|人資|인사|인사팀|הון אנושי|משאבי אנוש|الموارد البشريه|منابع انساني|এইচআর|एचआर|hr부서|nhan su|фахівець кадрів|кадри|hr avdeling|hr afdeling|henkilosto|személyzet) /;

export const isPersonnelName = (name: string): boolean => personnel.test(toWords(foldText(name, 80)));
