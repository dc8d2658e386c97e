// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { applyTheme, followLastTheme } from '../../utils/platform/theme.ts';

/** A page and what this browser keeps beside it. */
function page(kept = new Map<string, string>()) {
  const dataset: DOMStringMap = {};
  const mirror = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { root: { dataset }, mirror, kept };
}

describe('theme of a page', () => {
  it('is the machine’s own unless one was chosen', () => {
    const first = page();
    applyTheme('dark', first);
    expect(first.root.dataset.theme).toBe('dark');
    applyTheme('system', first);
    expect('theme' in first.root.dataset).toBe(false);
  });

  it('is there at once on the next page', () => {
    const first = page();
    applyTheme('dark', first);
    const next = page(first.kept);
    followLastTheme(next, new EventTarget());
    expect(next.root.dataset.theme).toBe('dark');
  });

  it('follows what other pages show, and nothing else that is stored', () => {
    const here = page();
    const changes = new EventTarget();
    const stop = followLastTheme(here, changes);
    const store = (key: string, value: string) => {
      here.kept.set(key, value);
      changes.dispatchEvent(new StorageEvent('storage', { key }));
    };
    store('beside-theme', 'dark');
    expect(here.root.dataset.theme).toBe('dark');
    store('beside-theme', 'system');
    expect('theme' in here.root.dataset).toBe(false);
    store('something-else', 'dark');
    expect('theme' in here.root.dataset).toBe(false);
    stop();
    store('beside-theme', 'light');
    expect('theme' in here.root.dataset).toBe(false);
  });

  it('is shown even when nothing can be kept, and is the machine’s own when nothing can be read', () => {
    const full = page();
    full.mirror.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    applyTheme('light', full);
    expect(full.root.dataset.theme).toBe('light');
    const closed = page();
    closed.mirror.getItem = () => {
      throw new DOMException('closed', 'SecurityError');
    };
    followLastTheme(closed, new EventTarget());
    expect('theme' in closed.root.dataset).toBe(false);
  });
});
