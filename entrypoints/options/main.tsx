import '../../components/shared/base.css';
import '../../components/shared/tokens.css';
import '../../components/options/options.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { OptionsModel } from '../../utils/models/options-model.ts';
import { applyTheme, followLastTheme } from '../../utils/platform/theme.ts';
import { optionsPorts } from './ports.ts';

followLastTheme();

const model = new OptionsModel(optionsPorts);
const app = document.getElementById('app');
if (app) render(<OptionsPage model={model} welcome="/welcome.html" />, app);

effect(() => {
  const { value } = model.theme.theme;
  if (value !== null) applyTheme(value);
});
