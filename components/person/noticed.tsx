import type { Moment } from '../../utils/core/moment.ts';
import type { CorrectionModel } from '../../utils/models/correction-model.ts';
import { kindInSentence } from '../../utils/models/moment-words.ts';
import { WhatItIs } from '../meeting/what-it-is.tsx';

interface Props {
  moment: Moment;
  /** null where what is shown is not what is open on the page. */
  correction: CorrectionModel | null;
}

/** What was seen on the page, in words a user can check, and one click to say that it is not so. */
export function Noticed({ moment, correction }: Props) {
  const about = correction?.open.value ?? null;
  const isCorrectable = correction !== null && about !== null && about.moment === moment;
  const name = kindInSentence[moment.kind];
  if (moment.evidence.length === 0 && !isCorrectable) return null;
  return (
    <div class="noticed meta">
      {moment.evidence.length > 0 && (
        <details>
          <summary>
            <span class="link">Why is this {name}?</span>
          </summary>
          <ul>
            {moment.evidence.map((each) => (
              <li key={each} dir="auto">
                {each}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isCorrectable && (
        <>
          <button type="button" class="link" onClick={() => void correction.correct(about, 'none')}>
            Not {name}
          </button>
          <WhatItIs correction={correction} about={about} words="It is …" />
        </>
      )}
    </div>
  );
}
