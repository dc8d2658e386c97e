import { type ReadonlySignal, signal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { JournalService } from '../services/journal-service.ts';
import { confirmKeyOf, type Identity } from './identity-key.ts';

/** The page of one person, read again after each write; a late answer never replaces a newer one. */
export interface PersonPageSource {
  page: ReadonlySignal<PersonPage>;
  /** Whether the person is in the journal yet. */
  stored: ReadonlySignal<boolean>;
  /** Before the first write about somebody known by name only: remembers who this event's guest is. */
  prepare(): Promise<void>;
  /** Resolves to false when the journal could not be read. */
  refresh(): Promise<boolean>;
}

export function createPersonPageSource(
  service: JournalService,
  opened: { page: PersonPage; stored: boolean; identity: Identity | null },
  onGone: (personId: string) => void,
): PersonPageSource {
  const page = signal(opened.page);
  const stored = signal(opened.stored);
  const { identity } = opened;
  let latest = 0;
  let confirmed = false;

  /** Another page may have stored somebody with this address first; then that record is the person. */
  async function find(): Promise<PersonPage | null> {
    const found = await service.personPage(page.peek().person.id);
    if (found !== null || identity === null || identity.counterpart.email === '') return found;
    const match = await service.match(identity.counterpart, identity.eventKeys);
    return match.state === 'certain' ? service.personPage(match.person.id) : null;
  }

  async function refresh(): Promise<boolean> {
    const turn = ++latest;
    try {
      const found = await find();
      if (turn !== latest) return true;
      if (found !== null) {
        page.value = found;
        stored.value = true;
      } else if (stored.peek()) {
        onGone(page.peek().person.id);
      }
      return true;
    } catch {
      return false;
    }
  }

  async function prepare(): Promise<void> {
    if (stored.peek() || confirmed || identity === null || identity.counterpart.email !== '') return;
    const eventKey = confirmKeyOf(identity);
    if (eventKey === null) return;
    const { person } = page.peek();
    // A confirmation speaks of a stored person, so the card goes first.
    await service.savePerson(person);
    await service.confirm({ eventKey, name: identity.counterpart.name, personId: person.id }, '');
    confirmed = true;
  }

  return { page, stored, prepare, refresh };
}
