/** What words are typed into; a search, a passphrase and a choice are none, and a box that is saved says so. */
const fields = 'textarea, input[type="text"], input:not([type])';
const isSaved = (field: Element): boolean => field.closest('[data-saved]') !== null;

/** Fields the user wrote in: what Beside put there stands in the journal already. */
const written = new WeakSet<EventTarget>();

/** Called with each input on the page. */
export const noteWriting = ({ target }: Event): void => {
  if (target !== null) written.add(target);
};

/** The words the user wrote into fields of the page that keep nothing by themselves; '' for none. */
export const wordsInFields = (root: ParentNode = document): string =>
  [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)]
    .filter((field) => written.has(field) && !isSaved(field))
    .map(({ value }) => value.trim())
    .filter((words) => words !== '')
    .join('\n\n');
