import { findClocks, toMinutes } from '../../core/time-text/clock.ts';
import { plainText } from '../../core/time-text/plain-text.ts';
import { languagesFor, readInstant, type WhenContext } from '../../core/time-text/when.ts';
import { wallOf } from '../../core/time-text/zone.ts';

/**
 * The moment something gives in full, a title or an attribute; '' where the time of day shown in its place is another.
 * Words without one ("2 days ago", "Sep 15") neither confirm it nor speak against it.
 */
export function shownMoment(full: string, shown: string, context: WhenContext): string {
  const at = readInstant(full, context);
  const words = plainText(shown, 100);
  const [language = 'en'] = languagesFor(context.lang);
  // Hours that have gone by are figures too; with minutes behind a colon they are a time of day.
  const clocks = findClocks(words, language).filter((clock) =>
    /\d:\d\d/u.test(words.slice(clock.at, clock.end)),
  );
  const [clock, more] = clocks;
  if (at === '' || !clock || more) return at;
  const { minutes } = wallOf(Date.parse(at), context.zone);
  const said = toMinutes(clock);
  const isHalf = clock.meridiem === null && clock.hour <= 12;
  return said === minutes || (isHalf && said % 720 === minutes % 720) ? at : '';
}
