import { givenName, type RelationshipKind } from '../../utils/core/person.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';

/** The relationships in the order they are met most; each said from the user's side. */
export const relationshipWords: readonly (readonly [RelationshipKind, string])[] = [
  ['report', 'Reports to me'],
  ['manager', 'My manager'],
  ['peer', 'A peer'],
  ['mentor', 'My mentor'],
  ['mentee', 'I mentor them'],
  ['reverse-mentor', 'A junior who mentors me'],
  ['skip-level', 'Two levels apart'],
  ['buddy', 'A study buddy'],
  ['outside', 'Outside my work'],
];

/** Asked once, quietly: what is worth saying depends on it. */
export function WhoQuestion({ person }: { person: PersonModel }) {
  const name = givenName(person.page.value.person.name);
  return (
    <section class="who-question" aria-labelledby="who-question">
      <h2 class="label" id="who-question">
        Who is <bdi>{name}</bdi> to you?
      </h2>
      <div class="chips">
        {relationshipWords.slice(0, 5).map(([kind, words]) => (
          <button key={kind} type="button" class="chip" onClick={() => void person.setRelationship(kind)}>
            {words}
          </button>
        ))}
        <button type="button" class="chip" onClick={() => person.showCard(true)}>
          Something else
        </button>
        <button type="button" class="chip plain" onClick={person.leaveWho}>
          Later
        </button>
      </div>
    </section>
  );
}
