import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  head: string;
  note: string;
  children: ComponentChildren;
}

/** One part of the settings: what it is about on one side, its rows on the other. */
export const Part = ({ id, head, note, children }: Props) => (
  <section class="part" id={id} aria-labelledby={`${id}-head`}>
    <div>
      <h2 class="head" id={`${id}-head`}>
        {head}
      </h2>
      <p class="note small quiet">{note}</p>
    </div>
    <ul class="rows">{children}</ul>
  </section>
);
