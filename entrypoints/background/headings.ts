import type { Moment } from '../../utils/core/moment.ts';
import type { PageReport } from '../../utils/core/page-report.ts';
import { situationOf } from '../../utils/core/situation.ts';
import type { Cues } from '../../utils/core/situation-cues.ts';
import type { Instant } from '../../utils/core/time.ts';
import { eventKeysOf } from '../../utils/models/identity-key.ts';
import type { Pack } from '../../utils/practices/pack.ts';
import { hostHeading, rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import type { JournalReader } from '../../utils/services/journal-reader.ts';
import type { Headings } from './pill-for.ts';

export interface HeadingPorts {
  service: Pick<JournalReader, 'match' | 'personPage' | 'people' | 'muted'>;
  readPack(): Promise<Pack>;
  readCues(): Promise<Cues>;
}

/**
 * Headings and counts for the pill, from the journal. Null unless it is certain who it is with: the same guard
 * that keeps the notes of another person out of the side panel.
 */
export async function headingsFor(
  { service, readPack, readCues }: HeadingPorts,
  report: PageReport,
  moment: Moment,
  clock: { now: Instant; zone: string },
): Promise<Headings | null> {
  if (!moment.counterpart) return null;
  const match = await service.match(moment.counterpart, eventKeysOf(report));
  if (match.state !== 'certain') return null;
  const [page, people, muted, pack, cues] = await Promise.all([
    service.personPage(match.person.id),
    service.people(),
    service.muted(),
    readPack(),
    readCues(),
  ]);
  if (!page) return null;
  const others = people.filter(({ id }) => id !== page.person.id).map((person) => ({ person }));
  const situation = situationOf(page, moment, {
    ...clock,
    item: report.item,
    self: report.self.name,
    others,
    cues,
  });
  const speaking = practices.filter(({ id }) => !muted.includes(id));
  return {
    themes: [...new Set(rankPrompts(situation, pack, speaking).prompts.map(hostHeading))],
    openFollowUps: page.followUps.filter(({ state }) => state === 'open').length,
  };
}
