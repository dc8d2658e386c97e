import { defineSite } from './define-site.ts';
import { textOf } from './reading/text.ts';
import { readCompose } from './roundcube/compose.ts';
import { readMessage } from './roundcube/message.ts';
import opening, { anchorAt, openIn } from './roundcube/opening.ts';
import { contextOf, selfOf, shell } from './roundcube/page.ts';
import { $, $all, selectors } from './selector.ts';

const list = selectors('roundcube', '2026-11', {
  rows: '#messagelist tr.message',
  subject: 'td.subject a',
});

export default defineSite({
  ...opening,
  anchor: anchorAt,
  name: 'Roundcube',
  // Every provider has it on an address of its own.
  origins: [],
  views: [
    { id: 'list', reads: 'subjects in sight', checked: 'real page' },
    {
      id: 'message',
      reads:
        'subject, sender and recipients with addresses, date, text, whether a calendar file comes with it (preview and page of its own)',
      checked: 'real page',
    },
    { id: 'compose', reads: 'subject, sender and recipients with addresses, text', checked: 'real page' },
    { id: 'elsewhere', reads: 'nothing: address book, settings and the like', checked: 'real page' },
  ],
  read(page) {
    const { document } = page;
    $(document, shell.app);
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.field, open.key);
    if (open) return readMessage(page, open.document, open.key, open.frame);
    const { lang } = contextOf(page);
    const self = selfOf(page, document, []);
    if (!document.querySelector(shell.body.css)) return { view: 'elsewhere', self, lang };
    const chips = $all(document, list.rows, 200).map((row) => ({
      key: row.id,
      title: textOf(row.querySelector(list.subject.css), 300),
    }));
    return { view: 'list', self, lang, chips };
  },
});
