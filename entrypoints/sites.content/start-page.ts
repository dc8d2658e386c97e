import type { Opening, Place } from '../../utils/sites/opening.ts';
import { isAliveOn, sendFrom } from './extension-link.ts';
import { type Follower, handOf, type PageHand, type PageScope, putHand } from './page-hand.ts';

/**
 * Attributes that carry the identity of what is open on the known sites: a popup node used again for another
 * event may change nothing else. Styles and classes are left out: pages change them all the time.
 */
const identityAttributes = [
  'data-eventid',
  'data-calitemid',
  'data-convid',
  'data-legacy-thread-id',
  'data-thread-perm-id',
  'data-object-id',
  'data-viewfamily',
  'data-app-section',
  'aria-labelledby',
  'hidden',
];

/** What the user does, and whether they see the page. */
const heard = ['visibilitychange', 'pointerdown', 'keydown'] as const;

/** From the first sign of a change to the look, when the user has just done something or something is open. */
const soonMs = 200;
/** The same when the page changes by itself: nobody waits, and pages do that all the time. */
const laterMs = 800;
/** For so long after what the user did a change is likely to be its effect. */
const touchedMs = 2000;
/** A page that never rests is still looked at this soon. */
const longestWaitMs = 500;
/** What asks much is put off until the page was quiet for so long, but not for ever. */
const quietMs = 200;
const longestUnrestMs = 3000;

/** Something may be open; what, is asked when the reader is there. */
const unasked = '?';

interface PageTraits {
  /** The page may show a mail in a frame of its own, which gives no record here, only the end of its loading. */
  hasFrames?: boolean;
}

/**
 * Takes care of the page it is loaded into, at most once: follows what is open there, by its identity alone, and has
 * the reader of the site brought when something opens for the first time. While nothing is open nothing is said, nor
 * is it asked whether there is anybody to say it to.
 *
 * It looks some time after the page changed, in idle time, and never while the tab is hidden. The observer takes itself
 * off with the first record and comes back with the look: a page that renders thousands of nodes in the meantime pays
 * nothing for them.
 *
 * This is all that a page has to load, and most of what that costs is compiling what runs once and the first touch of
 * each part of the page's interface. Hence one function with its state in variables, no parts that are called to
 * make it up, and nothing that a page with nothing open can do without.
 */
export const startPage = (
  pickOpening: (place: Place) => Opening | null,
  { hasFrames = false }: PageTraits = {},
  scope: PageScope = globalThis,
): void => {
  const before = handOf(scope);
  if (before?.isAlive()) return;
  before?.stop();
  const { document, window } = scope;
  let opening: Opening | null = null;
  /** '': nothing open. */
  let openKey = '';
  let follower: Follower | null = null;
  let isBringing = false;
  let isOver = false;
  let observer: MutationObserver | undefined;
  /** The look that is planned: in a while, soon, when the page rests, or with the next idle time; null: none. */
  let planned: 'later' | 'soon' | 'quiet' | 'idle' | null = null;
  let timer = 0;
  /** A page that was just loaded changes as one that was just touched. */
  let soonFrom = scope.Date.now();
  let touchedAt = -touchedMs;
  let lookedAt = 0;

  const isAlive = () => isAliveOn(scope);

  const isTouched = () => scope.Date.now() - touchedAt < touchedMs;

  const rest = () => {
    observer?.disconnect();
    if (planned === 'idle') window.cancelIdleCallback(timer);
    else window.clearTimeout(timer);
    planned = null;
  };

  const stop = () => {
    if (isOver) return;
    isOver = true;
    rest();
    for (const type of heard) window.removeEventListener(type, hear, true);
    document.removeEventListener('load', lookSoon, true);
    if (handOf(scope) === hand) putHand(scope, undefined);
    follower?.end();
  };

  const bring = async (site: string) => {
    if (isBringing) return;
    isBringing = true;
    const answer = await sendFrom(scope, { type: 'page/opened', site });
    isBringing = false;
    if (!isAlive() || (answer?.ok === false && answer.error.code === 'not-granted')) stop();
  };

  /** What takes many questions is asked when there is somebody to read it. */
  const keyOf = (place: Place) => {
    if (follower || !opening?.asksMuch) return opening?.openKey(place) ?? '';
    return opening.asksMuch(place) ? unasked : '';
  };

  const look = () => {
    if (isOver) return;
    lookedAt = scope.Date.now();
    try {
      // Its own address, which changes along with the page.
      const place = { url: document.location, document };
      if (!opening?.claims(place)) opening = pickOpening(place);
      const key = keyOf(place);
      if (key === '' && openKey === '') return;
      if (!isAlive()) return stop();
      if (key === openKey && (follower || !isTouched())) return follower?.refresh();
      openKey = key;
      if (follower) follower.turnTo(opening, key);
      else if (opening && key !== '') void bring(opening.id);
    } catch {
      // A fault of ours must not show on a page of theirs; the next change brings another look.
      follower?.lose();
    }
  };

  const watch = () => {
    observer ??= new MutationObserver(lookSoon);
    // The document, not its root element, of which the browser would first have to make an object.
    observer.observe(document, { childList: true, subtree: true, attributeFilter: identityAttributes });
  };

  const lookNow = () => {
    planned = null;
    watch();
    look();
  };

  const lookWhenIdle = () => {
    planned = 'idle';
    timer = window.requestIdleCallback(lookNow, { timeout: longestWaitMs });
  };

  const lookWhenQuiet = () => {
    if (scope.Date.now() - lookedAt > longestUnrestMs) return lookWhenIdle();
    planned = 'quiet';
    watch();
    timer = window.setTimeout(lookWhenIdle, quietMs);
  };

  function lookSoon(): void {
    observer?.disconnect();
    if (isOver || document.hidden) return;
    const asksMuch = opening?.asksMuch !== undefined;
    const isSoon = asksMuch ? isTouched() : openKey !== '' || scope.Date.now() - soonFrom < touchedMs;
    if (planned === 'quiet' || (planned === 'later' && isSoon)) rest();
    if (planned) return;
    planned = isSoon ? 'soon' : 'later';
    timer = window.setTimeout(asksMuch && !isSoon ? lookWhenQuiet : lookWhenIdle, isSoon ? soonMs : laterMs);
  }

  const touch = () => {
    touchedAt = soonFrom = scope.Date.now();
  };

  const lookNext = () => {
    touch();
    lookSoon();
  };

  function hear({ type }: Event): void {
    const isSeen = type === 'visibilitychange';
    if (isSeen && document.hidden) {
      rest();
      return;
    }
    touch();
    if (isSeen || planned) lookSoon();
  }

  const hand: PageHand = {
    isAlive,
    stop,
    isOver: () => isOver,
    ask: () => {
      look();
      if (openKey !== '') return 'open';
      return opening && 'nothing';
    },
    lookSoon: lookNext,
    isTouched,
    bring,
    tell: (told) => {
      follower = told;
      if (openKey === unasked) {
        rest();
        lookWhenIdle();
      } else if (openKey !== '') told.turnTo(opening, openKey);
    },
  };
  putHand(scope, hand);
  // All at one target and without options: each object handed over costs.
  for (const type of heard) window.addEventListener(type, hear, true);
  if (hasFrames) document.addEventListener('load', lookSoon, true);
  // The page has just been loaded: it is looked at next.
  if (document.hidden) return;
  planned = 'soon';
  timer = window.setTimeout(lookNow, 0);
};
