import { dateInMargin } from '../../utils/models/day-words.ts';
import type { BackModel } from '../../utils/models/journal-back-model.ts';
import { DateField } from '../shared/date-field.tsx';
import { Own } from '../shared/own.tsx';
import { WithWhom } from './with-whom.tsx';

/** A report of a period for a review: lines to tick, then Markdown to copy or to download. */
export function Report({ model }: { model: BackModel }) {
  const { from, to, personId } = model.choice.value;
  const lines = model.lines.value;
  return (
    <section aria-labelledby="report-head">
      <h2 class="head" id="report-head">
        A report for a review
      </h2>
      <p class="small quiet">
        Left out beforehand: private and confidential notes, challenges, advice, load, and lines that name
        somebody else.
      </p>
      <div class="filters">
        <DateField label="From" value={from} onDate={(day) => model.choose({ from: day })} />
        <DateField label="Until" value={to} onDate={(day) => model.choose({ to: day })} />
        <WithWhom
          label="About"
          people={model.people.value}
          personId={personId}
          onChoose={(id) => model.choose({ personId: id })}
        />
      </div>
      {lines.length === 0 && <p class="small">Nothing noted in this time that may go into a report.</p>}
      <ul class="step-ticks">
        {lines.map(({ id, on, text }) => (
          <li key={id}>
            <label>
              <input
                class="tick"
                type="checkbox"
                checked={!model.left.value.has(id)}
                onChange={() => model.turnLine(id)}
              />
              <Own text={text} />
            </label>
            <span class="meta">{dateInMargin(on, model.today.value, model.lang)}</span>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <>
          <details>
            <summary class="small link">See it as Markdown</summary>
            <pre class="markdown private">{model.markdown.value}</pre>
          </details>
          <div class="acts">
            <button type="button" class="btn edge" onClick={() => void model.copy()}>
              Copy as Markdown
            </button>
            <button type="button" class="btn edge" onClick={model.download}>
              Download
            </button>
          </div>
        </>
      )}
      <p class="small" role="status">
        {model.said.value}
      </p>
    </section>
  );
}
