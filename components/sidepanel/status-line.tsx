import type { Writer } from '../../utils/models/writer.ts';

/** The one place where the sidebar says what became of an action; read aloud politely. */
export function StatusLine({ writer }: { writer: Writer | null }) {
  const said = writer?.said.value ?? null;
  return (
    <div class={said === null ? 'status' : 'status said'}>
      <p class="small" role="status">
        {said?.text}
      </p>
      {said?.undo && (
        <button type="button" class="btn slight" onClick={() => void writer?.undo()}>
          Undo
        </button>
      )}
      {said !== null && !said.undo && (
        <button type="button" class="btn slight" onClick={() => writer?.say(null)}>
          Close
        </button>
      )}
    </div>
  );
}
