import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { Prompt } from '../../utils/core/prompt.ts';
import { Icon } from '../shared/icon.tsx';

interface Props {
  prompt: Prompt;
  /** Whom it concerns, where nobody is open. */
  with?: ComponentChild;
  whyOpen: boolean;
  /** What the first action does; "Add" to the agenda where nothing else is said. */
  does?: string;
  onAdd(): void;
  /** Opens what it leads to; absent where one click does it. */
  onBegin?: () => void;
  /** Without it there is nothing to set aside. */
  onNotNow?: () => void;
  /** Switches its practice off here. */
  onNever?: () => void;
  onWhy(): void;
}

/** One suggestion: a theme, a sentence, the dated fact behind it, three actions. */
export function Point({
  prompt,
  with: whom = null,
  whyOpen,
  does,
  onAdd,
  onBegin,
  onNotNow,
  onNever,
  onWhy,
}: Props) {
  const id = useId();
  return (
    <li
      class="point"
      lang={prompt.language}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !whyOpen) return;
        event.stopPropagation();
        onWhy();
        event.currentTarget.querySelector<HTMLElement>('[aria-controls]')?.focus();
      }}
    >
      <h3 class="label">
        {prompt.theme}
        {whom !== null && <> · {whom}</>}
      </h3>
      <p class="say" dir="auto">
        <span class="private">{prompt.text}</span>
      </p>
      <p class="meta" dir="auto">
        <span class="private">{prompt.evidence}</span>
      </p>
      <div class="acts">
        {onBegin && (
          <button type="button" class="btn slight add" onClick={onBegin}>
            Begin
          </button>
        )}
        <button type="button" class={onBegin ? 'btn slight' : 'btn slight add'} onClick={onAdd}>
          {does === undefined && <Icon name="plus" />}
          {does ?? 'Add'}
        </button>
        {onNotNow && (
          <button type="button" class="btn slight" onClick={onNotNow}>
            Not now
          </button>
        )}
        <button type="button" class="btn slight" aria-expanded={whyOpen} aria-controls={id} onClick={onWhy}>
          Why this?
        </button>
      </div>
      <div class="why small quiet" id={id} hidden={!whyOpen}>
        <p>
          <span class="private">{prompt.why}</span>
        </p>
        <p class="meta">{prompt.credit}</p>
        {onNever && (
          <button type="button" class="btn slight" onClick={onNever}>
            Never again
          </button>
        )}
      </div>
    </li>
  );
}
