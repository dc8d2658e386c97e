import type { NoteMark } from '../../utils/core/note.ts';

const signs: Partial<Record<NoteMark, readonly [string, string]>> = {
  win: ['!', 'Win'],
  challenge: ['?', 'Challenge'],
  advice: ['>', 'Advice'],
};

/** The mark of a kept line, in its margin; nothing for a plain note. */
export function MarkSign({ mark }: { mark: NoteMark }) {
  const sign = signs[mark];
  if (!sign) return <span />;
  return (
    <span class={mark === 'win' ? 'mark win' : 'mark'} role="img" aria-label={sign[1]}>
      {sign[0]}
    </span>
  );
}
