import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteFlag, NoteMark } from '../../utils/core/note.ts';
import { clip, dateInMargin } from '../../utils/models/day-words.ts';
import type { JournalPersonModel } from '../../utils/models/journal-person-model.ts';
import { flagWords, type TimelineBlock, type TimelineLine } from '../../utils/models/timeline-days.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { InPlaceForm } from '../shared/in-place-form.tsx';
import { KeepOrLeave } from '../shared/keep-or-leave.tsx';
import { MarkSign } from '../shared/mark-sign.tsx';
import { Own } from '../shared/own.tsx';
import { Segmented } from '../shared/segmented.tsx';

const marks: readonly (readonly [NoteMark, string])[] = [
  ['note', 'Note'],
  ['win', 'Win'],
  ['challenge', 'Challenge'],
  ['advice', 'Advice'],
];

/** None of their words is ever suggested; what was done to the user is no exchange of theirs to repair. */
const noteFlags = ['private', 'confidential', 'done-to-me'] as const satisfies readonly NoteFlag[];

const Chip = (props: { words: string; made: boolean; onTurn(made: boolean): void }) => (
  <label class={props.made ? 'chip made' : 'chip'}>
    <input
      type="checkbox"
      class="tick"
      checked={props.made}
      onChange={(event) => props.onTurn(event.currentTarget.checked)}
    />
    {props.words}
  </label>
);

/** A note being changed: Ctrl+Enter keeps it, Escape leaves it as it was. */
function EditNote({ model, line }: { model: JournalPersonModel; line: TimelineLine }) {
  const [text, setText] = useState(line.text);
  const [mark, setMark] = useState<NoteMark>(line.mark);
  const [flags, setFlags] = useState<readonly NoteFlag[]>(line.note?.flags ?? []);
  const [from, setFrom] = useState(line.note?.advice?.from ?? 'them');
  const [instruction, setInstruction] = useState(line.note?.advice?.instruction ?? false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const save = () => {
    // What stands in the field: what was typed last may not have been drawn yet.
    const words = field.current?.value ?? text;
    if (words.trim() !== '') void model.saveNote(line.id, { text: words, mark, flags, from, instruction });
  };
  return (
    <InPlaceForm class="edit" onKeep={save} onLeave={() => model.edit(null)}>
      <textarea
        ref={field}
        class="field own private"
        dir="auto"
        aria-label="Note"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Segmented<NoteMark>
        legend="Kind of note"
        choices={marks}
        value={mark}
        onChoose={(next) => setMark(next)}
      />
      {mark === 'advice' && (
        <>
          <Segmented
            legend="Whose advice"
            choices={[
              ['them', 'Theirs'],
              ['me', 'Mine'],
            ]}
            value={from}
            onChoose={(next) => setFrom(next === 'me' ? 'me' : 'them')}
          />
          <div class="chips">
            <Chip words="An instruction of the job" made={instruction} onTurn={setInstruction} />
          </div>
        </>
      )}
      <fieldset>
        <legend>How it may be used</legend>
        <div class="chips">
          {noteFlags.map((flag) => (
            <Chip
              key={flag}
              words={flagWords[flag]}
              made={flags.includes(flag)}
              onTurn={(made) => setFlags(made ? [...flags, flag] : flags.filter((each) => each !== flag))}
            />
          ))}
        </div>
      </fieldset>
      <KeepOrLeave onLeave={() => model.edit(null)} onTakeOut={() => void model.takeOut(line.id)} />
    </InPlaceForm>
  );
}

const Line = ({ model, line }: { model: JournalPersonModel; line: TimelineLine }) => {
  if (model.editing.value === line.id)
    return (
      <li>
        <EditNote model={model} line={line} />
      </li>
    );
  return (
    <li class="line">
      {line.mark !== 'note' && <MarkSign mark={line.mark} />}
      <div>
        {line.lead !== '' && <span class="meta lead">{line.lead}</span>}
        <p class="own">
          <Own text={line.text} />
        </p>
      </div>
      {line.kind === 'note' && (
        <IconButton
          icon="edit"
          label={`Change the note “${clip(line.text)}”`}
          onClick={() => model.edit(line.id)}
        />
      )}
    </li>
  );
};

const Block = ({ model, block }: { model: JournalPersonModel; block: TimelineBlock }) => (
  <li class={block.look}>
    <time dateTime={block.day}>{dateInMargin(block.day, model.today.value, model.lang)}</time>
    <div class="body">
      {block.title !== '' && (
        <p>
          <span class="strong">{block.title}</span>
          {block.aside !== '' && <span class="small quiet">, {block.aside}</span>}
        </p>
      )}
      {block.lines.length > 0 && (
        <ul class="lines">
          {block.lines.map((line) => (
            <Line key={line.id} model={model} line={line} />
          ))}
        </ul>
      )}
    </div>
  </li>
);

/** What happened and what was noted, newest first; the dates hang in the margin. */
export function Timeline({ model }: { model: JournalPersonModel }) {
  const blocks = model.blocks.value;
  return (
    <section aria-labelledby="time">
      <h2 class="head" id="time">
        Timeline
      </h2>
      {blocks.length === 0 && <p class="small quiet">Nothing noted yet.</p>}
      <ol class="time">
        {blocks.map((block) => (
          <Block key={block.key} model={model} block={block} />
        ))}
      </ol>
      {model.hasMore.value && (
        <button
          type="button"
          class="btn edge"
          disabled={model.isReading.value}
          onClick={() => void model.earlier()}
        >
          Earlier
        </button>
      )}
    </section>
  );
}
