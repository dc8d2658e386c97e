/** Where a page of no known product is served; granted in the test build. */
export const unknownHost = 'https://cal.nobody.example/';

export const people = { dana: 'dana@northlight.example', robin: 'robin@northlight.example' } as const;

const when = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** A calendar of a product nobody wrote an adapter for, with a 1:1 open. */
const calendar = (day: string, more: string): string => `
<header><button aria-label="Account: Robin Vale (${people.robin})">RV</button></header>
<main><div role="grid"><div role="row">${['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((name) => `<span role="columnheader">${name}</span>`).join('')}</div>
<div role="gridcell"><button aria-label="Dana / Robin, 14:00 to 15:00">Dana / Robin</button></div></div></main>
<div role="dialog" aria-labelledby="t1" style="position:fixed;left:300px;top:120px;width:360px;background:#fff">
<h2 id="t1">Dana / Robin</h2><div>${when(day)} ⋅ 14:00 – 15:00</div><div>Weekly on this day</div>
<section><h3>Guests</h3><ul><li><span>Robin Vale</span> <span>Organizer</span> <a href="mailto:${people.robin}">${people.robin}</a></li>
<li><span>Dana Whitfield</span> <a href="mailto:${people.dana}">${people.dana}</a></li></ul></section>
${more}<footer><button>Yes</button><button>No</button><button>Maybe</button></footer></div>`;

/** Runs in the page before anything else: hears, sees and breaks whatever a page can. */
function spy(): void {
  const heard: string[] = [];
  const note = (...parts: unknown[]) => {
    for (const part of parts) {
      try {
        heard.push(String(part).slice(0, 100_000));
      } catch {
        heard.push('?');
      }
    }
  };
  Object.assign(window, { heard, roots: [] as ShadowRoot[] });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    note('a root was attached in the page');
    (window as unknown as { roots: ShadowRoot[] }).roots.push(root);
    return root;
  };
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records)
      for (const node of addedNodes)
        note((node as Element).outerHTML ?? node.textContent, (target as Element).localName);
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'message', 'click'])
    addEventListener(
      type,
      (event) => note(type, (event as KeyboardEvent).key, JSON.stringify((event as MessageEvent).data)),
      true,
    );
  const wrap = (owner: object, name: string) => {
    const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      note(name, ...args.filter((each) => typeof each === 'string'));
      return own.apply(this, args);
    });
  };
  for (const name of ['append', 'appendChild', 'setAttribute', 'querySelectorAll', 'getAttribute'])
    wrap(name === 'appendChild' ? Node.prototype : Element.prototype, name);
  wrap(window, 'postMessage');
  wrap(window, 'fetch');
  wrap(CSSStyleSheet.prototype, 'replaceSync');
  wrap(EventTarget.prototype, 'dispatchEvent');
}

/** What a page that wants to be in the way does to the built-ins of its own world. */
function tamper(): void {
  const broken = () => {
    throw new TypeError('tampered with');
  };
  const lie = () => ['Dana Whitfield'];
  Object.assign(Array.prototype, { map: lie, filter: lie, flatMap: lie, some: () => true });
  Object.assign(String.prototype, { slice: () => 'mallory@evil.example', includes: () => true });
  Object.assign(JSON, { stringify: () => '{"type":"page/report"}', parse: broken });
  Object.assign(Element.prototype, { matches: broken, closest: broken, checkVisibility: broken });
  Object.defineProperty(Node.prototype, 'textContent', { get: () => 'Mallory' });
  Object.assign(Promise.prototype, { catch: broken });
  Object.assign(window, { setTimeout: broken, requestIdleCallback: broken, MutationObserver: broken });
}

/** Page after page of what somebody might send to be in the way: much, long, and turned round. */
const floods = (): string => {
  const guests = Array.from(
    { length: 10_000 },
    (_, at) => `<li>Guest ${at} &lt;g${at}@flood.example&gt;</li>`,
  );
  return `<section><h3>Notes</h3><p>\u202e${'a'.repeat(1_000_000)}</p><img src="x:" onerror="heard.push('ran')">
<template shadowrootmode="open"><p>Dana</p></template></section><section><h3>Optional</h3><ul>${guests.join('')}</ul></section>`;
};

/** The address says which: /spy hears all there is to hear, /tampered breaks its own world, /flood is large. */
export function hostilePage({ pathname }: URL, day: string): string {
  const early = pathname === '/spy' ? `(${spy})()` : pathname === '/tampered' ? `(${tamper})()` : '';
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Calendar</title>
<script>window.heard = []; ${early}</script></head><body>${calendar(day, pathname === '/flood' ? floods() : '')}</body></html>`;
}
