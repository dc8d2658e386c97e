import type { PanelModel } from '../../utils/models/panel-model.ts';
import type { PanelView } from '../../utils/models/panel-view.ts';
import type { Part, PersonModel } from '../../utils/models/person-model.ts';

const parts: Readonly<Record<string, Part>> = { Digit1: 'prepare', Digit2: 'notes', Digit3: 'wrap-up' };

/** Where the keys of a person's page lead; `jot` puts the focus into the box to write in. */
function personKey(event: KeyboardEvent, person: PersonModel, jot: () => void): boolean {
  const part = parts[event.code];
  if (part || event.code === 'KeyN' || event.code === 'KeyA') person.workflows.close();
  if (part) person.show(part);
  else if (event.code === 'KeyN') {
    if (person.part.peek() === 'wrap-up') person.show('notes');
    jot();
  } else if (event.code === 'KeyA') {
    person.show('prepare');
    person.agenda.startAdding(person.agenda.adding.peek() ?? 'mine');
  } else return false;
  return true;
}

/** Puts an open workflow aside; its words stay. */
function closesWorkflow(panel: PanelModel, view: PanelView): boolean {
  const desk =
    view.kind === 'person'
      ? view.person.workflows
      : view.kind === 'delivery'
        ? view.delivery.workflows
        : panel.own;
  if (desk.open.peek() === null && !desk.choosing.peek()) return false;
  desk.close();
  return true;
}

/**
 * Keys of the whole sidebar. By place on the keyboard, as Alt changes what a letter writes on some systems.
 * @returns whether the key was meant for the sidebar.
 */
export function pressKey(event: KeyboardEvent, panel: PanelModel, jot: () => void): boolean {
  const view = panel.view.peek();
  const person = view.kind === 'person' ? view.person : null;
  if (event.key === 'Escape' && !event.isComposing) {
    if (panel.picker.peek() !== null) panel.closePicker();
    else if (person?.cardOpen.peek()) person.showCard(false);
    else if (closesWorkflow(panel, view)) return true;
    else return false;
    return true;
  }
  const finishes = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (finishes && person?.part.peek() === 'wrap-up') {
    void person.wrapUp.finish();
    return true;
  }
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.code === 'KeyH') {
    panel.turnCover();
    return true;
  }
  return person !== null && personKey(event, person, jot);
}
