import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { givenName, type Person, type RelationshipKind } from '../../utils/core/person.ts';
import { addDays } from '../../utils/core/time.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { CardFlags } from './card-flags.tsx';
import { CardSince } from './card-since.tsx';
import { relationshipWords } from './who-question.tsx';

const rhythms: readonly (readonly [string, string])[] = [
  ['', 'None in mind'],
  ['7', 'Weekly'],
  ['14', 'Every two weeks'],
  ['28', 'Monthly'],
  ['91', 'Each quarter'],
  ['365', 'Once a year'],
];

type Pronoun = 'none' | 'she' | 'he' | 'they';

const toAddresses = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/u)
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each.includes('@'));

const toNames = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;]/u)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
];

const Row = (props: { label: string; children: (id: string) => ComponentChildren }) => {
  const id = useId();
  return (
    <div class="row">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
};

/** A relationship that ends keeps its dates; one set today and taken away again leaves nothing. */
function turned(person: Person, kind: RelationshipKind, today: string): Person['relationships'] {
  const open = person.relationships.find((each) => each.kind === kind && each.to === null);
  if (!open) return [...person.relationships, { kind, from: null, to: null }];
  const others = person.relationships.filter((each) => each !== open);
  return open.from === today || open.from === null
    ? others
    : [...others, { ...open, to: addDays(today, -1) }];
}

/** What the user says of somebody. Saved as each field is left; there is nothing to confirm. */
export function PersonCard({ model }: { model: PersonModel }) {
  const { person } = model.page.value;
  const name = givenName(person.name);
  const save = (change: Partial<Person>) => void model.saveCard(change);
  const holds = model.relationships.value;
  return (
    <section class="card" aria-labelledby="card">
      <div class="sec-head">
        <h2 class="head" id="card">
          Card of <bdi>{name}</bdi>
        </h2>
        <IconButton icon="close" label="Close the card" onClick={() => model.showCard(false)} />
      </div>
      <Row label="Name">
        {(id) => (
          <input
            id={id}
            class="field"
            dir="auto"
            value={person.name}
            onChange={(event) => {
              const words = event.currentTarget.value.trim();
              if (words !== '') save({ name: words });
            }}
          />
        )}
      </Row>
      <Row label="Other names they go by">
        {(id) => (
          <input
            id={id}
            class="field"
            dir="auto"
            value={person.aliases.join(', ')}
            onChange={(event) => save({ aliases: toNames(event.currentTarget.value) })}
          />
        )}
      </Row>
      <Row label="Mail addresses">
        {(id) => (
          <input
            id={id}
            class="field"
            dir="ltr"
            value={person.addresses.join(', ')}
            onChange={(event) => save({ addresses: toAddresses(event.currentTarget.value) })}
          />
        )}
      </Row>
      <fieldset>
        <legend>Who {name} is to you</legend>
        <div class="chips">
          {relationshipWords.map(([kind, words]) => (
            <label key={kind} class={holds.includes(kind) ? 'chip made' : 'chip'}>
              <input
                type="checkbox"
                class="tick"
                checked={holds.includes(kind)}
                onChange={() => save({ relationships: turned(person, kind, model.today.value) })}
              />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
      <CardSince person={person} today={model.today.value} save={save} />
      <Row label="How often you mean to meet">
        {(id) => (
          <select
            id={id}
            class="field"
            value={person.rhythm === null ? '' : String(person.rhythm)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              save({ rhythm: value === '' ? null : Number(value) });
            }}
          >
            {rhythms.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
            {person.rhythm !== null && !rhythms.some(([value]) => value === String(person.rhythm)) && (
              <option value={String(person.rhythm)}>Every {person.rhythm} days</option>
            )}
          </select>
        )}
      </Row>
      <Segmented<Pronoun>
        legend="Pronoun in sentences of Beside"
        choices={[
          ['none', 'Use the name'],
          ['she', 'She'],
          ['he', 'He'],
          ['they', 'They'],
        ]}
        value={person.pronoun ?? 'none'}
        onChoose={(value) => save({ pronoun: value === 'none' ? null : value })}
      />
      <CardFlags person={person} save={save} />
    </section>
  );
}
