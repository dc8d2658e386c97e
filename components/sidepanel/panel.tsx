import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelModel } from '../../utils/models/panel-model.ts';
import type { PanelView } from '../../utils/models/panel-view.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { AskCard } from '../person/ask-card.tsx';
import { latePart } from '../shared/late-part.tsx';
import { WorkflowView } from '../workflow/late-workflow.tsx';
import { pressKey } from './keys.ts';
import { PersonView } from './person-view.tsx';
import { QuietView } from './quiet-views.tsx';
import { StatusLine } from './status-line.tsx';

const DeliveryView = latePart(async () => (await import('../delivery/delivery-view.tsx')).DeliveryView);
const PersonPicker = latePart(async () => (await import('../person/person-picker.tsx')).PersonPicker);

/** A number for each person model, so that nothing drawn for one person is kept for the next. */
const numbers = new WeakMap<PersonModel, number>();
let latest = 0;
function numberOf(person: PersonModel): number {
  const known = numbers.get(person) ?? ++latest;
  numbers.set(person, known);
  return known;
}

const Quiet = ({ panel, view }: { panel: PanelModel; view: PanelView }) => (
  <div class="scroll whole">
    {view.kind === 'ask' ? (
      <AskCard
        counterpart={view.counterpart}
        candidates={view.candidates}
        onYes={(id) => void panel.confirm(id)}
        onNew={panel.confirmNew}
        onSomebodyElse={() => panel.openPicker('identify')}
      />
    ) : (
      <QuietView panel={panel} view={view} />
    )}
    <StatusLine writer={panel.correction.writer} />
  </div>
);

/** What the user goes through alone, where nobody is open. */
const Own = ({ panel }: { panel: PanelModel }) => (
  <>
    <header>
      <h1 class="title">Something of your own</h1>
    </header>
    <div class="scroll">
      <WorkflowView desk={panel.own} />
    </div>
    <footer>
      <StatusLine writer={panel.ownWriter} />
    </footer>
  </>
);

const Picking = ({ panel }: { panel: PanelModel }) => {
  const picker = panel.picker.value;
  if (picker === null) return null;
  return (
    <div class="scroll whole">
      <PersonPicker
        title={picker.purpose === 'open' ? 'Choose a person' : 'Who is it?'}
        people={panel.people.value}
        onPick={(id) => void panel.pick(id)}
        onNew={(name) => void panel.pickNew(name)}
        onClose={panel.closePicker}
      />
      <StatusLine writer={null} />
    </div>
  );
};

/** The whole sidebar. */
export function Panel({ panel }: { panel: PanelModel }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const view = panel.view.value;
  const picking = panel.picker.value !== null;
  const ownOpen = panel.own.open.value !== null || panel.own.choosing.value;

  useLayoutEffect(() => {
    const jot = () => {
      field.current?.focus();
      // Where another part was shown, the box is drawn only after the key was pressed.
      if (!field.current) requestAnimationFrame(() => field.current?.focus());
    };
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && pressKey(event, panel, jot)) event.preventDefault();
    };
    const onLeave = () => void panel.flush();
    document.addEventListener('keydown', onKey);
    document.addEventListener('visibilitychange', onLeave);
    window.addEventListener('pagehide', onLeave);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('visibilitychange', onLeave);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [panel]);

  return (
    <main class="panel" data-view={view.kind} data-covered={panel.covered.value ? '' : undefined}>
      {picking ? (
        <Picking panel={panel} />
      ) : view.kind === 'person' ? (
        <PersonView key={numberOf(view.person)} panel={panel} person={view.person} field={field} />
      ) : view.kind === 'delivery' ? (
        <DeliveryView panel={panel} model={view.delivery} />
      ) : ownOpen && view.kind === 'nothing' ? (
        <Own panel={panel} />
      ) : (
        <Quiet panel={panel} view={view} />
      )}
    </main>
  );
}
