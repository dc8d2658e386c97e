import type { Self } from '../../core/page-report.ts';
import { readWhen, type When, type WhenContext } from '../../core/time-text/when.ts';
import { isZone } from '../../core/time-text/zone.ts';
import type { Page } from '../site.ts';
import { addressIn } from './address.ts';
import { textOf, textsOf } from './text.ts';
import { zoneHint } from './zone-hint.ts';

const account = '[data-testid="heading:userdropdown"]';
const zonePicker = '[data-testid="calendar-view:time-zone-dropdown"]';

/** The signed-in user, from the button that opens their menu: initials, name and address stand in it as single texts. */
export function protonSelf({ document }: Page): Self {
  const button = document.querySelector(account);
  const texts = textsOf(button, 600);
  const email = texts.map(addressIn).find((each) => each !== '') ?? '';
  const names = texts.filter((text) => !text.includes('@') && /\p{L}{2}/u.test(text) && text.length > 3);
  return { name: names.length === 1 ? (names[0] ?? '') : '', email };
}

export interface ProtonContext extends WhenContext {
  /** IANA zone the page says; null where only an offset or nothing tells. */
  said: string | null;
}

/** How times of the calendar are read: in the zone of its own picker, which may differ from the browser's. */
export function protonContext({ document, browserZone, now }: Page): ProtonContext {
  const words = textOf(document.querySelector(zonePicker), 200)
    .split(/[\s()•·,]+/u)
    .filter((word) => word !== '');
  const said = words.find((word) => word.includes('/') && isZone(word)) ?? null;
  const offset = words.map(zoneHint).find((each) => each !== null) ?? null;
  const lang = document.documentElement.lang.replace('_', '-') || null;
  return { lang, now, said, zone: said ?? offset ?? browserZone };
}

/** The line a date stands in: its first part says the day in figures, in an attribute. */
export function dateLineIn(root: ParentNode): Element | null {
  const first = root.querySelector('time[datetime]');
  return first?.closest('[data-testid*="-header"]') ?? first?.parentElement ?? null;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** "2026-09-16 2:00 PM - 2026-09-16 3:00 PM": what the attributes of the parts say, without their words. */
function inFigures(root: ParentNode): string {
  const parts = [...root.querySelectorAll('time[datetime]')]
    .slice(0, 5)
    .map((each) => (each.getAttribute('datetime') ?? '').slice(0, 40));
  const [day = '', until = day, more] = parts.filter(isDay);
  const [from, to, extra] = parts.filter((part) => !isDay(part));
  if (day === '' || more !== undefined || extra !== undefined) return '';
  if (from === undefined) return `${day} - ${until}`;
  return to === undefined ? '' : `${day} ${from} - ${until} ${to}`;
}

const same = (one: When | null, other: When | null) =>
  one !== null &&
  other !== null &&
  one.allDay === other.allDay &&
  Date.parse(one.start) === Date.parse(other.start) &&
  Date.parse(one.end) === Date.parse(other.end);

/** A line that ends in a comma has lost the hours that stood behind it. */
const isCut = (line: Element) => /[,،、|]\s*$/u.test(textOf(line, 300));

/**
 * When an event is: what its date line says in figures and what it says in words. Null unless both agree.
 * @param root the part of the page in which only this event has figures.
 */
export function protonWhen(
  line: Element | null,
  context: WhenContext,
  root: ParentNode | null = line,
): When | null {
  if (line === null || root === null || isCut(line)) return null;
  const figures = readWhen(inFigures(root), context);
  return same(figures, readWhen(textOf(line, 300), context)) ? figures : null;
}

/** The name of the drawing in an icon: "map-pin", which no language and no design of the day changes. */
export function iconIn(root: ParentNode): string {
  const use = root.querySelector('use');
  const link = use?.getAttribute('href') ?? use?.getAttribute('xlink:href') ?? '';
  return /#ic-([\w-]{1,40})$/u.exec(link)?.[1] ?? '';
}

/** True where the drawing of any icon can be told. */
export const hasIcons = (root: ParentNode): boolean =>
  [...root.querySelectorAll('svg')].slice(0, 60).some((icon) => iconIn(icon) !== '');

/** What stands beside an icon; null where there is none of that drawing. */
export function besideIcon(root: ParentNode, drawing: string): Element | null {
  for (const icon of [...root.querySelectorAll('svg')].slice(0, 60)) {
    if (iconIn(icon) !== drawing) continue;
    let each: Element = icon;
    while (each.parentElement && each.parentElement !== root && !each.nextElementSibling)
      each = each.parentElement;
    return each.nextElementSibling;
  }
  return null;
}
