import { addDays } from '../../utils/core/time.ts';
import { agoWords, dateWords } from '../../utils/models/day-words.ts';
import type { DeliveryModel } from '../../utils/models/delivery-model.ts';

/** One dot for each day since the delivery, seven at most, and a plain sentence. */
export function Since({ model }: { model: DeliveryModel }) {
  const { on, state } = model.delivery.value;
  const days = model.days.value;
  const today = model.today.value;
  if (days < 0)
    return (
      <p class="said strong">
        Planned for {dateWords(on, model.place.lang)}, {agoWords(on, today)}.
      </p>
    );
  if (state !== 'open') {
    return <p class="said strong">{state === 'marked' ? 'Marked.' : 'Left as it is.'}</p>;
  }
  const shown = Math.min(days, 6);
  return (
    <div class="since">
      {days > 0 && (
        <>
          <ol aria-hidden="true">
            {Array.from({ length: shown + 1 }, (_, index) => (
              <li key={addDays(on, index)} />
            ))}
          </ol>
          <p class="ends meta" aria-hidden="true">
            <span>{dateWords(on, model.place.lang)}</span>
            <span>today</span>
          </p>
        </>
      )}
      <p class="said strong">
        {days === 0
          ? 'Delivered today, nothing marked yet.'
          : `Delivered ${agoWords(on, today)}, nothing marked yet.`}
      </p>
    </div>
  );
}
