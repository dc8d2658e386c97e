import type { ComponentChildren } from 'preact';

const drawings = {
  first: <circle class="solid" cx="33" cy="33" r="15" />,
  nothing: <circle class="faint" cx="33" cy="33" r="13.75" stroke-dasharray="1 6.2" />,
  unreadable: (
    <>
      <circle cx="33" cy="33" r="13.75" />
      <path class="faint" d="M27 33h12" />
    </>
  ),
} as const;

export type Drawing = keyof typeof drawings;

/** One drawing, one sentence, one action. */
export const EmptyState = (props: { drawing: Drawing; say: string; children?: ComponentChildren }) => (
  <section class="empty">
    <svg class="drawing" viewBox="0 0 56 56" aria-hidden="true">
      <path d="M10 8v40" />
      {drawings[props.drawing]}
    </svg>
    <h1 class="say">{props.say}</h1>
    <div class="acts">{props.children}</div>
  </section>
);
