import type { FieldProps } from './answer-field.tsx';

/** Choices as chips: one, or several up to a number. A chosen one has a tick as well as a colour. */
export function ChipChoice({
  asked,
  labelledBy,
  chosen,
  most,
  onChoose,
}: FieldProps & { chosen: readonly string[]; most: number; onChoose(chosen: readonly string[]): void }) {
  const isGrouped = asked.options.some(({ group }) => group !== undefined);
  const groups = isGrouped ? asked.options.filter(({ value }) => asked.step.choices?.includes(value)) : [];
  const offered = asked.options.filter((option) => !groups.includes(option));
  const turn = (value: string) => {
    if (chosen.includes(value)) onChoose(chosen.filter((each) => each !== value));
    else if (most === 1) onChoose([value]);
    else if (chosen.length < most) onChoose([...chosen, value]);
  };
  return (
    <fieldset class="chip-choice" aria-labelledby={labelledBy}>
      <div class="chips">
        {offered.map(({ value, words, group }) => {
          const made = chosen.includes(value);
          const beside = groups.find((each) => each.value === group)?.words;
          return (
            <label key={value} class={made ? 'chip made' : 'chip'}>
              <input
                type="checkbox"
                class="tick"
                checked={made}
                disabled={!made && most > 1 && chosen.length >= most}
                onChange={() => turn(value)}
              />
              <bdi>{words}</bdi>
              {beside && <span class="quiet">{beside}</span>}
            </label>
          );
        })}
      </div>
      {offered.length === 0 && <p class="small quiet">Nobody is in the journal yet. This can be skipped.</p>}
    </fieldset>
  );
}
