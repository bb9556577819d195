import type { Signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { visible } from "../../core/visible.ts";
import { languages } from "../../locales/index.ts";
import type { Store } from "../state/store.ts";
import { Part } from "../ui/Part.tsx";
import "./ReportPart.css";

/** The support report exactly as copied, with its options. */
export function ReportPart({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const language = store.language.value;
  const { withIds, isMarkdown, isTranslated, prepare } = store.share;
  // Another language loads other texts.
  const spoken = isTranslated.value ? language : "en";
  useEffect(() => void prepare(), [prepare, spoken]);
  return (
    <Part heading={t.report} level={2}>
      <div class="report">
        <div class="choices">
          <Choice name={t.reportIds} holds={withIds} />
          <Choice name={t.reportMarkdown} holds={isMarkdown} />
          {language !== "en" && (
            <Choice name={t.reportLanguage(languages[language].name)} holds={isTranslated} />
          )}
        </div>
        <ReportText store={store} />
      </div>
    </Part>
  );
}

const Choice = ({ name, holds }: { name: string; holds: Signal<boolean> }) => (
  <label>
    <input
      type="checkbox"
      checked={holds.value}
      onChange={({ currentTarget }) => {
        holds.value = currentTarget.checked;
      }}
    />
    {name}
  </label>
);

/** Characters shown before the user asks for more; enough for a hundred failures. */
const DRAWN = 100_000;

function ReportText({ store }: { store: Store }) {
  const text = useReportText(store);
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling content must be reachable by keyboard */}
      <pre tabIndex={0}>{visible(isWhole ? text : text.slice(0, DRAWN))}</pre>
      {!isWhole && text.length > DRAWN && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {store.texts.value.panel.showAll(text.length)}
        </button>
      )}
    </>
  );
}

/** With more failures than this, writing the report is slow, so it waits until the selection stops changing. */
const FEW = 20;
/** Milliseconds without a change of the selection; longer than the repeat interval of a held key. */
const REST = 150;

/** The current report, or the previous one while the selection is changing. */
function useReportText({ chosen: { value: chosen }, share: { reportText } }: Store): string {
  const [rested, setRested] = useState<typeof chosen>();
  const last = useRef("");
  const isReady = chosen.length <= FEW || rested === chosen;
  useEffect(() => {
    if (isReady) return;
    const timer = setTimeout(() => setRested(chosen), REST);
    return () => clearTimeout(timer);
  }, [chosen, isReady]);
  if (isReady) last.current = reportText.value ?? last.current;
  return last.current;
}
