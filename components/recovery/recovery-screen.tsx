import type { ComponentChildren } from 'preact';
import type { RecoveryModel, RecoveryView } from '../../utils/models/recovery-model.ts';
import { lossHeading, stillWorks } from '../../utils/models/recovery-words.ts';
import { Act } from '../shared/act.tsx';
import { PassphraseForm } from '../shared/passphrase-form.tsx';

interface Props {
  model: InstanceType<typeof RecoveryModel>;
  view: Extract<RecoveryView, { kind: 'lost' }>;
}

interface WayProps {
  head: string;
  say: string;
  children: ComponentChildren;
}

const Way = ({ head, say, children }: WayProps) => (
  <li class="way">
    <div>
      <h2 class="strong">{head}</h2>
      <p class="small quiet">{say}</p>
    </div>
    <div class="acts">{children}</div>
  </li>
);

/** What became of the journal, what still works, and the ways on. */
export function RecoveryScreen({ model, view }: Props) {
  const step = model.step.value;
  return (
    <main class="recovery">
      <h1 class="title">{lossHeading(view.loss)}</h1>
      <p>{view.words}</p>
      <p class="quiet">{stillWorks}</p>
      <p class="small" role="status">
        {model.said.value}
      </p>
      <ul class="ways">
        {step.kind === 'choose' && <Choose model={model} view={view} />}
        {step.kind === 'opening' && <Opening model={model} />}
        {step.kind === 'found' && <Found model={model} />}
        {step.kind === 'anew' && <Anew model={model} view={view} />}
      </ul>
    </main>
  );
}

function Choose({ model, view }: Props) {
  const isBusy = model.isBusy.value;
  return (
    <>
      <Way head="Look again" say="Counts every entry anew. A restart of the browser may also help.">
        <Act words="Look again" isBusy={isBusy} act={model.lookAgain} />
      </Way>
      {model.copies.value.map(({ name, words }) => (
        <Way key={name} head="A copy Beside kept" say={words}>
          <Act words="Try this copy" isBusy={isBusy} act={() => model.readCopy(name)} />
        </Way>
      ))}
      <Way
        head="An export or a backup"
        say="Tried out apart first; nothing is replaced before you say so. What is still here comes along."
      >
        <ChooseFile model={model} />
      </Way>
      {view.canExport && (
        <Way head="What is still here" say="One plain file that Beside can read back.">
          <Act words="Export" isBusy={isBusy} act={model.exportRest} />
        </Way>
      )}
      <Way head={goOnHead(view)} say="Not before another question.">
        <Act words={goOnWords(view)} isBusy={isBusy} act={model.askAnew} />
      </Way>
    </>
  );
}

const goOnHead = ({ loss }: Props['view']) => (loss === 'part' ? 'Go on with what is here' : 'Start anew');
const goOnWords = ({ loss }: Props['view']) => (loss === 'part' ? 'Go on' : 'Start anew');

const ChooseFile = ({ model }: Pick<Props, 'model'>) => (
  <label class="btn edge file">
    Choose a file
    <input
      type="file"
      accept=".beside,.json,application/json"
      disabled={model.isBusy.value}
      onChange={({ currentTarget: field }) => {
        const file = field.files?.[0];
        if (file) void model.readFile(() => file.text());
        field.value = '';
      }}
    />
  </label>
);

const Opening = ({ model }: Pick<Props, 'model'>) => (
  <Way head="Open the backup" say="With the passphrase it was made with.">
    <PassphraseForm
      id="recovery-passphrase"
      words="Open it"
      isBusy={model.isBusy.value}
      onUse={model.open}
      onLeave={model.choose}
    />
  </Way>
);

const Found = ({ model }: Pick<Props, 'model'>) => (
  <Way
    head="Put it in place"
    say="What is there now is kept as a copy, and can be let go later in the settings."
  >
    <Act words="Put it in place" main isBusy={model.isBusy.value} act={model.putInPlace} />
    <Act words="Leave it" isBusy={model.isBusy.value} act={model.choose} />
  </Way>
);

const anewWords = {
  empty:
    'Beside then stops saying that something is missing. Entries that come back later are not put in by themselves.',
  part: 'What can be read goes on as the journal. The damaged one is kept as a copy.',
  shut: 'An empty journal begins. The one that does not open stays where it is, as a copy.',
} as const;

const Anew = ({ model, view }: Props) => (
  <Way head={`${goOnHead(view)}?`} say={anewWords[view.loss]}>
    <Act words={goOnWords(view)} main isBusy={model.isBusy.value} act={model.startAnew} />
    <Act words="Not now" isBusy={model.isBusy.value} act={model.choose} />
  </Way>
);
