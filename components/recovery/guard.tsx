import type { ComponentChildren } from 'preact';
import type { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { RecoveryScreen } from './recovery-screen.tsx';

interface Props {
  model: InstanceType<typeof RecoveryModel>;
  children: ComponentChildren;
}

const Notice = ({ words, exportAll }: { words: string; exportAll(): void }) => (
  <div class="journal-notice small" role="status">
    <p>{words}</p>
    <button type="button" class="btn edge slight" onClick={exportAll}>
      Export everything
    </button>
  </div>
);

/** Shows a page of Beside once it is known that the journal is whole, and else what became of it. */
export function Guard({ model, children }: Props) {
  const view = model.view.value;
  if (view.kind === 'looking') return null;
  if (view.kind === 'lost') return <RecoveryScreen model={model} view={view} />;
  return (
    <>
      {view.notice !== '' && <Notice words={view.notice} exportAll={() => void model.exportRest()} />}
      {children}
    </>
  );
}
