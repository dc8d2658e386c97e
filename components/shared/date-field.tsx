interface DateFieldProps {
  label: string;
  /** "2026-11-19"; '' for none. */
  value: string;
  onDate(value: string): void;
}

/** A day to choose, in the browser's own field. */
export const DateField = ({ label, value, onDate }: DateFieldProps) => (
  <label>
    <span class="meta">{label}</span>
    <input class="field" type="date" value={value} onInput={(event) => onDate(event.currentTarget.value)} />
  </label>
);
