import { Icon, type IconName } from "./Icon.tsx";

interface ToolButtonProps {
  name: string;
  icon: IconName;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
  /** Shows the name next to the icon if there is room. */
  worded?: boolean;
  class?: string;
}

/** A button with an icon and, if it fits, its name. */
export const ToolButton = ({
  name,
  icon,
  onClick,
  pressed,
  disabled,
  worded,
  class: more = "",
}: ToolButtonProps) => (
  <button
    type="button"
    class={`button plain ${more}`}
    aria-label={name}
    title={name}
    aria-pressed={pressed}
    aria-disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
    {worded && <span class="word">{name}</span>}
  </button>
);
