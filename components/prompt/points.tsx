import { useEffect } from 'preact/hooks';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { Point } from './point.tsx';

/** What is worth saying today: three at most, or one sentence on why there is nothing. */
export function Points({ person }: { person: PersonModel }) {
  const { suggestions, workflows } = person;
  const { prompts, silence } = suggestions.offered.value;
  // Seen again when others are offered.
  useEffect(suggestions.seen, [prompts]);
  if (prompts.length === 0 && silence === null) return null;
  return (
    <section class="sec" aria-labelledby="suggested">
      <div class="sec-head">
        <h2 class="head" id="suggested">
          Suggested
        </h2>
        {prompts.length > 0 && <span class="meta">{prompts.length} for today</span>}
      </div>
      {prompts.length === 0 ? (
        <p class="small quiet">{silence}</p>
      ) : (
        <ul class="points">
          {prompts.map((prompt) => (
            <Point
              key={prompt.key}
              prompt={prompt}
              whyOpen={suggestions.why.value === prompt.key}
              onAdd={() => void suggestions.add(prompt)}
              onBegin={
                workflows.openedBy(prompt) === null ? undefined : () => void workflows.startFrom(prompt)
              }
              onNotNow={() => void suggestions.notNow(prompt)}
              onNever={() => void suggestions.never(prompt)}
              onWhy={() => suggestions.turnWhy(prompt.key)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
