import { givenName } from '../../utils/core/person.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { BothWays, FollowUpRow } from './follow-up-row.tsx';

/** Follow-ups still open, both ways, beside a meeting. */
export function FollowUps({ person }: { person: PersonModel }) {
  const open = person.page.value.followUps.filter((each) => each.state === 'open');
  if (open.length === 0) return null;
  const place = { today: person.today.value, lang: person.place.lang };
  return (
    <section class="sec" aria-labelledby="open">
      <div class="sec-head">
        <h2 class="head" id="open">
          Open follow-ups
        </h2>
      </div>
      <BothWays
        open={open}
        name={givenName(person.page.value.person.name)}
        row={(each) => (
          <FollowUpRow
            key={each.id}
            followUp={each}
            place={place}
            onTick={(kept) => void person.tickFollowUp(each.id, kept)}
          />
        )}
      />
    </section>
  );
}
