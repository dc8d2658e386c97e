import type { Mailbox } from '../../core/page-report.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { hasWordsBefore } from '../reading/head-and-body.ts';
import { textOf } from '../reading/text.ts';
import { $all, $optional, selectors } from '../selector.ts';

// Seen by others on live pages in 2025 and 2026.
const head = selectors('zoho-mail', '2026-09', {
  // Sender and recipients are drawn twice, folded and unfolded: the attribute is the same in both.
  sender: '.zmMHFrom [data-eid]',
  rows: '.zmMHdrRow',
  label: '.zmMHdrLeft',
  people: '.zmMHdrData .jsReciID[data-eid]',
  stamp: '.jsRevTS',
  // What holds without the names above.
  anybody: '[data-eid]',
  text: '[role=document]',
  leaf: 'span, div, time, td, p',
});

/** "Mon, 21 Sep 2026 11:19:09 AM +0530": nothing else in the head of a mail is written so. */
const wholeStamp = /^\S{2,12} \d{1,2} \S{2,12} \d{4} \d{1,2}:\d{2}:\d{2}(?: [AP]M)? [+-]\d{2}:?\d{2}$/u;

/** Somebody by attribute and words: nobody where both give an address and these differ. */
function personIn(element: Element): Mailbox | null {
  const email = addressIn(element.getAttribute('data-eid') ?? '');
  const shown = parseMailbox(textOf(element, 400));
  if (email === '' || (shown.email !== '' && shown.email !== email)) return null;
  return { name: shown.name, email };
}

/** Each of them once, and named where a copy has a name. */
function peopleIn(elements: readonly Element[]): Mailbox[] {
  const found = elements.map(personIn).filter((each) => each !== null);
  const names = new Map(found.map(({ name, email }) => [email, name] as const).filter(([, name]) => name));
  return uniqueMailboxes(found).map(({ email }) => ({ name: names.get(email) ?? '', email }));
}

interface Row {
  isCopy: boolean;
  people: Mailbox[];
}

const isCopy = (label: string): boolean => /^b?cc\b/iu.test(label);

/** The first row with people has those it is for; "Cc" is a word in most languages, and such rows come later. */
function recipientsIn(rows: readonly Row[]): { to: Mailbox[]; cc: Mailbox[] } {
  const first = rows.find((row) => !row.isCopy);
  const to = first?.people ?? [];
  const others = rows.filter((row) => row !== first).flatMap(({ people }) => people);
  const isNew = ({ email }: Mailbox) => !to.some((each) => each.email === email);
  return { to, cc: uniqueMailboxes(others).filter(isNew) };
}

export interface Head {
  /** More than one for a conversation, in which each mail has a head of its own. */
  senders: readonly Mailbox[];
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
}

function namedHead(at: Element): Head {
  const rows = $all(at, head.rows, 40).map((row) => ({
    isCopy: isCopy(textOf($optional(row, head.label, 'unsure'), 40)),
    people: peopleIn($all(row, head.people, 300)),
  }));
  const senders = peopleIn($all(at, head.sender, 20));
  return { senders, ...recipientsIn(rows.filter(({ people }) => people.length > 0)) };
}

/** The cell somebody stands in, and the label beside it; null for whom no label stands before. */
function cellOf(person: Element, at: Element): { cell: Element; label: string } | null {
  for (let cell: Element | null = person; cell && cell !== at; cell = cell.parentElement) {
    const before: Element | null = cell.previousElementSibling;
    const isPeople = before === null || before.matches(head.anybody.css) || $all(before, head.anybody, 1)[0];
    const label = isPeople ? '' : textOf(before, 60);
    if (label !== '') return { cell, label };
  }
  return null;
}

/** The same where its parts have other names: who has a label is a recipient, who has none wrote the mail. */
function unnamedHead(at: Element): Head {
  const people = $all(at, head.anybody, 400).filter((each) => !each.closest(head.text.css));
  const cells = new Map<Element, { label: string; people: Element[] }>();
  const senders: Element[] = [];
  for (const person of people) {
    const found = cellOf(person, at);
    if (found === null) senders.push(person);
    else {
      const { cell, label } = found;
      const known = cells.get(cell) ?? { label, people: [] };
      cells.set(cell, { label: known.label, people: [...known.people, person] });
    }
  }
  const rows = [...cells.values()].map((row) => ({
    isCopy: isCopy(row.label),
    people: peopleIn(row.people),
  }));
  // Words before whoever comes first may be the sender, who has no address any more.
  const isFirst = senders[0] !== undefined && !hasWordsBefore(senders[0], at);
  const found = isFirst ? peopleIn(senders) : [];
  // Without a sender one of the others may be the sender.
  return { senders: found, ...(found.length === 1 ? recipientsIn(rows) : { to: [], cc: [] }) };
}

/** Who wrote the mail or the mails in a container, and whom they are for. */
export function headIn(at: Element): Head {
  const named = namedHead(at);
  return named.senders.length > 0 && named.to.length > 0 ? named : unnamedHead(at);
}

/** The moments its mails give, each with the offset it is meant in. */
export function stampsIn(at: Element): string[] {
  const named = $all(at, head.stamp, 20).map((each) => textOf(each, 120));
  // Also where one has its name: that of another mail may have lost it.
  const written = $all(at, head.leaf, 400)
    .filter((each) => each.childElementCount === 0 && !each.closest(head.text.css))
    .map((each) => textOf(each, 120))
    .filter((text) => wholeStamp.test(text));
  return [...new Set([...named, ...written])];
}
