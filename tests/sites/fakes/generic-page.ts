import type { Page } from '../../../utils/sites/site.ts';
import { growFrames } from './frames.ts';
import { growShadows } from './shadow.ts';

/** What a person looking at an invented page would say of it. */
export interface Truth {
  kind: 'event' | 'mail';
  title: string;
  /** Of an event. */
  start?: string;
  end?: string;
  allDay?: boolean;
  /** "Name <address>" of everybody, the sender of a mail first. */
  people: readonly string[];
  organizer?: string;
  recurrence?: string;
  location?: string;
  /** Of a mail. */
  date?: string;
  /** Words that are in its text. */
  says?: string;
  self?: string;
}

/** A page of a product nobody makes. `truth` null: there is nothing on it for Beside. */
export interface InventedPage {
  name: string;
  url: string;
  html: string;
  truth: Truth | null;
}

export const now = '2026-09-15T09:30:00+02:00';

/** The page as the reader gets it, in Berlin. */
export function inventedPage({ url, html }: Pick<InventedPage, 'url' | 'html'>): Page {
  const document = new DOMParser().parseFromString(html, 'text/html');
  growShadows(document);
  growFrames(document);
  return { url: new URL(url), document, now, browserZone: 'Europe/Berlin' };
}
