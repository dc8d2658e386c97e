import * as v from 'valibot';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import type { PersonPage } from '../../utils/core/journal.ts';
import type { Moment } from '../../utils/core/moment.ts';
import type { SituationContext } from '../../utils/core/situation.ts';
import { type PackLanguage, pickLanguage } from '../../utils/practices/packs/languages.ts';
import { UsageError } from '../run/usage-error.ts';
import { buildJournal } from './build-journal.ts';
import { situationSchema } from './situation-schema.ts';

interface Complaint {
  /** Keys from the root of the file. */
  keys: readonly unknown[];
  message: string;
}

/** "notes[2].on" */
const pathOf = (keys: readonly unknown[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

/** Of alternatives, the complaint deepest inside is the one that helps: it is about the form that was meant. */
function complaintOf(issue: v.BaseIssue<unknown>, above: readonly unknown[] = []): Complaint {
  const keys = [...above, ...(issue.path ?? []).map(({ key }) => key)];
  const inner = (issue.issues ?? []).map((each) => complaintOf(each, keys));
  const [best] = inner
    .filter((each) => each.keys.length > keys.length)
    .sort((a, b) => b.keys.length - a.keys.length);
  return best ?? { keys, message: issue.input === undefined ? 'is missing' : issue.message };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${file} is not JSON: ${error instanceof Error ? error.message : 'it cannot be parsed'}`,
    );
  }
}

export interface ReadSituation {
  page: PersonPage | null;
  moment: Moment | null;
  context: SituationContext;
  /** Of those that Beside speaks. */
  language: PackLanguage;
}

/**
 * Reads a situation file.
 * @throws UsageError with the path of the first field that is wrong
 */
export function readSituation(text: string, file: string): ReadSituation {
  const parsed = v.safeParse(situationSchema, parseJson(text, file));
  if (!parsed.success) {
    const { keys, message } = complaintOf(parsed.issues[0]);
    throw new UsageError(`${file}: ${pathOf(keys)} ${message}`);
  }
  const { now, zone, self, language } = parsed.output;
  const { page, moment, item, others } = buildJournal(parsed.output);
  return {
    page,
    moment,
    context: { now, zone, cues: builtInCues, self, item, others },
    language: pickLanguage([language]),
  };
}
