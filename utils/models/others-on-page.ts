import type { Item, Mailbox, PageReport, Self } from '../core/page-report.ts';

const partOf = (item: Item): readonly Mailbox[] =>
  item.kind === 'event'
    ? item.attendees.filter((each) => !each.resource && !each.group)
    : [item.from, ...item.to];

function isOwn({ name, email }: Mailbox, self: Self): boolean {
  const own = [self.email, ...(self.aliases ?? [])].map((each) => each.toLowerCase());
  return email === '' ? self.name !== '' && name === self.name : own.includes(email.toLowerCase());
}

/** Whoever takes part in the open event or mail beside the user; rooms and groups are nobody. */
export function othersOn({ item, self }: Pick<PageReport, 'item' | 'self'>): readonly Mailbox[] {
  const others = (item ? partOf(item) : []).filter((each) => !isOwn(each, self));
  const named = others.filter(({ name, email }) => name !== '' || email !== '');
  const keyOf = ({ name, email }: Mailbox) => email.toLowerCase() || name;
  return [...new Map(named.map((each) => [keyOf(each), { name: each.name, email: each.email }])).values()];
}
