import { createContext } from 'preact';
import type { LockModel } from '../../utils/models/lock-model.ts';

/** The lock of the page; null where there is none to show, as in a part that is drawn by itself. */
export const LockContext = createContext<LockModel | null>(null);
