import { defineSite } from './define-site.ts';
import { plainChips, readChip } from './outlook/chips.ts';
import { compose, composeRoot, readCompose } from './outlook/compose.ts';
import { formRoot, readForm } from './outlook/form.ts';
import { mail, mailKeyOf, pane, readMessage } from './outlook/message.ts';
import { contextOf, itemIdOf, selfOf, shell } from './outlook/page.ts';
import { peek, peekRoot, readPeek } from './outlook/peek.ts';
import { textOf, textsOf } from './reading/text.ts';
import { firstVisible } from './reading/visible.ts';
import { $, $all } from './selector.ts';
import type { Page } from './site.ts';

const hosts = /^outlook\.(?:office|office365|live|cloud\.microsoft)(?:\.com)?$/u;

type Open =
  | { view: 'peek' | 'form' | 'compose'; root: Element }
  | { view: 'reading'; root: Element; subject: Element };

/** What is open, from few and exact questions. */
function openIn({ document, url }: Page): Open | null {
  const peeked = firstVisible(document, peekRoot);
  if (peeked) return { view: 'peek', root: peeked };
  const editing = firstVisible(document, formRoot);
  if (editing && !url.pathname.startsWith('/mail')) return { view: 'form', root: editing };
  const reading = firstVisible(document, pane);
  const subject = reading && firstVisible(reading, mail.subject.css);
  const field = firstVisible(document, compose.subject.css);
  const writing =
    field?.closest(composeRoot) ??
    (field && /\/deeplink\/compose/u.test(url.pathname) ? document.body : null);
  if (writing && (!subject || writing.contains(document.activeElement)))
    return { view: 'compose', root: writing };
  return reading && subject ? { view: 'reading', root: reading, subject } : null;
}

export default defineSite({
  id: 'outlook',
  name: 'Outlook on the web',
  origins: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  views: [
    { id: 'grid', reads: 'titles and times of events in sight', checked: 'facts only' },
    {
      id: 'peek',
      reads: 'title, time, guests by name (Outlook shows no addresses there), own answer, place',
      checked: 'facts only',
    },
    { id: 'form', reads: 'title, time, guests by name, description', checked: 'facts only' },
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'reading',
      reads: 'subject, sender with address, recipients by name, date, text',
      checked: 'facts only',
    },
    { id: 'compose', reads: 'subject, recipients, text', checked: 'facts only' },
  ],
  claims: ({ url, document }) =>
    hosts.test(url.hostname) || document.querySelector('script[src*="/owamail/"]') !== null,
  openKey(page) {
    const open = openIn(page);
    if (open === null) return '';
    if (open.view === 'reading')
      return `reading ${mailKeyOf(page, open.subject) || textOf(open.subject, 200)}`;
    if (open.view !== 'peek') return `${open.view} ${itemIdOf(page) || open.root.id}`;
    // The peek bears no id: its labelled lines are title, time and place.
    return `peek ${$all(open.root, peek.labelled, 4)
      .map((each) => textOf(each, 80))
      .join(' | ')}`;
  },
  read(page) {
    const { document } = page;
    $(document, shell.app);
    const context = contextOf(page);
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.root, context);
    if (open?.view === 'reading') return readMessage(page, open.root, open.subject, context);
    if (open?.view === 'form') return readForm(page, open.root, context);
    if (open) return readPeek(page, open.root, context);
    const chips = $all(document, shell.chips, 200).map((chip) => readChip(chip, context));
    const rows = $all(document, mail.rows, 200);
    const inMail = rows.length > 0 || page.url.pathname.startsWith('/mail');
    const listed = rows.map((row) => {
      const [first = '', second = first] = textsOf(row, 300);
      return { key: row.getAttribute('data-convid') ?? '', title: second };
    });
    const shared = { self: selfOf(page), zone: context.said, lang: context.lang };
    return inMail
      ? { view: 'list', chips: listed, ...shared }
      : { view: 'grid', chips: plainChips(chips), ...shared };
  },
});
