import { computed, type ReadonlySignal } from '@preact/signals';
import type { DatedRecords, ReturningDate } from '../core/returning-date.ts';
import { addDays, type Day, type Instant } from '../core/time.ts';
import type { JournalService } from '../services/journal-service.ts';
import { dayWords } from './day-words.ts';
import type { Writer } from './writer.ts';

/** Kept dates whose day has come, the nearest first. */
export type Dates = (records: DatedRecords, today: Day) => readonly ReturningDate[];

export type SettledHow = 'done' | 'later' | 'let-go';

/** "Later" is so many days on. */
const laterDays = 7;

export const laterThan = (today: Day): Day => addDays(today, laterDays);

/** Said when something was put off. */
export const backWords = (today: Day, lang: string): string =>
  `Comes back ${dayWords(laterThan(today), today, lang)}.`;

/** Dates that came back, of the whole journal or of one person; each is answered with one click and taken back with one. */
export interface DatesModel {
  dates: ReadonlySignal<readonly ReturningDate[]>;
  settle(date: ReturningDate, how: SettledHow): Promise<void>;
}

export function createDatesModel(ports: {
  service: Pick<JournalService, 'saveWorkflow'>;
  writer: Writer;
  dates: ReadonlySignal<Dates | null>;
  records: ReadonlySignal<DatedRecords>;
  today: ReadonlySignal<Day>;
  lang: string;
  now(): Instant;
  newId(): string;
}): DatesModel {
  const { service, writer, records, today, now, newId } = ports;
  return {
    dates: computed(() => ports.dates.value?.(records.value, today.value) ?? []),
    async settle(date, how) {
      const day = today.peek();
      const settling = how === 'later' ? { how, day: laterThan(day) } : { how };
      const save = date.settle(settling, { newId, now: now(), today: day });
      await writer.write(() => service.saveWorkflow(null, save), {
        done: how === 'done' ? 'Done.' : how === 'later' ? backWords(day, ports.lang) : 'Let go.',
        undo: true,
        failed: 'Could not note that.',
      });
    },
  };
}
