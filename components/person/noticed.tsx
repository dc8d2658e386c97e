import type { Moment } from '../../utils/core/moment.ts';
import { kindInSentence } from '../../utils/models/moment-words.ts';

/** What was seen on the page, in words a user can check. */
export const Noticed = ({ moment }: { moment: Moment }) =>
  moment.evidence.length === 0 ? null : (
    <details class="noticed">
      <summary class="meta">
        <span class="link">Why is this {kindInSentence[moment.kind]}?</span>
      </summary>
      <ul class="meta">
        {moment.evidence.map((each) => (
          <li key={each} dir="auto">
            {each}
          </li>
        ))}
      </ul>
    </details>
  );
