import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LockModel } from '../../utils/models/lock-model.ts';
import { Act } from '../shared/act.tsx';
import { PassphraseForm } from '../shared/passphrase-form.tsx';

interface Props {
  lock: LockModel;
}

/** The field and what was said of what was typed; also within the settings. */
export const Unlock = ({ lock }: Props) => {
  const wait = lock.wait.value;
  return (
    <div>
      <PassphraseForm
        id="unlock-passphrase"
        words={wait > 0 ? `Wait ${wait} s` : 'Unlock'}
        isBusy={lock.isBusy.value}
        isHeld={wait > 0}
        onUse={lock.unlock}
      />
      <p class="small" role="status">
        {lock.said.value}
      </p>
    </div>
  );
};

const Forgotten = ({ lock }: Props) => (
  <div class="way">
    <div>
      <h2 class="strong">Without the passphrase</h2>
      <p class="small quiet">
        Nothing can open this journal without it. An empty one can take its place, and a backup or an export
        can be read into that. What is locked here is then removed for good.
      </p>
    </div>
    <div class="acts">
      {lock.step.value === 'sure' ? (
        <>
          <Act words="Remove it and begin anew" main isBusy={lock.isBusy.value} act={lock.startOver} />
          <Act words="Keep it" isBusy={lock.isBusy.value} act={lock.leave} />
        </>
      ) : (
        <>
          <Act words="Begin anew…" isBusy={lock.isBusy.value} act={lock.askSure} />
          <Act words="Not now" isBusy={lock.isBusy.value} act={lock.leave} />
        </>
      )}
    </div>
  </div>
);

/** What stands in the place of the sidebar and of the journal while it is locked. */
export function LockScreen({ lock }: Props) {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => root.current?.querySelector('input')?.focus(), []);
  return (
    <main class="recovery lock-screen" ref={root}>
      <h1 class="title">The journal is locked</h1>
      <p class="quiet">Everything is still there. The passphrase opens it.</p>
      <Unlock lock={lock} />
      {lock.step.value === 'rest' ? (
        <p>
          <button type="button" class="link" onClick={lock.askForgotten}>
            I do not have the passphrase
          </button>
        </p>
      ) : (
        <Forgotten lock={lock} />
      )}
    </main>
  );
}
