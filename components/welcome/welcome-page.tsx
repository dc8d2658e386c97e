import type { WelcomeModel } from '../../utils/models/welcome-model.ts';
import { AddSite } from '../options/add-site.tsx';
import { BrandMark } from '../options/signs.tsx';
import { SiteRow } from '../options/site-row.tsx';
import { OpeningPart } from './opening-part.tsx';
import { SampleFrame } from './sample-frame.tsx';

interface Props {
  model: InstanceType<typeof WelcomeModel>;
  browser: 'chromium' | 'firefox';
  /** Addresses of other pages of the extension. */
  pages: { sample: string; options: string; journal: string };
}

/** First run: a sample to try, then which pages may be read, then how to open the sidebar. */
export function WelcomePage({ model, browser, pages }: Props) {
  const { access, isSampleOpen, key } = model;
  const isOpen = isSampleOpen.value;
  return (
    <main class={isOpen ? 'welcome opened' : 'welcome'}>
      <section class="first">
        <p class="brand">
          <BrandMark />
          Beside
        </p>
        <h1 class="say">Beside notices your 1:1s and keeps your notes on this machine.</h1>
        <button
          class={isOpen ? 'btn edge large' : 'btn main large'}
          type="button"
          aria-expanded={isOpen}
          aria-controls="sample"
          onClick={model.toggleSample}
        >
          {isOpen ? 'Close the sample' : 'Try it with a sample person'}
        </button>
        <p class="small quiet">No account. Nothing leaves this machine.</p>
      </section>
      <SampleFrame isOpen={isOpen} address={pages.sample} />
      <div class="steps">
        <section class="step" aria-labelledby="sites-head">
          <h2 class="head" id="sites-head">
            Which pages may Beside read?
          </h2>
          <p class="small quiet">
            Only those you allow here; <a href={pages.options}>settings</a> take it back. The sample and your{' '}
            <a href={pages.journal}>journal</a> work without any.
          </p>
          <SiteOffers access={access} />
        </section>
        <OpeningPart browser={browser} shortcut={key.value} />
      </div>
    </main>
  );
}

const SiteOffers = ({ access }: Pick<Props['model'], 'access'>) => (
  <ul class="rows">
    {access.isLoaded.value &&
      access.rows.value.map((row) => (
        <SiteRow key={row.key} row={row} control="offer" allow={access.allow} revoke={access.revoke} />
      ))}
    <AddSite anywhere={access.anywhere.value} said={access.addressSaid.value} add={access.addAddress} />
  </ul>
);
