import { timeWords } from '../../utils/models/day-words.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';

/** "saved 14:12", said only when the storage has said so. */
export function SaveState({ person }: { person: PersonModel }) {
  const { box } = person.capture;
  const { zone, lang } = person.place;
  const state = box.state.value;
  const savedAt = box.savedAt.value;
  if (state === 'failed') {
    return (
      <span class="meta unsaved">
        {box.failure.value}{' '}
        <button type="button" class="link" onClick={() => void box.flush()}>
          Try again
        </button>
      </span>
    );
  }
  if (state !== 'saved') return <span class="meta">saving</span>;
  return savedAt === null ? null : <span class="meta">saved {timeWords(savedAt, zone, lang)}</span>;
}
