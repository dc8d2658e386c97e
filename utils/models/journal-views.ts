import type { JournalModel } from './journal-model.ts';
import type { JournalPagePorts } from './journal-ports.ts';

/**
 * The model of a view: made when the view is first shown, kept as long as the page, and read again after another page
 * changed something. Each view names its own, so that nothing is loaded for a view that is not looked at.
 */
export function keptModel<Model extends { refresh(): Promise<void> }>(
  make: (ports: JournalPagePorts) => Model,
): (journal: JournalModel) => Model {
  const made = new WeakMap<JournalModel, Model>();
  return (journal) => {
    const known = made.get(journal);
    if (known) return known;
    const ports = journal.whole.part.peek();
    if (ports === null) throw new Error('a view is shown once all it needs is loaded');
    const model = make(ports);
    made.set(journal, model);
    ports.journal.onChanged(() => void model.refresh());
    return model;
  };
}
