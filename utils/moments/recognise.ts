import knowledge from './knowledge.json' with { type: 'json' };
import offices from './offices.json' with { type: 'json' };
import { createRecogniser, type Knowledge, type Recognise } from './recogniser.ts';

let ready: Recognise | null = null;

/**
 * What an event or a mail is for the user, or null. Pure: no page, no clock, no chance. The word index is built
 * on the first call and kept; code that loads the data as a file uses createRecogniser instead.
 */
export const recognise: Recognise = (item, context) => {
  ready ??= createRecogniser({ ...knowledge, ...offices } as unknown as Knowledge);
  return ready(item, context);
};
