import { createModel } from '@preact/signals';
import { type BackupPorts, OptionsBackupModel } from './options-model-backup.ts';
import { type CorrectionsPorts, OptionsCorrectionsModel } from './options-model-corrections.ts';
import { type DataPorts, OptionsDataModel } from './options-model-data.ts';
import { OptionsPacksModel, type PacksPorts } from './options-model-packs.ts';
import { OptionsPersonModel, type PersonDataPorts } from './options-model-person.ts';
import { OptionsThemeModel, type ThemePorts } from './options-model-theme.ts';
import { SiteAccessModel, type SiteAccessPorts } from './site-access-model.ts';

export interface OptionsPorts {
  access: SiteAccessPorts;
  backup: BackupPorts;
  corrections: CorrectionsPorts;
  data: DataPorts;
  person: Omit<PersonDataPorts, 'onRemoved'>;
  theme: ThemePorts;
  packs: PacksPorts;
}

/** The settings page: which pages may be read, what was corrected, how it looks, and the data itself. */
export const OptionsModel = createModel(
  ({ access, backup, corrections, data, person, theme, packs }: OptionsPorts) => {
    const whole = new OptionsDataModel(data);
    return {
      access: new SiteAccessModel(access),
      backup: new OptionsBackupModel(backup),
      corrections: new OptionsCorrectionsModel(corrections),
      data: whole,
      // The one removed may have been the sample.
      person: new OptionsPersonModel({ ...person, onRemoved: () => void whole.refresh() }),
      theme: new OptionsThemeModel(theme),
      packs: new OptionsPacksModel(packs),
    };
  },
);
