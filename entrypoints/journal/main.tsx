import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/frame.css';
import '../../components/journal/journal.css';
import '../../components/journal/person.css';
import '../../components/journal/search.css';
import '../../components/journal/goals.css';
import '../../components/journal/ledger.css';
import '../../components/recovery/recovery.css';
import { render } from 'preact';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { Guard } from '../../components/recovery/guard.tsx';
import { createJournalModel } from '../../utils/models/journal-model.ts';
import { loadParts, partOnDemand } from '../../utils/models/loaded-part.ts';
import { createEarlyGate } from '../../utils/models/page-gate.ts';
import { drawnOrLate } from '../../utils/platform/first-drawn.ts';
import { followLastTheme } from '../../utils/platform/theme.ts';
import { firstJournalPorts, isSeen } from './first-ports.ts';

followLastTheme();

// The first list is shown by what was read before any code was there; everything else comes after it.
const load = () => import('./whole.ts');
const guards = partOnDemand(async () => (await load()).guards);
const whole = partOnDemand(async () => (await load()).journalPagePorts);
const gate = createEarlyGate(isSeen, guards, () => location.reload());
const journal = createJournalModel(firstJournalPorts, whole);
const app = document.getElementById('app');
if (app) {
  render(
    <Guard gate={gate}>
      <JournalPage journal={journal} pages={{ options: '/options.html', welcome: '/welcome.html' }} />
    </Guard>,
    app,
  );
}
void drawnOrLate(firstJournalPorts.drawn()).then(async () => {
  await Promise.all([guards.load(), whole.load()]);
  const { readyToWrite } = await load();
  await Promise.all([loadParts(), readyToWrite()]);
});
