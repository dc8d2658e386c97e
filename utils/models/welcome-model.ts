import { createModel, signal } from '@preact/signals';
import { SiteAccessModel, type SiteAccessPorts } from './site-access-model.ts';

export interface WelcomePorts {
  access: SiteAccessPorts;
  /** The key that opens the sidebar, as set in the browser; '' when none is set. */
  key(): Promise<string>;
}

/** First run: something to try before anything is asked for, then which pages may be read. */
export const WelcomeModel = createModel((ports: WelcomePorts) => {
  const isSampleOpen = signal(false);
  const key = signal('');

  void ports.key().then(
    (set) => {
      key.value = set;
    },
    () => {},
  );
  return {
    access: new SiteAccessModel(ports.access),
    isSampleOpen,
    key,
    toggleSample: () => {
      isSampleOpen.value = !isSampleOpen.value;
    },
  };
});
