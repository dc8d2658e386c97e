/** What the user chose for the whole of Beside. Sites and their health are kept elsewhere, beside the browser's grants. */
export interface UserSettings {
  /** `system` follows the light or dark of the machine. */
  theme: 'system' | 'light' | 'dark';
  /** Hours without nudges, "HH:MM" local time; null: none. May run over midnight. */
  quiet: { from: string; to: string } | null;
  /** Ids of practices that are never suggested. */
  mutedPractices: readonly string[];
}

export const defaultSettings: UserSettings = { theme: 'system', quiet: null, mutedPractices: [] };
