import { visibleText } from '../reading/text.ts';
import type { Outline } from './outline.ts';
import type { Scene } from './scene.ts';
import type { Steps } from './steps.ts';
import { kindsOf } from './vocabulary.ts';
import { instantIn } from './written-time.ts';

/** How much a part says beside its buttons and a date. */
function weight(element: Element | null, { outline, context }: Scene): number {
  if (element === null) return 0;
  const text = outline.text(element);
  if (kindsOf(text).size > 0) return 0;
  if (text.length <= 60 && instantIn(text, context) !== '') return 0;
  const buttons = [...element.querySelectorAll('button,a')].slice(0, 50);
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '').length;
  return (
    letters(visibleText(element, 4000)) -
    buttons.reduce((sum, each) => sum + letters((each.textContent ?? '').slice(0, 500)), 0)
  );
}

/** The body: a part whose names say so, or the longest that follows the head of the message. */
export function* bodyOf(message: Element, head: readonly Element[], scene: Scene): Steps<Element | null> {
  const { outline } = scene;
  const inside = outline.within(message);
  const isClear = (element: Element) =>
    !head.some((part) => element.contains(part) || part.contains(element));
  const frame = inside.find(({ localName, ...rest }) => localName === 'iframe' && rest !== null);
  const inner = frame ? (frame as HTMLIFrameElement).contentDocument?.body : null;
  if (inner && outline.text(frame ?? null) !== '') return inner;
  const named = inside.find(
    (element) =>
      isClear(element) && (element.getAttribute('role') === 'document' || outline.hint(element) === 'text'),
  );
  if (named) return named;
  const last = head.at(-1);
  const after = inside.filter(
    (element) =>
      isClear(element) &&
      (!last || last.compareDocumentPosition(element) & 4) &&
      !element.matches('button,a,form,footer,[role=toolbar]'),
  );
  const outer: Element[] = [];
  for (const element of after) if (!outer.at(-1)?.contains(element)) outer.push(element);
  let best: Element | null = null;
  let most = 0;
  for (const each of outer) {
    const heavy = weight(each, scene);
    if (heavy > most) best = each;
    most = Math.max(most, heavy);
    yield;
  }
  return best;
}

/** Parts that are plainly the text of a mail; a part with the heading in it is more than that. */
export const bodiesIn = (surface: Element, outline: Outline): Element[] =>
  outline
    .within(surface)
    .filter(
      (element) =>
        (element.localName === 'iframe' ||
          element.localName === 'blockquote' ||
          element.getAttribute('role') === 'document' ||
          outline.hint(element) === 'text') &&
        element.querySelector('h1,h2,h3,[role=heading]') === null,
    );

/** What somebody else wrote before. */
export const isQuoted = ({ localName }: Element): boolean => localName === 'blockquote';
