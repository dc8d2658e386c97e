// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { UserSettings } from '../../utils/core/settings.ts';
import { applyTheme, followLastTheme, followTheme } from '../../utils/platform/theme.ts';
import { settled } from './sample-sites.ts';

type Theme = UserSettings['theme'];

/** A page and what this browser keeps beside it. */
function page(kept = new Map<string, string>()) {
  const dataset: DOMStringMap = {};
  const mirror = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { root: { dataset }, mirror, kept };
}

class FakeSettings {
  private readonly listeners = new Set<() => void>();
  constructor(private theme: Theme | Error) {}
  async read() {
    if (this.theme instanceof Error) throw this.theme;
    return { theme: this.theme };
  }
  onChanged(listener: () => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
  change(theme: Theme) {
    this.theme = theme;
    for (const listener of this.listeners) listener();
  }
}

describe('theme of a page', () => {
  it('is the machine’s own unless one was chosen', () => {
    const first = page();
    applyTheme('dark', first);
    expect(first.root.dataset.theme).toBe('dark');
    applyTheme('system', first);
    expect('theme' in first.root.dataset).toBe(false);
  });

  it('is there at once on the next page, before the journal answers', async () => {
    const first = page();
    applyTheme('dark', first);
    const next = page(first.kept);
    followTheme(new FakeSettings('light'), next);
    expect(next.root.dataset.theme).toBe('dark');
    await settled();
    expect(next.root.dataset.theme).toBe('light');
  });

  it('follows a change in another page until it is stopped', async () => {
    const settings = new FakeSettings('light');
    const here = page();
    const stop = followTheme(settings, here);
    settings.change('dark');
    await settled();
    expect(here.root.dataset.theme).toBe('dark');
    stop();
    settings.change('light');
    await settled();
    expect(here.root.dataset.theme).toBe('dark');
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

  it('stays as it was when settings cannot be read or nothing can be kept', async () => {
    const here = page(new Map([['beside-theme', 'dark']]));
    followTheme(new FakeSettings(new Error('closed')), here);
    await settled();
    expect(here.root.dataset.theme).toBe('dark');
    const full = page();
    full.mirror.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    applyTheme('light', full);
    expect(full.root.dataset.theme).toBe('light');
  });
});
