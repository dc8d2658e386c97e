import type { OptionsPacksModel, PackRow } from '../../utils/models/options-model-packs.ts';
import { Act } from '../shared/act.tsx';
import { Part } from './part.tsx';
import { Said } from './row-parts.tsx';

interface Props {
  packs: InstanceType<typeof OptionsPacksModel>;
}

/** In which words suggestions are said: the language, and packs that were brought. */
export const PacksPart = ({ packs }: Props) => (
  <Part id="words" head="Suggestions" note="Plain sentences, in files you can read, change and pass on.">
    <LanguageRow packs={packs} />
    <ImportPackRow packs={packs} />
    {packs.rows.value.map((row) => (
      <PackRowItem key={row.id} row={row} packs={packs} />
    ))}
    {packs.silent.value.map((practice) => (
      <SilentRow key={practice} practice={practice} packs={packs} />
    ))}
  </Part>
);

/** What is never suggested, and the way back. */
const SilentRow = ({ practice, packs }: Props & { practice: string }) => {
  const name = practice.replaceAll('-', ' ');
  return (
    <li class="item">
      <div>
        <p class="strong">Never suggested: {name}</p>
      </div>
      <div class="acts">
        <button
          type="button"
          class="btn slight"
          aria-label={`Suggest again: ${name}`}
          onClick={() => void packs.sayAgain(practice)}
        >
          Suggest again
        </button>
      </div>
    </li>
  );
};

const LanguageRow = ({ packs }: Props) => (
  <li class="item">
    <div>
      <p class="strong" id="language-name">
        Language
      </p>
      <p class="small quiet">Of suggestions and of what is asked step by step</p>
      <Said words={packs.languageSaid.value} />
    </div>
    <div class="acts">
      <select
        class="field"
        aria-labelledby="language-name"
        disabled={packs.language.value === undefined}
        value={packs.language.value ?? ''}
        onChange={({ currentTarget }) => void packs.choose(currentTarget.value || null)}
      >
        <option value="">As the browser</option>
        {packs.languages.value.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  </li>
);

const ImportPackRow = ({ packs }: Props) => (
  <li class="item">
    <div>
      <p class="strong" id="pack-name">
        Words of your own
      </p>
      <p class="small quiet">
        Export the words, change what you would say another way, and take the file in. Says what it changes
        before anything is kept
      </p>
      <Preview packs={packs} />
      <div class="small" role="status">
        {packs.said.value.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </div>
    </div>
    <div class="acts">
      {packs.waiting.value === null ? (
        <>
          <Act
            words="Export words"
            isBusy={packs.isBusy.value}
            act={() => packs.exportOne({ language: packs.language.value ?? navigator.language })}
          />
          <ChooseFile packs={packs} />
        </>
      ) : (
        <Decide packs={packs} />
      )}
    </div>
  </li>
);

function Preview({ packs }: Props) {
  const waiting = packs.waiting.value;
  if (waiting === null) return null;
  return (
    <div class="small">
      <p dir="auto">{waiting.words}</p>
      {waiting.sample !== '' && (
        <p class="quiet" dir="auto" lang={waiting.pack.language}>
          {waiting.sample}
        </p>
      )}
    </div>
  );
}

const Decide = ({ packs }: Props) => (
  <>
    <Act words="Take it in" main isBusy={packs.isBusy.value} act={packs.take} />
    <button class="btn" type="button" onClick={packs.leave}>
      Leave it
    </button>
  </>
);

const ChooseFile = ({ packs }: Props) => (
  <label class="btn edge file">
    Choose a file
    <input
      type="file"
      accept=".json,application/json"
      aria-labelledby="pack-name"
      disabled={packs.isBusy.value}
      onChange={({ currentTarget: field }) => {
        const [file] = Array.from(field.files ?? []);
        if (file) void packs.readFile(() => file.text());
        field.value = '';
      }}
    />
  </label>
);

const PackRowItem = ({ row, packs }: Props & { row: PackRow }) => (
  <li class="item">
    <div>
      <p class="strong" dir="auto">
        {row.title}
      </p>
      <p class="small quiet" dir="auto">
        {row.words}
      </p>
    </div>
    <div class="acts">
      <Act words="Export words" isBusy={packs.isBusy.value} act={() => packs.exportOne({ id: row.id })} />
      <Act words="Remove" isBusy={packs.isBusy.value} act={() => packs.remove(row.id)} />
    </div>
  </li>
);
