import type { Correction, StoredCorrection } from '../core/correction.ts';
import type { Person } from '../core/person.ts';
import { toCorrection } from '../moments/correction.ts';
import { foldText } from '../moments/fold-text.ts';
import { unsaidDelivery } from './journal-delivery.ts';
import { JournalError } from './journal-error.ts';
import type { JournalDesk } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';

/** The same click on the same thing: the later word replaces the earlier one. */
const isSameThing = (one: Correction, other: Correction): boolean =>
  one.item === other.item &&
  one.series === other.series &&
  one.pair === other.pair &&
  one.pattern === other.pattern;

/** Whether a correction speaks of a person: about the pair with them, or with them as the one it is with. */
export function isAbout({ pair, counterpart }: StoredCorrection, person: Person): boolean {
  const names = [person.name, ...person.aliases].map((each) => foldText(each));
  const named = counterpart === null ? [] : [counterpart.email.toLowerCase(), foldText(counterpart.name)];
  return [pair, ...named].some(
    (each) => each !== null && each !== '' && (person.addresses.includes(each) || names.includes(each)),
  );
}

type Corrections = Pick<JournalService, 'correct' | 'removeCorrection'>;

export const createCorrectionActions = ({ act, now, newId }: JournalDesk): Corrections => ({
  correct({ item, self }, said) {
    const made = toCorrection(item, self, said);
    const [id, title] = [newId(), item.kind === 'event' ? item.title : item.subject];
    return act(['corrections', 'deliveries', 'reflections'], async (records) => {
      const { corrections, deliveries } = records;
      // A delivery that was none does not come back.
      const none = said.kind === 'delivery' ? undefined : await unsaidDelivery(records, item);
      if (none) await deliveries.remove(none.id);
      const all = await corrections.inOrder();
      const same = all.filter((each) => isSameThing(each, made));
      await Promise.all(same.map((each) => corrections.remove(each.id)));
      const first = same.at(0);
      const was = first ? first.was : made.was;
      // Back to what it was without a word of the user: then there is nothing to remember.
      if (made.kind === (was ?? 'none') && made.counterpart === null) return;
      const stamps = { createdAt: first?.createdAt ?? now(), updatedAt: now() };
      await corrections.put({ ...made, was, id: first?.id ?? id, title, ...stamps });
    });
  },

  removeCorrection: (id) =>
    act(['corrections'], async ({ corrections }) => {
      if (!(await corrections.get(id))) throw new JournalError('gone', 'correction');
      await corrections.remove(id);
    }),
});
