import lists from './situation-cues.json' with { type: 'json' };
import { createCues } from './situation-cues.ts';

/** For pages and scripts; the background reads the same lists from a file of their own. */
export const builtInCues = createCues(lists);
