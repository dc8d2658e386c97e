import { type CaptureModel, quickMarks } from '../../utils/models/capture-model.ts';

/** The four marks, for those who would rather click than remember them. */
export const QuickMarks = ({ capture, focus }: { capture: CaptureModel; focus(): void }) => (
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
  </fieldset>
);
