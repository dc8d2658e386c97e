import { useState } from 'preact/hooks';

interface Props {
  id: string;
  /** On the button. */
  words: string;
  note?: string;
  /** Typed twice. */
  isNew?: boolean;
  isBusy: boolean;
  /** Not to be used just now, while it may be typed. */
  isHeld?: boolean;
  onUse(passphrase: string, again: string): Promise<void>;
  onLeave?(): void | Promise<void>;
}

/** Asks for a passphrase; what was typed is forgotten as soon as it is used. */
export function PassphraseForm({
  id,
  words,
  note,
  isNew = false,
  isBusy,
  isHeld = false,
  onUse,
  onLeave,
}: Props) {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const field = (name: string, label: string, value: string, set: (text: string) => void) => (
    <label class="small" for={name}>
      {label}
      <input
        class="field"
        id={name}
        type="password"
        autocomplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
  return (
    <form
      class="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        const [one, other] = [typed, isNew ? again : typed];
        // At once: what is typed while this one is tried belongs to the next try.
        if (!isNew || one === other) {
          setTyped('');
          setAgain('');
        }
        void onUse(one, other);
      }}
    >
      {note !== undefined && <p class="small">{note}</p>}
      {field(id, 'Passphrase', typed, setTyped)}
      {isNew && field(`${id}-again`, 'Once more', again, setAgain)}
      <div class="acts">
        <button class="btn main" type="submit" disabled={isBusy || isHeld || typed === ''}>
          {isBusy ? 'One moment' : words}
        </button>
        {onLeave && (
          <button class="btn" type="button" disabled={isBusy} onClick={() => void onLeave()}>
            Not now
          </button>
        )}
      </div>
    </form>
  );
}
