import { ofKind, type Row } from './rows.ts';
import type { Scene } from './scene.ts';
import { instantIn, stamped, whenIn } from './written-time.ts';

/** What the first row of a date says; an event's hours are no moment. */
function datesInRows(rows: readonly Row[], { context }: Scene): string[] {
  const first = ofKind(rows, 'sent')[0] ?? ofKind(rows, 'date')[0] ?? ofKind(rows, 'when')[0];
  return first && whenIn(first.text, context)?.allDay !== false ? [instantIn(first.text, context)] : [];
}

function datesInStamps(inside: readonly Element[], { context }: Scene): string[] {
  const stamp = inside.find((element) => element.localName === 'time' && element.hasAttribute('datetime'));
  const value = stamp ? stamped(stamp.getAttribute('datetime') ?? '', context.zone) : null;
  return value && value.day === '' ? [value.at] : [];
}

/** Of elements whose names say that they hold a date. */
const datesInNamed = (inside: readonly Element[], { outline, context }: Scene): string[] =>
  inside
    .filter((each) => outline.hint(each) === 'date' || each.localName === 'time')
    .slice(0, 5)
    .map(
      (each) =>
        instantIn(outline.text(each), context) ||
        instantIn((each.getAttribute('title') ?? '').slice(0, 200), context),
    );

/** Of any short text at the head of the message. */
const datesAnywhere = (inside: readonly Element[], { outline, context }: Scene): string[] =>
  inside
    .slice(0, 60)
    .filter((each) => outline.text(each).length <= 60 && each.childElementCount === 0)
    .map((each) => instantIn(outline.text(each), context));

const minutesOf = (moments: readonly string[]): Set<number> =>
  new Set(moments.filter((at) => at !== '').map((at) => Math.floor(Date.parse(at) / 60_000)));

/** When a mail was sent, to the minute; '' where nothing says it, or two places differ. */
export function dateOf(message: Element, rows: readonly Row[], scene: Scene): string {
  const inside = scene.outline.within(message);
  let found = minutesOf([...datesInRows(rows, scene), ...datesInStamps(inside, scene)]);
  if (found.size === 0) found = minutesOf(datesInNamed(inside, scene));
  if (found.size === 0) found = minutesOf(datesAnywhere(inside, scene));
  const [only] = found;
  if (only === undefined || found.size > 1) return '';
  return stamped(String(only * 60_000), scene.context.zone)?.at ?? '';
}
