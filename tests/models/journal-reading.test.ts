import { describe, expect, it } from 'vitest';
import type { JournalPagePorts } from '../../utils/models/journal-ports.ts';
import { createJournalReading } from '../../utils/models/journal-reading.ts';

const ports = {
  clock: { now: () => '2026-11-23T08:00:00.000Z', zone: 'Europe/Berlin', lang: 'en' },
  journal: { people: async () => [] },
} as unknown as Pick<JournalPagePorts, 'journal' | 'clock'>;

/** A reading whose answers come when, and in the order, the test gives them. */
function inHand() {
  const asked: { resolve(answer: string): void; reject(failure: Error): void }[] = [];
  const reading = createJournalReading(
    ports,
    '',
    () => new Promise<string>((resolve, reject) => asked.push({ resolve, reject })),
  );
  return { reading, asked };
}

describe('a reading of the journal', () => {
  it('shows the answer to the last question, in whatever order the answers come', async () => {
    const { reading, asked } = inHand();
    const both = [reading.refresh(), reading.refresh()];
    asked[1]?.resolve('of Mira');
    asked[0]?.resolve('of everybody');
    await Promise.all(both);
    expect(reading.found.value).toBe('of Mira');
  });

  it('says nothing of the failure of a question that was overtaken', async () => {
    const { reading, asked } = inHand();
    const both = [reading.refresh(), reading.refresh()];
    asked[1]?.resolve('of Mira');
    await both[1];
    asked[0]?.reject(new Error('closed'));
    await both[0];
    expect(reading.failure.value).toBe('');
    expect(reading.found.value).toBe('of Mira');
  });

  it('keeps what was read when it cannot be read again, and says so', async () => {
    const { reading, asked } = inHand();
    const first = reading.refresh();
    asked[0]?.resolve('of Mira');
    await first;
    const second = reading.refresh();
    asked[1]?.reject(new Error('closed'));
    await second;
    expect(reading.found.value).toBe('of Mira');
    expect(reading.failure.value).not.toBe('');
  });
});
