import { createModel, effect, signal } from '@preact/signals';
import type { UserSettings } from '../core/settings.ts';

export type Theme = UserSettings['theme'];

export interface ThemePorts {
  read(): Promise<Theme>;
  save(theme: Theme): Promise<void>;
  /** Called after another page changed something; returns how to stop. */
  onChanged(listener: () => void): () => void;
}

/** Light, dark, or as the machine has it. Shown at once; said when it could not be kept. */
export const OptionsThemeModel = createModel((ports: ThemePorts) => {
  /** null until it is known. */
  const theme = signal<Theme | null>(null);
  const said = signal('');
  /** Grows with every reading and every choice, so that a late answer does not undo a choice. */
  let turn = 0;

  async function read() {
    const mine = ++turn;
    const kept = await ports.read().catch(() => null);
    if (mine === turn && kept !== null) theme.value = kept;
  }

  async function choose(wanted: Theme) {
    turn++;
    theme.value = wanted;
    said.value = await ports.save(wanted).then(
      () => '',
      () => 'This holds for now; the choice could not be kept.',
    );
  }

  effect(() => {
    void read();
    return ports.onChanged(() => void read());
  });
  return { theme, said, choose };
});
