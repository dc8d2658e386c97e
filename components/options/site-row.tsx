import type { SiteRow as Row } from '../../utils/models/site-access-model.ts';
import { Icon } from '../shared/icon.tsx';
import { OddSign } from './signs.tsx';
import { SiteViews } from './site-views.tsx';

export interface SiteActions {
  allow(row: Row): Promise<void>;
  revoke(row: Row): Promise<void>;
}

interface Props extends SiteActions {
  row: Row;
  /** `offer` asks for the first time with a button, `switch` can also take back. */
  control: 'offer' | 'switch';
}

const idOf = (row: Row) => `site-${row.key.replace(/[^a-z0-9]+/giu, '-')}`;

/** One site: what it is, how it is, what to do. */
export function SiteRow({ row, control, allow, revoke }: Props) {
  const { state, words } = row.health;
  return (
    <li class="item site">
      <div>
        <h3 class="name" id={idOf(row)}>
          <span class="strong">{row.name}</span>
          {row.hosts !== row.name && <span class="meta">{row.hosts}</span>}
        </h3>
        {(control === 'switch' || state !== 'none') && (
          <p class={`health ${state}`}>
            {state === 'fine' && <Icon name="check" />}
            {state === 'odd' && <OddSign />}
            {words}
          </p>
        )}
        <p class="small quiet" role="status">
          {row.said}
        </p>
        <SiteViews views={row.views} />
      </div>
      <div class="acts">
        {control === 'switch' ? (
          <SiteSwitch row={row} allow={allow} revoke={revoke} />
        ) : (
          <SiteOffer row={row} allow={allow} />
        )}
      </div>
    </li>
  );
}

/** The box follows the browser's grant and not the click: a refused question leaves it as it was. */
function SiteSwitch({ row, allow, revoke }: SiteActions & { row: Row }) {
  return (
    <input
      class="switch"
      type="checkbox"
      role="switch"
      aria-labelledby={idOf(row)}
      checked={row.isGranted}
      aria-checked={row.isGranted}
      onClick={({ currentTarget: box }) => {
        const wanted = box.checked;
        const answer = wanted ? allow(row) : revoke(row);
        box.checked = !wanted;
        void answer;
      }}
    />
  );
}

function SiteOffer({ row, allow }: Pick<SiteActions, 'allow'> & { row: Row }) {
  if (row.isGranted) return <span class="chip made">Allowed</span>;
  return (
    <button class="btn edge" type="button" onClick={() => void allow(row)}>
      Allow<span class="aside"> {row.name}</span>
    </button>
  );
}
