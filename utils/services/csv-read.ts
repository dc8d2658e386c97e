import { type Day, isDay } from '../core/time.ts';
import { findDates } from '../core/time-text/date.ts';
import { plainText } from './inert-text.ts';
import { type Outside, outsidePerson } from './outside.ts';

/** What a column of a table may be taken as. */
export const columnKinds = [
  'name',
  'address',
  'note',
  'follow-up',
  'date',
  'due',
  'done',
  'kind',
  'skip',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

const limits = { columns: 200, rows: 500_000 };

/** "sep=;" in a line of its own above all others: spreadsheets go by it, and show it to nobody. */
const said = /^sep=([,;\t|])[,;\t|]*\n/iu;

/** The separator that splits the first line into most parts; what stands in quotation marks does not count. */
function separatorOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\n])*/u.exec(text)?.[0] ?? '';
  const bare = header.replace(/"(?:[^"]|"")*"/gu, '');
  const count = (separator: string) => bare.split(separator).length;
  // Of two that split it alike the one that words hold less often.
  return ['\t', '|', ';', ','].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Rows of a table as RFC 4180 has them, or separated by semicolons, tabs or bars; null when it is none. */
export function parseTable(source: string): Table | null {
  const whole = plainText(source);
  const [line, named] = said.exec(whole) ?? [''];
  const text = whole.slice(line.length);
  const separator = named ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"';
    let cell = '';
    if (isQuoted) {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) return null;
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    } else {
      const rest = nextOf(text, separator, at);
      cell = text.slice(at, rest);
      at = rest;
    }
    row.push(cell.trim());
    if (text[at] === separator) at += 1;
    else {
      if (row.some((each) => each !== '')) rows.push(row);
      if (row.length > limits.columns || rows.length > limits.rows) return null;
      row = [];
      if (at >= text.length) break;
      // After a closing quote only a separator or the end of the line may follow.
      if (text[at] !== '\n') return null;
      at += 1;
    }
  }
  const [header, ...body] = rows;
  return header && header.length > 1 && body.length > 0 ? { header, rows: body } : null;
}

function nextOf(text: string, separator: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}

const headings: readonly [RegExp, ColumnKind][] = [
  [/e-?mail|address|adresse|correo|メール/iu, 'address'],
  [/^due|deadline|due.?date|fällig|échéance|vence/iu, 'due'],
  [/^(?:done|completed?|status|closed|erledigt|terminé|hecho)$/iu, 'done'],
  [/date|datum|fecha|^on$|^when$|created|日付/iu, 'date'],
  [/^(?:type|kind|category|tag|art|tipo)$/iu, 'kind'],
  [/action|task|to-?do|follow.?up|aufgabe|tâche|tarea/iu, 'follow-up'],
  [/note|text|comment|content|body|description|summary|feedback|notiz|nota/iu, 'note'],
  [/name|person|employee|report|member|who|mitarbeiter|personne|persona|名前/iu, 'name'],
];

/** A guess for each column from its heading; each kind once, and the user may say otherwise. */
export function guessColumns({ header }: Table): ColumnKind[] {
  const taken = new Set<ColumnKind>();
  return header.map((head) => {
    const kind = headings.find(([pattern, each]) => !taken.has(each) && pattern.test(head))?.[1] ?? 'skip';
    taken.add(kind);
    return kind;
  });
}

const isTicked = (cell: string) =>
  /^(?:x|1|y|yes|true|done|complete[d]?|closed|ja|oui|sí|si|erledigt|✓|✔)$/iu.test(cell);

function markOf(kind: string): 'win' | 'challenge' | 'advice' | 'note' {
  if (/win|success|highlight/iu.test(kind)) return 'win';
  if (/challenge|blocker|problem|concern/iu.test(kind)) return 'challenge';
  return /advice/iu.test(kind) ? 'advice' : 'note';
}

/** What the rows say when each column is what `columns` says. Rows that name nobody are counted as left. */
export function readTable(
  { rows }: Table,
  columns: readonly ColumnKind[],
  { lang, today }: { lang: string; today: Day },
): Outside {
  const people = new Map<string, ReturnType<typeof outsidePerson>>();
  let left = 0;
  const dayOf = (cell: string): Day | null =>
    isDay(cell.slice(0, 10)) ? cell.slice(0, 10) : (findDates(cell, lang, today)[0]?.day ?? null);
  for (const row of rows) {
    const cell = (kind: ColumnKind) => row[columns.indexOf(kind)] ?? '';
    const address = /^\S+@\S+$/u.test(cell('address')) ? cell('address').toLowerCase() : '';
    const name = cell('name') || address.split('@')[0] || '';
    if (name === '') {
      left += 1;
      continue;
    }
    const key = address || name;
    const person = people.get(key) ?? outsidePerson(name);
    people.set(key, person);
    if (address !== '' && !person.addresses.includes(address)) person.addresses.push(address);
    if (cell('note') !== '')
      person.notes.push({
        day: dayOf(cell('date')),
        mark: markOf(cell('kind')),
        text: cell('note'),
        flags: [],
      });
    if (cell('follow-up') !== '') {
      const state = isTicked(cell('done')) ? 'kept' : 'open';
      person.followUps.push({ owner: 'me', state, due: dayOf(cell('due')), text: cell('follow-up') });
    }
  }
  return { people: [...people.values()], left };
}
