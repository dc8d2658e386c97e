import { describe, expect, it } from 'vitest';
import { OptionsThemeModel, type Theme } from '../../utils/models/options-model-theme.ts';
import { settled } from './sample-sites.ts';

/** Settings that answer when told to, and tell of changes by other pages. */
class FakeThemes {
  kept: Theme = 'dark';
  private readonly listeners = new Set<() => void>();
  private release: (() => void) | null = null;
  private gate: Promise<void> = Promise.resolve();

  hold() {
    this.gate = new Promise((resolve) => {
      this.release = resolve;
    });
  }
  answer() {
    this.release?.();
  }
  readonly read = async () => {
    const { kept } = this;
    await this.gate;
    return kept;
  };
  readonly save = async (theme: Theme) => {
    this.kept = theme;
  };
  readonly onChanged = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  changeElsewhere(theme: Theme) {
    this.kept = theme;
    for (const listener of this.listeners) listener();
  }
  get listenerCount() {
    return this.listeners.size;
  }
}

describe('theme', () => {
  it('starts with what was kept and keeps what is chosen', async () => {
    const themes = new FakeThemes();
    const model = new OptionsThemeModel(themes);
    expect(model.theme.value).toBeNull();
    await settled();
    expect(model.theme.value).toBe('dark');
    await model.choose('light');
    expect([model.theme.value, themes.kept, model.said.value]).toEqual(['light', 'light', '']);
  });

  it('is not undone by settings that answer late', async () => {
    const themes = new FakeThemes();
    themes.hold();
    const model = new OptionsThemeModel(themes);
    const chosen = model.choose('light');
    themes.answer();
    await chosen;
    await settled();
    expect(model.theme.value).toBe('light');
  });

  it('follows a choice in another page, until this one goes', async () => {
    const themes = new FakeThemes();
    const model = new OptionsThemeModel(themes);
    await settled();
    themes.changeElsewhere('system');
    await settled();
    expect(model.theme.value).toBe('system');
    model[Symbol.dispose]();
    expect(themes.listenerCount).toBe(0);
  });

  it('shows the choice even when it cannot be kept, and says so', async () => {
    const broken = () => Promise.reject(new Error('storage'));
    const model = new OptionsThemeModel({ read: broken, save: broken, onChanged: () => () => {} });
    await model.choose('dark');
    expect(model.theme.value).toBe('dark');
    expect(model.said.value).toContain('could not be kept');
  });
});
