import type { Mailbox, MailItem } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { valueIn } from '../reading/field.ts';
import { innerDocument } from '../reading/inner-document.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $, $all, $optional, type Selector, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { holderOf } from './opening.ts';
import { contextOf } from './page.ts';

const compose = selectors('sogo', '2026-11', {
  from: 'input[name=from]',
  to: 'md-chips[ng-model$="message.editable.to"] md-chip',
  cc: 'md-chips[ng-model$="message.editable.cc"] md-chip',
  remove: '[aria-label*="@"]',
  rich: '[ng-model$="message.editable.text"] iframe',
  plain: 'textarea[ng-model$="message.editable.text"]',
});

/** The address of a recipient stands only in the label of the button that takes it away: "Remove Noor <noor@…>". */
function recipientsIn(root: ParentNode, selector: Selector): Mailbox[] {
  return uniqueMailboxes(
    $all(root, selector, 300).map((chip) => {
      const label = $optional(chip, compose.remove, 'unsure')?.getAttribute('aria-label') ?? '';
      const shown = textOf(chip, 300);
      const email = addressIn(label) || addressIn(shown);
      return { name: addressIn(shown) === '' ? shown : parseMailbox(shown).name, email };
    }),
  );
}

/** Reads the mail being written. */
export function readCompose(page: Page, field: Element): SiteReading {
  const { self, said: zone, lang } = contextOf(page);
  const root = field.closest('form, md-dialog') ?? page.document;
  const from = parseMailbox(valueIn($(root, compose.from)));
  const plain = $optional(root, compose.plain, 'elsewhere');
  const rich = innerDocument($optional(root, compose.rich, 'later'));
  const item: MailItem = {
    kind: 'mail',
    subject: valueIn(field),
    from: from.email === '' ? self : from,
    to: recipientsIn(root, compose.to),
    cc: recipientsIn(root, compose.cc),
    date: page.now,
    body: plain ? valueIn(plain) : visibleText(rich?.body ?? null),
    compose: true,
  };
  return { view: 'compose', self, zone, lang, item, anchor: holderOf(field) };
}
