import { defineOpening, type Place } from '../opening.ts';
import { firstVisible, isVisible } from '../reading/visible.ts';

export const threadSubject = 'h2.hP, h2[data-thread-perm-id], h2[data-legacy-thread-id]';
export const composeSubject = 'input[name=subjectbox]';
export const composeId = 'input[name=composeid], input[name=draft]';
const composeRoot = '.M9, .I5, .AD, [role=dialog]';

/** Attributes may hold the word "undefined" while a thread loads. */
export const known = (value: string | null | undefined) =>
  value && value !== 'undefined' ? value.replace(/^#/u, '') : '';
export const threadIdOf = (heading: Element) =>
  known(heading.getAttribute('data-legacy-thread-id')) || known(heading.getAttribute('data-thread-perm-id'));
export const tokenOf = ({ url }: Place) => /\/([\w-]{16,})$/u.exec(url.hash)?.[1] ?? '';
const editor = '[g_editable=true], [role=textbox][contenteditable]';

/** The window a mail is written in: known by its name, else the smallest part that also holds its text. */
export function composeOf(field: Element): Element {
  const known = field.closest(composeRoot);
  let each: Element = known ?? field;
  while (!known && each.parentElement && !each.querySelector(editor)) each = each.parentElement;
  return known ?? each;
}

interface Open {
  heading: Element | null;
  field: Element | null;
  root: ParentNode;
}

/** What the user looks at: a compose window in which they are, else a thread, else any compose window. */
export function openIn({ document, url }: Place): Open {
  // Several views stay in the document; the one with a box on the screen counts.
  const root = firstVisible(document, '[role=main]') ?? document;
  const heading = firstVisible(root, threadSubject);
  const field = firstVisible(document, composeSubject);
  const writing = field !== null && (heading === null || composeOf(field).contains(document.activeElement));
  const alone = /[?&]view=cm\b/u.test(url.search);
  return {
    heading: (writing || alone) && field ? null : heading,
    field: writing || alone ? field : null,
    root,
  };
}

/** A thread in the address and the heading that the page is titled with, where nothing else of it is known. */
export function lostIn(place: Place): Element | null {
  if (tokenOf(place) === '') return null;
  const { title } = place.document;
  for (const each of openIn(place).root.querySelectorAll('h1, h2, h3, [role=heading]')) {
    const said = (each.textContent ?? '').trim();
    if (said !== '' && title.includes(said) && isVisible(each)) return each;
  }
  return null;
}

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const { heading, field } = openIn(place);
  return field ? composeOf(field) : heading;
}

export default /* @__PURE__ */ defineOpening({
  id: 'gmail',
  claims: ({ url }) => url.hostname === 'mail.google.com' && !url.pathname.startsWith('/chat'),
  openKey(place) {
    const { heading, field } = openIn(place);
    if (field) {
      const id = composeOf(field).querySelector(composeId)?.getAttribute('value') ?? '';
      return `compose ${id}`;
    }
    if (heading) return `thread ${threadIdOf(heading) || tokenOf(place)}`;
    return lostIn(place) ? `lost ${tokenOf(place)}` : '';
  },
});
