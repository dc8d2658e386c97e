import type { CorrectionRow } from '../../utils/models/options-model-corrections.ts';
import { Part } from './part.tsx';

interface Props {
  rows: readonly CorrectionRow[];
  said: string;
  canTakeBack: boolean;
  remove(id: string): Promise<void>;
  takeBack(): Promise<void>;
}

/** "Not a 1:1", "It is mentoring": all that was said, and a way to forget each. */
export const CorrectionsPart = ({ rows, said, canTakeBack, remove, takeBack }: Props) => (
  <Part id="corrections" head="What you corrected" note="Said in the sidebar, under “Why is this a 1:1?”.">
    {rows.map(({ id, title, words, reach }) => (
      <li class="item" key={id}>
        <div>
          <p class="strong" id={`correction-${id}`} dir="auto">
            {title}
          </p>
          <p class="small">{words}</p>
          <p class="small quiet">{reach}</p>
        </div>
        <div class="acts">
          <button
            class="btn edge"
            type="button"
            aria-describedby={`correction-${id}`}
            onClick={() => void remove(id)}
          >
            Forget
          </button>
        </div>
      </li>
    ))}
    {(rows.length === 0 || said !== '') && (
      <li class="item">
        <p class="small quiet" role="status">
          {said || 'Nothing yet.'}
        </p>
        <div class="acts">
          {canTakeBack && (
            <button class="btn edge" type="button" onClick={() => void takeBack()}>
              Take it back
            </button>
          )}
        </div>
      </li>
    )}
  </Part>
);
