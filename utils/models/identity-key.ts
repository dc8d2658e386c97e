import { normaliseName } from '../core/identity.ts';
import type { Mailbox, PageReport } from '../core/page-report.ts';

/** Who and what a page speaks of: two reports with one identity may show the same words. */
export interface Identity {
  counterpart: Mailbox;
  /** `site:key` of the event or thread, then `site:series`; without those the site did not give. */
  eventKeys: readonly string[];
  /** Equal for two readings of one event with one counterpart. */
  key: string;
}

/** Keys of the open event or mail, most exact first. */
export function eventKeysOf(report: PageReport): readonly string[] {
  const { item, site } = report;
  if (item === null) return [];
  const keys = item.kind === 'event' ? [item.key, item.series] : [item.key];
  return keys.filter((key) => key !== undefined && key !== '').map((key) => `${site}:${key}`);
}

/** Which event or mail is open; '' for none. Its time, title and guests may change, it stays. */
export function openItemOf(report: PageReport | null): string {
  const item = report?.item ?? null;
  if (!report || !item) return '';
  const [key] = eventKeysOf(report);
  return (
    key ?? JSON.stringify([report.site, item.kind === 'event' ? [item.start, item.title] : item.subject])
  );
}

export function identityOf(report: PageReport, counterpart: Mailbox): Identity {
  const eventKeys = eventKeysOf(report);
  const { item } = report;
  const what = item === null ? '' : item.kind === 'event' ? `${item.start} ${item.title}` : item.subject;
  const who = `${counterpart.email.toLowerCase()} ${normaliseName(counterpart.name)}`;
  return { counterpart, eventKeys, key: JSON.stringify([report.site, eventKeys, what, who]) };
}

/** The event a "yes, this is Dana" is remembered for: the series where there is one, so that it is asked once. */
export const confirmKeyOf = (identity: Identity): string | null => identity.eventKeys.at(-1) ?? null;

export const addressDraftId = (address: string): string => `capture:new:${address.toLowerCase()}`;

/** Where the words typed for somebody not stored yet are kept: never under a bare name. */
export const newDraftIdOf = ({ counterpart, eventKeys, key }: Identity): string =>
  counterpart.email === ''
    ? `capture:new:${eventKeys.at(-1) ?? key} ${normaliseName(counterpart.name)}`
    : addressDraftId(counterpart.email);

export const draftIdOf = (personId: string): string => `capture:${personId}`;
