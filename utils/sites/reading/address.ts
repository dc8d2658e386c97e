import type { Mailbox } from '../../core/page-report.ts';

const pattern =
  /[^\s<>()[\]",;:@]{1,64}@[^\s<>()[\]",;:@]{1,250}\.[^\s<>()[\]",;:@.]{1,60}|[^\s<>()[\]",;:@]{1,64}@localhost/;

/** The first mail address in a text, lower case; '' when there is none. */
export const addressIn = (text: string): string =>
  (pattern.exec(text.slice(0, 1000))?.[0] ?? '').toLowerCase();

/** The one address that several places of a page give for somebody; '' where two of them give different ones. */
export function agreedAddress(...texts: readonly (string | null | undefined)[]): string {
  const said = new Set(texts.map((text) => addressIn(text ?? '')));
  said.delete('');
  return said.size === 1 ? ([...said][0] ?? '') : '';
}

/** Reads "Dana Okafor <dana@northlight.example>", "dana@…" or a bare name. */
export function parseMailbox(text: string): Mailbox {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const email = addressIn(line);
  const name =
    email === '' ? line : line.slice(0, line.toLowerCase().indexOf(email)).replace(/[<("'\s]+$/, '');
  return { name: name.replace(/^["'\s]+|["'\s]+$/g, ''), email };
}

/** Each address once, in order; people without one are kept apart by name. */
export function uniqueMailboxes<Item extends Mailbox>(list: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return list.filter(({ name, email }) => {
    const id = email === '' ? `name ${name}` : email.toLowerCase();
    if (id === 'name ' || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
