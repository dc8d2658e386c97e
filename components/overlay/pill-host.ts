import pillStyle from './pill.css?inline';
import { hostTag, removeStrays } from './strays.ts';

/**
 * Host pages close their popups on a press outside and take single keys as commands: what happens in the pill
 * is not their business. (Their listeners on the way in still see it; that is why nothing is ever typed here.)
 */
const ownEvents = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'wheel', 'keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'copy'],
];

/** A page that takes the pill away again and again does not want it. */
const mostReturns = 5;

export interface PillHost {
  element: HTMLElement;
  shadow: ShadowRoot;
}

function addStyle(document: Document, shadow: ShadowRoot): void {
  try {
    const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(pillStyle);
    shadow.adoptedStyleSheets = [sheet];
    if (shadow.adoptedStyleSheets.length === 1) return;
  } catch {
    // Some browsers do not let an isolated script adopt sheets; a style element does the same there.
  }
  const style = document.createElement('style');
  style.textContent = pillStyle;
  shadow.append(style);
}

/**
 * Puts the host element at the end of the document element, where no popup of the page cleans up, and keeps it
 * there until the signal ends it.
 * @param isAlive false once the extension was reloaded or removed: then the host is not put back.
 */
export function mountHost(document: Document, isAlive: () => boolean, signal: AbortSignal): PillHost {
  removeStrays(document);
  const element = document.createElement(hostTag);
  const shadow = element.attachShadow({ mode: 'closed' });
  addStyle(document, shadow);
  for (const type of ownEvents) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  document.documentElement.append(element);

  let returns = 0;
  const Observer = document.defaultView?.MutationObserver ?? MutationObserver;
  const watchdog = new Observer(() => {
    if (element.isConnected || !isAlive() || ++returns > mostReturns) return;
    document.documentElement.append(element);
  });
  watchdog.observe(document.documentElement, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      watchdog.disconnect();
      element.remove();
    },
    { once: true },
  );
  return { element, shadow };
}
