/** The end of a form: keeps what it says, or leaves things as they were. */
export const KeepOrLeave = ({ onLeave }: { onLeave(): void }) => (
  <div class="acts">
    <button type="submit" class="btn main">
      Keep
    </button>
    <button type="button" class="btn" onClick={onLeave}>
      Leave it
    </button>
  </div>
);
