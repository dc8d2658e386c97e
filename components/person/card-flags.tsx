import { givenName, type Person, type PersonFlag } from '../../utils/core/person.ts';
import { Segmented } from '../shared/segmented.tsx';
import { CardAway } from './card-away.tsx';

type Words = readonly (readonly [PersonFlag, string])[];

const groups: readonly { legend: string; flags: Words }[] = [
  {
    legend: 'Thanks reach them best',
    flags: [
      ['thanks-in-private', 'In private'],
      ['thanks-in-writing', 'In writing'],
      ['thanks-before-others', 'Before others'],
    ],
  },
  {
    legend: 'Before a meeting',
    flags: [
      ['agenda-beforehand', 'Likes topics beforehand'],
      ['no-agenda-beforehand', 'No topics beforehand'],
      ['fewer-meetings', 'Wishes fewer meetings'],
      ['private-life-private', 'Private life stays private'],
    ],
  },
  {
    legend: 'Where they stand',
    flags: [
      ['senior', 'Senior'],
      ['remote', 'Remote'],
      ['by-choice', 'Apart by choice'],
      ['well-connected', 'Well connected'],
      ['same-post', 'After the same post'],
    ],
  },
  {
    legend: 'Mentoring',
    flags: [
      ['wanted', 'Wanted as a mentor'],
      ['assigned', 'Assigned by a programme'],
      ['agreed-to-teach', 'Said yes to teaching me'],
      ['no-agreement', 'No agreement wanted'],
      ['wants-nothing-back', 'Wants nothing back'],
      ['light-touch', 'Light touch'],
      ['no-contact', 'No contact wanted'],
    ],
  },
];

type Address = 'unset' | 'formal' | 'familiar';

/** "celebrate the work": what was never to be suggested again, each of it a click from being so. */
const Unsaid = ({ person, save }: { person: Person; save(change: Partial<Person>): void }) => {
  const { unsaid = [] } = person;
  if (unsaid.length === 0) return null;
  return (
    <fieldset>
      <legend>Never suggested</legend>
      <div class="chips">
        {unsaid.map((practice) => (
          <button
            key={practice}
            type="button"
            class="chip"
            aria-label={`Suggest again: ${practice.replaceAll('-', ' ')}`}
            onClick={() => save({ unsaid: unsaid.filter((each) => each !== practice) })}
          >
            {practice.replaceAll('-', ' ')} ×
          </button>
        ))}
      </div>
    </fieldset>
  );
};

/** What the user knows of somebody; each outranks what Beside would do by itself. */
export function CardFlags({ person, save }: { person: Person; save(change: Partial<Person>): void }) {
  const name = givenName(person.name);
  const turn = (flag: PersonFlag) =>
    save({
      flags: person.flags.includes(flag)
        ? person.flags.filter((each) => each !== flag)
        : [...person.flags, flag],
    });
  const chip = (flag: PersonFlag, words: string) => (
    <label key={flag} class={person.flags.includes(flag) ? 'chip made' : 'chip'}>
      <input type="checkbox" class="tick" checked={person.flags.includes(flag)} onChange={() => turn(flag)} />
      {words}
    </label>
  );
  return (
    <details class="card-flags">
      <summary class="link">
        More about <bdi>{name}</bdi>
      </summary>
      {groups.map(({ legend, flags }) => (
        <fieldset key={legend}>
          <legend>{legend}</legend>
          <div class="chips">{flags.map(([flag, words]) => chip(flag, words))}</div>
        </fieldset>
      ))}
      <Segmented<Address>
        legend="How drafts address them"
        choices={[
          ['unset', 'Not said'],
          ['formal', 'Formally'],
          ['familiar', 'Familiarly'],
        ]}
        value={person.address ?? 'unset'}
        onChoose={(value) => save({ address: value === 'unset' ? null : value })}
      />
      <CardAway person={person} save={save} />
      <div class="chips">{chip('muted', `No suggestions about ${name}`)}</div>
      <Unsaid person={person} save={save} />
    </details>
  );
}
