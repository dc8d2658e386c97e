import { givenName } from '../../utils/core/person.ts';
import { clip } from '../../utils/models/day-words.ts';
import type { JournalPersonModel } from '../../utils/models/journal-person-model.ts';
import { BothWays, FollowUpRow } from '../follow-up/follow-up-row.tsx';
import { IconButton } from '../shared/icon-button.tsx';

/** Follow-ups still open, both ways, on somebody's page. */
export function OpenFollowUps({ model }: { model: JournalPersonModel }) {
  const summary = model.summary.value;
  if (summary === null) return null;
  const place = { today: model.today.value, lang: model.lang };
  return (
    <section aria-labelledby="open">
      <h2 class="head" id="open">
        Open follow-ups
      </h2>
      {summary.open.length === 0 && <p class="small quiet">None noted.</p>}
      <BothWays
        open={summary.open}
        name={givenName(summary.person.name)}
        row={(each) => (
          <FollowUpRow
            key={each.id}
            followUp={each}
            place={place}
            onTick={(kept) => void model.tick(each.id, kept)}
          >
            <IconButton
              icon="close"
              label={`Let go of “${clip(each.text)}”`}
              onClick={() => void model.letGo(each.id)}
            />
          </FollowUpRow>
        )}
      />
    </section>
  );
}
