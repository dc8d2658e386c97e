import { addDays, isDay } from '../../core/time.ts';
import { plainText } from '../../core/time-text/plain-text.ts';
import { readInstant, readWhen, type When, type WhenContext } from '../../core/time-text/when.ts';
import { instantAt, instantOf, isZone } from '../../core/time-text/zone.ts';
import { zoneHint } from '../reading/zone-hint.ts';

const zoneName =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_+-]{2,30}(?:\/[A-Za-z_]{2,30})?/u;
const offsetName = /\b(?:GMT|UTC)\s?(?:[+\u2212-]\s?\d{1,2}(?::?\d{2})?)?(?!\w)/u;
const shortName = /(?<=\d\)?\s?(?:[AaPp]\.?[Mm]\.?\s?)?[(\s])[A-Z]{2,4}T\b|\bM?ESZ\b|\bMEZ\b/u;
export const allDayWords =
  /all[ -]?day|ganzt[äa]g|toute la journée|journée entière|todo el día|dia (?:todo|inteiro)|o dia todo|tutto il giorno|giornata intera|hele dag|ca[łl]y dzień|całodniow|終日|全天|整天|全日|종일|طوال اليوم|يوم كامل|כל היום|יום שלם|hela dagen|hele dagen|tüm gün|celý den|весь день/iu;

/** The zone a text names, the text without it, and whether a name was one nobody can be sure of. */
function zoneIn(text: string): { zone: string | null; rest: string; unsure: boolean } {
  const name = zoneName.exec(text)?.[0] ?? '';
  if (name !== '' && isZone(name))
    return { zone: name, rest: text.replace(name, ' ').replace(offsetName, ' '), unsure: false };
  const offset = offsetName.exec(text)?.[0] ?? '';
  const short = offset === '' ? (shortName.exec(text)?.[0] ?? '') : '';
  const said = offset || short;
  if (said === '') return { zone: null, rest: text, unsure: false };
  const zone = /\d/u.test(said) ? zoneHint(said.replace(/\s/gu, '')) : zoneHint(said);
  return { zone, rest: text.replace(said, ' ').replace(/\(\s*\)/u, ' '), unsure: zone === null };
}

// "15:00 → 1h": where hours have a colon, a number of hours behind them is how long it takes.
const spaced = (text: string): string =>
  text
    .replace(/(\d) ?: ?(\d{2})(?!\d)/gu, '$1:$2')
    .replace(/(?<=\d:\d\d.{1,40}?[\s(])\d{1,2} ?h(?![\p{L}\d])/gu, '')
    .replace(/(?<=[:.]\d\d) ?(?:น|ч)\./gu, '')
    // Vietnamese months have numbers for names, and Thai years are of another era.
    .replace(/(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})/giu, '$3年$2月$1日')
    .replace(/(?<=[\u0e00-\u0e7f]\s?)25\d\d(?!\d)/gu, (year) => String(Number(year) - 543))
    .replace(/[→⟶➔]|(?<=\d )(?:đến|tới|до|से|ถึง)(?= \d)/gu, '-');

const read = new WeakMap<WhenContext, Map<string, When | null>>();

/** Reads a time as written; a time in an unsure zone is no time. A text is read once for all parts of a page. */
export function whenIn(text: string, context: WhenContext): When | null {
  const known = read.get(context) ?? new Map<string, When | null>();
  read.set(context, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  const when = timeWritten(text, context);
  known.set(text, when);
  return when;
}

function timeWritten(text: string, context: WhenContext): When | null {
  const { zone, rest, unsure } = zoneIn(spaced(text.slice(0, 400)));
  if (unsure) return null;
  const when = readWhen(rest, zone ? { ...context, zone } : context);
  if (!when) return null;
  const length = Date.parse(when.end) - Date.parse(when.start);
  if (!(length >= 0 && length < 40 * 86_400_000)) return null;
  // "15:00 - 14:00" would be a night and most of a day: rather two times the wrong way round.
  if (!when.allDay && length > 16 * 3_600_000 && length < 86_400_000) return null;
  return when;
}

export function instantIn(text: string, context: WhenContext): string {
  const { zone, rest, unsure } = zoneIn(spaced(text.slice(0, 300)));
  return unsure ? '' : readInstant(rest, zone ? { ...context, zone } : context);
}

/** A moment in a machine's hand: ISO with or without offset, a plain date, seconds or milliseconds. */
export function stamped(value: string, zone: string): { at: string; day: string } | null {
  const text = value.trim().slice(0, 60);
  if (isDay(text)) return { at: instantOf(text, 0, zone), day: text };
  const packed =
    /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2}(?:\[.*)?)?$/u.exec(
      text,
    );
  if (packed) {
    const [, year, month, day, hour, minute, offset] = packed;
    const date = `${year}-${month}-${day}`;
    if (!isDay(date) || Number(hour) > 24 || Number(minute) > 59) return null;
    if (!offset) return { at: instantOf(date, Number(hour) * 60 + Number(minute), zone), day: '' };
    const plain = offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.replace(/\[.*/u, '').slice(-2)}`;
    return { at: instantAt(Date.parse(`${date}T${hour}:${minute}:00${plain}`), zone), day: '' };
  }
  const number = /^\d{10}(?:\d{3})?$/u.test(text)
    ? Number(text) * (text.length === 10 ? 1000 : 1)
    : Number.NaN;
  return Number.isNaN(number) ? null : { at: instantAt(number, zone), day: '' };
}

/** Start and end from two machine values; null where they make no sense together. */
export function span(start: string, end: string, zone: string): When | null {
  const from = stamped(start, zone);
  const to = stamped(end, zone);
  if (!from || !to || (from.day === '') !== (to.day === '')) return null;
  const allDay = from.day !== '';
  const until = allDay && to.day <= from.day ? instantOf(addDays(from.day, 1), 0, zone) : to.at;
  const length = Date.parse(until) - Date.parse(from.at);
  return length >= 0 && length < 40 * 86_400_000 ? { start: from.at, end: until, allDay, sure: true } : null;
}

/** "45 min", "1 h 30", "1:30 Stunden" in minutes; 0 for none. */
export function minutesIn(text: string): number {
  const plain = plainText(text, 60);
  const clock = /^(\d{1,2}):(\d{2})(?:\D|$)/u.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours =
    /(\d{1,2}(?:[.,]\d{1,2})?) ?(?:h(?!\w)|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|godz|時間|小时|小時|시간|ساع|שע)/iu.exec(
      plain,
    );
  const minutes = /(\d{1,3}) ?(?:m(?!\w)|min|分|분|دقيق|דק)/iu.exec(plain);
  return (hours ? Number((hours[1] ?? '').replace(',', '.')) * 60 : 0) + (minutes ? Number(minutes[1]) : 0);
}
