import { type ReadonlySignal, signal } from '@preact/signals';
import type { Confirmation } from '../core/identity.ts';
import type { PersonPage } from '../core/journal.ts';
import type { JournalService } from '../services/journal-service.ts';
import type { ByHand } from './choice-by-hand.ts';
import { confirmKeyOf, type Identity } from './identity-key.ts';

/** The page of one person, read again after each write; a late answer never replaces a newer one. */
export interface PersonPageSource {
  page: ReadonlySignal<PersonPage>;
  /** Whether the person is in the journal yet. */
  stored: ReadonlySignal<boolean>;
  /** To be stored with somebody known by name only, so that this event's guest is known again; null for others. */
  confirmation(): Confirmation | null;
  /** Resolves to false when the journal could not be read. */
  refresh(): Promise<boolean>;
  /** Whether the page of the tab still names this person for certain, as it did when they were opened. */
  isStillNamed(): Promise<boolean>;
}

export function createPersonPageSource(
  service: JournalService,
  opened: { page: PersonPage; stored: boolean; identity: Identity | null; byHand: ByHand },
  onGone: (personId: string) => void,
): PersonPageSource {
  const page = signal(opened.page);
  const stored = signal(opened.stored);
  const { identity } = opened;
  let latest = 0;

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

  function confirmation(): Confirmation | null {
    if (stored.peek() || identity === null || identity.counterpart.email !== '') return null;
    const eventKey = confirmKeyOf(identity);
    const { id: personId } = page.peek().person;
    return eventKey === null ? null : { eventKey, name: identity.counterpart.name, personId };
  }

  async function isStillNamed(): Promise<boolean> {
    if (identity === null || !opened.stored || opened.byHand !== null) return true;
    const { counterpart, eventKeys } = identity;
    // Nothing could be kept of who it is, so nothing of it was taken back.
    if (counterpart.email === '' && eventKeys.length === 0) return true;
    try {
      const match = await service.match(counterpart, eventKeys);
      return match.state === 'certain' && match.person.id === page.peek().person.id;
    } catch {
      return true;
    }
  }

  return { page, stored, confirmation, refresh, isStillNamed };
}
