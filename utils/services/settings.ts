import type { UserSettings } from '../core/settings.ts';
import type { JournalPorts } from './journal-ports.ts';
import { createDesk } from './journal-undo.ts';

export interface SettingsService {
  /** The defaults where nothing was chosen yet. */
  read(): Promise<UserSettings>;
  /** Changes the named settings and leaves the others; gives back all of them. */
  change(change: Partial<UserSettings>): Promise<UserSettings>;
  onChanged(listener: () => void): () => void;
}

export function createSettingsService(ports: JournalPorts): SettingsService {
  const desk = createDesk(ports);
  return {
    read: () => desk.read(['settings'], ({ settings }) => settings.read()),
    change: (change) =>
      desk.act(['settings'], async ({ settings }) => {
        const changed = { ...(await settings.read()), ...change };
        await settings.save(changed);
        return changed;
      }),
    onChanged: (listener) => ports.broadcast.listen(listener),
  };
}
