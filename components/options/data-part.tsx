import type { OptionsDataModel } from '../../utils/models/options-model-data.ts';
import type { OptionsPersonModel } from '../../utils/models/options-model-person.ts';
import { Act } from '../shared/act.tsx';
import { ImportRow } from './import-row.tsx';
import { Part } from './part.tsx';
import { PersonDataRow } from './person-data-row.tsx';
import { Said } from './row-parts.tsx';

type Data = InstanceType<typeof OptionsDataModel>;

interface Props {
  data: Data;
  person: InstanceType<typeof OptionsPersonModel>;
}

/** Everything the user wrote: out, in, one person, and the sample away. */
export const DataPart = ({ data, person }: Props) => (
  <Part id="data" head="Your data" note="People you write about may ask to read it one day.">
    <ExportRow data={data} />
    <ImportRow data={data} />
    <PersonDataRow person={person} />
    {(data.hasSample.value || data.sampleSaid.value !== '') && <SampleRow data={data} />}
  </Part>
);

const ExportRow = ({ data }: { data: Data }) => (
  <li class="item">
    <div>
      <p class="strong">Export everything</p>
      <p class="small quiet">
        A plain file that Beside can read back, a document to read without Beside, or follow-ups and goals for
        a calendar
      </p>
      <Said words={data.exportSaid.value} />
    </div>
    <div class="acts">
      <Act words="Export" isBusy={data.isBusy.value} act={data.exportAll} />
      <Act words="Markdown" isBusy={data.isBusy.value} act={data.exportMarkdown} />
      <Act words="Calendar" isBusy={data.isBusy.value} act={data.exportTodos} />
    </div>
  </li>
);

const SampleRow = ({ data }: { data: Data }) => (
  <li class="item">
    <div>
      <p class="strong">Sample person</p>
      <p class="small quiet">The invented one from the welcome page, with its notes and topics</p>
      <Said words={data.sampleSaid.value} />
    </div>
    <div class="acts">
      {data.last.value === 'sample' && (
        <Act words="Take it back" isBusy={data.isBusy.value} act={data.takeBack} />
      )}
      {data.hasSample.value && <Act words="Remove" isBusy={data.isBusy.value} act={data.removeSample} />}
    </div>
  </li>
);
