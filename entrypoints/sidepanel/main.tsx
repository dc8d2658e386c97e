import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/sidepanel/panel.css';
import '../../components/sidepanel/prepare.css';
import '../../components/sidepanel/notes.css';
import '../../components/sidepanel/delivery.css';
import '../../components/sidepanel/workflow.css';
import '../../components/today/today.css';
import '../../components/recovery/recovery.css';
import '../../components/sidepanel/narrow.css';
import { render } from 'preact';
import { Guard } from '../../components/recovery/guard.tsx';
import { Panel } from '../../components/sidepanel/panel.tsx';
import { besideIn } from '../../utils/models/beside-tab.ts';
import { settledOrLate } from '../../utils/models/first-shown.ts';
import { loadParts, partOnDemand } from '../../utils/models/loaded-part.ts';
import { createEarlyGate } from '../../utils/models/page-gate.ts';
import { createPanelModel } from '../../utils/models/panel-model.ts';
import { drawnOrLate, firstDrawn } from '../../utils/platform/first-drawn.ts';
import { followLastTheme } from '../../utils/platform/theme.ts';
import { readyToWrite } from '../../utils/services/journal.ts';
import { isSeen, service, whole } from './first-journal.ts';
import { createPanelPorts } from './ports.ts';
import { followSpeech } from './speech.ts';

const root = document.getElementById('app');
const beside = besideIn(location.search);
const drawn = firstDrawn('main[data-view]:not([data-view=settling])');
const ports = createPanelPorts(beside, followSpeech(drawn), drawn);
const panel = createPanelModel(ports);

followLastTheme();
const guards = partOnDemand(async () => (await whole.load()).createGuards(panel.flush));
const settled = settledOrLate(panel.view, ports.later);
const isOpen = isSeen.then((is) => is && settled.then(() => is));
if (root) {
  render(
    <Guard gate={createEarlyGate(isOpen, guards, () => location.reload())}>
      <Panel panel={panel} />
    </Guard>,
    root,
  );
}

async function showSample(): Promise<void> {
  const { recovery, looked } = await guards.load();
  await looked;
  if (recovery.view.value.kind !== 'open') return;
  await service.addSample().then(
    ({ id }) => panel.openPerson(id),
    () => panel.retry(),
  );
}
if (beside === 'none') void showSample();

// What nobody sees at first comes after what they do.
void drawnOrLate(drawn)
  .then(() => Promise.all([guards.load(), readyToWrite()]))
  .then(loadParts);
