import { useEffect } from 'preact/hooks';
import type { DeliveryModel } from '../../utils/models/delivery-model.ts';
import type { PanelModel } from '../../utils/models/panel-model.ts';
import { Noticed } from '../person/noticed.tsx';
import { Icon } from '../shared/icon.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { Menu } from '../shared/menu.tsx';
import { StatusLine } from '../sidepanel/status-line.tsx';
import { WorkflowView } from '../workflow/workflow-view.tsx';
import { DeliveryPoints } from './delivery-points.tsx';
import { Since } from './since.tsx';

const Head = ({ panel, model }: { panel: PanelModel; model: DeliveryModel }) => {
  const { name } = model.delivery.value;
  const covered = panel.covered.value;
  return (
    <div class="delivery-head">
      <div>
        <p class="label">Delivery</p>
        <h1 class="title" dir="auto">
          {name}
        </h1>
      </div>
      <div class="tools">
        <IconButton
          icon="cover"
          label={covered ? 'Uncover private text' : 'Cover private text'}
          keys="Alt+H"
          pressed={covered}
          onClick={panel.turnCover}
        />
        <Menu
          label={`More for ${name}`}
          buttonClass="icon-btn"
          items={[
            { words: 'Choose a person', onChoose: () => panel.openPicker('open') },
            { words: 'Settings', onChoose: panel.openOptions, apart: true },
          ]}
        >
          <Icon name="more" />
        </Menu>
      </div>
    </div>
  );
};

/** What there is to do about it. The look back has one way in: the suggestion where there is one, else its own. */
function Waiting({ model }: { model: DeliveryModel }) {
  const suggested = model.points.value.some(({ action }) => action === 'start-reflection');
  return (
    <>
      <DeliveryPoints model={model} />
      {!suggested && (
        <section class="sec" aria-labelledby="reflect">
          <div class="sec-head">
            <h2 class="head" id="reflect">
              {model.days.value < 0 ? 'Beforehand' : 'Look back'}
            </h2>
            <span class="meta">{model.reflected.value ? 'kept' : 'about two minutes'}</span>
          </div>
          {model.reflected.value ? (
            <p class="small quiet">It is in the journal, with the people it concerns.</p>
          ) : (
            <>
              <p class="small quiet">
                {model.days.value < 0
                  ? 'One guess and one worry, to be set beside what comes.'
                  : 'Three short questions: what happened, your part in it, what you will try.'}
              </p>
              <button type="button" class="btn soft begin" onClick={() => void model.lookBack()}>
                {model.days.value < 0 ? 'Write a guess' : 'Look back'}
              </button>
            </>
          )}
        </section>
      )}
    </>
  );
}

/** A delivery: how long it has gone unmarked, a short look back, and who took part. */
export function DeliveryView({ panel, model }: { panel: PanelModel; model: DeliveryModel }) {
  const open = model.delivery.value.state === 'open' && model.days.value >= 0;
  const moment = panel.correction.open.value?.moment ?? null;
  const working = model.workflows.open.value !== null || model.workflows.choosing.value;
  useEffect(model.seen, [model]);
  return (
    <>
      <header>
        <Head panel={panel} model={model} />
        <Since model={model} />
        {open && moment !== null && <Noticed moment={moment} correction={panel.correction} />}
      </header>
      <div class="scroll">
        {working ? <WorkflowView desk={model.workflows} /> : <Waiting model={model} />}
        {!working && model.names.length > 0 && (
          <section class="sec" aria-labelledby="took-part">
            <div class="sec-head">
              <h2 class="head" id="took-part">
                Who took part
              </h2>
            </div>
            <ul class="names small">
              {model.names.map((name) => (
                <li key={name} dir="auto">
                  {name}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer>
        <StatusLine
          writer={panel.correction.writer.said.value === null ? model.writer : panel.correction.writer}
        />
        {open && (
          <div class="closing">
            <button type="button" class="btn edge" onClick={() => void model.mark()}>
              Mark it
            </button>
            <button type="button" class="btn" onClick={() => void model.leave()}>
              Leave it
            </button>
          </div>
        )}
      </footer>
    </>
  );
}
