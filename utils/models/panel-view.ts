import type { Mailbox } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import type { DeliveryModel } from './delivery-model.ts';
import type { Identity } from './identity-key.ts';
import type { PersonModel } from './person-model.ts';

/** What the sidebar shows. Only `person` and `delivery` hold private words. */
export type PanelView =
  /** The page is changing, or the journal is being read. */
  | { kind: 'settling' }
  | { kind: 'nothing' }
  /** A known page that could not be read, with the reason in a sentence. */
  | { kind: 'unreadable'; reason: string }
  /** Who this is, is not certain: nothing private is shown before the user has said it. */
  | { kind: 'ask'; counterpart: Mailbox; candidates: readonly Person[]; identity: Identity }
  | { kind: 'person'; person: PersonModel }
  | { kind: 'delivery'; delivery: DeliveryModel }
  /** The journal could not be opened. */
  | { kind: 'failed'; reason: string };

/** Choosing a person by hand: to open somebody's page, or to say who the guest of this page is. */
export type Picker = { purpose: 'open' } | { purpose: 'identify'; identity: Identity };
