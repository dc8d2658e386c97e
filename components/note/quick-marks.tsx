import { type CaptureModel, quickMarks } from '../../utils/models/capture-model.ts';

interface Props {
  capture: CaptureModel;
  focus(): void;
  /** Takes the text that is selected on the page; null where there is no page. */
  takeSelected: (() => void) | null;
}

/** The four marks, for those who would rather click than remember them, and what is selected on the page. */
export const QuickMarks = ({ capture, focus, takeSelected }: Props) => (
  <fieldset class="marks" aria-label="Quick marks">
    {quickMarks.map(({ key, words }) => (
      <button
        key={key}
        type="button"
        onClick={() => {
          capture.mark(key);
          focus();
        }}
      >
        <kbd>{key}</kbd>
        {words}
      </button>
    ))}
    {takeSelected && (
      <button type="button" onClick={takeSelected}>
        <kbd>“”</kbd>
        Selected text
      </button>
    )}
  </fieldset>
);
