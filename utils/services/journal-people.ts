import { aliasFor } from '../core/identity.ts';
import type { Person } from '../core/person.ts';
import { keepConfirmation } from './journal-confirmation.ts';
import { JournalError } from './journal-error.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';

/** @throws JournalError 'address-taken' when one of the addresses is another person's. */
async function refuseTaken({ people }: Repositories, person: Person): Promise<void> {
  const sharing = await Promise.all(person.addresses.map((address) => people.byAddress(address)));
  if (sharing.flat().some(({ id }) => id !== person.id)) throw new JournalError('address-taken');
}

type People = Pick<JournalService, 'confirm' | 'savePerson'>;

export const createPeopleActions = ({ act, now }: JournalDesk): People => ({
  confirm: (confirmation, address) =>
    act(['people', 'confirmations'], async (records) => {
      const { people } = records;
      const person = await people.get(confirmation.personId);
      if (!person) throw new JournalError('gone', 'person');
      const added = address.trim().toLowerCase();
      const isNew = added !== '' && !person.addresses.includes(added);
      const alias = aliasFor(person, confirmation.name);
      if (isNew || alias !== null) {
        const addresses = isNew ? [...person.addresses, added] : person.addresses;
        const aliases = alias === null ? person.aliases : [...person.aliases, alias];
        const grown = { ...person, addresses, aliases, updatedAt: now() };
        if (isNew) await refuseTaken(records, grown);
        await people.put(grown);
      }
      await keepConfirmation(records, confirmation);
    }),

  savePerson: (person, confirmation = null) =>
    act(['people', 'confirmations'], async (records) => {
      const isNew = (await records.people.get(person.id)) === undefined;
      const addresses = [...new Set(person.addresses.map((each) => each.trim().toLowerCase()))];
      const tidy = { ...person, addresses: addresses.filter((each) => each !== ''), updatedAt: now() };
      await refuseTaken(records, tidy);
      await records.people.put(tidy);
      if (isNew && confirmation) await keepConfirmation(records, confirmation);
    }),
});
