import { FilterField } from "./FilterField.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { LanguageSelect } from "./LanguageSelect.tsx";
import type { Store } from "./store.ts";
import "./Toolbar.css";

interface ToolButtonProps {
  name: string;
  icon: IconName;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
  /** Shows the name beside the icon where there is room. */
  worded?: boolean;
  class?: string;
}

function ToolButton({ name, icon, onClick, pressed, disabled, worded, class: more = "" }: ToolButtonProps) {
  return (
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
}

export function Toolbar({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const isRecording = store.isRecording.value;
  const isGrouped = store.isGrouped.value;
  return (
    <div class="toolbar" role="toolbar" aria-label={t.title}>
      <ToolButton
        name={t.record}
        icon={isRecording ? "recording" : "record"}
        pressed={isRecording}
        class="record"
        onClick={() => store.record(!isRecording)}
      />
      <ToolButton name={t.clear} icon="clear" onClick={store.clear} />
      <span class="separator" />
      <ToolButton
        name={t.groupRepeats}
        icon="group"
        pressed={isGrouped}
        worded
        onClick={store.toggleGroups}
      />
      <ToolButton
        name={t.copyAll}
        icon="copyAll"
        worded
        disabled={store.matching.value.length === 0}
        onClick={store.copyAllIds}
      />
      <span class="separator" />
      <FilterField store={store} />
      <LanguageSelect store={store} />
    </div>
  );
}
