import { dateInMargin, shortDay } from '../../utils/models/day-words.ts';
import {
  type BackModel,
  createBackModel,
  type PracticeMonth,
} from '../../utils/models/journal-back-model.ts';
import { placeHash } from '../../utils/models/journal-place.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { MarkSign } from '../shared/mark-sign.tsx';
import { Own } from '../shared/own.tsx';
import type { ViewProps } from './loaded-view.tsx';
import { Report } from './report.tsx';

/** Names shown of those with whom no thanks are noted. */
const mostNames = 24;

function Recognised({ model }: { model: BackModel }) {
  const { thanked, unnoted } = model;
  return (
    <section aria-labelledby="thanks-head">
      <h2 class="head" id="thanks-head">
        Who was thanked, and for what
      </h2>
      <p class="small quiet">The last half year. One dot is one dated moment; there is no count to reach.</p>
      {thanked.value.length === 0 && <p class="small">Nothing noted in this time.</p>}
      <ul class="thanked">
        {thanked.value.map(({ person, days, works }) => (
          <li key={person.id}>
            <a class="strong" href={placeHash('people', person.id)}>
              <bdi>{person.name}</bdi>
            </a>
            <span class="dots" aria-hidden="true">
              {days.slice(-12).map((day, index) => (
                <i key={index} title={day} />
              ))}
            </span>
            <span class="meta">{shortDay(days.at(-1) ?? '', model.lang)}</span>
            <span class="own last">
              <Own text={works.at(-1) ?? ''} />
            </span>
          </li>
        ))}
      </ul>
      {thanked.value.length > 0 && (
        <details class="figures">
          <summary class="small link">The same as a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Times</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>
              {thanked.value.map(({ person, days }) => (
                <tr key={person.id}>
                  <th scope="row">
                    <bdi>{person.name}</bdi>
                  </th>
                  <td>{days.length}</td>
                  <td>{shortDay(days.at(-1) ?? '', model.lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {unnoted.value.length > 0 && (
        <p class="small">
          Nothing noted with{' '}
          <bdi>
            {new Intl.ListFormat(model.lang).format(
              unnoted.value.slice(0, mostNames).map(({ name }) => name),
            )}
          </bdi>
          {unnoted.value.length > mostNames && ` and ${unnoted.value.length - mostNames} more`}.
        </p>
      )}
    </section>
  );
}

const height = 72;

/** Bars of held, moved and not held meetings by month; shape and place tell them apart, not colour alone. */
function PracticePlot({ months }: { months: readonly PracticeMonth[] }) {
  const most = Math.max(1, ...months.map(({ held, moved, missed }) => held + moved + missed));
  const size = (count: number) => (count / most) * height;
  return (
    <svg class="bars" viewBox={`0 0 ${months.length * 40} ${height + 18}`} aria-hidden="true">
      {months.map(({ month, short, held, moved, missed }, index) => {
        const x = index * 40 + 8;
        const heldAt = height - size(held);
        const movedAt = heldAt - size(moved);
        return (
          <g key={month}>
            <rect class="held" x={x} y={heldAt} width="20" height={size(held)} />
            <rect class="moved" x={x + 0.5} y={movedAt} width="19" height={size(moved)} />
            <rect class="missed" x={x + 7} y={movedAt - size(missed)} width="6" height={size(missed)} />
            <text x={x + 10} y={height + 14} text-anchor="middle">
              {short}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Practice({ model }: { model: BackModel }) {
  const months = model.months.value;
  if (months.length === 0) return null;
  return (
    <section aria-labelledby="practice-head">
      <h2 class="head" id="practice-head">
        Talks held, moved and not held
      </h2>
      <p class="small quiet">Full bars were held, outlined ones moved, thin ones did not take place.</p>
      <PracticePlot months={months} />
      <details class="figures">
        <summary class="small link">The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Held</th>
              <th scope="col">Moved</th>
              <th scope="col">Not held</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, long, held, moved, missed }) => (
              <tr key={month}>
                <th scope="row">{long}</th>
                <td>{held}</td>
                <td>{moved}</td>
                <td>{missed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

const OnThisDay = ({ model }: { model: BackModel }) => (
  <section aria-labelledby="day-head">
    <h2 class="head" id="day-head">
      On this day
    </h2>
    {model.onThisDay.value.length === 0 && (
      <p class="small quiet">Nothing was noted on this day in the years before.</p>
    )}
    <ul class="dated">
      {model.onThisDay.value.map(({ note, day, name }) => (
        <li key={note.id}>
          <time dateTime={day}>{dateInMargin(day, model.today.value, model.lang)}</time>
          <div>
            <a class="small" href={placeHash('people', note.personId)}>
              <bdi>{name}</bdi>
            </a>
            <p class="own">
              {note.mark !== 'note' && (
                <>
                  <MarkSign mark={note.mark} />{' '}
                </>
              )}
              <Own text={note.text} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  </section>
);

/** Looking back: thanks, one's own practice, this day in earlier years, and a report of a period. */
const BackView = ({ model }: { model: BackModel }) => (
  <section class="goals" aria-labelledby="back-head">
    <h1 class="display" id="back-head">
      Looking back
    </h1>
    {model.failure.value !== '' && <p role="status">{model.failure.value}</p>}
    <OnThisDay model={model} />
    <Recognised model={model} />
    <Practice model={model} />
    <Report model={model} />
  </section>
);

const modelOf = keptModel(createBackModel);

export const Back = ({ journal }: ViewProps) => <BackView model={modelOf(journal)} />;
