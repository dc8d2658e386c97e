import type { LockModel } from '../../utils/models/lock-model.ts';
import { Unlock } from '../lock/lock-screen.tsx';
import { Act } from '../shared/act.tsx';
import { PassphraseForm } from '../shared/passphrase-form.tsx';
import { Part } from './part.tsx';
import { Said } from './row-parts.tsx';

interface Props {
  lock: LockModel;
}

/** A passphrase for the journal itself: set, used, changed and taken away. */
export const LockPart = ({ lock }: Props) => (
  <Part
    id="lock"
    head="Passphrase"
    note="Keeps the words of the journal from whoever else comes to this browser or its files."
  >
    {lock.state.value === 'off' && <SetRow lock={lock} />}
    {lock.state.value === 'locked' && <UnlockRow lock={lock} />}
    {lock.state.value === 'open' && (
      <>
        <OpenRow lock={lock} />
        <IdleRow lock={lock} />
        <ChangeRow lock={lock} />
        <TakeAwayRow lock={lock} />
      </>
    )}
  </Part>
);

const before = [
  'A forgotten passphrase is final. Nobody can open the journal without it, and nothing can bring it back.',
  'An encrypted backup has a passphrase of its own. Made now, it is the way back if this one is lost.',
  'Copies Beside kept of the journal are removed, as they lie open.',
  'The files still show how many people and entries there are, roughly how long they are, and of when. Not whom or what.',
  'What was written before may linger in the free space of the disk until it is written over.',
  'While there is a passphrase, the pill on a page shows no headings, and a long journal is searched more slowly.',
];

const SetRow = ({ lock }: Props) => (
  <li class="item">
    <div>
      <p class="strong">Lock the journal</p>
      <p class="small quiet">No passphrase is set. What you write lies open in the files of this browser.</p>
      {lock.step.value === 'setting' && (
        <>
          <ul class="before small">
            {before.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <PassphraseForm
            id="lock-passphrase"
            isNew
            words="Seal the journal"
            isBusy={lock.isBusy.value}
            onUse={lock.set}
            onLeave={lock.leave}
          />
        </>
      )}
      <Said words={lock.said.value} />
    </div>
    <div class="acts">
      {lock.step.value !== 'setting' && (
        <Act words="Set a passphrase" isBusy={lock.isBusy.value} act={lock.askSet} />
      )}
    </div>
  </li>
);

const UnlockRow = ({ lock }: Props) => (
  <li class="item">
    <div>
      <p class="strong">The journal is locked</p>
      <p class="small quiet">
        What was corrected, your data and backups are shown again when it is unlocked. Sites and suggestions
        can be set as before.
      </p>
      <Unlock lock={lock} />
    </div>
  </li>
);

const OpenRow = ({ lock }: Props) => (
  <li class="item">
    <div>
      <p class="strong">The journal is sealed</p>
      <p class="small quiet">
        Unlocked now. Alt+L locks it from any page of Beside, and so does closing the browser
      </p>
      <Said words={lock.step.value === 'rest' ? lock.said.value : ''} />
    </div>
    <div class="acts">
      <Act words="Lock now" isBusy={lock.isBusy.value} act={lock.lockNow} />
    </div>
  </li>
);

const IdleRow = ({ lock }: Props) => (
  <li class="item">
    <div>
      <p class="strong" id="lock-idle">
        Locks by itself
      </p>
      <p class="small quiet">After so many minutes without a touch in Beside</p>
    </div>
    <div class="acts">
      <div class="segmented" role="radiogroup" aria-labelledby="lock-idle">
        {lock.choices.value.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name="lock-minutes"
              checked={minutes === lock.minutes.value}
              onChange={() => void lock.chooseMinutes(minutes)}
            />
            {minutes}
          </label>
        ))}
      </div>
    </div>
  </li>
);

const ChangeRow = ({ lock }: Props) => {
  const step = lock.step.value;
  const isMine = step === 'present' || step === 'next';
  return (
    <li class="item">
      <div>
        <p class="strong">Another passphrase</p>
        <p class="small quiet">For the same journal. The one before opens it no more</p>
        {step === 'present' && (
          <PassphraseForm
            id="lock-present"
            words="Go on"
            note="First the one in use."
            isBusy={lock.isBusy.value}
            onUse={lock.givePresent}
            onLeave={lock.leave}
          />
        )}
        {step === 'next' && (
          <PassphraseForm
            id="lock-next"
            isNew
            words="Use this one"
            note="Now the new one. A forgotten passphrase is final."
            isBusy={lock.isBusy.value}
            onUse={lock.change}
            onLeave={lock.leave}
          />
        )}
        <Said words={isMine ? lock.said.value : ''} />
      </div>
      <div class="acts">
        {!isMine && <Act words="Change…" isBusy={lock.isBusy.value} act={lock.askChange} />}
      </div>
    </li>
  );
};

const TakeAwayRow = ({ lock }: Props) => {
  const isMine = lock.step.value === 'taking-away';
  const wait = lock.wait.value;
  return (
    <li class="item">
      <div>
        <p class="strong">No passphrase</p>
        <p class="small quiet">The journal then lies open in this browser again</p>
        {isMine && (
          <PassphraseForm
            id="lock-last"
            words={wait > 0 ? `Wait ${wait} s` : 'Take it away'}
            note="Sealed copies Beside kept are removed. The journal itself stays whole."
            isBusy={lock.isBusy.value}
            isHeld={wait > 0}
            onUse={lock.takeAway}
            onLeave={lock.leave}
          />
        )}
        <Said words={isMine ? lock.said.value : ''} />
      </div>
      <div class="acts">
        {!isMine && <Act words="Take it away…" isBusy={lock.isBusy.value} act={lock.askTakeAway} />}
      </div>
    </li>
  );
};
