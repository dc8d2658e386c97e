import type { ComponentChild } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { OwnPoint } from '../../utils/core/own-day.ts';
import type { TodayModel } from '../../utils/models/today-model.ts';
import { Point } from '../prompt/point.tsx';

/** What one click on a point does: opens its form, puts it on the agenda with somebody, or says that it is done. */
function actOf(model: TodayModel, point: OwnPoint) {
  if (model.desks.leadsTo(point) !== null)
    return { does: 'Begin', onAdd: () => void model.desks.begin(point) };
  if (model.isForAgenda(point)) return { does: 'Add to the agenda', onAdd: () => void model.add(point) };
  return { does: 'Done', onAdd: () => void model.done(point) };
}

/** What is worth a thought of the user's own: a few at most, or one sentence on why there is nothing. */
export function OwnPoints({ model, whom }: { model: TodayModel; whom(personId: string): ComponentChild }) {
  const points = model.points.value;
  const silence = model.silence.value;
  const head = useId();
  // Seen again when others are offered.
  useEffect(model.seen, [points]);
  if (points.length === 0 && silence === null) return null;
  return (
    <section class="sec" aria-labelledby={head}>
      <div class="sec-head">
        <h2 class="head" id={head}>
          For you
        </h2>
      </div>
      {points.length === 0 ? (
        <p class="small quiet">{silence}</p>
      ) : (
        <ul class="points">
          {points.map((point) => {
            return (
              <Point
                key={point.prompt.key}
                prompt={point.prompt}
                with={point.personId === null ? null : whom(point.personId)}
                whyOpen={model.why.value === point.prompt.key}
                {...actOf(model, point)}
                onNotNow={() => void model.notNow(point)}
                onNever={() => void model.never(point)}
                onWhy={() => model.turnWhy(point.prompt.key)}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}
