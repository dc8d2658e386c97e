import type { DeliveryModel } from '../../utils/models/delivery-model.ts';
import { Point } from '../prompt/point.tsx';

/** What is worth doing about a delivery, each with the one click that does it. */
export function DeliveryPoints({ model }: { model: DeliveryModel }) {
  const points = model.points.value;
  if (points.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="suggested">
      <div class="sec-head">
        <h2 class="head" id="suggested">
          Suggested
        </h2>
      </div>
      <ul class="points">
        {points.map((prompt) => {
          const looksBack = prompt.action === 'start-reflection';
          const whyOpen = model.why.value === prompt.practice;
          return (
            <Point
              key={prompt.practice}
              prompt={prompt}
              whyOpen={whyOpen}
              does={looksBack ? 'Look back' : 'Mark it'}
              onAdd={() => void (looksBack ? model.lookBack(prompt) : model.mark())}
              onWhy={() => model.turnWhy(whyOpen ? null : prompt.practice)}
            />
          );
        })}
      </ul>
    </section>
  );
}
