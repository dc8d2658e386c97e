import type { ComponentChildren } from 'preact';

/** A form where something stands that is being changed: Ctrl or Cmd+Enter keeps it, Escape leaves it as it was. */
export const InPlaceForm = (props: {
  class: string;
  onKeep(): void;
  onLeave(): void;
  children: ComponentChildren;
}) => (
  <form
    class={props.class}
    onSubmit={(event) => {
      event.preventDefault();
      props.onKeep();
    }}
    onKeyDown={(event) => {
      if (event.key === 'Escape') props.onLeave();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onKeep();
      else return;
      event.preventDefault();
    }}
  >
    {props.children}
  </form>
);
