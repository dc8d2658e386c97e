import type { Reflection } from '../core/delivery.ts';
import type { Entry } from '../core/entry.ts';
import { entryFields, type Field, type PlanStep } from '../core/entry-fields.ts';
import type { Day } from '../core/time.ts';
import { fill, localeOf, type Manner } from './fill.ts';
import type { WorkflowWords } from './words.ts';

/** A record of a workflow as it is shown again: what was said, and nothing where nothing was. */
export interface Shown {
  id: string;
  title: string;
  on: Day;
  private: boolean;
  rows: readonly { label: string; lines: readonly string[]; own: boolean }[];
}

const planLine = (
  { when, text, due, went }: PlanStep,
  day: (day: Day) => string,
  words: WorkflowWords,
): string =>
  [when, text, due === null ? '' : day(due), went === null ? '' : (words.choices[went] ?? went)]
    .filter((each) => each !== '')
    .join(' · ');

function linesOf(
  field: Field,
  value: unknown,
  day: (day: Day) => string,
  words: WorkflowWords,
): readonly string[] {
  if (value === null || value === undefined || value === '' || value === 0 || value === false) return [];
  if (field === 'flag') return [words.choices.yes ?? ''];
  if (field === 'count') return [String(value)];
  if (field === 'day') return [day(String(value))];
  if (field === 'steps') return (value as readonly PlanStep[]).map((step) => planLine(step, day, words));
  if (field === 'texts') return (value as readonly string[]).map((each) => words.choices[each] ?? each);
  if (field === 'text') return [String(value)];
  return [words.choices[String(value)] ?? String(value)];
}

export function showEntry(entry: Entry, words: WorkflowWords, { today, lang }: Manner): Shown {
  const { title, fields } = words.kept[entry.kind];
  const day = (each: Day) =>
    fill('{day}', { day: { day: each } }, { today, lang: localeOf(words.language, lang) }) ?? each;
  const values = Object(entry) as Record<string, unknown>;
  const rows = Object.entries<Field>(entryFields[entry.kind]).map(([name, field]) => ({
    label: fields[name] ?? name,
    lines: linesOf(field, values[name], day, words).filter((each) => each !== ''),
    own: field === 'text' || field === 'texts' || field === 'steps',
  }));
  return {
    id: entry.id,
    title,
    on: entry.on,
    private: entry.private,
    rows: rows.filter(({ lines }) => lines.length > 0),
  };
}

export function showReflection(look: Reflection, words: WorkflowWords): Shown {
  const { title, fields } = words.reflection;
  const rows = (['facts', 'myPart', 'tryWhen', 'willTry', 'guess'] as const).map((name) => ({
    label: fields[name] ?? name,
    lines: [look[name] ?? ''].filter((each) => each !== ''),
    own: true,
  }));
  return {
    id: look.id,
    title,
    on: look.on,
    private: true,
    rows: rows.filter(({ lines }) => lines.length > 0),
  };
}
