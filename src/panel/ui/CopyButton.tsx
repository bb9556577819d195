import { Icon } from "./Icon.tsx";

/** A small button beside what it copies. */
export const CopyButton = ({ name, onClick }: { name: string; onClick: () => void }) => (
  <button type="button" class="button plain" aria-label={name} title={name} onClick={onClick}>
    <Icon name="copy" />
  </button>
);
