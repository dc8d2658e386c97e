import type { LastAction } from '../../utils/models/options-model-data.ts';
import { Part } from './part.tsx';

export interface DataProps {
  isBusy: boolean;
  /** A file was read and waits for the user's word. */
  isWaiting: boolean;
  last: LastAction;
  hasSample: boolean;
  exportSaid: string;
  importSaid: string;
  sampleSaid: string;
  exportAll(): Promise<void>;
  readImport(read: () => Promise<string>): Promise<void>;
  applyImport(): Promise<void>;
  leaveImport(): void;
  removeSample(): Promise<void>;
  takeBack(): Promise<void>;
}

const Said = ({ words }: { words: string }) => (
  <p class="small" role="status">
    {words}
  </p>
);

interface ActProps {
  words: string;
  isBusy: boolean;
  act(): Promise<void>;
}

const Act = ({ words, isBusy, act }: ActProps) => (
  <button class="btn edge" type="button" disabled={isBusy} onClick={() => void act()}>
    {words}
  </button>
);

const TakeBack = ({ isBusy, takeBack }: Pick<DataProps, 'isBusy' | 'takeBack'>) => (
  <Act words="Take it back" isBusy={isBusy} act={takeBack} />
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
        <Act words="Export" isBusy={props.isBusy} act={props.exportAll} />
      </div>
    </li>
    <li class="item">
      <div>
        <p class="strong" id="import-name">
          Import
        </p>
        <p class="small quiet">
          Says what a file of Beside holds before anything is taken in; removes nothing
        </p>
        <Said words={props.importSaid} />
      </div>
      <div class="acts">
        <ImportActs {...props} />
      </div>
    </li>
    {(props.hasSample || props.sampleSaid !== '') && <SampleRow {...props} />}
  </Part>
);

function ImportActs({ isBusy, isWaiting, last, readImport, applyImport, leaveImport, takeBack }: DataProps) {
  if (isWaiting) {
    return (
      <>
        <button class="btn main" type="button" disabled={isBusy} onClick={() => void applyImport()}>
          Take it in
        </button>
        <button class="btn" type="button" onClick={leaveImport}>
          Leave it
        </button>
      </>
    );
  }
  return (
    <>
      {last === 'import' && <TakeBack isBusy={isBusy} takeBack={takeBack} />}
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
    </>
  );
}

const SampleRow = ({ isBusy, last, hasSample, sampleSaid, removeSample, takeBack }: DataProps) => (
  <li class="item">
    <div>
      <p class="strong">Sample person</p>
      <p class="small quiet">The invented one from the welcome page, with its notes and topics</p>
      <Said words={sampleSaid} />
    </div>
    <div class="acts">
      {last === 'sample' && <TakeBack isBusy={isBusy} takeBack={takeBack} />}
      {hasSample && <Act words="Remove" isBusy={isBusy} act={removeSample} />}
    </div>
  </li>
);
