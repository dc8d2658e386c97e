import { defineSite } from './define-site.ts';
import { chipFacts, plainChips, readChip } from './outlook/chips.ts';
import { readCompose } from './outlook/compose.ts';
import { readForm } from './outlook/form.ts';
import { mail, readMessage } from './outlook/message.ts';
import opening, { anchorAt, lostIn, openIn } from './outlook/opening.ts';
import { contextOf, selfOf, shell } from './outlook/page.ts';
import { readPeek } from './outlook/peek.ts';
import { readPersonas } from './reading/personas.ts';
import { textsOf } from './reading/text.ts';
import { $, $all, SelectorError } from './selector.ts';

export default defineSite({
  ...opening,
  anchor: anchorAt,
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
    {
      id: 'form',
      reads:
        'title, time, guests by name, own answer, description; place and repetition by its chip in sight',
      checked: 'facts only',
    },
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'reading',
      reads: 'subject, sender with address, recipients by name, date, text',
      checked: 'facts only',
    },
    { id: 'compose', reads: 'subject, recipients, text', checked: 'facts only' },
  ],
  warmUps: [
    (page) => [contextOf(page), selfOf(page)],
    (page) => readPersonas(openIn(page)?.root ?? page.document.body, selfOf(page)),
    (page) => $all(page.document, shell.chips, 1).map((chip) => chipFacts(readChip(chip, contextOf(page)))),
  ],
  read(page) {
    const { document } = page;
    $(document, shell.app);
    const context = contextOf(page);
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.root, context);
    if (open?.view === 'reading') return readMessage(page, open.root, open.subject, context);
    if (open?.view === 'form') return readForm(page, open.root, context);
    if (open) return readPeek(page, open.root, context);
    if (lostIn(page)) throw new SelectorError(opening.id, 'event', '2026-11');
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
