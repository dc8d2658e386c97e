// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Anchor } from '../../components/overlay/follow-anchor.ts';
import { createPill } from '../../components/overlay/pill.ts';
import type { PillView } from '../../utils/core/pill-view.ts';
import { handClock } from './hand-clock.ts';

const view: PillView = {
  title: '1:1 with Dana',
  themes: ['Celebrate', 'Respect what it took', 'Goals'],
  openFollowUps: 2,
  opensBy: 'click',
  key: 'Alt+Shift+J',
};

/** As if the user had done it: scripts of a page cannot make such an event. */
const byUser = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });

function popupAt(left: number, top: number): HTMLElement {
  const popup = document.createElement('div');
  popup.getClientRects = () => [new DOMRect(left, top, 400, 200)] as unknown as DOMRectList;
  popup.getBoundingClientRect = () => new DOMRect(left, top, 400, 200);
  document.body.append(popup);
  return popup;
}

function start() {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  const find = (css: string) => roots.at(-1)?.querySelector(css) as HTMLElement;
  const time = handClock();
  const ending = new AbortController();
  const state = { alive: true, anchor: popupAt(100, 100) as Anchor };
  const calls = { open: vi.fn(), hide: vi.fn() };
  const pill = createPill({
    window,
    clock: time.clock,
    measure: (elements, onMeasured) =>
      time.clock.after(16, () => {
        const { left, top } = find('.root').style;
        const pillBox = new DOMRect(Number.parseFloat(left) || 0, Number.parseFloat(top) || 0, 240, 28);
        const boxOf = (each: Element) =>
          each.className === 'pill'
            ? pillBox
            : each.isConnected
              ? each.getBoundingClientRect()
              : new DOMRect();
        onMeasured(new Map(elements.map((each) => [each, boxOf(each)])), { width: 1280, height: 800 });
      }),
    signal: ending.signal,
    isAlive: () => state.alive,
    onOpenPanel: calls.open,
    onHideForToday: calls.hide,
  });
  const hosts = () => [...document.querySelectorAll('beside-pill')];
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => hosts()[0] ?? null);
  const press = (css: string, how = byUser) => {
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1 });
    find(css).dispatchEvent(how(event));
  };
  return {
    ...{ time, ending, state, calls, pill, hosts, find, press, roots },
    show: (each = view) => pill.show(each, () => state.anchor),
  };
}

let page: ReturnType<typeof start>;

beforeEach(() => {
  page = start();
});
afterEach(() => {
  page.ending.abort();
  document.body.replaceChildren();
});

describe('the pill in the page', () => {
  it('shows kind, headings and counts, and nothing else', async () => {
    page.show();
    await page.time.pass(500);
    expect(page.find('.pill').textContent).toBe('1:1 with Dana · 3 points · 2 open follow-ups');
    expect([...page.find('ul').children].map((each) => each.textContent)).toEqual(view.themes);
    expect(page.roots.at(-1)?.querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0);
  });

  it('keeps the direction of its own words in a page that runs the other way', () => {
    for (const each of [view, { ...view, themes: [], opensBy: 'key' as const }]) {
      page.show(each);
      const words = [...page.find('.root').querySelectorAll('li, .how, .rest, .pill b')];
      expect(words.length).toBeGreaterThan(3);
      for (const line of words) expect(line.querySelector('bdi')?.textContent).toBe(line.textContent);
    }
  });

  it('lets the page see an empty element only', () => {
    page.show();
    const [host] = page.hosts();
    expect(host?.parentElement).toBe(document.documentElement);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.attributes).toHaveLength(0);
    expect(host?.childNodes).toHaveLength(0);
    for (const word of ['Dana', ...view.themes])
      expect(document.documentElement.outerHTML).not.toContain(word);
  });

  it('says nothing about nothing', () => {
    page.show({ ...view, themes: [], openFollowUps: 0 });
    expect(page.find('.pill').textContent).toBe('1:1 with Dana');
    expect(page.find('.peek').textContent).toContain('Open the side panel to prepare.');
  });

  it('says the key where a click cannot open the side panel', () => {
    page.show({ ...view, opensBy: 'key' });
    expect(page.find('.act.main')).toBeNull();
    expect(page.find('.how').hidden).toBe(false);
    expect(page.find('.how').textContent).toContain('Alt+Shift+J');
  });

  it('stands beside its anchor, follows a new one and goes with the last', async () => {
    page.show();
    expect(page.find('.root').style.visibility).toBe('hidden');
    await page.time.pass(60);
    expect(page.find('.root').style.visibility).toBe('');
    expect(page.find('.root').style.left).toBe('108px');
    (page.state.anchor as Element).remove();
    page.state.anchor = popupAt(300, 100);
    page.pill.refresh();
    await page.time.pass(100);
    expect(page.find('.root').style.left).toBe('308px');
    (page.state.anchor as Element).remove();
    page.state.anchor = 'gone';
    await page.time.pass(1100);
    expect(page.hosts()).toHaveLength(0);
    expect(page.time.waiting()).toBe(0);
  });

  it('keeps the focus of somebody who is in it by keys when more is known', async () => {
    page.show();
    await page.time.pass(500);
    page.find('.pill').focus();
    page.show({ ...view, openFollowUps: 3 });
    await page.time.pass(500);
    expect(page.find('.pill').textContent).toContain('3 open follow-ups');
    expect(document.activeElement).toBe(page.hosts()[0]);
    expect(page.roots.at(-1)?.activeElement).toBe(page.find('.pill'));
  });

  it('takes the focus from nobody who has gone on meanwhile', async () => {
    page.show();
    await page.time.pass(500);
    page.find('.pill').focus();
    const field = document.body.appendChild(document.createElement('input'));
    page.show({ ...view, openFollowUps: 3 });
    field.focus();
    await page.time.pass(500);
    expect(document.activeElement).toBe(field);
  });

  it('looks at the page once a turn, and is not seen before it is sure of its place', async () => {
    const looks = () => vi.mocked(document.elementFromPoint).mock.calls.length;
    const before = looks();
    page.show();
    for (const turn of [1, 2, 3]) {
      expect(page.find('.root').style.visibility).toBe('hidden');
      await page.time.pass(16);
      expect(looks() - before).toBe(turn);
    }
    expect(page.find('.root').style.visibility).toBe('');
  });

  it('lets its watcher hear of a popup that was put away by a style alone', async () => {
    const popup = popupAt(100, 100);
    page.state.anchor = popup;
    page.show();
    await page.time.pass(500);
    const heard: unknown[] = [];
    const watcher = new MutationObserver((records) => heard.push(...records));
    watcher.observe(document, { childList: true, subtree: true, attributeFilter: ['hidden'] });
    const shown = popup.getBoundingClientRect;
    popup.getBoundingClientRect = () => new DOMRect();
    await page.time.pass(3000);
    expect(page.find('.root').style.visibility).toBe('hidden');
    // Once: while it stays away there is nothing new to look at.
    expect(heard).toHaveLength(1);
    popup.getBoundingClientRect = shown;
    await page.time.pass(1500);
    watcher.disconnect();
    expect(page.find('.root').style.visibility).toBe('');
    expect(heard).toHaveLength(2);
  });

  it('leaves the styles of a rendering page alone while nothing moves, but for once a second', async () => {
    page.show();
    await page.time.pass(500);
    const styles = vi.spyOn(window, 'getComputedStyle');
    for (let turn = 0; turn < 4; turn++) {
      page.pill.refresh();
      await page.time.pass(100);
    }
    expect(styles).not.toHaveBeenCalled();
    document.body.style.background = 'rgb(10, 10, 10)';
    await page.time.pass(1000);
    expect(page.find('.root').dataset.theme).toBe('dark');
    styles.mockClear();
    (page.state.anchor as HTMLElement).getBoundingClientRect = () => new DOMRect(500, 300, 400, 200);
    page.pill.refresh();
    await page.time.pass(100);
    expect(page.find('.root').style.left).toBe('508px');
    expect(styles).toHaveBeenCalled();
  });

  it('keeps clear of a control of the page, and looks only once for each side', async () => {
    const save = document.createElement('button');
    document.body.append(save);
    const look = vi.mocked(document.elementFromPoint);
    look.mockImplementation((_, y) => (y > 300 ? save : null));
    page.show();
    await page.time.pass(500);
    expect(Number.parseFloat(page.find('.root').style.top)).toBeLessThan(100);
    const looks = look.mock.calls.length;
    await page.time.pass(5000);
    expect(look.mock.calls.length).toBe(looks);
  });

  it('is put back when the page takes it away, but not for ever', async () => {
    page.show();
    for (let round = 0; round < 5; round++) {
      page.hosts()[0]?.remove();
      await page.time.pass(0);
      expect(page.hosts()).toHaveLength(1);
    }
    page.hosts()[0]?.remove();
    await page.time.pass(0);
    expect(page.hosts()).toHaveLength(0);
  });

  it('takes away what an earlier script left behind', () => {
    document.documentElement.append(document.createElement('beside-pill'));
    page.show();
    expect(page.hosts()).toHaveLength(1);
  });

  it('is gone within a second of its extension, and is not put back then', async () => {
    page.show();
    page.state.alive = false;
    page.hosts()[0]?.remove();
    await page.time.pass(0);
    expect(page.hosts()).toHaveLength(0);
    await page.time.pass(1100);
    expect(page.time.waiting()).toBe(0);
  });

  it('ends with its signal, and leaves nothing running', async () => {
    page.show();
    page.ending.abort();
    await page.time.pass(5000);
    expect(page.hosts()).toHaveLength(0);
    expect(page.time.waiting()).toBe(0);
  });
});

describe('what the user does', () => {
  const opened = async () => {
    page.show();
    await page.time.pass(500);
    page.press('.pill');
  };

  it('opens and closes the peek', async () => {
    await opened();
    expect(page.find('.peek').hidden).toBe(false);
    expect(page.find('.pill').getAttribute('aria-expanded')).toBe('true');
    page.press('.pill');
    expect(page.find('.peek').hidden).toBe(true);
  });

  it('opens the side panel and closes the peek', async () => {
    await opened();
    page.press('.act.main');
    expect(page.calls.open).toHaveBeenCalledOnce();
    expect(page.find('.peek').hidden).toBe(true);
  });

  it('hides it for today', async () => {
    await opened();
    page.press('.act:not(.main)');
    expect(page.calls.hide).toHaveBeenCalledOnce();
  });

  it('closes with Escape, which the page does not hear, and brings the focus back', async () => {
    await opened();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    const shadow = page.roots.at(-1) as ShadowRoot;
    vi.spyOn(shadow, 'activeElement', 'get').mockReturnValue(page.find('.act.main'));
    const focus = vi.spyOn(page.find('.pill'), 'focus');
    document.body.dispatchEvent(
      byUser(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    );
    window.removeEventListener('keydown', heard);
    expect(page.find('.peek').hidden).toBe(true);
    expect(focus).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it('is put away by Escape, gives the focus back, and comes again with the next event', async () => {
    page.show();
    await page.time.pass(500);
    const field = document.createElement('input');
    document.body.append(field);
    page.find('.pill').dispatchEvent(new FocusEvent('focus', { relatedTarget: field }));
    const escapeKey = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    page.find('.pill').dispatchEvent(escapeKey());
    expect(page.hosts()).toHaveLength(1);
    page.find('.pill').dispatchEvent(byUser(escapeKey()));
    expect(page.hosts()).toHaveLength(0);
    expect(document.activeElement).toBe(field);
    page.show();
    expect(page.hosts()).toHaveLength(0);
    page.pill.hide();
    page.show();
    expect(page.hosts()).toHaveLength(1);
  });

  it('closes with a press elsewhere, which the page hears', async () => {
    await opened();
    const heard = vi.fn();
    document.addEventListener('pointerdown', heard, { once: true });
    document.body.dispatchEvent(byUser(new PointerEvent('pointerdown', { bubbles: true })));
    expect(page.find('.peek').hidden).toBe(true);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('stays between the user and the pill', async () => {
    await opened();
    const heard = vi.fn();
    const types = ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'keypress', 'wheel'];
    for (const type of types) document.addEventListener(type, heard);
    for (const type of types) {
      page.find('.act').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    for (const type of types) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('what a page may try', () => {
  it('cannot press anything by script', async () => {
    page.show();
    await page.time.pass(500);
    const asIs = <E extends Event>(event: E) => event;
    page.press('.pill', asIs);
    page.hosts()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(page.find('.peek').hidden).toBe(true);
    page.press('.pill');
    page.press('.act.main', asIs);
    page.press('.act:not(.main)', asIs);
    expect(page.calls.open).not.toHaveBeenCalled();
    expect(page.calls.hide).not.toHaveBeenCalled();
  });

  it('cannot have it pressed right after it appeared or moved', async () => {
    page.show();
    await page.time.pass(20);
    page.press('.pill');
    expect(page.find('.peek').hidden).toBe(true);
    await page.time.pass(400);
    (page.state.anchor as HTMLElement).getBoundingClientRect = () => new DOMRect(500, 300, 400, 200);
    page.pill.refresh();
    await page.time.pass(20);
    page.press('.pill');
    expect(page.find('.peek').hidden).toBe(true);
    await page.time.pass(400);
    page.press('.pill');
    expect(page.find('.peek').hidden).toBe(false);
  });

  it('cannot have it pressed through something laid over it, and the user is told another way', async () => {
    page.show();
    await page.time.pass(500);
    page.press('.pill');
    vi.mocked(document.elementFromPoint).mockImplementation(() => document.body);
    page.press('.act.main');
    expect(page.calls.open).not.toHaveBeenCalled();
    expect(page.find('.how').hidden).toBe(false);
  });
});
