import type { Moment } from '../core/moment.ts';
import type { PageReport } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import { applyCorrections } from '../moments/correction.ts';
import { whomOf, withPerson } from '../moments/known-moment.ts';
import { owns } from '../moments/known-person.ts';
import type { JournalService } from './journal-service.ts';
import { toKnown } from './known-people.ts';

interface Asked extends Pick<JournalService, 'people' | 'corrections'> {
  /** Whoever has this address. */
  peopleAt(address: string): Promise<readonly Person[]>;
}

/**
 * What `recogniseReport` says, for a page that knows already what is said of the report knowing nobody. Where records are
 * sealed, opening everybody takes longer than all the rest, and reading the item once more as long.
 * @param told what was said of it without a look into the journal.
 */
export async function recogniseByAddress(
  report: PageReport,
  told: Moment | null,
  journal: Asked,
  today: Day,
): Promise<Moment | null> {
  const { item, self } = report;
  if (!item) return null;
  const whom = whomOf(item, self);
  const [people, corrections] = await Promise.all([
    typeof whom === 'object' ? journal.peopleAt(whom.email).catch(() => []) : [],
    journal.corrections().catch(() => []),
  ]);
  const known = people.map((person) => toKnown(person, today));
  const person = typeof whom === 'object' ? known.find((each) => owns(each, whom.email)) : null;
  const found = whom === 'everybody' ? undefined : withPerson(item, told, person ?? null);
  if (found !== undefined) return applyCorrections(item, self, found, corrections);
  const { recogniseReport } = await import('./recognition.ts');
  const everybody = whom === 'everybody' ? journal.people : async () => people;
  return recogniseReport(report, { people: everybody, corrections: async () => corrections }, today);
}
