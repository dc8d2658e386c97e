import type { Moment } from '../../utils/core/moment.ts';
import type { Item, PageReport } from '../../utils/core/page-report.ts';
import { givenName } from '../../utils/core/person.ts';
import type { PillView } from '../../utils/core/pill-view.ts';
import type { Day } from '../../utils/core/time.ts';

/** What may be said in the page of a person the journal is certain about. */
export interface Headings {
  themes: readonly string[];
  openFollowUps: number;
}

export interface PillForPorts {
  /** Null where it is not certain who it is with, or the journal cannot be read. */
  headingsFor(report: PageReport, moment: Moment): Promise<Headings | null>;
  opensBy: PillView['opensBy'];
  /** The key that opens the side panel as the user has set it; ''. */
  panelKey(): Promise<string>;
  /** The day for which the user wants no pill. */
  hiddenOn(): Promise<Day | null>;
  today(): Day;
}

const longest = 60;

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

const titleOf = (item: Item | null): string => (item?.kind === 'event' ? item.title : (item?.subject ?? ''));

/** "1:1 with Dana". Only words that the page itself shows: the name as it stands there, or its title. */
export function pillTitle({ kind, counterpart }: Moment, item: Item | null): string {
  const own = cut(titleOf(item).trim());
  const name = counterpart ? givenName(counterpart.name || counterpart.email.split('@')[0] || '') : '';
  if (name === '') return own || 'Beside';
  const person = cut(name);
  switch (kind) {
    case 'one-on-one':
      return `1:1 with ${person}`;
    case 'mentoring':
      return `Mentoring with ${person}`;
    case 'review':
      return `Review with ${person}`;
    case 'delivery':
      return own || `Delivery with ${person}`;
    default:
      return `Mail with ${person}`;
  }
}

/** The pill for a moment, with headings and counts only where it is certain who it is with. */
export async function pillFor(
  report: PageReport,
  moment: Moment,
  { headingsFor, opensBy, panelKey, hiddenOn, today }: PillForPorts,
): Promise<PillView | null> {
  const [hidden, key, headings] = await Promise.all([
    hiddenOn(),
    panelKey(),
    // Without headings the pill still opens the side panel, and there the user is told what is wrong.
    headingsFor(report, moment).catch(() => null),
  ]);
  if (hidden === today()) return null;
  const { themes = [], openFollowUps = 0 } = headings ?? {};
  return { title: pillTitle(moment, report.item), themes: themes.slice(0, 3), openFollowUps, opensBy, key };
}
