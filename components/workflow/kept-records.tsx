import { dateWords } from '../../utils/models/day-words.ts';
import type { WorkflowDesk } from '../../utils/models/workflow-desk.ts';
import { Icon } from '../shared/icon.tsx';
import { RecordRows } from './record-rows.tsx';

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
            {open === record.id && <RecordRows record={record} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
