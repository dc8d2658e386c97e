import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJournalPages } from '../../utils/services/journal-pages.ts';
import type { TimelineCursor, TimelineEntry } from '../../utils/services/journal-timeline.ts';
import { createPorts, freshName, meeting, note, person } from './journal-fixture.ts';

const instant = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString();

async function pagesWith(hours: { notes: number[]; meetings: number[]; thanks: number[] }) {
  const ports = createPorts(freshName());
  const pages = createJournalPages(ports, 'UTC');
  const journal = await ports.open();
  await journal.write(['people', 'notes', 'meetings', 'thanks', 'followUps'], async (records) => {
    await records.people.put(person('dana'));
    await records.people.put(person('kofi'));
    for (const [index, hour] of hours.notes.entries())
      await records.notes.put(note(`n${index}`, { personId: 'dana', at: instant(hour) }));
    await records.notes.put(note('other', { personId: 'kofi', at: instant(3) }));
    for (const [index, hour] of hours.meetings.entries())
      await records.meetings.put(meeting(`m${index}`, 'dana', { start: instant(hour), end: instant(hour) }));
    for (const [index, hour] of hours.thanks.entries()) {
      const on = instant(hour).slice(0, 10);
      const stamps = { createdAt: instant(0), updatedAt: instant(0) };
      const words = { work: 'the rota', effect: '', kind: 'thanks' as const, deliveryId: null };
      await records.thanks.put({ id: `t${index}`, personId: 'dana', on, ...words, ...stamps });
    }
  });
  return pages;
}

async function readAll(pages: Awaited<ReturnType<typeof pagesWith>>, count: number) {
  const entries: TimelineEntry[] = [];
  let cursor: TimelineCursor | null = null;
  let portions = 0;
  do {
    const page: Awaited<ReturnType<typeof pages.timeline>> = await pages.timeline('dana', cursor, count);
    entries.push(...page.entries);
    cursor = page.next;
    portions += 1;
  } while (cursor !== null && portions < 500);
  return { entries, portions };
}

const hour = fc.integer({ min: 0, max: 60 });

describe('the timeline of a person', () => {
  it('gives everything once, newest first, whatever the portion', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          notes: fc.array(hour, { maxLength: 25 }),
          meetings: fc.array(hour, { maxLength: 12 }),
          thanks: fc.array(hour, { maxLength: 12 }),
        }),
        fc.integer({ min: 1, max: 9 }),
        async (hours, count) => {
          const { entries } = await readAll(await pagesWith(hours), count);
          const total = hours.notes.length + hours.meetings.length + hours.thanks.length;
          expect(entries).toHaveLength(total);
          expect(new Set(entries.map(({ id }) => id)).size).toBe(total);
          const times = entries.map(({ at }) => at);
          expect(times).toEqual(times.toSorted().reverse());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('ends with the portion that holds the last entry', async () => {
    const pages = await pagesWith({ notes: [1, 2, 3], meetings: [], thanks: [] });
    expect((await pages.timeline('dana', null, 4)).next).toBeNull();
    expect((await pages.timeline('dana', null, 2)).next).toEqual({ until: instant(2), seen: ['n1'] });
  });

  it('tells what was kept and let go when it was closed, and leaves open promises to their own place', async () => {
    const pages = await pagesWith({ notes: [1], meetings: [], thanks: [] });
    const dana = person('dana');
    const stamps = { createdAt: instant(0), updatedAt: instant(0) };
    const followUp = {
      ...{ id: 'f1', personId: 'dana', meetingId: null, owner: 'me' as const, text: 'Ask Jonas' },
      ...{ due: null, state: 'open' as const, carried: 0, ...stamps },
    };
    await pages.keepLine({ person: dana, meeting: null }, { kind: 'follow-up', followUp }, 'x');
    const kinds = async () => (await pages.timeline('dana', null, 9)).entries.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['note']);
    await pages.editFollowUp('f1', { state: 'kept' });
    expect(await kinds()).toEqual(['follow-up', 'note']);
  });
});
