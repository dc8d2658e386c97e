/** The end of a form: keeps what it says, leaves things as they were, or takes out what it is about. */
export const KeepOrLeave = ({
  onLeave,
  onTakeOut,
}: {
  onLeave(): void;
  onTakeOut?: (() => void) | undefined;
}) => (
  <div class="acts">
    <button type="submit" class="btn main">
      Keep
    </button>
    <button type="button" class="btn" onClick={onLeave}>
      Leave it
    </button>
    {onTakeOut && (
      <button type="button" class="btn apart" onClick={onTakeOut}>
        Take it out
      </button>
    )}
  </div>
);
