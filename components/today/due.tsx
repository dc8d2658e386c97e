import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { FollowUp } from '../../utils/core/note.ts';
import { clip } from '../../utils/models/day-words.ts';
import type { TodayModel } from '../../utils/models/today-model.ts';
import { FollowUpRow } from '../follow-up/follow-up-row.tsx';
import { IconButton } from '../shared/icon-button.tsx';

interface Props {
  model: TodayModel;
  whom(personId: string): ComponentChild;
}

/** Promises shown at once on each side. */
const most = 4;

const Due = ({ model, whom, each }: Props & { each: FollowUp }) => (
  <FollowUpRow
    followUp={each}
    place={{ today: model.today.value, lang: model.lang }}
    aside={whom(each.personId)}
    onTick={(kept) => void model.keepPromise(each, kept)}
  >
    <button
      type="button"
      class="btn slight"
      aria-label={`Later: “${clip(each.text)}”`}
      onClick={() => void model.movePromise(each)}
    >
      Later
    </button>
    <IconButton
      icon="close"
      label={`Let go of “${clip(each.text)}”`}
      onClick={() => void model.dropPromise(each)}
    />
  </FollowUpRow>
);

/** Promises due until today, both ways. */
export function DueToday({ model, whom }: Props) {
  const due = model.due.value;
  const head = useId();
  if (due.length === 0) return null;
  const groups = [
    { words: 'From you', rows: due.filter(({ owner }) => owner === 'me') },
    { words: 'From others', rows: due.filter(({ owner }) => owner === 'them') },
  ];
  const list = (rows: readonly FollowUp[]) =>
    rows.map((each) => <Due key={each.id} model={model} whom={whom} each={each} />);
  return (
    <section class="sec" aria-labelledby={head}>
      <div class="sec-head">
        <h2 class="head" id={head}>
          Follow-ups due
        </h2>
      </div>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ words, rows }) => (
          <div class="owed" key={words}>
            <h3 class="label">{words}</h3>
            <ul aria-label={words}>{list(rows.slice(0, most))}</ul>
            {rows.length > most && (
              <details>
                <summary class="small link">{rows.length - most} more</summary>
                <ul aria-label={`${words}, more`}>{list(rows.slice(most))}</ul>
              </details>
            )}
          </div>
        ))}
    </section>
  );
}
