import type { PillView } from '../../utils/core/pill-view.ts';
import type { Clock } from './clock.ts';
import { type Anchor, followAnchor } from './follow-anchor.ts';
import { type Measure, measureIn } from './measure.ts';
import { wirePeek } from './peek.ts';
import { mountHost } from './pill-host.ts';
import { buildPill } from './pill-parts.ts';
import { guardPresses } from './press-guard.ts';

interface PillPorts {
  window: Window & typeof globalThis;
  clock: Clock;
  measure?: Measure;
  /** Ends everything; the pill is gone then. */
  signal: AbortSignal;
  /** False once the extension was reloaded, updated or removed. */
  isAlive(): boolean;
  onOpenPanel(): void;
  onHideForToday(): void;
}

export interface Pill {
  /** Shows kind, headings and counts beside what they speak of; replaces what was shown. */
  show(view: PillView, findAnchor: () => Anchor): void;
  /** The page changed: have a look whether the pill still stands right. */
  refresh(): void;
  hide(): void;
}

/**
 * The one thing Beside shows in a host page. It holds headings and counts, never a word of the journal, and
 * has no text field: a page reads every key typed into it, closed root or not. It can only open the side panel.
 */
export function createPill(ports: PillPorts): Pill {
  const { window, clock, signal, isAlive, onOpenPanel, onHideForToday } = ports;
  const measure = ports.measure ?? measureIn(window);
  /** What the user put away: not shown again before it was closed. */
  let dismissed = '';
  let standing: { key: string; end: AbortController; refresh: () => void; element: Element } | null = null;

  const end = () => {
    standing?.end.abort();
    standing = null;
  };
  const hide = () => {
    dismissed = '';
    end();
  };

  const show = (view: PillView, findAnchor: () => Anchor) => {
    const key = JSON.stringify(view);
    if (key === dismissed) return;
    if (standing?.key === key) return standing.refresh();
    const { document } = window;
    let heldFocus = standing?.element === document.activeElement;
    hide();
    const ending = new AbortController();
    const until = { signal: AbortSignal.any([signal, ending.signal]) };
    const parts = buildPill(document, view);
    const host = mountHost(document, isAlive, until.signal);
    host.shadow.append(parts.root);
    standing = { key, end: ending, refresh: () => {}, element: host.element };
    const guard = guardPresses({ document, host: host.element, guarded: parts.open, clock, ...until });
    const onDismiss = () => {
      end();
      dismissed = key;
    };
    wirePeek({ window, host, parts, guard, onOpenPanel, onHideForToday, onDismiss, ...until });
    const refresh = followAnchor({
      ...{ window, parts, clock, measure, isAlive, findAnchor },
      onGone: hide,
      onMoved: guard.moved,
      // What is known of an event may come while somebody is in the pill by keys, and one out of sight takes no focus.
      onSeen: () => {
        if (heldFocus && document.activeElement === document.body) parts.pill.focus();
        heldFocus = false;
      },
      ...until,
    });
    if (standing) standing.refresh = refresh;
  };

  return { show, hide, refresh: () => standing?.refresh() };
}
