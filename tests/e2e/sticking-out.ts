import type { PageUnderTest } from './harness/browser.ts';

/** Runs in the page. */
function find(): string[] {
  const named = (element: Element) =>
    `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').slice(0, 30)}`;
  const wide = (element: Element) => element.scrollWidth - element.clientWidth > 1;
  const clips = (element: Element) =>
    getComputedStyle(element).overflowX !== 'visible' && !element.matches('input, textarea, .aside, .status');
  const boxes = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().width > 1,
  );
  const out = boxes.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > innerWidth + 1;
  });
  const scrolled = [document.documentElement, ...boxes.filter(clips)].filter(wide);
  const tight = boxes.filter((element) => element.matches('button') && wide(element));
  return [
    ...out.map((element) => `beyond the page: ${named(element)}`),
    ...scrolled.map((element) => `wider than its place: ${named(element)}`),
    ...tight.map((element) => `too long for its button: ${named(element)}`),
    ...brokenWords(),
  ];

  /** Words of few letters that begin on one line and end on another. */
  function brokenWords(): string[] {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, select, textarea, .aside')) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/gu)) {
        if (word.length > 10 || /[@./-]/u.test(word)) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
        if (Math.max(...tops) - Math.min(...tops) > 6) found.push(`broken word: ${word}`);
      }
    }
    return found;
  }
}

/** What is cut off, sticks out or is broken within a word at the width the page has now. */
export const stickingOut = (page: PageUnderTest): Promise<string[]> => page.evaluate(find);
