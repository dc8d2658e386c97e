import type { Pack } from '../pack.ts';
import english from './en.json' with { type: 'json' };

/** The pack Beside comes with. Our own file: tests read it as strictly as one from outside. */
export const builtInPack = english as Pack;
