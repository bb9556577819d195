import type { Store } from "../state/store.ts";
import { Menu } from "../ui/Menu.tsx";
import { ToolButton } from "../ui/ToolButton.tsx";
import { FilterField } from "./FilterField.tsx";
import { ImportButton } from "./ImportButton.tsx";
import { LanguageSelect } from "./LanguageSelect.tsx";
import "./Toolbar.css";

/** The names of formats are the same in every language. */
const exports = [
  { name: "HAR", format: "har" },
  { name: "JSON", format: "json" },
  { name: "CSV", format: "csv" },
  { name: "Markdown", format: "markdown" },
] as const;

export function Toolbar({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const isRecording = store.isRecording.value;
  const isEmpty = store.matching.value.length === 0;
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
        pressed={store.isGrouped.value}
        worded
        onClick={store.toggleGroups}
      />
      <ToolButton
        name={t.history}
        icon="history"
        pressed={store.history.isOn.value}
        worded
        onClick={store.toggleHistory}
      />
      <span class="separator" />
      <ImportButton store={store} />
      <Menu
        name={t.export}
        icon="export"
        disabled={isEmpty}
        items={exports.map(({ name, format }) => ({ name, run: () => store.share.exportList(format) }))}
      />
      <ToolButton name={t.copyAll} icon="copyAll" worded disabled={isEmpty} onClick={store.copyAllIds} />
      <span class="separator" />
      <FilterField store={store} />
      <LanguageSelect store={store} />
      <ToolButton name={t.errorCodes} icon="book" onClick={() => store.help.open()} />
      <ToolButton name={t.settings} icon="settings" onClick={store.settings.open} />
    </div>
  );
}
