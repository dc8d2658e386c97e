import { demoEvents, demoPages } from './agenda.ts';
import { toDay } from './days.ts';
import type { DemoData } from './demo-data.ts';
import { demoMails } from './mailbox.ts';
import { robin } from './people.ts';

/** The whole demo as of some moment, dated around it. */
export function demoWeek(now: Date): DemoData {
  return {
    user: robin,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    pages: demoPages(now).map((page) => page.map(toDay)),
    today: toDay(now),
    events: demoEvents(now),
    mails: demoMails(now),
  };
}
