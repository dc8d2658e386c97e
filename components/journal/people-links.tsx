import type { Person } from '../../utils/core/person.ts';
import { placeHash } from '../../utils/models/journal-place.ts';

/** Names one after another, each leading to that person's page. */
export const PeopleLinks = ({ people }: { people: readonly Person[] }) =>
  people.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={placeHash('people', id)}>
        <bdi>{name}</bdi>
      </a>
    </span>
  ));
