import type { ReturningDate } from '../../utils/core/returning-date.ts';
import type { Day } from '../../utils/core/time.ts';
import { dateKindWords } from '../../utils/models/date-words.ts';
import type { DatesModel } from '../../utils/models/dates-model.ts';
import { clip, dayWords, shortDay } from '../../utils/models/day-words.ts';
import { Own } from '../shared/own.tsx';

interface Props {
  model: DatesModel;
  today: Day;
  lang: string;
  /** Whom a date concerns, as a link or button; absent where that is plain. */
  whom?: (personId: string) => preact.ComponentChild;
  /** Opens what goes on from it; absent where one click says all. */
  begin?: (date: ReturningDate) => (() => void) | null;
}

/** Dates shown at once; the rest is a click away. */
const most = 5;

function Returned({ date, model, today, lang, whom, begin }: Props & { date: ReturningDate }) {
  const words = dateKindWords[date.kind];
  const name = date.text === '' ? words : `${words}: ${clip(date.text)}`;
  const onBegin = begin?.(date) ?? null;
  const acts = [
    ['Done', 'done'],
    ['Later', 'later'],
    ['Let go', 'let-go'],
  ] as const;
  return (
    <li class="returned">
      <p class="label">
        {words}
        {date.personId !== null && whom && <> · {whom(date.personId)}</>}
      </p>
      {date.text !== '' && (
        <p class="own">
          <Own text={date.text} />
        </p>
      )}
      <p class="meta">
        {date.on === today ? dayWords(date.on, today, lang) : `for ${shortDay(date.on, lang)}`}
      </p>
      <div class="acts">
        {onBegin && (
          <button type="button" class="btn slight add" aria-label={`Begin: ${name}`} onClick={onBegin}>
            Begin
          </button>
        )}
        {acts.map(([say, how]) => (
          <button
            key={how}
            type="button"
            class="btn slight"
            aria-label={`${say}: ${name}`}
            onClick={() => void model.settle(date, how)}
          >
            {say}
          </button>
        ))}
      </div>
    </li>
  );
}

/** Dates the user kept, on their day: a quiet line each, answered with one click. Nothing where there is none. */
export function Returning(props: Props & { id: string }) {
  const dates = props.model.dates.value;
  if (dates.length === 0) return null;
  const rows = (from: readonly ReturningDate[]) =>
    from.map((date) => <Returned key={date.key} {...props} date={date} />);
  return (
    <section class="sec" aria-labelledby={props.id}>
      <div class="sec-head">
        <h2 class="head" id={props.id}>
          Back today
        </h2>
      </div>
      <ul class="returning">{rows(dates.slice(0, most))}</ul>
      {dates.length > most && (
        <details>
          <summary class="small link">{dates.length - most} more</summary>
          <ul class="returning">{rows(dates.slice(most))}</ul>
        </details>
      )}
    </section>
  );
}
