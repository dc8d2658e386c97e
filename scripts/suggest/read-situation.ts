import * as v from 'valibot';
import type { PersonPage } from '../../utils/core/journal.ts';
import type { Moment } from '../../utils/core/moment.ts';
import type { SituationContext } from '../../utils/core/situation.ts';
import { UsageError } from '../run/usage-error.ts';
import { buildJournal } from './build-journal.ts';
import { situationSchema } from './situation-schema.ts';

/** "notes[2].on" of a valibot path. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return keys.join('').replace(/^\./, '') || 'the file';
}

/** In a union the deepest complaint is the one that helps. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = (issue.issues ?? []).map(deepest);
  const best = inner.sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
  return best && (best.path?.length ?? 0) > (issue.path?.length ?? 0) ? best : issue;
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
}

/**
 * Reads a situation file.
 * @throws UsageError with the path of the first field that is wrong
 */
export function readSituation(text: string, file: string): ReadSituation {
  const parsed = v.safeParse(situationSchema, parseJson(text, file));
  if (!parsed.success) {
    const issue = deepest(parsed.issues[0]);
    const missing = issue.input === undefined ? 'is missing' : issue.message;
    throw new UsageError(`${file}: ${pathOf(issue)} ${missing}`);
  }
  const { now, zone, self } = parsed.output;
  const { page, moment, item, others } = buildJournal(parsed.output);
  return { page, moment, context: { now, zone, self, item, others } };
}
