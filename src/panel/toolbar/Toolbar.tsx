import type { Store } from "../state/store.ts";
import { Menu } from "../ui/Menu.tsx";
import { ToolButton } from "../ui/ToolButton.tsx";
import { FilterField } from "./FilterField.tsx";
import { chooseHar, HarField } from "./HarField.tsx";
import "./Toolbar.css";

/** The format names are the same in every language. */
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
  const formats = exports.map(({ name, format }) => ({ name, run: () => store.share.exportList(format) }));
  const more = [
    { name: t.copyAll, disabled: isEmpty, run: store.copyAllIds },
    { name: t.importHar, run: chooseHar },
    { name: t.export, disabled: isEmpty, items: formats },
    { name: t.errorCodes, run: () => store.help.open() },
  ];
  return (
    <div class="toolbar" role="toolbar" aria-label={t.title}>
      {!store.isViewer && (
        <>
          <ToolButton
            name={t.record}
            icon={isRecording ? "recording" : "record"}
            pressed={isRecording}
            class="record"
            onClick={() => store.record(!isRecording)}
          />
          <ToolButton name={t.clear} icon="clear" onClick={store.clear} />
          <span class="separator" />
        </>
      )}
      <ToolButton
        name={t.byCause}
        icon="group"
        pressed={store.isGrouped.value}
        worded
        onClick={store.toggleGroups}
      />
      {!store.isViewer && (
        <ToolButton
          name={t.history}
          icon="history"
          pressed={store.history.isOn.value}
          worded
          class="history"
          onClick={store.toggleHistory}
        />
      )}
      <span class="roomy">
        <span class="separator" />
        <ToolButton name={t.copyAll} icon="copyAll" disabled={isEmpty} onClick={store.copyAllIds} />
        <ToolButton name={t.importHar} icon="import" onClick={chooseHar} />
        <Menu name={t.export} icon="export" disabled={isEmpty} items={formats} />
        <ToolButton name={t.errorCodes} icon="book" onClick={() => store.help.open()} />
        <span class="separator" />
      </span>
      <FilterField store={store} />
      <ToolButton
        name={t.explainText}
        icon="explain"
        worded
        class="explain"
        onClick={() => store.paste.open()}
      />
      <ToolButton name={t.settings} icon="settings" onClick={store.settings.open} />
      <Menu name={t.more} icon="more" items={more} />
      <HarField store={store} />
    </div>
  );
}
