import { Icon, type IconName } from './icon.tsx';

/** A button that is only a drawing; `label` is its name for those who do not see it, and its tooltip. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  keys?: string;
  pressed?: boolean;
  onClick(): void;
}) {
  return (
    <button
      type="button"
      class="icon-btn"
      title={props.label}
      aria-label={props.label}
      aria-keyshortcuts={props.keys}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
