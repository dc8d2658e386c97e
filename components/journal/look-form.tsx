import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LookWords } from '../../utils/models/look-words.ts';
import { InPlaceForm } from '../shared/in-place-form.tsx';
import { KeepOrLeave } from '../shared/keep-or-leave.tsx';

const parts = [
  ['facts', 'What happened? What the minutes would say.'],
  ['myPart', 'My part in it: what I did, or left undone'],
  ['tryWhen', 'When …'],
  ['willTry', '… I will try'],
] as const;

/** A look back being written: facts first, then one's own part, then one thing to try. */
export function LookForm(props: {
  words: LookWords;
  onKeep(words: LookWords): void;
  onLeave(): void;
  onTakeOut?(): void;
}) {
  const [words, setWords] = useState(props.words);
  const first = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <InPlaceForm class="goal-form" onKeep={() => props.onKeep(words)} onLeave={props.onLeave}>
      {parts.map(([part, label]) => (
        <label key={part}>
          <span class="meta">{label}</span>
          <textarea
            ref={part === 'facts' ? first : undefined}
            class="field own private"
            dir="auto"
            value={words[part]}
            onInput={(event) => setWords({ ...words, [part]: event.currentTarget.value })}
          />
        </label>
      ))}
      <KeepOrLeave onLeave={props.onLeave} onTakeOut={props.onTakeOut} />
    </InPlaceForm>
  );
}
