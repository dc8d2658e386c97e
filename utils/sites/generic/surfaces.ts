import { type Outline, parentOf } from './outline.ts';
import { ofKind, type Row } from './rows.ts';

export const dialogs = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[popover]';

/** Open dialogs, the last first: it lies on top. */
export const openDialogs = ({ elements }: Outline): Element[] =>
  elements
    .filter((element) => element.matches(dialogs))
    .slice(-6)
    .reverse();

/** What holds a place on the page, from the innermost to the body; itself where it is no mere line. */
function holdersOf(from: Element): Element[] {
  const found: Element[] = [];
  const first: Element | null = from.childElementCount > 1 ? from : parentOf(from);
  for (let each = first; each && found.length < 14; each = parentOf(each)) {
    found.push(each);
    if (each.localName === 'body') break;
  }
  return found;
}

/** Parts of the page outside of dialogs that may be the open event or mail: those round a telling label or time. */
export function surfacesAround(rows: readonly Row[], others: readonly Element[]): Element[][] {
  const telling = ofKind(rows, 'organizer', 'attendees', 'when', 'start', 'date', 'from', 'to', 'sent').slice(
    0,
    12,
  );
  const seeds = [...telling.map(({ at }) => at), ...others.slice(0, 12)];
  return seeds.filter((seed) => !seed.closest(dialogs)).map(holdersOf);
}
