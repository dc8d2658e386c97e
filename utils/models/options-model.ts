import { createModel } from '@preact/signals';
import { type DataPorts, OptionsDataModel } from './options-model-data.ts';
import { OptionsThemeModel, type ThemePorts } from './options-model-theme.ts';
import { SiteAccessModel, type SiteAccessPorts } from './site-access-model.ts';

export interface OptionsPorts {
  access: SiteAccessPorts;
  data: DataPorts;
  theme: ThemePorts;
}

/** The settings page: which pages may be read, how it looks, and the data itself. */
export const OptionsModel = createModel(({ access, data, theme }: OptionsPorts) => ({
  access: new SiteAccessModel(access),
  data: new OptionsDataModel(data),
  theme: new OptionsThemeModel(theme),
}));
