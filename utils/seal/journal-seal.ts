/** All that the lock of the journal needs of cryptography, in one part that a page loads when there is a lock. */
export { changeLock, makeLock, openLock } from './lock-box.ts';
