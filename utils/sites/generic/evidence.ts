import { addressIn } from '../reading/address.ts';
import { answerIn } from '../reading/answer-words.ts';
import type { Outline } from './outline.ts';
import type { List } from './words/pack.ts';
import { isOneOf, shapeOf } from './words.ts';

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
  /** True for a page that is plainly something else. */
  foreign: boolean;
}

const buttons = 'button,a,[role=button],[role=radio],input[type=button],input[type=submit],label,option';

/** How many different answers the buttons of a part of the page offer. */
export function answersOffered(surface: Element): number {
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

/** Weighs what the page as a whole is. */
export function weighPage(outline: Outline, url: URL): Evidence {
  const { document, elements, leaves } = outline;
  const place = `${url.hostname} ${url.pathname}${url.hash}`.slice(0, 500);
  const name = document.title.slice(0, 300);
  const app =
    document
      .querySelector('meta[name=application-name],meta[name=generator],meta[property="og:site_name"]')
      ?.getAttribute('content') ?? '';
  const grid =
    document.querySelectorAll(
      '[role=grid] [role=columnheader],[role=grid] [data-date],table [data-date],[role=gridcell]',
    ).length >= 5;
  const file =
    document.querySelector(calendarFile) !== null ||
    leaves.some((each) => /\.ics\b/u.test(outline.text(each)));
  const calendar =
    (file ? 2 : 0) +
    (grid ? 1 : 0) +
    (shapeOf('calendar').test(place) || calendarPlace.test(place) || shapeOf('calendar').test(app) ? 1 : 0) +
    (shapeOf('calendar').test(name) ||
    (!/^en/iu.test(document.documentElement.lang) && /\bagenda\b/iu.test(name))
      ? 1
      : 0);
  const replies = elements.some(
    (each) =>
      each.matches(buttons) &&
      isOneOf(
        'reply',
        (outline.text(each) || (each.getAttribute('aria-label') ?? each.getAttribute('title') ?? '')).trim(),
      ),
  );
  const mail =
    (replies ? 2 : 0) +
    (shapeOf('mail').test(place) || shapeOf('mail').test(app) ? 1 : 0) +
    (shapeOf('mail').test(name) || addressIn(name) !== '' ? 1 : 0);
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const wiki =
    /\/wiki\/|\/issues?\/|\/browse\/[A-Z]+-\d|\/cart|\/checkout/u.test(url.pathname) ||
    /wiki|confluence/iu.test(app);
  const texts = lone(outline);
  const isForeign =
    wiki || /^(?:article|product)/u.test(kind) || foreign.some((list) => countIn(texts, list) >= 2);
  return { calendar, mail, foreign: isForeign };
}

/** True where a part of the page, or the page itself, offers the calendar file of what it shows. */
export const offersFile = (surface: Element, outline: Outline): boolean =>
  surface.querySelector(calendarFile) !== null ||
  outline.within(surface).some((each) => each.childElementCount === 0 && /\.ics\b/u.test(outline.text(each)));
