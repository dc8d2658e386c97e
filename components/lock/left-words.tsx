import type { LockModel } from '../../utils/models/lock-model.ts';

/** What stood in fields that keep nothing by themselves when the journal was locked. */
export const LeftWords = ({ lock }: { lock: LockModel }) =>
  lock.left.value === '' ? null : (
    <div class="journal-notice small" role="status">
      <div class="left-words">
        <p>This was being written when the journal was locked:</p>
        <p class="own private" dir="auto">
          {lock.left.value}
        </p>
      </div>
      <div class="acts">
        <button type="button" class="btn edge slight" onClick={() => void lock.copyLeft()}>
          {lock.isCopied.value ? 'Copied' : 'Copy'}
        </button>
        <button type="button" class="btn slight" onClick={() => void lock.dropLeft()}>
          Let it go
        </button>
      </div>
    </div>
  );
