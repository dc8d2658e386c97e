import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatMilestones, type Milestone, parseMilestones } from '../../utils/core/milestones.ts';
import { IconButton } from '../shared/icon-button.tsx';
import type { FieldProps } from './answer-field.tsx';

const blank: Milestone = { text: '', due: null, done: null };

/** Milestones, a row for each: whether it is done, what it is, by when. */
export function MilestonesField({ labelledBy, answer, today, onAnswer, onLeave }: FieldProps) {
  const rows = useRef<HTMLUListElement>(null);
  const found = parseMilestones([answer ?? []].flat());
  const milestones = found.length === 0 ? [blank] : found;
  const change = (next: readonly Milestone[]) => onAnswer(formatMilestones(next));
  const put = (index: number, words: Partial<Milestone>) =>
    change(milestones.map((each, at) => (at === index ? { ...each, ...words } : each)));
  const texts = () => rows.current?.querySelectorAll<HTMLInputElement>('input.own') ?? [];
  useLayoutEffect(() => texts()[0]?.focus(), []);
  const add = () => {
    change([...milestones, blank]);
    requestAnimationFrame(() => [...texts()].at(-1)?.focus());
  };
  return (
    <fieldset class="milestones" aria-labelledby={labelledBy} onBlur={onLeave}>
      <ul ref={rows}>
        {milestones.map(({ text, due, done }, index) => (
          <li key={index}>
            <input
              type="checkbox"
              class="tick"
              aria-label={`Milestone ${index + 1} is done`}
              checked={done !== null}
              onChange={(event) => put(index, { done: event.currentTarget.checked ? today : null })}
            />
            <input
              class="field own private"
              dir="auto"
              aria-label={`Milestone ${index + 1}`}
              value={text}
              onInput={(event) => put(index, { text: event.currentTarget.value })}
            />
            <input
              type="date"
              class="field"
              aria-label={`Milestone ${index + 1}, by`}
              value={due ?? ''}
              onChange={(event) => put(index, { due: event.currentTarget.value || null })}
            />
            <IconButton
              icon="close"
              label={`Take milestone ${index + 1} away`}
              onClick={() => change(milestones.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <button type="button" class="btn slight" onClick={add}>
        Add a milestone
      </button>
    </fieldset>
  );
}
