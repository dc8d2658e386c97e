import type { ImportPlan } from '../../utils/models/options-model-data.ts';
import { Part } from './part.tsx';

export interface DataProps {
  isBusy: boolean;
  plan: ImportPlan | null;
  hasSample: boolean;
  exportSaid: string;
  importSaid: string;
  sampleSaid: string;
  exportAll(): Promise<void>;
  readImport(read: () => Promise<string>): Promise<void>;
  applyImport(): Promise<void>;
  leaveImport(): void;
  removeSample(): Promise<void>;
}

const Said = ({ words }: { words: string }) => (
  <p class="small said" role="status">
    {words}
  </p>
);

/** Everything the user wrote: out, in, and the sample away. */
export const DataPart = (props: DataProps) => (
  <Part id="data" head="Your data" note="People you write about may ask to read it one day.">
    <li class="item">
      <div>
        <p class="strong">Export everything</p>
        <p class="small quiet">One plain file that Beside can read back</p>
        <Said words={props.exportSaid} />
      </div>
      <div class="acts">
        <button class="btn edge" type="button" disabled={props.isBusy} onClick={() => void props.exportAll()}>
          Export
        </button>
      </div>
    </li>
    <ImportRow {...props} />
    {(props.hasSample || props.sampleSaid !== '') && (
      <li class="item">
        <div>
          <p class="strong">Sample person</p>
          <p class="small quiet">The invented one from the welcome page, with its notes and topics</p>
          <Said words={props.sampleSaid} />
        </div>
        {props.hasSample && (
          <div class="acts">
            <button
              class="btn edge"
              type="button"
              disabled={props.isBusy}
              onClick={() => void props.removeSample()}
            >
              Remove
            </button>
          </div>
        )}
      </li>
    )}
  </Part>
);

function ImportRow({ isBusy, plan, importSaid, readImport, applyImport, leaveImport }: DataProps) {
  return (
    <li class="item">
      <div>
        <p class="strong" id="import-name">
          Import
        </p>
        <p class="small quiet">Reads a file of Beside and says what it holds before anything is added</p>
        {plan && (
          <p class="small said">
            This adds {plan.adds}. {plan.keeps}
          </p>
        )}
        <Said words={importSaid} />
      </div>
      <div class="acts">
        {plan ? (
          <>
            <button class="btn main" type="button" disabled={isBusy} onClick={() => void applyImport()}>
              Add it
            </button>
            <button class="btn" type="button" onClick={leaveImport}>
              Leave it
            </button>
          </>
        ) : (
          <label class="btn edge file">
            Choose a file
            <input
              type="file"
              accept=".json,application/json"
              aria-labelledby="import-name"
              disabled={isBusy}
              onChange={({ currentTarget: field }) => {
                const file = field.files?.[0];
                if (file) void readImport(() => file.text());
                field.value = '';
              }}
            />
          </label>
        )}
      </div>
    </li>
  );
}
