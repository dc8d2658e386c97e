import { dateWords } from '../../utils/models/day-words.ts';
import type { Shown, WorkflowDesk } from '../../utils/models/workflow-desk.ts';
import { Icon } from '../shared/icon.tsx';
import { Own } from '../shared/own.tsx';

/** One record with all that was said in it; drawn only when it is asked for. */
const Rows = ({ record }: { record: Shown }) => (
  <dl class="kept-rows">
    {record.rows.map(({ label, lines, own }) => (
      <div key={label}>
        <dt class="meta">{label}</dt>
        {lines.map((line) => (
          <dd key={line} class={own ? 'own' : 'small'}>
            <Own text={line} />
          </dd>
        ))}
      </div>
    ))}
    {record.rows.length === 0 && <p class="small quiet">Nothing was written in it.</p>}
  </dl>
);

/** What was kept before: headings and dates; the words of one when it is opened. */
export function KeptRecords({ desk }: { desk: WorkflowDesk }) {
  const records = desk.kept.value;
  const open = desk.reading.value;
  if (records.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="kept-before">
      <div class="sec-head">
        <h2 class="head" id="kept-before">
          Kept before
        </h2>
      </div>
      <ul class="kept-records">
        {records.map((record) => (
          <li key={record.id}>
            <button
              type="button"
              class="btn slight"
              aria-expanded={open === record.id}
              onClick={() => desk.read(open === record.id ? null : record.id)}
            >
              {record.title}
              <span class="meta">{dateWords(record.on, desk.lang)}</span>
              {record.private && (
                <span class="meta locked">
                  <Icon name="lock" />
                  <span class="aside">for you alone</span>
                </span>
              )}
            </button>
            {open === record.id && <Rows record={record} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
