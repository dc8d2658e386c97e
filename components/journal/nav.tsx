import { type JournalView, placeHash } from '../../utils/models/journal-place.ts';
import { LockNow } from '../lock/lock-now.tsx';
import { BrandMark } from '../options/signs.tsx';
import { Icon, type IconName } from '../shared/icon.tsx';
import { IconButton } from '../shared/icon-button.tsx';

const views: readonly (readonly [JournalView, string, IconName])[] = [
  ['today', 'Today', 'day'],
  ['people', 'People', 'people'],
  ['search', 'Search', 'find'],
  ['goals', 'Goals', 'aim'],
  ['mentoring', 'Mentoring', 'pair'],
  ['deliveries', 'Deliveries', 'flag'],
  ['follow-ups', 'Follow-ups', 'ticked'],
  ['reflections', 'Reflections', 'edit'],
  ['back', 'Looking back', 'back-in-time'],
];

/** Where one can go in the journal; the way to the settings stands at the end. */
export function JournalNav(props: {
  view: JournalView;
  covered: boolean;
  /** How many follow-ups are open; '' for none. */
  open: string;
  options: string;
  onTurnCover(): void;
}) {
  return (
    <nav class="nav" aria-label="Journal">
      <p class="brand">
        <BrandMark />
        Beside
      </p>
      <ul>
        {views.map(([view, words, icon]) => (
          <li key={view}>
            <a href={placeHash(view)} aria-current={props.view === view ? 'page' : undefined}>
              <Icon name={icon} />
              {words}
              {view === 'follow-ups' && props.open !== '' && (
                <span class="meta count">
                  {props.open}
                  <span class="aside"> open</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <div class="end">
        <a href={props.options}>
          <Icon name="settings" />
          Settings
        </a>
        <IconButton
          icon="cover"
          label={props.covered ? 'Uncover private text' : 'Cover private text'}
          keys="Alt+H"
          pressed={props.covered}
          onClick={props.onTurnCover}
        />
        <LockNow />
      </div>
    </nav>
  );
}
