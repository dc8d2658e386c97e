import type { Cadence } from '../../utils/models/cadence.ts';

/** Strokes for the last meetings; `next` draws the outline of the one to come. */
export const CadenceStrokes = ({ cadence, next }: { cadence: Cadence; next: boolean }) => (
  <span
    class="cadence"
    role="img"
    aria-label={`${cadence.spoken}${next ? ' The next one is open here.' : ''}`}
  >
    {cadence.strokes.map((held, index) => (
      <i key={index} class={held ? undefined : 'no'} />
    ))}
    {next && <i class="now" />}
  </span>
);
