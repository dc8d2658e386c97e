import type { RefObject } from 'preact';
import { givenName } from '../../utils/core/person.ts';
import { quickMarks } from '../../utils/models/capture-model.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { LineChips } from './line-chips.tsx';
import { SaveState } from './save-state.tsx';
import { Underlined } from './underlined.tsx';

const isBusy = (event: KeyboardEvent): boolean => event.isComposing || event.shiftKey || event.altKey;

/** What the line will be, while it is typed. */
function BecomesChips({ person, id }: { person: PersonModel; id: string }) {
  const { capture } = person;
  const line = capture.line.value;
  if (line === null) return null;
  const made = quickMarks.find(({ mark }) => mark === line.mark);
  return (
    <div class="becomes" id={id}>
      {made && <span class={line.mark === 'note' ? 'chip' : 'chip made'}>{made.words}</span>}
      {line.owner !== null && (
        <LineChips
          owner={line.owner}
          due={line.due}
          name={givenName(person.page.value.person.name)}
          lang={person.place.lang}
          onOwner={capture.turnOwner}
          onDue={line.mark === 'follow-up' ? capture.setDue : undefined}
        />
      )}
      <span class="meta">Enter keeps it</span>
    </div>
  );
}

/** The one box to write in. Saved as it is typed; Enter keeps the line, Shift and Enter break it. */
export function CaptureBox(props: {
  person: PersonModel;
  field: RefObject<HTMLTextAreaElement | null>;
  look: 'boxed' | 'lined';
}) {
  const { person, field, look } = props;
  const { capture } = person;
  const { box } = capture;
  const name = givenName(person.page.value.person.name);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !isBusy(event) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      void capture.keep();
    }
    if (event.key === 'Backspace' && !isBusy(event) && box.text.peek() === '') void capture.takeBack();
  }

  return (
    <div class={`capture ${look}`}>
      <div class="typing">
        <Underlined text={box.text.value} spans={capture.line.value?.spans ?? []} />
        <textarea
          ref={field}
          data-saved
          class={look === 'boxed' ? 'field own private' : 'own private'}
          dir="auto"
          rows={1}
          aria-label={`Jot something for ${name}`}
          aria-describedby="becomes"
          placeholder={`Jot something for ${name}`}
          value={box.text.value}
          onInput={(event) => capture.type(event.currentTarget.value)}
          onBlur={() => void box.flush()}
          onKeyDown={onKeyDown}
        />
      </div>
      <BecomesChips person={person} id="becomes" />
      {look === 'boxed' && box.state.value === 'failed' && <SaveState person={person} />}
    </div>
  );
}
