/**
 * Sent to the page: the elements that may have this role and this name, every one that has them and perhaps some more.
 * Null where nothing is known of the role. Firefox asks its accessibility tree about each element of the page in turn
 * and draws the page twice for each one that is not in it, so that a look through a whole page costs seconds.
 */
export function candidatesFor(role: string, name: string): Element[] | null {
  const byTag: Readonly<Record<string, string>> = {
    button: 'button, summary, input[type=button], input[type=submit], input[type=reset], input[type=image]',
    checkbox: 'input[type=checkbox]',
    combobox: 'select, input[list]',
    heading: 'h1, h2, h3, h4, h5, h6',
    link: 'a[href], area[href]',
    menuitem: 'menuitem',
    radio: 'input[type=radio]',
    searchbox: 'input[type=search]',
    switch: 'input[type=checkbox]',
    tab: 'tab',
    textbox: 'input, textarea, [contenteditable]',
  };
  const own = byTag[role];
  if (own === undefined) return null;
  const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'value'];
  const wordsOf = (element: Element): string =>
    [element, ...element.querySelectorAll('*')]
      .flatMap((each) => spoken.map((attribute) => each.getAttribute(attribute) ?? ''))
      .concat(element.textContent ?? '')
      .join(' ');
  const isElement = (found: unknown): found is Element => found instanceof Element;
  const words = name.toLowerCase().split(/\s+/u).filter(Boolean);
  return [...document.querySelectorAll(`${own}, [role~="${role}"]`)].filter((element) => {
    const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter(Boolean);
    const all = [element, ...(labels ?? []), ...ids.map((id) => document.getElementById(id))].filter(
      isElement,
    );
    const text = all.map(wordsOf).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
