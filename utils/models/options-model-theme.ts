import { createModel, signal } from '@preact/signals';
import type { UserSettings } from '../core/settings.ts';

export type Theme = UserSettings['theme'];

export interface ThemePorts {
  read(): Promise<Theme>;
  save(theme: Theme): Promise<void>;
}

/** Light, dark, or as the machine has it. Shown at once; said when it could not be kept. */
export const OptionsThemeModel = createModel((ports: ThemePorts) => {
  const theme = signal<Theme>('system');
  const said = signal('');

  async function choose(wanted: Theme) {
    theme.value = wanted;
    said.value = await ports.save(wanted).then(
      () => '',
      () => 'This holds for this page only; the choice could not be kept.',
    );
  }

  void ports.read().then(
    (kept) => {
      theme.value = kept;
    },
    () => {},
  );
  return { theme, said, choose };
});
