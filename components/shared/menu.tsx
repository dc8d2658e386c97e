import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  words: string;
  onChoose(): void;
  disabled?: boolean;
  /** A line above it. */
  apart?: boolean;
}

const step = (event: KeyboardEvent): number =>
  event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;

/** A button that opens a short list; arrow keys walk it, Escape closes it and gives the focus back. */
export function Menu(props: {
  label: string;
  buttonClass: string;
  items: readonly MenuItem[];
  children: ComponentChildren;
  /** Called for keys pressed on the closed button; true when it took the key. */
  onButtonKey?(event: KeyboardEvent): boolean;
  onPointerDown?(event: PointerEvent): void;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role="menuitem"]:not(:disabled)')?.focus();
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function walk(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      close();
      event.stopPropagation();
      return;
    }
    const by = step(event);
    if (by === 0 || event.altKey) return;
    const items = [
      ...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? []),
    ];
    const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
    items.at((at + by + items.length) % items.length)?.focus();
    event.preventDefault();
  }

  return (
    <span class="menu-root" ref={root}>
      <button
        ref={button}
        type="button"
        class={props.buttonClass}
        title={props.label}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerDown={props.onPointerDown}
        onKeyDown={(event) => {
          if (!open && props.onButtonKey?.(event)) event.preventDefault();
          else if (open) walk(event);
        }}
        onClick={() => setOpen(!open)}
      >
        {props.children}
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={props.label} onKeyDown={walk}>
          {props.items.map((item) => (
            <button
              key={item.words}
              type="button"
              role="menuitem"
              class={item.apart ? 'apart' : undefined}
              disabled={item.disabled}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.words}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
