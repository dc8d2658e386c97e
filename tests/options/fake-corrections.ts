import type { StoredCorrection } from '../../utils/core/correction.ts';
import type { CorrectionsPorts } from '../../utils/models/options-model-corrections.ts';

export const correction = (id: string, change: Partial<StoredCorrection> = {}): StoredCorrection => ({
  id,
  item: 'event',
  kind: 'none',
  was: 'one-on-one',
  series: null,
  pair: null,
  pattern: '',
  counterpart: null,
  title: `Event ${id}`,
  createdAt: '2026-11-19T13:00:00.000Z',
  updatedAt: '2026-11-19T13:00:00.000Z',
  ...change,
});

/** A journal of corrections; `asked` counts how often the open pages were asked to report once more. */
export function correctionsPorts(stored: readonly StoredCorrection[] = []) {
  const held = {
    corrections: [...stored],
    before: null as StoredCorrection[] | null,
    asked: 0,
    fails: false,
  };
  const listeners = new Set<(touched: null) => void>();
  const mayFail = () => {
    if (held.fails) throw new Error('storage is gone');
  };
  const ports: CorrectionsPorts = {
    journal: {
      corrections: async () => [...held.corrections],
      async removeCorrection(id) {
        mayFail();
        held.before = held.corrections;
        held.corrections = held.corrections.filter((each) => each.id !== id);
      },
      async undo() {
        mayFail();
        if (!held.before) return false;
        [held.corrections, held.before] = [held.before, null];
        return true;
      },
      onChanged(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    async readAgain() {
      held.asked++;
    },
  };
  const changedElsewhere = () => {
    for (const listener of listeners) listener(null);
  };
  return { ports, held, changedElsewhere };
}
