import '../../components/shared/base.css';
import '../../components/shared/tokens.css';
import '../../components/options/options.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { OptionsModel } from '../../utils/models/options-model.ts';
import { applyTheme, followTheme } from '../../utils/platform/theme.ts';
import { optionsPorts, settings } from './ports.ts';

followTheme(settings);

const model = new OptionsModel(optionsPorts);
const app = document.getElementById('app');
if (app) render(<OptionsPage model={model} welcome="/welcome.html" />, app);

// What is chosen here shows at once; the first value is only what the model begins with.
let isFirst = true;
effect(() => {
  const { value } = model.theme.theme;
  if (!isFirst) applyTheme(value);
  isFirst = false;
});
