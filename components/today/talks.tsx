import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { timeWords } from '../../utils/models/day-words.ts';
import { kindWords } from '../../utils/models/moment-words.ts';
import type { TodayModel } from '../../utils/models/today-model.ts';

/** Talks of this day that the journal knows of. */
export function Talks({ model, whom }: { model: TodayModel; whom(personId: string): ComponentChild }) {
  const meetings = model.meetings.value;
  const head = useId();
  if (meetings.length === 0) return null;
  return (
    <section class="sec" aria-labelledby={head}>
      <div class="sec-head">
        <h2 class="head" id={head}>
          Talks
        </h2>
      </div>
      <ul class="talks">
        {meetings.map(({ id, start, personId, kind }) => (
          <li key={id}>
            <time dateTime={start} dir="auto">
              {timeWords(start, model.zone, model.lang)}
            </time>
            <span>{whom(personId)}</span>
            <span class="meta">{kindWords[kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
