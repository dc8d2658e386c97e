import { useContext } from 'preact/hooks';
import { IconButton } from '../shared/icon-button.tsx';
import { LockContext } from './lock-context.ts';

/** Locks the journal at once; there only while it has a lock and is open. */
export function LockNow() {
  const lock = useContext(LockContext);
  if (lock === null || lock.state.value !== 'open') return null;
  return <IconButton icon="lock" label="Lock now" keys="Alt+L" onClick={() => void lock.lockNow()} />;
}
