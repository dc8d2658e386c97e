// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticOutline, shapeOf } from '../../utils/sites/diagnostic/outline.ts';
import { nameWords, plainValues, roles, tags } from '../../utils/sites/diagnostic/words.ts';

/** A secret as a page may hold one: a name, a word of a mail, a figure, in any script. */
const secret = fc.oneof(
  fc.stringMatching(/^[a-z]{5,14}$/),
  fc.stringMatching(/^[A-Z][a-z]{4,9}[A-Z][a-z]{4,9}$/),
  fc.stringMatching(/^[a-z]{3,8}-[a-z]{4,8}$/),
  fc.stringMatching(/^\d{6,12}$/),
  fc.constantFrom('Åsa Öberg', 'Данило', '岡田さん', 'dana@northlight.example', 'дана-окафор'),
);

/** Names of elements and attributes have to be names, or no page could have them. */
const named = fc.stringMatching(/^[a-z]{5,14}$/);

/** Every place of a page that may hold somebody's words. */
function pageWith(words: string, name: string): Document {
  const page = document.implementation.createHTMLDocument(words);
  const make = (tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) => {
    const element = page.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const shadowed = make('div');
  shadowed.attachShadow({ mode: 'open' }).append(make('p', { title: words }, words));
  const field = make('input', { value: words, placeholder: words, name: words, type: words });
  Object.assign(field, { value: words });
  page.documentElement.setAttribute('lang', words);
  page.documentElement.setAttribute('dir', words);
  page.body.append(
    make('p', { id: words, class: `${words} x`, title: words, 'aria-label': words, style: words }, words),
    make('div', { role: words, 'data-eventid': words, 'aria-expanded': words, itemtype: words }),
    make('a', { href: `https://${name}.example/${words}?q=${words}#${words}` }, words),
    make('img', { src: `https://x.example/${words}`, alt: words }),
    make(`x-${name}`, { [`data-${name}`]: words, [name]: '' }, words),
    make('script', { type: 'text/plain' }, words),
    make('style', {}, words),
    make('template', {}, words),
    make('noscript', {}, words),
    make('textarea', {}, words),
    page.createComment(words),
    field,
    shadowed,
  );
  return page;
}

/** The parts of our own words, at which a long text may be cut. */
const known = new Set([
  ...nameWords,
  ...tags,
  ...roles,
  ...Object.values(plainValues).flatMap((values) => [...values]),
  ...'outline of a page without its text class names not drawn shadow root frame more broken empty'.split(
    ' ',
  ),
]);

/** All that is neither one of them nor a length. */
const strangeWords = (outline: string): string[] =>
  outline
    .split(/[\s=[\]#×+(),_:.-]+|(?=[*%])|(?<=[a-z\d])(?=[A-Z])|(?<=\d)(?=[A-Za-z])/u)
    .filter((word) => word !== '' && !known.has(word.toLowerCase()) && !/^[*%]?\d+$/u.test(word));

describe('the diagnostic outline', () => {
  it('holds no word of the page, wherever the page has it', () => {
    fc.assert(
      fc.property(secret, named, (words, name) => {
        fc.pre(
          ![words, name].some((each) => each.split(/[-_]/).some((part) => known.has(part.toLowerCase()))),
        );
        const outline = diagnosticOutline(pageWith(words, name));
        expect(outline).toContain('shadow root');
        for (const kept of [words, name, ...words.split(/[\s@.-]+/u).filter((part) => part.length > 2)])
          expect(outline.toLowerCase()).not.toContain(kept.toLowerCase());
      }),
      { numRuns: 300 },
    );
  });

  it('is made of its own words and of lengths, whatever the page is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        const outline = diagnosticOutline(pageWith(words, 'anything'));
        expect(strangeWords(outline)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('tells how a page is built', () => {
    const page = document.implementation.createHTMLDocument('x');
    page.body.innerHTML =
      '<div id="xDetDlg" role="dialog" data-eventid="abc" aria-modal="true"><h2 class="a b">1:1 Dana</h2></div><ul><li>a</li><li>b</li><li>cc</li></ul>';
    const outline = diagnosticOutline(page);
    expect(outline).toMatch(/div#xDetDlg role=dialog \[data-eventid=3 aria-modal=true\]/);
    expect(outline).toMatch(/h2 class 2 text 8/);
    expect(outline).toMatch(/li text 1.* × 2\n/);
  });

  it.each([
    ['data-dana-id', 'data-*4-id'],
    ['messageList42', 'messageList%2'],
    ['dana@northlight.example', '*4*1*10.*7'],
    ['', ''],
    ['xDetDlg', 'xDetDlg'],
    ['xDanaDlg', '*1*4*3'],
  ])('tells the name %s as %s', (name, shape) => {
    expect(shapeOf(name)).toBe(shape);
  });

  it('tells what a page breaks as broken, and goes on', () => {
    const page = document.implementation.createHTMLDocument('x');
    const form = page.createElement('form');
    form.getAttributeNames = () => {
      throw new Error('mine');
    };
    page.body.append(form, page.createElement('hr'));
    const outline = diagnosticOutline(page);
    expect(outline).toContain('(broken)');
    expect(outline).toContain('hr');
  });

  it('ends on a page without end', () => {
    const page = document.implementation.createHTMLDocument('x');
    for (let at = 0; at < 6000; at++) page.body.append(page.createElement(at % 2 ? 'p' : 'div'));
    expect(diagnosticOutline(page)).toContain('(more)');
  });
});
