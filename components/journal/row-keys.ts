import { useEffect, useRef } from 'preact/hooks';

type Keyed = KeyboardEvent & { readonly currentTarget: HTMLElement };

/**
 * Arrow keys walk the rows of a view. Where the row in focus goes from the list, as one that was ticked does, the
 * focus stays at its place, on the row that follows.
 * @param selector the one control of a row that takes the focus.
 */
export function useRowKeys(selector: string): (event: Keyed) => void {
  const last = useRef<{ list: HTMLElement; at: number } | null>(null);

  useEffect(() => {
    const { current } = last;
    if (current === null || document.activeElement !== document.body) return;
    const rows = current.list.querySelectorAll<HTMLElement>(selector);
    rows[Math.min(current.at, rows.length - 1)]?.focus();
  });

  return (event) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const row = event.target instanceof Element ? event.target.closest('li') : null;
    const at = rows.findIndex((each) => row?.contains(each) === true);
    if (at < 0) return;
    last.current = { list: event.currentTarget, at };
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined || event.altKey || !(event.target instanceof HTMLElement)) return;
    if (event.target.matches('textarea, input:not([type=checkbox]), select')) return;
    rows[to]?.focus();
    event.preventDefault();
  };
}
