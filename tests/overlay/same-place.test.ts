// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { placeOf } from '../../entrypoints/sites.content/same-place.ts';

const draw = (html: string) => {
  document.body.innerHTML = html;
};
const one = (css: string) => {
  const found = document.querySelector(css);
  if (!found) throw new Error(css);
  return found;
};
const page = (of: string) => `<main><p></p><div><section role="dialog">${of}</section></div></main>`;

afterEach(() => document.body.replaceChildren());

it('finds what the page has put in the same place', () => {
  draw(page('dana'));
  const find = placeOf(one('section'));
  draw(page('priya'));
  expect(find()?.textContent).toBe('priya');
});

it('finds it by the id it lies in, wherever that has gone', () => {
  draw(`<div id="layer">${page('dana')}</div>`);
  const find = placeOf(one('section'));
  draw(`<p></p><div id="layer">${page('priya')}</div>`);
  expect(find()?.textContent).toBe('priya');
});

it('finds nothing where something else lies there, nothing is shown, or nothing is left', () => {
  draw(page('dana'));
  const find = placeOf(one('section'));
  draw(page('').replace('dialog', 'alert'));
  expect(find()).toBeNull();
  draw(page('priya').replace('<section', '<section hidden'));
  expect(find()).toBeNull();
  draw('<main></main>');
  expect(find()).toBeNull();
});

it('does not look further up than a page is deep', () => {
  draw(`${'<div>'.repeat(40)}<section></section>`);
  expect(placeOf(one('section'))()).toBeNull();
});
