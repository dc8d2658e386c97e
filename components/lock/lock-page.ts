import type { LockModelPorts } from '../../utils/models/lock-model.ts';
import { wordsInFields } from './open-fields.ts';

/** The lock as a page of the extension has it, but for what that page has to save. */
export const lockPageOf = (
  own: Pick<LockModelPorts, 'lock' | 'hadKey' | 'left'>,
): Omit<LockModelPorts, 'save'> => ({
  ...own,
  fields: wordsInFields,
  copy: (words) => navigator.clipboard.writeText(words),
  reload: () => location.reload(),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
});
