import { useId } from 'preact/hooks';

/** One choice among a few, one tap each; nothing need be chosen. */
export function Segmented<Value extends string>(props: {
  legend: string;
  choices: readonly (readonly [Value, string])[];
  value: Value | null;
  onChoose(value: Value): void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div class="segmented">
        {props.choices.map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={props.value === value}
              onChange={() => props.onChoose(value)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
