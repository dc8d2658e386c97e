import type { PillHost } from './pill-host.ts';
import type { PillParts } from './pill-parts.ts';
import type { PressGuard } from './press-guard.ts';

interface PeekOptions {
  window: Window;
  host: PillHost;
  parts: PillParts;
  guard: PressGuard;
  signal: AbortSignal;
  onOpenPanel(): void;
  onHideForToday(): void;
  /** Escape on the closed pill: it goes, until something else is opened. */
  onDismiss(): void;
}

/** Opens and closes the peek by pointer and key. Only what the user does counts, never what the page simulates. */
export function wirePeek({
  window,
  host,
  parts,
  guard,
  signal,
  onOpenPanel,
  onHideForToday,
  onDismiss,
}: PeekOptions): void {
  const { root, pill, peek, open, how, hide } = parts;

  const setOpen = (isOpen: boolean) => {
    const hadFocus = peek.contains(host.shadow.activeElement);
    peek.hidden = !isOpen;
    pill.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen && hadFocus) pill.focus();
  };
  const onMeant = (button: HTMLElement, act: () => void) =>
    button.addEventListener('click', (event) => guard.isMeant(event) && act(), { signal });

  // A press must not take the focus away from the page: some popups close when they lose it.
  root.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  onMeant(pill, () => setOpen(peek.hidden !== false));
  onMeant(hide, onHideForToday);
  open?.addEventListener(
    'click',
    (event) => {
      if (guard.isMeant(event)) {
        onOpenPanel();
        setOpen(false);
      } else if (event.isTrusted) how.hidden = false;
    },
    { signal },
  );
  /** Where the focus was on the page, and goes again. */
  let cameFrom: EventTarget | null = null;
  pill.addEventListener(
    'focus',
    ({ relatedTarget }) => {
      if (relatedTarget) cameFrom = relatedTarget;
    },
    { signal },
  );
  pill.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || !peek.hidden) return;
      event.preventDefault();
      onDismiss();
      (cameFrom as Partial<HTMLElement> | null)?.focus?.();
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || peek.hidden) return;
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
    },
    { signal, capture: true },
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !peek.hidden && event.target !== host.element) setOpen(false);
    },
    { signal, capture: true, passive: true },
  );
}
