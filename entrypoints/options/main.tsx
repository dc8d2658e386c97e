import '../../components/shared/base.css';
import '../../components/shared/tokens.css';
import '../../components/shared/frame.css';
import '../../components/options/options.css';
import '../../components/recovery/recovery.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { Guard } from '../../components/recovery/guard.tsx';
import { BackupReminderModel } from '../../utils/models/backup-reminder-model.ts';
import { LockModel } from '../../utils/models/lock-model.ts';
import { OptionsModel } from '../../utils/models/options-model.ts';
import { gateOf } from '../../utils/models/page-gate.ts';
import { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { applyTheme, followLastTheme } from '../../utils/platform/theme.ts';
import { lockPage, optionsPorts, recovery, reminder } from './ports.ts';

followLastTheme();

const guard = new RecoveryModel(recovery);
const lock = new LockModel({ ...lockPage, save: async () => undefined });
const backups = new BackupReminderModel(reminder);
const model = new OptionsModel(optionsPorts);
const page = { model, lock, welcome: '/welcome.html', journal: '/journal.html' };
const app = document.getElementById('app');
if (app) {
  render(
    <Guard
      gate={gateOf({ recovery: guard, lock, reminder: backups })}
      whenLocked={<OptionsPage {...page} isLocked />}
    >
      <OptionsPage {...page} />
    </Guard>,
    app,
  );
}
void guard.look().then(() => {
  void lock.look();
  void backups.look();
});

effect(() => {
  const { value } = model.theme.theme;
  if (value !== null) applyTheme(value);
});
