import { Icon } from "./Icon.tsx";

/** A small button next to the copied text. */
export const CopyButton = ({ name, onClick }: { name: string; onClick: () => void }) => (
  <button type="button" class="button plain" aria-label={name} title={name} onClick={onClick}>
    <Icon name="copy" />
  </button>
);
