import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Item, Self } from '../utils/core/page-report.ts';
import { inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';

const mailbox = v.object({ name: v.string(), email: v.string() });
const attendee = v.object({
  name: v.string(),
  email: v.string(),
  organizer: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
  resource: v.optional(v.boolean()),
  group: v.optional(v.boolean()),
  rsvp: v.optional(v.picklist(['accepted', 'declined', 'tentative', 'needsAction'])),
});
const label = v.object({
  moment: v.string(),
  counterpart: v.nullish(v.string()),
  ambiguous: v.optional(v.boolean()),
});
const head = { id: v.string(), lang: v.optional(v.string(), 'und'), self: mailbox, label: v.optional(label) };
const eventLine = v.object({
  ...head,
  kind: v.literal('event'),
  title: v.string(),
  start: v.string(),
  end: v.string(),
  attendees: v.array(attendee),
  recurrence: v.optional(v.string()),
  location: v.optional(v.string()),
  conferencing: v.optional(v.string()),
  description: v.optional(v.string()),
});
const mailLine = v.object({
  ...head,
  kind: v.literal('mail'),
  subject: v.string(),
  from: mailbox,
  to: v.array(mailbox),
  cc: v.array(mailbox),
  date: v.string(),
  body: v.string(),
  invite: v.optional(v.boolean()),
});
const line = v.variant('kind', [eventLine, mailLine]);

export type Label = v.InferOutput<typeof label>;

/** One line of a corpus file: the item for the recogniser, and what people said it is. */
export interface CorpusEntry {
  id: string;
  lang: string;
  self: Self;
  item: Item;
  label: Label | undefined;
}

/** What is wrong with a file, in one line naming file and line. */
export class CorpusError extends UsageError {}

function parseLine(text: string, where: string): CorpusEntry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CorpusError(`${where}: not JSON`);
  }
  const parsed = v.safeParse(line, value, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new CorpusError(`${where}: ${v.getDotPath(issue) ?? 'item'}: ${issue.message}`);
  }
  const { id, lang, self, label: said, ...item } = parsed.output;
  return { id, lang, self, item: item as Item, label: said };
}

/** Every item of a JSONL file; throws a CorpusError for the first thing that is wrong. */
export function readCorpus(path: string): CorpusEntry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CorpusError(`${path}: cannot be read`);
  }
  return text
    .split(/\r?\n/)
    .flatMap((each, at) => (each.trim() === '' ? [] : [parseLine(each, `${path}:${at + 1}`)]));
}

/** Corpus files given as arguments, or those beside the project when there are none. */
export function corpusPaths(given: readonly string[]): string[] {
  if (given.length > 0) return [...given];
  const folder = inProject('..', 'shared', 'corpus');
  return ['events', 'more-events', 'more-mails']
    .map((name) => `${folder}/${name}.jsonl`)
    .filter((path) => existsSync(path));
}
