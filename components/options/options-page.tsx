import type { LockModel } from '../../utils/models/lock-model.ts';
import type { OptionsModel } from '../../utils/models/options-model.ts';
import { AddSite } from './add-site.tsx';
import { AnywhereViews } from './anywhere-views.tsx';
import { BackupPart } from './backup-part.tsx';
import { CorrectionsPart } from './corrections-part.tsx';
import { DataPart } from './data-part.tsx';
import { LockPart } from './lock-part.tsx';
import { PacksPart } from './packs-part.tsx';
import { Part } from './part.tsx';
import { BrandMark } from './signs.tsx';
import { SiteRow } from './site-row.tsx';
import { ThemePart } from './theme-part.tsx';

interface Props {
  model: InstanceType<typeof OptionsModel>;
  lock: LockModel;
  /** The journal is locked: what comes out of it is not shown. */
  isLocked?: boolean;
  /** Address of the welcome page. */
  welcome: string;
  /** Address of the journal page. */
  journal: string;
}

/** The parts, and whether one shows what comes out of the journal. */
const places = [
  ['sites', 'Sites', false],
  ['corrections', 'Corrections', true],
  ['appearance', 'Appearance', true],
  ['words', 'Suggestions', false],
  ['data', 'Your data', true],
  ['backup', 'Backup', true],
  ['lock', 'Passphrase', false],
] as const;

const SiteNav = ({ isLocked, welcome, journal }: Pick<Props, 'isLocked' | 'welcome' | 'journal'>) => (
  <nav class="nav" aria-label="Settings">
    <p class="brand">
      <BrandMark />
      Beside
    </p>
    <ul>
      {places.map(
        ([id, words, isOfJournal]) =>
          !(isLocked && isOfJournal) && (
            <li key={id}>
              <a href={`#${id}`}>{words}</a>
            </li>
          ),
      )}
    </ul>
    <ul class="end">
      <li>
        <a href={journal}>Journal</a>
      </li>
      <li>
        <a href={welcome}>Welcome page</a>
      </li>
    </ul>
  </nav>
);

/** The settings: sites and how they read, what was corrected, appearance, data. */
export function OptionsPage({ model, lock, isLocked = false, welcome, journal }: Props) {
  const { access, backup, corrections, data, packs, person, theme } = model;
  return (
    <div class="frame">
      <SiteNav isLocked={isLocked} welcome={welcome} journal={journal} />
      <main class="page">
        <h1 class="display">Settings</h1>
        <Part id="sites" head="Sites" note="Beside reads the pages you allow, and no others.">
          {access.isLoaded.value &&
            access.rows.value.map((row) => (
              <SiteRow key={row.key} row={row} control="switch" allow={access.allow} revoke={access.revoke} />
            ))}
          <AddSite anywhere={access.anywhere.value} said={access.addressSaid.value} add={access.addAddress} />
          <AnywhereViews products={access.products.value} />
        </Part>
        {!isLocked && (
          <>
            <CorrectionsPart
              rows={corrections.rows.value}
              said={corrections.said.value}
              canTakeBack={corrections.canTakeBack.value}
              remove={corrections.remove}
              takeBack={corrections.takeBack}
            />
            <ThemePart theme={theme.theme.value} said={theme.said.value} choose={theme.choose} />
          </>
        )}
        <PacksPart packs={packs} />
        {!isLocked && (
          <>
            <DataPart data={data} person={person} />
            <BackupPart backup={backup} />
          </>
        )}
        <LockPart lock={lock} />
      </main>
    </div>
  );
}
