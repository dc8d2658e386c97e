import type { Mailbox, MailItem } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { valueIn } from '../reading/field.ts';
import { innerDocument } from '../reading/inner-document.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $, $all, $optional, type Selector, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { contextOf } from './page.ts';

const compose = selectors('roundcube', '2026-11', {
  from: 'select#_from, input#_from',
  identities: 'select#_from option',
  to: '#_to',
  cc: '#_cc',
  plain: 'textarea#composebody',
  rich: 'iframe#composebody_ifr',
});

/** "Haddad, Noor" <noor@…>, sam@…: commas part people only outside quotation marks. */
function recipientsIn(root: ParentNode, selector: Selector): Mailbox[] {
  const text = valueIn($optional(root, selector, 'elsewhere')).slice(0, 20_000);
  const parts = text.match(/(?:"[^"]{0,300}"|[^",;])+/gu) ?? [];
  return uniqueMailboxes(parts.slice(0, 300).map(parseMailbox));
}

/** The addresses of all identities to choose from: each is the user's own. */
const identitiesIn = (root: ParentNode): string[] =>
  $all(root, compose.identities, 20)
    .map((option) => addressIn(textOf(option, 500)))
    .filter((email) => email !== '');

/** The identity the mail is sent from, as chosen. */
function senderIn(root: ParentNode): Mailbox {
  const field = $(root, compose.from);
  const chosen = field.querySelector('option:checked, option[selected]');
  const box = parseMailbox(chosen ? textOf(chosen, 500) : valueIn(field));
  // The number of an identity is no name.
  return box.email === '' && /^\d*$/u.test(box.name) ? { name: '', email: '' } : box;
}

/** In the rich editor the field of the plain one lags behind. */
function bodyIn(root: ParentNode): string {
  const inside = innerDocument($optional(root, compose.rich, 'elsewhere'));
  return inside?.body ? visibleText(inside.body) : valueIn($optional(root, compose.plain, 'later'));
}

/** Reads the mail being written. @throws SelectorError without a sender. */
export function readCompose(page: Page, field: Element, key: string): SiteReading {
  const { document } = page;
  const from = senderIn(document);
  const aliases = identitiesIn(document).filter((email) => email !== from.email);
  const self = { ...from, ...(aliases.length > 0 ? { aliases } : {}) };
  const item: MailItem = {
    kind: 'mail',
    subject: valueIn(field),
    from,
    to: recipientsIn(document, compose.to),
    cc: recipientsIn(document, compose.cc),
    date: page.now,
    body: bodyIn(document),
    compose: true,
    key,
  };
  return { view: 'compose', self, lang: contextOf(page).lang, item, anchor: field };
}
