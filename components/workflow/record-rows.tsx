import type { Shown } from '../../utils/models/workflow-desk.ts';
import { Own } from '../shared/own.tsx';

/** All that was said in a record of a workflow; drawn only when it is asked for. */
export const RecordRows = ({ record }: { record: Shown }) => (
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
