import type { DemoPerson } from './people.ts';

export interface DemoGuest extends DemoPerson {
  answer: 'accepted' | 'declined' | 'tentative' | 'needsAction';
  organizer: boolean;
}

/** An event as the demo page shows it. */
export interface DemoEvent {
  id: string;
  title: string;
  /** ISO 8601 with offset, or a plain day for an all-day event. */
  start: string;
  end: string;
  tone: 'team' | 'pair' | 'big' | 'quiet';
  guests: DemoGuest[];
  series?: string;
  recurrence?: string;
  location?: string;
  description?: string;
  conference?: string;
  private?: boolean;
}

export interface DemoMail {
  id: string;
  from: DemoPerson;
  to: DemoPerson[];
  subject: string;
  /** ISO 8601 with offset. */
  date: string;
  /** Paragraphs. */
  body: string[];
}

/** All that the demo page is drawn from. */
export interface DemoData {
  user: DemoPerson;
  zone: string;
  /** The working days of three pages, oldest first; the middle page holds today or the next working day. */
  pages: string[][];
  today: string;
  events: DemoEvent[];
  mails: DemoMail[];
}
