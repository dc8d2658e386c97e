import type { Mailbox, MailItem, Self } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { valueIn } from '../reading/field.ts';
import { innerDocument } from '../reading/inner-document.ts';
import { lacking } from '../reading/missing.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $all, $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { composerOf } from './opening.ts';

const compose = selectors('proton-mail', '2026-11', {
  items: '.composer-addresses-item',
  // The button that takes somebody off the list names whom.
  remove: '[data-testid^="remove-address-button-"]',
  cc: '[data-testid="composer:cc"], [data-testid="composer:bcc"]',
  frame: 'iframe[data-testid="rooster-iframe"]',
  editor: '#rooster-editor, [contenteditable=true]',
});

function chosen(item: Element): Mailbox | null {
  const button = $optional(item, compose.remove, 'unsure')?.getAttribute('data-testid') ?? '';
  const email = addressIn(button.replace('remove-address-button-', ''));
  const shown = parseMailbox(textOf(item, 300));
  if (email !== '' && shown.email !== '' && shown.email !== email) return null;
  const known = email || shown.email;
  return known === '' ? null : { name: shown.name, email: known };
}

/** The row an item is in: the part round it that also holds a field to type more of them. */
const isCopy = (item: Element, root: Element): boolean => {
  let each = item.parentElement;
  while (each && each !== root && !each.querySelector('input')) each = each.parentElement;
  return each !== null && each !== root && each.querySelector(compose.cc.css) !== null;
};

/** Reads the mail being written. */
export function readCompose(page: Page, field: Element, self: Self, lang: string | null): SiteReading {
  const root = composerOf(field);
  const items = $all(root, compose.items, 300).map((item) => ({
    who: chosen(item),
    copy: isCopy(item, root),
  }));
  const people = (copy: boolean) =>
    uniqueMailboxes(items.flatMap((each) => (each.copy === copy && each.who ? [each.who] : [])));
  const inside = innerDocument($optional(root, compose.frame, 'later'));
  const item: MailItem = {
    kind: 'mail',
    subject: valueIn(field),
    from: self,
    to: people(false),
    cc: people(true),
    date: page.now,
    body: visibleText($optional(inside ?? root, compose.editor, 'later')),
    compose: true,
    key: '',
  };
  const missing = lacking({ to: items.some(({ who }) => who === null), self: self.email === '' });
  return { view: 'compose', self, lang, item, missing, anchor: root };
}
