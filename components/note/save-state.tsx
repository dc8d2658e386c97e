import type { Instant } from '../../utils/core/time.ts';
import type { DraftBox } from '../../utils/models/draft-box.ts';

/** "saved 14:12", said only when the storage has said so. */
export function SaveState({ box, time }: { box: DraftBox; time(at: Instant): string }) {
  const state = box.state.value;
  const savedAt = box.savedAt.value;
  if (state === 'failed') {
    return (
      <span class="meta unsaved">
        Not saved yet; your words stay here.{' '}
        <button type="button" class="link" onClick={() => void box.flush()}>
          Try again
        </button>
      </span>
    );
  }
  if (state !== 'saved') return <span class="meta">saving</span>;
  return savedAt === null ? null : <span class="meta">saved {time(savedAt)}</span>;
}
