import type { RefObject } from 'preact';
import type { Standing } from '../../utils/core/standing.ts';
import { type PeopleModel, type PeopleRow, sideWords } from '../../utils/models/journal-people-model.ts';
import { placeHash } from '../../utils/models/journal-place.ts';
import { personLine } from '../../utils/models/relationship-words.ts';
import { Icon } from '../shared/icon.tsx';
import { Monogram } from '../shared/monogram.tsx';

const strokesWords = ({ strokes }: Standing): string =>
  `Met ${strokes.filter(Boolean).length} of the last ${strokes.length} times`;

/** Strokes for the last meetings, oldest first; nothing where nothing is known of any. */
export const StandingStrokes = ({ standing, next = false }: { standing: Standing; next?: boolean }) =>
  standing.strokes.length === 0 ? null : (
    <span class="cadence" role="img" aria-label={strokesWords(standing)}>
      {standing.strokes.map((held, index) => (
        <i key={index} class={held ? undefined : 'no'} />
      ))}
      {next && <i class="now" />}
    </span>
  );

const Row = (props: { row: PeopleRow; today: string; isChosen: boolean }) => {
  const { person, standing } = props.row;
  return (
    <li>
      <a
        class={standing.group === 'drifting' ? 'pal far' : 'pal'}
        href={placeHash('people', person.id)}
        aria-current={props.isChosen ? 'true' : undefined}
      >
        <Monogram name={person.name} />
        <span>
          <span class="strong">
            <bdi>{person.name}</bdi>
          </span>
          <span class="meta">
            <bdi>{person.sample ? 'a sample, invented' : personLine(person, props.today)}</bdi>
          </span>
        </span>
        <span class="side">
          <StandingStrokes standing={standing} />
          <span class="meta">
            <bdi>{sideWords(standing, props.today)}</bdi>
          </span>
        </span>
      </a>
    </li>
  );
};

/** Up and down walk the rows, from the field as well. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey) return;
  const rows = [...list.querySelectorAll<HTMLElement>('a.pal')];
  const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
  const to = event.key === 'ArrowDown' ? at + 1 : at - 1;
  if (to < 0) list.querySelector('input')?.focus();
  else rows[to]?.focus();
  event.preventDefault();
}

const Quiet = ({ people, welcome }: { people: PeopleModel; welcome: string }) => {
  const state = people.state.value;
  if (state === 'nobody')
    return (
      <p class="small quiet pad">
        Nobody is in the journal yet. The <a href={welcome}>welcome page</a> has a sample person to try.
      </p>
    );
  if (typeof state === 'object')
    return (
      <p class="small pad" role="status">
        {state.failed}
      </p>
    );
  return state === 'ready' && people.groups.value.length === 0 ? (
    <p class="small quiet pad" role="status">
      Nobody here goes by that name or address.
    </p>
  ) : null;
};

/** Everybody, who drifts first; found by name or address. */
export function PeopleColumn(props: {
  people: PeopleModel;
  chosen: string;
  field: RefObject<HTMLInputElement | null>;
  welcome: string;
}) {
  const { people, chosen } = props;
  const more = people.more.value;
  return (
    <section class="list" aria-labelledby="people" onKeyDown={(event) => walk(event, event.currentTarget)}>
      <div class="list-head">
        <h1 class="title" id="people">
          People
        </h1>
        <div class="find">
          <Icon name="find" />
          <input
            ref={props.field}
            class="field"
            type="search"
            autocomplete="off"
            dir="auto"
            placeholder="Find a person"
            aria-label="Find a person"
            aria-keyshortcuts="Control+K Meta+K"
            value={people.words.value}
            onInput={(event) => people.find(event.currentTarget.value)}
          />
        </div>
      </div>
      <Quiet people={people} welcome={props.welcome} />
      {people.groups.value.map(({ group, title, aside, rows }) => (
        <div key={group}>
          <div class="group">
            <h2 class="label" id={`group-${group}`}>
              {title}
            </h2>
            <span class="meta">{aside}</span>
          </div>
          <ul aria-labelledby={`group-${group}`}>
            {rows.map((row) => (
              <Row
                key={row.person.id}
                row={row}
                today={people.today.value}
                isChosen={row.person.id === chosen}
              />
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && (
        <button type="button" class="btn slight" onClick={people.showMore}>
          Show more, {more} left
        </button>
      )}
    </section>
  );
}
