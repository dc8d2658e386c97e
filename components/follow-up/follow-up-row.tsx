import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FollowUp } from '../../utils/core/note.ts';
import type { Day } from '../../utils/core/time.ts';
import { dueWords } from '../../utils/models/day-words.ts';
import { Own } from '../shared/own.tsx';

/** Where a row stands: the day it is read on, and the language its dates are written in. */
export interface RowPlace {
  today: Day;
  lang: string;
}

/** One follow-up, kept with a tick; `children` is what else can be done with it. */
export function FollowUpRow(props: {
  followUp: FollowUp;
  place: RowPlace;
  /** Said before its date. */
  aside?: ComponentChildren;
  onTick(kept: boolean): void;
  children?: ComponentChildren;
}) {
  const id = useId();
  const { when = '', text, due, state } = props.followUp;
  return (
    <li class="follow">
      <input
        class="tick"
        type="checkbox"
        id={id}
        checked={state === 'kept'}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      <label htmlFor={id}>
        {when !== '' && (
          <span class="meta lead">
            When <Own text={when} />
          </span>
        )}
        <Own text={text} />
      </label>
      <span class="meta">
        {props.aside}
        {props.aside && due !== null && ', '}
        {dueWords(due, props.place.today, props.place.lang)}
      </span>
      {props.children && <span class="ends">{props.children}</span>}
    </li>
  );
}

/** Open ones of a pair, both ways: what the user owes, then what the other does. */
export function BothWays(props: {
  open: readonly FollowUp[];
  /** The other's given name. */
  name: string;
  row(followUp: FollowUp): ComponentChildren;
}) {
  const sides = [
    { owner: 'me', words: 'From you' },
    { owner: 'them', words: `From ${props.name}` },
  ] as const;
  return sides.map(({ owner, words }) => {
    const rows = props.open.filter((each) => each.owner === owner);
    if (rows.length === 0) return null;
    return (
      <div class="owed" key={owner}>
        <h3 class="label" id={`owed-${owner}`}>
          <bdi>{words}</bdi>
        </h3>
        <ul aria-labelledby={`owed-${owner}`}>{rows.map(props.row)}</ul>
      </div>
    );
  });
}
