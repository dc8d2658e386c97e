import { columnWords, type OptionsDataModel } from '../../utils/models/options-model-data.ts';
import { Act } from '../shared/act.tsx';
import { Said } from './row-parts.tsx';

interface Props {
  data: InstanceType<typeof OptionsDataModel>;
}

/** Files of Beside and of other tools; what they would bring is shown before anything is written. */
export const ImportRow = ({ data }: Props) => (
  <li class="item">
    <div>
      <p class="strong" id="import-name">
        Import
      </p>
      <p class="small quiet">
        A file of Beside, Markdown or a table (CSV). Says what it holds before anything is taken in; removes
        nothing
      </p>
      <Said words={data.importSaid.value} />
      <Columns data={data} />
    </div>
    <div class="acts">
      <ImportActs data={data} />
    </div>
  </li>
);

function ImportActs({ data }: Props) {
  const isBusy = data.isBusy.value;
  if (data.waiting.value !== null) {
    return (
      <>
        <Act words="Take it in" main isBusy={isBusy} act={data.applyImport} />
        <button class="btn" type="button" onClick={data.leaveImport}>
          Leave it
        </button>
      </>
    );
  }
  const isBack = data.last.value === 'import' || data.last.value === 'outside';
  return (
    <>
      {isBack && <Act words="Take it back" isBusy={isBusy} act={data.takeBack} />}
      <label class="btn edge file">
        Choose a file
        <input
          type="file"
          multiple
          accept=".json,.md,.markdown,.txt,.csv,.tsv,application/json,text/markdown,text/csv,text/plain"
          aria-labelledby="import-name"
          disabled={isBusy}
          onChange={({ currentTarget: field }) => {
            const files = Array.from(field.files ?? []);
            const given = files.map((file) => ({ name: file.name, content: file }));
            if (files.length > 0) void data.readFiles(async () => given);
            field.value = '';
          }}
        />
      </label>
    </>
  );
}

/** What each column of a table is taken as, with what stands in its first rows. */
function Columns({ data }: Props) {
  const waiting = data.waiting.value;
  if (waiting?.kind !== 'outside' || waiting.preview.table === null) return null;
  const { header, columns, rows } = waiting.preview.table;
  const change = (index: number, kind: string) =>
    void data.setColumns(
      columns.map((each, at) =>
        at === index ? (columnWords.find(([one]) => one === kind)?.[0] ?? each) : each,
      ),
    );
  return (
    <div class="columns">
      <table class="small">
        <thead>
          <tr>
            {header.map((head, index) => (
              <th key={`${index}-${head}`} scope="col">
                <span dir="auto">{head || 'No heading'}</span>
                <select
                  class="field"
                  aria-label={`Take ${head || 'this column'} as`}
                  value={columns[index] ?? 'skip'}
                  onChange={({ currentTarget }) => change(index, currentTarget.value)}
                >
                  {columnWords.map(([kind, words]) => (
                    <option key={kind} value={kind}>
                      {words}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\n')}>
              {header.map((head, index) => (
                <td key={`${index}-${head}`} dir="auto">
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
