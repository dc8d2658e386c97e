import { keyWords } from '../../utils/core/key-words.ts';
import type { PillView } from '../../utils/core/pill-view.ts';

/** The nodes of the pill that change or are listened to. */
export interface PillParts {
  root: HTMLElement;
  pill: HTMLButtonElement;
  peek: HTMLElement;
  /** Absent where a click cannot open the side panel. */
  open: HTMLButtonElement | null;
  hide: HTMLButtonElement;
  /** Where the other ways to open the side panel are said. */
  how: HTMLElement;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

const markPaths: readonly Shape[] = [
  { tag: 'path', d: 'M2.75 2v12', stroke: 'currentColor', 'stroke-width': '1.75', 'stroke-linecap': 'round' },
  { tag: 'circle', cx: '9.6', cy: '9.4', r: '4.6', fill: 'currentColor' },
];
const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round' };
const lockPaths: readonly Shape[] = [
  { tag: 'rect', x: '3.5', y: '7', width: '9', height: '6.5', rx: '1.5', ...line },
  { tag: 'path', d: 'M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7', ...line },
];

type Shape = { tag: string } & Record<string, string>;

function drawIcon(document: Document, name: string, shapes: readonly Shape[]): SVGElement {
  const icon = document.createElementNS(svgNamespace, 'svg') as SVGElement;
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('class', name);
  icon.setAttribute('aria-hidden', 'true');
  for (const { tag, ...attributes } of shapes) {
    const shape = document.createElementNS(svgNamespace, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    icon.append(shape);
  }
  return icon;
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** "3 points", "2 open follow-ups"; nothing is said about nothing. */
export const countsOf = ({ themes, openFollowUps }: PillView): readonly string[] => [
  ...(themes.length > 0 ? [count(themes.length, 'point', 'points')] : []),
  ...(openFollowUps > 0 ? [count(openFollowUps, 'open follow-up', 'open follow-ups')] : []),
];

/** How the side panel opens without a click here. */
const howToOpen = (key: string): string =>
  key === ''
    ? 'Open the side panel with the Beside button in the toolbar of your browser.'
    : `Open the side panel with ${key} or the Beside button in the toolbar of your browser.`;

/** Builds the pill and its closed peek from headings and counts; there is no text field and there never is one. */
export function buildPill(document: Document, view: PillView): PillParts {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string, text = '') => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  };
  const button = (name: string, text = '') => Object.assign(make('button', name, text), { type: 'button' });

  const root = make('div', 'root');
  root.setAttribute('role', 'region');
  root.setAttribute('aria-label', 'Beside');
  const pill = button('pill');
  pill.setAttribute('aria-expanded', 'false');
  pill.setAttribute('aria-description', 'Escape puts it away.');
  // Each piece keeps its own direction inside a page that runs the other way.
  const title = make('b', '');
  title.append(make('bdi', '', view.title));
  const label = make('span', '');
  label.append(title);
  for (const part of countsOf(view)) label.append(make('span', 'sep', ' · '), make('bdi', '', part));
  pill.append(drawIcon(document, 'mark', markPaths), label);

  const peek = make('div', 'peek');
  peek.hidden = true;
  peek.setAttribute('role', 'group');
  peek.setAttribute('aria-label', `Talking points, ${view.title}`);
  const themes = make('ul', '');
  const said = (tag: 'p' | 'li', name: string, text: string) => {
    const line = make(tag, name);
    line.append(make('bdi', '', text));
    return line;
  };
  const lines = view.themes.length > 0 ? view.themes.slice(0, 3) : ['Open the side panel to prepare.'];
  themes.append(...lines.map((line) => said('li', '', line)));

  const foot = make('div', 'foot');
  const open = view.opensBy === 'click' ? button('act main', 'Open side panel') : null;
  const how = said('p', 'how', howToOpen(keyWords(view.key, document.defaultView?.navigator.platform ?? '')));
  how.hidden = open !== null;
  const hide = button('act', 'Hide for today');
  foot.append(...(open ? [open] : []), how, hide);

  const rest = said(
    'p',
    'rest',
    'Headings only. Your notes stay in the side panel, where this page cannot see them.',
  );
  rest.prepend(drawIcon(document, 'lock', lockPaths));
  peek.append(themes, foot, rest);
  root.append(pill, peek);
  return { root, pill, peek, open, hide, how };
}
