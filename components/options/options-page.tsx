import type { OptionsModel } from '../../utils/models/options-model.ts';
import { AddSite } from './add-site.tsx';
import { AnywhereViews } from './anywhere-views.tsx';
import { BackupPart } from './backup-part.tsx';
import { CorrectionsPart } from './corrections-part.tsx';
import { DataPart } from './data-part.tsx';
import { PacksPart } from './packs-part.tsx';
import { Part } from './part.tsx';
import { BrandMark } from './signs.tsx';
import { SiteRow } from './site-row.tsx';
import { ThemePart } from './theme-part.tsx';

interface Props {
  model: InstanceType<typeof OptionsModel>;
  /** Address of the welcome page. */
  welcome: string;
  /** Address of the journal page. */
  journal: string;
}

const SiteNav = ({ welcome, journal }: Pick<Props, 'welcome' | 'journal'>) => (
  <nav class="nav" aria-label="Settings">
    <p class="brand">
      <BrandMark />
      Beside
    </p>
    <ul>
      <li>
        <a href="#sites">Sites</a>
      </li>
      <li>
        <a href="#corrections">Corrections</a>
      </li>
      <li>
        <a href="#appearance">Appearance</a>
      </li>
      <li>
        <a href="#words">Suggestions</a>
      </li>
      <li>
        <a href="#data">Your data</a>
      </li>
      <li>
        <a href="#backup">Backup</a>
      </li>
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
export function OptionsPage({ model, welcome, journal }: Props) {
  const { access, backup, corrections, data, packs, person, theme } = model;
  return (
    <div class="frame">
      <SiteNav welcome={welcome} journal={journal} />
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
        <CorrectionsPart
          rows={corrections.rows.value}
          said={corrections.said.value}
          canTakeBack={corrections.canTakeBack.value}
          remove={corrections.remove}
          takeBack={corrections.takeBack}
        />
        <ThemePart theme={theme.theme.value} said={theme.said.value} choose={theme.choose} />
        <PacksPart packs={packs} />
        <DataPart data={data} person={person} />
        <BackupPart backup={backup} />
      </main>
    </div>
  );
}
