import type { LockModel } from '../../utils/models/lock-model.ts';
import { noteWriting } from './open-fields.ts';

/** By place on the keyboard, as the other keys of Beside. */
const isLockKey = ({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  code === 'KeyL' && altKey && !ctrlKey && !metaKey && !shiftKey;

/** Somebody is here: told to the lock; and Alt+L locks at once. Returns how to stop. */
export function watchHands(lock: LockModel): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (lock.state.peek() === 'open' && isLockKey(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      void lock.lockNow();
    } else lock.touch();
  };
  const onHand = () => lock.touch();
  document.addEventListener('input', noteWriting, { capture: true });
  document.addEventListener('keydown', onKey, { capture: true });
  document.addEventListener('pointerdown', onHand, { capture: true });
  document.addEventListener('wheel', onHand, { capture: true, passive: true });
  return () => {
    document.removeEventListener('input', noteWriting, { capture: true });
    document.removeEventListener('keydown', onKey, { capture: true });
    document.removeEventListener('pointerdown', onHand, { capture: true });
    document.removeEventListener('wheel', onHand, { capture: true });
  };
}
