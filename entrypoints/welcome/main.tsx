import '../../components/shared/base.css';
import '../../components/shared/tokens.css';
import '../../components/shared/frame.css';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { keyWords } from '../../utils/core/key-words.ts';
import { parseSiteHealth } from '../../utils/core/site-health.ts';
import { tellSitesChanged } from '../../utils/messages/client.ts';
import { WelcomeModel } from '../../utils/models/welcome-model.ts';
import { browser } from '../../utils/platform/browser.ts';
import { panelOpensBy, readPanelKey } from '../../utils/platform/panel.ts';
import { grants } from '../../utils/platform/permissions.ts';
import { siteHealthStore } from '../../utils/platform/site-health.ts';
import { followLastTheme } from '../../utils/platform/theme.ts';
import { sites } from '../../utils/sites/registry.ts';

followLastTheme();

const model = new WelcomeModel({
  access: {
    sites,
    grants,
    health: async () => parseSiteHealth(await siteHealthStore.read()),
    tellBackground: () => tellSitesChanged((message) => browser.runtime.sendMessage(message)),
    now: () => Date.now(),
  },
  key: async () => keyWords(await readPanelKey(), navigator.platform),
});

const app = document.getElementById('app');
if (app) {
  render(
    <WelcomePage
      model={model}
      browser={panelOpensBy() === 'click' ? 'chromium' : 'firefox'}
      pages={{ sample: '/sidepanel.html?sample=1', options: '/options.html', journal: '/journal.html' }}
    />,
    app,
  );
}
