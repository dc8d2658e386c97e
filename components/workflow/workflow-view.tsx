import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { WorkflowDesk } from '../../utils/models/workflow-desk.ts';
import type { WorkflowModel } from '../../utils/models/workflow-model.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { KeptRecords } from './kept-records.tsx';
import { WorkflowEnd } from './workflow-end.tsx';
import { WorkflowSteps } from './workflow-steps.tsx';

/** Where the focus goes when nothing of a workflow is left to hold it. */
const home = '[role="tab"][aria-selected="true"], .point .add, .begin, .empty .btn';

function useWayBack(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>(home)?.focus();
      });
    },
    [],
  );
}

/** Said when it was kept, with where to go from there. */
function Closed({ desk, model, words }: { desk: WorkflowDesk; model: WorkflowModel; words: string }) {
  const first = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <div class="workflow-closed">
      <p class="strong" dir="auto" tabIndex={-1} ref={first}>
        {words}
      </p>
      <div class="go">
        <button type="button" class="btn soft" onClick={desk.close}>
          Done
        </button>
        {model.leadsTo.value.map(({ id, title, seed }) => (
          <button key={id} type="button" class="btn" onClick={() => void desk.start(id, null, seed)}>
            <bdi>{title}</bdi>
          </button>
        ))}
      </div>
    </div>
  );
}

function Running({ desk, model }: { desk: WorkflowDesk; model: WorkflowModel }) {
  useWayBack();
  const closing = model.closing.value;
  const ended = model.at.value >= model.steps.value.length;
  return (
    <section class="workflow" aria-labelledby="workflow" data-saved={model.box.state.value}>
      <div class="sec-head">
        <h2 class="head" id="workflow" dir="auto">
          {model.title}
        </h2>
        <IconButton icon="close" label="Put it aside; your words stay" onClick={desk.close} />
      </div>
      {closing !== null ? (
        <Closed desk={desk} model={model} words={closing} />
      ) : (
        <>
          <WorkflowSteps model={model} />
          {ended && <WorkflowEnd model={model} />}
        </>
      )}
    </section>
  );
}

/** What can be gone through here, and what was kept before. */
function Choosing({ desk }: { desk: WorkflowDesk }) {
  useWayBack();
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <section class="workflow" aria-labelledby="workflow" data-saved>
      <div class="sec-head">
        <h2 class="head" id="workflow" tabIndex={-1} ref={head}>
          Step by step
        </h2>
        <IconButton icon="close" label="Back" onClick={desk.close} />
      </div>
      <p class="small quiet">Each takes about two minutes, and every question can be skipped.</p>
      <ul class="workflow-list">
        {desk.offered.value.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="btn" onClick={() => void desk.start(id)}>
              <bdi>{title}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <KeptRecords desk={desk} />
    </section>
  );
}

/** A workflow, or the choice of one; nothing where neither is open. */
export function WorkflowView({ desk }: { desk: WorkflowDesk }) {
  const model = desk.open.value;
  if (model !== null) return <Running key={model.id} desk={desk} model={model} />;
  return desk.choosing.value ? <Choosing desk={desk} /> : null;
}
