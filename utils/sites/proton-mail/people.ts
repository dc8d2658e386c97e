import type { Mailbox } from '../../core/page-report.ts';
import { addressIn } from '../reading/address.ts';
import { textOf } from '../reading/text.ts';
import { $optional, selectors } from '../selector.ts';

const person = selectors('proton-mail', '2026-11', {
  name: '[data-testid="recipient-label"], .message-recipient-item-label',
  address: '[data-testid="recipient-address"], .message-recipient-item-address',
});

/**
 * Somebody in the head of a mail. The address stands in the link, the title, the test id and often in words; where two
 * of them differ nobody is read. Null also for a group, which has no address.
 */
export function personIn(element: Element): Mailbox | null {
  const link = element.matches('a[href^="mailto:"]') ? element.getAttribute('href') : null;
  const words = textOf($optional(element, person.address, 'empty'), 300);
  const testId = (element.getAttribute('data-testid') ?? '').replace(/^recipients:(?:item-|sender)/u, '');
  const said = [link?.slice(7) ?? '', element.getAttribute('title') ?? '', testId, words]
    .map(addressIn)
    .filter((each) => each !== '');
  const [email = ''] = said;
  if (email === '' || said.some((each) => each !== email)) return null;
  const name = textOf($optional(element, person.name, 'unsure'), 300);
  return { name: addressIn(name) === '' ? name : '', email };
}
