import type { OptionsBackupModel } from '../../utils/models/options-model-backup.ts';
import { Act } from '../shared/act.tsx';
import { PassphraseForm } from '../shared/passphrase-form.tsx';
import { Part } from './part.tsx';
import { Said } from './row-parts.tsx';

interface Props {
  backup: InstanceType<typeof OptionsBackupModel>;
}

/** A file that only a passphrase opens, the way back, and what Beside kept by itself. */
export const BackupPart = ({ backup }: Props) => (
  <Part
    id="backup"
    head="Backup"
    note="Kept where you keep it. A browser that is reset takes everything in it along."
  >
    <MakeRow backup={backup} />
    <RestoreRow backup={backup} />
    {backup.copies.value.map((copy) => (
      <CopyRow key={copy.name} backup={backup} copy={copy} />
    ))}
  </Part>
);

function MakeRow({ backup }: Props) {
  const step = backup.step.value;
  return (
    <li class="item">
      <div>
        <p class="strong">Encrypted backup</p>
        <p class="small quiet">{backup.age.value}</p>
        <Said words={step.kind === 'rest' || step.kind === 'making' ? backup.said.value : ''} />
        {step.kind === 'making' && (
          <PassphraseForm
            id="backup-passphrase"
            isNew
            words="Make the backup"
            note="Nobody can open it without the passphrase, and nothing can bring the passphrase back. Keep it where you keep others."
            isBusy={backup.isBusy.value}
            onUse={backup.make}
            onLeave={backup.leave}
          />
        )}
      </div>
      <div class="acts">
        {step.kind !== 'making' && (
          <Act words="Make a backup" isBusy={backup.isBusy.value} act={backup.askMake} />
        )}
      </div>
    </li>
  );
}

function RestoreRow({ backup }: Props) {
  const step = backup.step.value;
  const isMine = step.kind === 'opening' || step.kind === 'found';
  return (
    <li class="item">
      <div>
        <p class="strong" id="restore-name">
          Restore
        </p>
        <p class="small quiet">Tried out apart first. What is here is kept as a copy until you let it go</p>
        <Said words={isMine ? backup.said.value : ''} />
        {step.kind === 'opening' && (
          <PassphraseForm
            id="restore-passphrase"
            words="Open it"
            isBusy={backup.isBusy.value}
            onUse={backup.open}
            onLeave={backup.leave}
          />
        )}
      </div>
      <div class="acts">
        {step.kind === 'found' && (
          <>
            <Act words="Put it in place" main isBusy={backup.isBusy.value} act={backup.putInPlace} />
            <Act words="Leave it" isBusy={backup.isBusy.value} act={backup.leave} />
          </>
        )}
        {!isMine && (
          <label class="btn edge file">
            Choose a backup
            <input
              type="file"
              accept=".beside,.json,application/json"
              aria-labelledby="restore-name"
              disabled={backup.isBusy.value}
              onChange={({ currentTarget: field }) => {
                const file = field.files?.[0];
                if (file) void backup.readFile(() => file.text());
                field.value = '';
              }}
            />
          </label>
        )}
      </div>
    </li>
  );
}

function CopyRow({ backup, copy }: Props & { copy: { name: string; words: string } }) {
  const step = backup.step.value;
  const isAsked = step.kind === 'letting-go' && step.name === copy.name;
  const isBusy = backup.isBusy.value;
  return (
    <li class="item">
      <div>
        <p class="strong">A copy Beside kept</p>
        <p class="small quiet">{copy.words}</p>
        {isAsked && <Said words="This copy is removed for good." />}
      </div>
      <div class="acts">
        {isAsked ? (
          <>
            <Act words="Let it go" main isBusy={isBusy} act={backup.letGo} />
            <Act words="Keep it" isBusy={isBusy} act={backup.leave} />
          </>
        ) : (
          <>
            <Act words="Try this copy" isBusy={isBusy} act={() => backup.readCopy(copy.name)} />
            <Act words="Export copy" isBusy={isBusy} act={() => backup.exportCopy(copy.name)} />
            <Act words="Let go…" isBusy={isBusy} act={() => backup.askLetGo(copy.name)} />
          </>
        )}
      </div>
    </li>
  );
}
