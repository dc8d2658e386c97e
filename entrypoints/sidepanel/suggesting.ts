import { builtInCues } from '../../utils/core/built-in-cues.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import { returningDates } from '../../utils/practices/returning-dates.ts';

/** What is known of practices: loaded once the notes are drawn. */
export const suggesting = { cues: builtInCues, practices, rankPrompts, returningDates, situationOf };
