import { aliasFor } from '../core/identity.ts';
import type { Person } from '../core/person.ts';
import type { PanelView } from './panel-view.ts';

/** Says that the name the page gives is kept as another name of the person, so that it can be taken back. */
export function tellAlias(view: PanelView | null, before: readonly Person[], name: string): void {
  if (view?.kind !== 'person') return;
  const { person } = view.person.page.peek();
  const known = before.find(({ id }) => id === person.id);
  const alias = known ? aliasFor(known, name) : null;
  if (alias === null || !person.aliases.includes(alias)) return;
  const text = `“${alias}” is kept as another name of ${person.name}.`;
  view.person.writer.say({ text, undo: true, failed: false });
}
