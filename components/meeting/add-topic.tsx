import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { turns } from '../../utils/core/topic.ts';
import type { AgendaModel } from '../../utils/models/agenda-model.ts';
import { turnWords } from './agenda.tsx';

/** A line for a new topic, in the turn it is for. Enter adds it and stays for the next; Escape closes. */
export function AddTopic({ agenda, name }: { agenda: AgendaModel; name: string }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const turn = agenda.adding.value;
  useLayoutEffect(() => field.current?.focus(), [turn]);

  async function onSubmit(event: Event) {
    event.preventDefault();
    if (text.trim() === '') agenda.stopAdding();
    else if (await agenda.add(text)) setText('');
  }

  return (
    <form class="add-topic" onSubmit={(event) => void onSubmit(event)}>
      <input
        ref={field}
        class="field"
        dir="auto"
        aria-label="New topic"
        placeholder="A topic in a few words"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          agenda.stopAdding();
        }}
      />
      <div class="acts">
        <button type="submit" class="btn soft slight">
          Add
        </button>
        {turns
          .filter((each) => each !== turn)
          .map((each) => (
            <button key={each} type="button" class="btn slight" onClick={() => agenda.startAdding(each)}>
              {turnWords(each, name)}
            </button>
          ))}
      </div>
    </form>
  );
}
