import { useRef } from 'preact/hooks';

/** Tabs over one panel; arrow keys go from one to the next, in the direction of the page. */
export function Tabs<Id extends string>(props: {
  label: string;
  tabs: readonly (readonly [Id, string])[];
  chosen: Id;
  controls: string;
  onChoose(id: Id): void;
}) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const back = event.key === 'ArrowLeft';
    if ((!back && event.key !== 'ArrowRight') || event.altKey) return;
    const turned = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const at = props.tabs.findIndex(([id]) => id === props.chosen);
    const next = props.tabs.at((at + (back === turned ? 1 : -1) + props.tabs.length) % props.tabs.length);
    if (!next) return;
    props.onChoose(next[0]);
    list.current?.querySelector<HTMLElement>(`#tab-${next[0]}`)?.focus();
    event.preventDefault();
  }

  return (
    <div ref={list} class="tabs" role="tablist" aria-label={props.label} onKeyDown={onKeyDown}>
      {props.tabs.map(([id, words], index) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === props.chosen}
          aria-controls={props.controls}
          aria-keyshortcuts={`Alt+${index + 1}`}
          tabIndex={id === props.chosen ? 0 : -1}
          onClick={() => props.onChoose(id)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
