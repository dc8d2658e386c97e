import { timeWords } from './words.ts';

/** A time of day found in a text. `hour` is 0-23 once the meridiem is applied by `toMinutes`. */
export interface Clock {
  hour: number;
  minute: number;
  meridiem: 'am' | 'pm' | null;
  /** Where it stands in the text. */
  at: number;
  end: number;
  /** A bare number that is a time only beside another time: the "3" of "3 - 4pm". */
  bare: boolean;
}

// The words that name a half of the day where Intl has one word and pages have several.
const morning = 'a\\.? ?m\\.?|上午|凌晨|早上|清晨|午前|오전|새벽|ص|לפנה"צ|ÖÖ';
const evening = 'p\\.? ?m\\.?|下午|午後|晚上|中午|傍晚|오후|저녁|밤|م|אחה"צ|ÖS';

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const patterns = new Map<string, { clock: RegExp; evening: RegExp }>();

function patternsOf(lang: string) {
  const found = patterns.get(lang);
  if (found) return found;
  const { am, pm, separator } = timeWords(lang);
  const ams = am === '' ? morning : `${morning}|${escaped(am)}`;
  const pms = pm === '' ? evening : `${evening}|${escaped(pm)}`;
  const between = separator === '.' ? '[:.]' : ':';
  const built = {
    // prefix, hour, minutes after a separator | minutes after "h" or an hour sign | hour sign alone, suffix
    clock: new RegExp(
      `(?<![\\d.:/])(?:(${ams}|${pms}) ?)?(?<![\\d:/])(\\d{1,2})(?:${between}(\\d{2})(?::\\d{2})?| ?[hH時时点點시] ?(\\d{1,2})(?!\\d)[分분]?|( ?(?:[時时点點시]|[hH](?!\\p{L})|Uhr(?!\\p{L}))))?(?: ?(?:Uhr|uur|h)(?!\\p{L}))?(?: ?(${ams}|${pms})(?!\\p{L}))?(?![\\d:/]|\\.\\d)`,
      'giu',
    ),
    evening: new RegExp(`^(?:${pms})$`, 'iu'),
  };
  if (patterns.size > 30) patterns.clear();
  patterns.set(lang, built);
  return built;
}

/** Times of day in a plain text, in order, bare numbers included. */
export function findClocks(text: string, lang: string): Clock[] {
  const { clock, evening: isEvening } = patternsOf(lang);
  const found: Clock[] = [];
  for (const match of text.matchAll(clock)) {
    const [all, prefix, hours, minutes, after, sign, suffix] = match;
    const hour = Number(hours);
    const minute = Number(minutes ?? after ?? 0);
    const period = prefix ?? suffix;
    if (hour > 24 || minute > 59 || (period !== undefined && hour > 12)) continue;
    found.push({
      hour,
      minute,
      meridiem: period === undefined ? null : isEvening.test(period) ? 'pm' : 'am',
      at: match.index,
      end: match.index + all.length,
      bare: minutes === undefined && after === undefined && sign === undefined && period === undefined,
    });
    if (found.length >= 40) break;
  }
  return found;
}

/** Minutes after midnight. */
export function toMinutes({ hour, minute, meridiem }: Clock): number {
  const turned = meridiem === null ? hour : (hour % 12) + (meridiem === 'pm' ? 12 : 0);
  return turned * 60 + minute;
}

/** Noon and midnight times a range may mean when only one of its ends says "am" or "pm". */
export function rangeMinutes(first: Clock, second: Clock): { start: number; end: number } {
  const end = toMinutes(
    second.meridiem === null && first.meridiem !== null ? inherited(first, second) : second,
  );
  // A range that begins at 24:00 begins the day; one that ends there ends it.
  if (first.meridiem !== null || second.meridiem === null || first.hour > 12)
    return { start: toMinutes(first) % 1440, end };
  const same = toMinutes({ ...first, meridiem: second.meridiem });
  if (same < end) return { start: same, end };
  const other = toMinutes({ ...first, meridiem: second.meridiem === 'pm' ? 'am' : 'pm' });
  return { start: other, end };
}

/** "午後3:00-4:00": the second time follows the first, into the next half of the day if it must. */
function inherited(first: Clock, second: Clock): Clock {
  if (second.hour > 12) return second;
  const same = { ...second, meridiem: first.meridiem };
  return toMinutes(same) > toMinutes(first)
    ? same
    : { ...second, meridiem: first.meridiem === 'am' ? 'pm' : 'am' };
}
