import type { Mailbox, MailItem } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import { addressIn, uniqueMailboxes } from '../reading/address.ts';
import { valueIn } from '../reading/field.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $, $optional, type Selector, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { composeSubject } from './opening.ts';
import { type Context, selfOf } from './page.ts';

export const compose = selectors('outlook', '2026-06', {
  subject: composeSubject,
  to: '[id^="MSG_"][id$="_TO"]',
  cc: '[id^="MSG_"][id$="_CC"]',
  body: '[role=textbox][aria-multiline=true]',
});

function recipientsIn(root: ParentNode, selector: Selector): Mailbox[] {
  const field = $optional(root, selector, 'later');
  const found = field ? [...field.querySelectorAll('[title*="@"], [aria-label*="@"]')].slice(0, 300) : [];
  return uniqueMailboxes(
    found.map((each) => {
      const text = each.getAttribute('title') ?? each.getAttribute('aria-label') ?? '';
      const email = addressIn(text);
      return { name: textOf(each, 200) || email, email };
    }),
  );
}

/** Reads the mail being written. @throws SelectorError without a subject field. */
export function readCompose(page: Page, open: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const field = $(open, compose.subject);
  const item: MailItem = {
    kind: 'mail',
    subject: valueIn(field),
    from: self,
    to: recipientsIn(open, compose.to),
    cc: recipientsIn(open, compose.cc),
    date: page.now,
    body: visibleText($optional(open, compose.body, 'later')),
    compose: true,
    key: field.id || field.parentElement?.id || '',
  };
  return { view: 'compose', self, zone: context.said, lang: context.lang, item, anchor: open };
}
