import type { Day } from '../../utils/core/time.ts';
import { dateWords } from '../../utils/models/day-words.ts';

interface Props {
  owner: 'me' | 'them';
  due: Day | null;
  name: string;
  lang: string;
  onOwner(): void;
  /** Absent where there is no date to set. */
  onDue?: (due: Day | null) => void;
}

/** What was understood of a line, each piece corrected by one click. */
export function LineChips({ owner, due, name, lang, onOwner, onDue }: Props) {
  const who = owner === 'me' ? 'You' : name;
  return (
    <>
      <button type="button" class="chip" aria-label={`Owner: ${who}. Change it`} onClick={onOwner}>
        <bdi>{who}</bdi>
      </button>
      {onDue && (
        <label class={due === null ? 'chip dated none' : 'chip dated'}>
          {due === null ? 'No date' : dateWords(due, lang)}
          <input
            type="date"
            aria-label="Due date"
            value={due ?? ''}
            onClick={(event) => event.currentTarget.showPicker?.()}
            onChange={(event) => onDue(event.currentTarget.value || null)}
          />
        </label>
      )}
    </>
  );
}
