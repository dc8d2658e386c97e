import { useEffect, useState } from 'preact/hooks';
import type { CorrectionModel } from '../../utils/models/correction-model.ts';
import type { PanelModel } from '../../utils/models/panel-model.ts';
import type { PanelView } from '../../utils/models/panel-view.ts';
import { LockNow } from '../lock/lock-now.tsx';
import { WhatItIs } from '../meeting/what-it-is.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { OutlineOffer, SiteHealthLine, SiteOffer } from './site-offer.tsx';

const Choose = ({ panel, words }: { panel: PanelModel; words: string }) => (
  <>
    <button type="button" class="btn edge large" onClick={() => panel.openPicker('open')}>
      {words}
    </button>
    {panel.canGoBack.value && (
      <button type="button" class="btn large" onClick={() => void panel.goBack()}>
        Back to the last person
      </button>
    )}
  </>
);

/** What is open and was taken for nothing: the user may know better. */
const OpenItem = ({ correction }: { correction: CorrectionModel }) => {
  const about = correction.open.value;
  if (about === null) return null;
  const title = about.item.kind === 'event' ? about.item.title : about.item.subject;
  return (
    <div class="open-item small quiet">
      {title.trim() !== '' && (
        <>
          Open: <bdi>{title}</bdi>.{' '}
        </>
      )}
      <WhatItIs correction={correction} about={about} words="Say what it is" />
    </div>
  );
};

type Day = typeof import('./today-part.tsx').TodayPart;
let loaded: Day | null = null;

/** The user's own day is a part of its own: what is there at once does not wait for it. */
function useDay(): Day | null {
  const [part, setPart] = useState(() => loaded);
  useEffect(() => {
    void import('./today-part.tsx').then(({ TodayPart }) => {
      loaded = TodayPart;
      setPart(() => TodayPart);
    });
  }, []);
  return part;
}

/** What can be done where nobody is open. */
const Besides = ({ panel }: { panel: PanelModel }) => {
  const { page } = panel;
  const site = page.site.value;
  return (
    <>
      <SiteOffer page={page} />
      <Choose panel={panel} words="Choose a person" />
      <button type="button" class="btn edge large" onClick={() => void panel.own.turnTo()}>
        Something of your own
      </button>
      <OpenItem correction={panel.correction} />
      <SiteHealthLine page={page} />
      {site.kind === 'site' && site.isAllowed && <OutlineOffer page={page} />}
      <LockNow />
    </>
  );
};

/** Nobody is spoken of: because there is nothing, because the page may not be read, or because all is new. */
const Nothing = ({ panel }: { panel: PanelModel }) => {
  const Day = useDay();
  const { page } = panel;
  const site = page.site.value;
  const isOutside = site.kind === 'unknown' || (site.kind === 'site' && !site.isAllowed);
  if (panel.people.value.length === 0)
    return (
      <EmptyState drawing="first" say="Beside notices your 1:1s and keeps your notes on this machine.">
        <SiteOffer page={page} />
        <button type="button" class="btn edge large" onClick={panel.openWelcome}>
          Try it with a sample person
        </button>
        <Choose panel={panel} words="Add a person" />
      </EmptyState>
    );
  const say = isOutside
    ? 'Beside does not look at this page.'
    : 'There is no 1:1, mentoring session or delivery on this page.';
  const empty = (silence: string | null) => (
    <EmptyState drawing="nothing" say={say}>
      <Besides panel={panel} />
      {silence !== null && <p class="small quiet">{silence}</p>}
    </EmptyState>
  );
  return Day ? (
    <Day panel={panel} empty={empty}>
      <p class="small quiet">{say}</p>
      <Besides panel={panel} />
    </Day>
  ) : (
    empty(null)
  );
};

/** What is shown when nobody is: one sentence and one step. */
export function QuietView({ panel, view }: { panel: PanelModel; view: PanelView }) {
  switch (view.kind) {
    case 'nothing':
      return <Nothing panel={panel} />;
    case 'unreadable':
      return (
        <EmptyState
          drawing="unreadable"
          say={view.reason || 'Beside cannot read this page yet, but your notes work as before.'}
        >
          <Choose panel={panel} words="Pick the person myself" />
          <SiteHealthLine page={panel.page} />
          <OutlineOffer page={panel.page} />
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState drawing="unreadable" say={view.reason}>
          <button type="button" class="btn edge large" onClick={panel.retry}>
            Try again
          </button>
        </EmptyState>
      );
    default:
      return (
        <section class="settling">
          <p class="small quiet">Waiting for the page.</p>
          <div class="acts">
            <Choose panel={panel} words="Choose a person" />
          </div>
        </section>
      );
  }
}
