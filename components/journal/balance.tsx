import { type BalanceMonth, balanceMonths } from '../../utils/models/balance-words.ts';
import { shortDay } from '../../utils/models/day-words.ts';
import type { PersonSummary } from '../../utils/models/journal-person-model.ts';

/** Dots of a month beyond this would leave the strip; the table has the figure. */
const most = 4;

const Dots = ({ count }: { count: number }) => (
  <>
    {Array.from({ length: Math.min(count, most) }, (_, index) => (
      <i key={index} />
    ))}
  </>
);

const Table = ({ months }: { months: readonly BalanceMonth[] }) => (
  <details class="figures">
    <summary class="small link">The same as a table</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Celebrated</th>
          <th scope="col">Challenges</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, long, celebrated, acknowledged }) => (
          <tr key={month}>
            <th scope="row">{long}</th>
            <td>{celebrated}</td>
            <td>{acknowledged}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

/** One dot is one dated moment. There is no ratio and no target. */
export function Balance(props: {
  summary: PersonSummary;
  today: string;
  lang: string;
  dayOf(at: string): string;
}) {
  const { summary, today, lang } = props;
  const celebrated = summary.thanks.map(({ on }) => on);
  const acknowledged = summary.challenges.map(({ at }) => props.dayOf(at));
  if (celebrated.length + acknowledged.length === 0) return null;
  const months = balanceMonths(celebrated, acknowledged, today, lang);
  const last = celebrated.at(-1);
  return (
    <section class="strip" aria-labelledby="balance">
      <div>
        <ol class="plot" aria-hidden="true">
          {months.map(({ month, short, celebrated: up, acknowledged: down }) => (
            <li key={month}>
              <span class="up">
                <Dots count={up} />
              </span>
              <span class="down">
                <Dots count={down} />
              </span>
              <span class="meta">{short}</span>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h2 class="head" id="balance">
          Balance
        </h2>
        <ul class="key small quiet" aria-hidden="true">
          <li>
            <span class="dot up" />
            celebrated
          </li>
          <li>
            <span class="dot down" />
            challenges noted
          </li>
        </ul>
        <p class="meta said">
          {last === undefined ? 'Nothing celebrated noted here.' : `Last celebrated ${shortDay(last, lang)}.`}{' '}
          There is no target, only what you noted.
        </p>
        <Table months={months} />
      </div>
    </section>
  );
}
