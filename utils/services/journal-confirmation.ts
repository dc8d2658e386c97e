import { type Confirmation, normaliseName } from '../core/identity.ts';
import type { Repositories } from './journal-ports.ts';

/** Keeps who a named guest is, within the caller's transaction. One word of the user per name and event: the latest. */
export async function keepConfirmation(
  { confirmations }: Repositories,
  confirmation: Confirmation,
): Promise<void> {
  const wanted = normaliseName(confirmation.name);
  const earlier = await confirmations.ofEvent(confirmation.eventKey);
  const replaced = earlier.filter(({ name }) => normaliseName(name) === wanted);
  await Promise.all(replaced.map(({ eventKey, name }) => confirmations.remove([eventKey, name])));
  await confirmations.put(confirmation);
}
