import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/sidepanel/panel.css';
import '../../components/sidepanel/prepare.css';
import '../../components/sidepanel/notes.css';
import '../../components/sidepanel/delivery.css';
import { render } from 'preact';
import { Panel } from '../../components/sidepanel/panel.tsx';
import { createPanelModel } from '../../utils/models/panel-model.ts';
import { followLastTheme } from '../../utils/platform/theme.ts';
import { createPanelPorts, service } from './ports.ts';

/**
 * `?sample` shows the sample person, as the welcome page does, and follows no tab; `?tab=ID` follows that tab.
 */
const asked = new URLSearchParams(location.search);
const sample = asked.has('sample');
const tabId = Number(asked.get('tab') ?? 'none');
const root = document.getElementById('app');
const beside = sample ? 'none' : Number.isInteger(tabId) ? { tabId } : 'active';
const panel = createPanelModel(createPanelPorts(beside));

followLastTheme();
if (root) render(<Panel panel={panel} />, root);
if (sample) {
  void service.addSample().then(
    ({ id }) => panel.openPerson(id),
    () => panel.retry(),
  );
}
