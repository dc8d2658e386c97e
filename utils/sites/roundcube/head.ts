import type { Mailbox } from '../../core/page-report.ts';
import { agreedAddress, uniqueMailboxes } from '../reading/address.ts';
import { textOf, textsOf } from '../reading/text.ts';
import { $, $all, $optional, selectors } from '../selector.ts';

const head = selectors('roundcube', '2026-11', {
  from: '.header.from .rcmContactAddress',
  // In the folder of what was sent the line above the table names to whom.
  summary: '.header-summary .rcmContactAddress',
  to: '.header.to .rcmContactAddress',
  cc: '.header.cc .rcmContactAddress',
  // The table has "Mon 08:51", the line above it the whole date.
  date: '.header-summary .text-nowrap, .header.date',
  // What holds without the names above.
  place: '#message-header',
  rows: '#message-header tr',
  anybody: 'a[href^="mailto:"], [title*="@"]',
});

const mailboxes = (elements: readonly Element[]): Mailbox[] =>
  uniqueMailboxes(
    elements.map((each) => {
      const name = textOf(each, 300);
      // The address stands in the title, in the link, and where nobody has a name in words: nobody where they differ.
      const email = agreedAddress(each.getAttribute('title'), each.getAttribute('href'), name);
      return { name: name.toLowerCase() === email ? '' : name, email };
    }),
  );

export interface Head {
  from: Mailbox;
  to: Mailbox[];
  cc: Mailbox[];
  /** Texts one of which has the moment of the mail. */
  stamps: string[];
}

const nobody: Mailbox = { name: '', email: '' };

// Roundcube writes sender, recipients and copies in this order and each in its language.
const words: Readonly<Record<'from' | 'to' | 'cc', RegExp>> = {
  from: /^(?:from|von|de|da|van|od|från|fra|差出人|送信者|发件人|寄件者|보낸 ?사람|보낸이|من|מאת)$/u,
  to: /^(?:to|an|à|pour|para|a|per|aan|do|till|til|宛先|收件人|받는 ?사람|받는이|إلى|אל)$/u,
  cc: /^(?:cc|kopie|copie(?: à)?|kopia|kopi|cópia|抄送|副本|참조|نسخة(?: إلى)?|עותק)$/u,
};

const saysIn = (cell: Element | undefined): string =>
  textOf(cell ?? null, 60)
    .toLowerCase()
    .replace(/\s*[:：]$/u, '');

function readUnnamed(inside: Document): Head | null {
  const place = $optional(inside, head.place, 'unsure');
  const rows = $all(inside, head.rows, 20).map((row) => ({
    says: saysIn(row.children[0]),
    people: mailboxes($all(row, head.anybody, 300)),
  }));
  const of = (kind: 'from' | 'to' | 'cc') =>
    rows.find(({ says, people }) => words[kind].test(says) && people.length > 0)?.people ?? [];
  const [sender, ...others] = of('from');
  if (place === null || !sender || others.length > 0) return null;
  const stamps = [...place.querySelectorAll('span, td')]
    .slice(0, 60)
    .filter((each) => each.childElementCount === 0)
    .flatMap((each) => textsOf(each, 200));
  return { from: sender, to: of('to'), cc: of('cc'), stamps };
}

/**
 * The head of the mail in a document.
 * @throws SelectorError where there is no sender in it.
 */
export function headIn(inside: Document): Head {
  const read = (selector: (typeof head)['from']) => mailboxes($all(inside, selector, 300));
  const [summary] = read(head.summary);
  const [said] = read(head.from);
  if (!said && !summary) return readUnnamed(inside) ?? missing(inside);
  return {
    from: said ?? summary ?? nobody,
    to: read(head.to),
    cc: read(head.cc),
    stamps: $all(inside, head.date, 4).map((each) => textOf(each, 200)),
  };
}

function missing(inside: Document): Head {
  $(inside, head.from);
  return { from: nobody, to: [], cc: [], stamps: [] };
}
