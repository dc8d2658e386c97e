import { addressIn } from '../reading/address.ts';
import type { Outline } from './outline.ts';
import type { Steps } from './steps.ts';
import { answerIn, isOneOf, shapeOf } from './vocabulary.ts';
import type { List } from './words/pack.ts';

// In English an agenda is a list of points and a meeting may have minutes: as the name of a place they count.
const calendarPlace =
  /(?:^|[./_-])(?:agendas?|events?|evento|termine?|appointments?|bookings?|rdv)(?:[./_?#-]|$)/iu;

// Words of products that are something else: shops, trackers, wikis, newspapers.
const foreign: readonly List[] = ['shop', 'tracker', 'wiki', 'feed'];
const strangers =
  /^(?:NewsArticle|Article|BlogPosting|TechArticle|Product|Offer|SocialMediaPosting|DiscussionForumPosting|Recipe|Review|QAPage|Order|ParcelDelivery|VideoObject|FlightReservation|JobPosting)$/u;

/** True for the type of something that is neither an event nor a mail. */
export const isStranger = (type: string): boolean => strangers.test(type);

export interface Evidence {
  /** Marks only calendars have: answer buttons, a calendar file, a grid of days. */
  calendar: number;
  mail: number;
  /** Somebody may be answered here: a mail is open. */
  offersReply: boolean;
  /** True for a page that is plainly something else. */
  foreign: boolean;
  /** How many different answers the buttons of a part of the page offer. */
  answersIn(surface: Element): number;
  /** True where a part of the page offers the calendar file of what it shows. */
  hasFile(surface: Element): boolean;
}

const buttons = 'button,a,[role=button],[role=radio],input[type=button],input[type=submit],label,option';
const isButton = (element: Element): boolean =>
  /^(?:button|a|label|option)$/u.test(element.localName) ||
  (element.localName === 'input' && element.matches(buttons)) ||
  /^(?:button|radio)$/u.test(element.getAttribute('role') ?? '');

/** How many different answers the buttons of a part of the page offer. */
function answersOffered(surface: Element): number {
  const said = new Set<string>();
  for (const button of [...surface.querySelectorAll(buttons)].slice(0, 300)) {
    const text = (
      button.textContent ||
      button.getAttribute('aria-label') ||
      button.getAttribute('value') ||
      ''
    ).trim();
    const answer = text.length <= 30 ? (shortAnswer(text) ?? answerIn(text)) : null;
    if (answer) said.add(answer);
  }
  return said.size;
}

const shortAnswer = (text: string) =>
  isOneOf('yes', text) ? 'accepted' : isOneOf('no', text) ? 'declined' : null;

const calendarFile =
  'a[href$=".ics"],a[href*=".ics?"],a[href^="webcal:"],a[type^="text/calendar"],link[type="text/calendar"],[data-mime="text/calendar"],[data-type="text/calendar"],[download$=".ics"]';

/** Short texts that stand alone, each with how often it does. */
function lone({ leaves, text }: Outline): Map<string, number> {
  const found = new Map<string, number>();
  for (const leaf of leaves) {
    const words = text(leaf);
    if (words.length > 30) continue;
    const bare = words.replace(/[:：]$/u, '').trim();
    found.set(bare, (found.get(bare) ?? 0) + 1);
  }
  return found;
}

const countIn = (texts: ReadonlyMap<string, number>, list: List): number =>
  [...texts].reduce((sum, [text, times]) => sum + (isOneOf(list, text) ? times : 0), 0);

const namesFile = (element: Element, { text }: Outline): boolean => {
  const words = text(element);
  return words.includes('.ics') && /\.ics\b/u.test(words);
};

const says = (list: List, ...texts: readonly string[]): boolean =>
  texts.some((text) => text !== '' && shapeOf(list).test(text));

interface Named {
  place: string;
  title: string;
  app: string;
}

const hourly = /^(?:0?\d|1\d|2[0-4])(?:[:.h]00| ?h|時|时|시|:00 ?[ap]\.?m\.?| ?[ap]\.?m\.?| uhr)$/iu;

/** Hours one below the other, as at the side of every day and week. */
function hasHours({ leaves, text }: Outline): boolean {
  const found = new Set<string>();
  const bare = new Set<string>();
  for (const leaf of leaves) {
    const words = text(leaf);
    if (words.length > 9) continue;
    if (hourly.test(words)) found.add(words.toLowerCase());
    else if (/^\d\d$/u.test(words)) bare.add(words);
  }
  // Days of a month are bare numbers too, and go on.
  return found.size >= 7 || (bare.size >= 20 && ![...bare].some((number) => Number(number) > 23));
}

function* calendarMarks(outline: Outline, { place, title, app }: Named): Steps<number> {
  const { document, leaves } = outline;
  const days = '[role=grid] [role=columnheader],[role=grid] [data-date],table [data-date],[role=gridcell]';
  const hasGrid = document.querySelectorAll(days).length >= 5 || hasHours(outline);
  yield;
  const isMarked = document.querySelector('[itemprop=startDate],[itemprop=attendee]') !== null;
  const hasFile =
    document.querySelector(calendarFile) !== null || leaves.some((each) => namesFile(each, outline));
  yield;
  const isAgenda = !/^en/iu.test(document.documentElement.lang) && /\bagenda\b/iu.test(title);
  return (
    (hasFile ? 2 : 0) +
    (hasGrid || isMarked ? 1 : 0) +
    (says('calendar', place, app) || calendarPlace.test(place) ? 1 : 0) +
    (says('calendar', title) || isAgenda ? 1 : 0)
  );
}

/** A button that answers a mail, and can be pressed: bars over a list have them as well. */
function* findReply(outline: Outline): Steps<boolean> {
  for (const [index, each] of outline.elements.entries()) {
    if (index % 100 === 99) yield;
    if (!isButton(each) || each.matches('[disabled],[aria-disabled=true]')) continue;
    // An arrow is no word.
    const words = /\p{L}/u.test(outline.text(each))
      ? outline.text(each)
      : (each.getAttribute('aria-label') ?? each.getAttribute('title') ?? '');
    if (isOneOf('reply', words.trim())) return true;
  }
  return false;
}

const mailMarks = (offersReply: boolean, { place, title, app }: Named): number =>
  (offersReply ? 2 : 0) +
  (says('mail', place, app) ? 1 : 0) +
  (says('mail', title) || addressIn(title) !== '' ? 1 : 0);

/** Weighs what the page as a whole is. */
export function* weighPage(outline: Outline, url: URL): Steps<Evidence> {
  const { document } = outline;
  const app = 'meta[name=application-name],meta[name=generator],meta[property="og:site_name"]';
  const named: Named = {
    place: `${url.hostname} ${url.pathname}${url.hash}`.slice(0, 500),
    title: document.title.slice(0, 300),
    app: document.querySelector(app)?.getAttribute('content') ?? '',
  };
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const isWiki =
    /\/wiki\/|\/issues?\/|\/browse\/[A-Z]+-\d|\/cart|\/checkout/u.test(url.pathname) ||
    /wiki|confluence/iu.test(named.app);
  yield;
  const texts = lone(outline);
  yield;
  const isForeign =
    isWiki || /^(?:article|product)/u.test(kind) || foreign.some((list) => countIn(texts, list) >= 2);
  yield;
  const calendar = yield* calendarMarks(outline, named);
  yield;
  const offersReply = yield* findReply(outline);
  return {
    ...{ calendar, mail: mailMarks(offersReply, named), offersReply, foreign: isForeign },
    answersIn: answersOffered,
    hasFile: (surface) => offersFile(surface, outline),
  };
}

/** True where a part of the page, or the page itself, offers the calendar file of what it shows. */
const offersFile = (surface: Element, outline: Outline): boolean =>
  surface.querySelector(calendarFile) !== null ||
  outline.within(surface).some((each) => each.childElementCount === 0 && namesFile(each, outline));
