import { createModel } from '@preact/signals';
import { type CorrectionsPorts, OptionsCorrectionsModel } from './options-model-corrections.ts';
import { type DataPorts, OptionsDataModel } from './options-model-data.ts';
import { OptionsThemeModel, type ThemePorts } from './options-model-theme.ts';
import { SiteAccessModel, type SiteAccessPorts } from './site-access-model.ts';

export interface OptionsPorts {
  access: SiteAccessPorts;
  corrections: CorrectionsPorts;
  data: DataPorts;
  theme: ThemePorts;
}

/** The settings page: which pages may be read, what was corrected, how it looks, and the data itself. */
export const OptionsModel = createModel(({ access, corrections, data, theme }: OptionsPorts) => ({
  access: new SiteAccessModel(access),
  corrections: new OptionsCorrectionsModel(corrections),
  data: new OptionsDataModel(data),
  theme: new OptionsThemeModel(theme),
}));
