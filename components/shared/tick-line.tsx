import type { ComponentChildren } from 'preact';

/** One yes-or-no of a form, said in a sentence beside its box. */
export const TickLine = (props: { on: boolean; turn(on: boolean): void; children: ComponentChildren }) => (
  <label class="ticked">
    <input
      class="tick"
      type="checkbox"
      checked={props.on}
      onChange={(event) => props.turn(event.currentTarget.checked)}
    />
    {props.children}
  </label>
);

/** Where nothing is asked to be reported twice: on goals and deliveries alike. */
export const ReportedElsewhere = (props: { on: boolean; turn(on: boolean): void }) => (
  <TickLine {...props}>Reported elsewhere: no update on it is suggested</TickLine>
);
