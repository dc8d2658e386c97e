import { defaultSettings, type UserSettings } from '../../core/settings.ts';
import type { Access } from '../access.ts';
import { createBase } from './base.ts';

export const createSettings = (access: Access) => ({
  raw: createBase(access, 'settings').raw,
  /** The defaults where the user chose nothing yet. */
  read: async (): Promise<UserSettings> => {
    const stored = await access.get('settings', 'user');
    if (!stored) return defaultSettings;
    const { id: _, ...settings } = stored;
    return settings;
  },
  save: async (settings: UserSettings): Promise<void> => {
    await access.put('settings', { ...settings, id: 'user' });
  },
});
