import { isVisible } from '../../utils/sites/reading/visible.ts';

const mostSteps = 20;

/**
 * Remembers where an element lies. What it gives finds, without reading the page, what the page has put there since:
 * a page that renders anew has the same in the same place. null: nothing of its kind is shown there.
 */
export function placeOf(element: Element): () => Element | null {
  const document = element.ownerDocument;
  const kind = `${element.localName} ${element.getAttribute('role') ?? ''}`;
  const path: number[] = [];
  let from = element;
  while (from.id === '' && from.parentElement && from !== document.body && path.length < mostSteps) {
    path.unshift([...from.parentElement.children].indexOf(from));
    from = from.parentElement;
  }
  const { id } = from;
  if (id === '' && from !== document.body) return () => null;
  return () => {
    let found: Element | null | undefined = id === '' ? document.body : document.getElementById(id);
    for (const at of path) found = found?.children[at];
    return found && `${found.localName} ${found.getAttribute('role') ?? ''}` === kind && isVisible(found)
      ? found
      : null;
  };
}
