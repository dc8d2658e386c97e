/** What became of a page since it was last begun to be followed. */
export interface PageChanges {
  /** Follows it anew: nothing has changed yet. */
  begin(): void;
  /** Something was put in, taken out or written. */
  isOther(): boolean;
  /** That, or something may be shown now that was hidden. */
  isTouched(): boolean;
  end(): void;
}

const written = { childList: true, subtree: true, characterData: true } as const;
/** By these a page shows and hides what is in it already. */
const shown = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'value'];
const mostFrames = 20;

/** The documents of the page and of its frames, as far as they may be looked at. */
function documentsOf(document: Document): readonly Document[] {
  const found = [document];
  for (const frame of [...document.getElementsByTagName('iframe')].slice(0, mostFrames)) {
    try {
      if (frame.contentDocument) found.push(frame.contentDocument);
    } catch {
      // A page that breaks its own frames has none.
    }
  }
  return found;
}

/** Follows the changes of a page, each kind up to its first: a page that renders a thousand nodes pays for one. */
export function followChanges(document: Document): PageChanges {
  const Observer = document.defaultView?.MutationObserver ?? MutationObserver;
  let followed: readonly Document[] = [];
  let isOther = false;
  let isTouched = false;
  const see = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return;
    isTouched = true;
    isOther ||= records.some(({ type }) => type !== 'attributes');
    observer.disconnect();
    if (!isOther) for (const each of followed) observer.observe(each, written);
  };
  const observer = new Observer(see);
  const look = () => see(observer.takeRecords());
  return {
    begin: () => {
      observer.disconnect();
      isOther = false;
      isTouched = false;
      followed = documentsOf(document);
      for (const each of followed) observer.observe(each, { ...written, attributeFilter: shown });
    },
    isOther: () => {
      look();
      return isOther;
    },
    isTouched: () => {
      look();
      if (isTouched) return true;
      const now = documentsOf(document);
      return now.length !== followed.length || now.some((each, at) => each !== followed[at]);
    },
    end: () => observer.disconnect(),
  };
}
