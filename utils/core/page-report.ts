import type { Instant } from './time.ts';

/** What a guest said to an invitation. */
export type Answer = 'accepted' | 'declined' | 'tentative' | 'needsAction';

/** A name and an address as a page or a mail gives them. `email` is '' where the page shows none. */
export interface Mailbox {
  name: string;
  email: string;
}

/** One guest of an event. Rooms and groups are marked, never counted as people. */
export interface Attendee extends Mailbox {
  organizer?: boolean;
  optional?: boolean;
  /** A room or another resource. */
  resource?: boolean;
  /** A list or group address; stands for more than two people. */
  group?: boolean;
  rsvp?: Answer;
}

/** The signed-in user of the host page, with all addresses that are theirs. */
export interface Self extends Mailbox {
  aliases?: readonly string[];
}

/** An event as read from a page or from a corpus file (schema: README, "recognise"). */
export interface EventItem {
  kind: 'event';
  /** May be empty: some calendars hold untitled events. */
  title: string;
  /** ISO 8601 with offset; all-day events run midnight to midnight. */
  start: Instant;
  end: Instant;
  allDay?: boolean;
  attendees: readonly Attendee[];
  /** 'daily' | 'weekly' | 'biweekly' | 'monthly' | … or the words of the page; absent for single events. */
  recurrence?: string;
  location?: string;
  conferencing?: string;
  description?: string;
  /** Marked private or confidential by its owner. */
  private?: boolean;
  cancelled?: boolean;
  /** The user's own answer where the page says it apart from the guest list. */
  ownAnswer?: Answer;
  /** Identity of this instance on its site, stable across visits; '' where the site gives none. */
  key?: string;
  /** Identity of the series this instance belongs to. */
  series?: string;
  /** How many guests the page says there are, when the list itself is incomplete. */
  guestCount?: number;
}

/** A mail as read from a page or from a corpus file. */
export interface MailItem {
  kind: 'mail';
  subject: string;
  from: Mailbox;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  /** ISO 8601 with offset; '' where the page gives no readable date. */
  date: Instant;
  /** Visible plain text of the open messages. */
  body: string;
  /** True for a calendar invitation. */
  invite?: boolean;
  /** The event an invitation speaks of, where the mail carries it. */
  event?: EventItem;
  /** Identity of the thread on its site. */
  key?: string;
  /** True when the mail is being written by the user. */
  compose?: boolean;
}

export type Item = EventItem | MailItem;

/** A calendar chip or a mail row: enough for a title and a time, never for guests. */
export interface Chip {
  key: string;
  title: string;
  start?: Instant;
  end?: Instant;
}

/** What adapters name when it should be on a page and could not be read. */
export type ReadField =
  | 'title'
  | 'time'
  | 'end'
  | 'zone'
  | 'guests'
  | 'place'
  | 'description'
  | 'from'
  | 'to'
  | 'date'
  | 'body'
  | 'self';

/** All that one reading of a host page gives. Plain data; the only thing that leaves the content script. */
export interface PageReport {
  site: string;
  /** The site's own view id, as declared in its adapter: 'grid', 'bubble', 'editor', 'thread', 'list', 'compose' … */
  view: string;
  url: string;
  self: Self;
  /** IANA zone the page shows times in; null when unknown (then offsets are the browser's). */
  zone: string | null;
  /** BCP 47 language of the page's labels. */
  lang: string | null;
  /** The one open event or mail; null on a view without one. */
  item: Item | null;
  /** Chips or rows in sight; at most 200. */
  chips: readonly Chip[];
  /** Fields that should be there and could not be read, by the names of `ReadField`; empty when all is well. */
  missing: readonly string[];
  /** 0 to 1: how sure the generic reader is; adapters, which know their page, leave it out. */
  sure?: number;
}
