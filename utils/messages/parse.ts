import * as v from 'valibot';
import type { PageReport } from '../core/page-report.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Message, MessageError } from './protocol.ts';

/** Larger than anything an adapter gives; a page that took over its content script gets no further either. */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const listOf = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most));

const line = text(1_000);
const body = text(40_000);
/** '' where the page gives no readable time. */
const instant = v.pipe(
  text(40),
  v.check((value) => value === '' || !Number.isNaN(Date.parse(value)), 'not a time'),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const answer = v.picklist(['accepted', 'declined', 'tentative', 'needsAction']);

const mailboxParts = { name: line, email: line };
const mailbox = v.object(mailboxParts);
const people = listOf(mailbox, 500);

const event = v.object({
  kind: v.literal('event'),
  title: line,
  start: instant,
  end: instant,
  allDay: v.optional(v.boolean()),
  attendees: listOf(
    v.object({
      ...mailboxParts,
      organizer: v.optional(v.boolean()),
      optional: v.optional(v.boolean()),
      resource: v.optional(v.boolean()),
      group: v.optional(v.boolean()),
      rsvp: v.optional(answer),
    }),
    500,
  ),
  recurrence: v.optional(line),
  location: v.optional(line),
  conferencing: v.optional(line),
  description: v.optional(body),
  private: v.optional(v.boolean()),
  cancelled: v.optional(v.boolean()),
  ownAnswer: v.optional(answer),
  key: v.optional(line),
  series: v.optional(line),
  guestCount: v.optional(count),
});

const mail = v.object({
  kind: v.literal('mail'),
  subject: line,
  from: mailbox,
  to: people,
  cc: people,
  date: instant,
  body,
  invite: v.optional(v.boolean()),
  event: v.optional(event),
  key: v.optional(line),
  compose: v.optional(v.boolean()),
});

const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const report = v.object({
  site: text(100),
  view: text(100),
  url: v.pipe(text(4_000), v.check(isHttp, 'not a web address')),
  self: v.object({ ...mailboxParts, aliases: v.optional(listOf(line, 50)) }),
  zone: v.nullable(text(100)),
  lang: v.nullable(text(100)),
  item: v.nullable(v.variant('kind', [event, mail])),
  chips: listOf(
    v.object({ key: line, title: line, start: v.optional(instant), end: v.optional(instant) }),
    200,
  ),
  missing: listOf(text(100), 50),
  sure: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
}) satisfies v.GenericSchema<unknown, PageReport>;

const schemas = {
  'page/report': v.object({ type: v.literal('page/report'), report }),
  // It becomes the name of a file: words and hyphens only.
  'page/opened': v.object({
    type: v.literal('page/opened'),
    site: v.pipe(text(100), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  }),
  'page/left': v.object({ type: v.literal('page/left') }),
  'page/nothing': v.object({ type: v.literal('page/nothing') }),
  'page/unreadable': v.object({
    type: v.literal('page/unreadable'),
    site: text(100),
    view: text(100),
    reason: text(300),
  }),
  'page/open-panel': v.object({ type: v.literal('page/open-panel') }),
  'page/hide-pill': v.object({ type: v.literal('page/hide-pill') }),
  'sites/changed': v.object({ type: v.literal('sites/changed') }),
} satisfies { [Type in Message['type']]: v.GenericSchema<unknown, Extract<Message, { type: Type }>> };

const isKnown = (type: unknown): type is Message['type'] =>
  typeof type === 'string' && Object.hasOwn(schemas, type);

/** Unknown parts of a known message are dropped; a wrong or missing part refuses the whole of it. */
export function parseMessage(value: unknown): Result<Message, MessageError> {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
  if (!isKnown(type)) return err({ code: 'unknown-message', text: 'Nothing here answers this message.' });
  const parsed = v.safeParse(schemas[type], value);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? type;
  return err({ code: 'malformed', text: `The part ${where} of the message ${type} is not as declared.` });
}
