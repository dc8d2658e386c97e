import { describe, expect, it } from 'vitest';
import { OptionsThemeModel, type Theme } from '../../utils/models/options-model-theme.ts';
import { settled } from './sample-sites.ts';

describe('theme', () => {
  it('starts with what was kept and keeps what is chosen', async () => {
    let kept: Theme = 'dark';
    const model = new OptionsThemeModel({
      read: async () => kept,
      save: async (theme) => {
        kept = theme;
      },
    });
    await settled();
    expect(model.theme.value).toBe('dark');
    await model.choose('light');
    expect([model.theme.value, kept, model.said.value]).toEqual(['light', 'light', '']);
  });

  it('shows the choice even when it cannot be kept, and says so', async () => {
    const broken = () => Promise.reject(new Error('storage'));
    const model = new OptionsThemeModel({ read: broken, save: broken });
    await model.choose('dark');
    expect(model.theme.value).toBe('dark');
    expect(model.said.value).toContain('this page only');
  });
});
