import { useEffect, useRef } from "preact/hooks";
import type { Store } from "./store.ts";
import "./Settings.css";

/** What is kept and for how long. */
export function Settings({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const dialog = useRef<HTMLDialogElement>(null);
  const settings = store.history.settings.value;
  useEffect(() => dialog.current?.showModal(), []);
  if (!settings) return null;
  const save = (change: Partial<typeof settings>) => store.saveSettings(change);
  return (
    <dialog class="settings" ref={dialog} aria-label={t.settings} onClose={store.closeSettings}>
      <h2>{t.settings}</h2>
      <label>
        <input
          type="checkbox"
          checked={settings.keep}
          onChange={({ currentTarget: { checked } }) => save({ keep: checked })}
        />
        {t.keepFailures}
      </label>
      <NumberField
        name={t.keepDays}
        value={settings.days}
        isOff={!settings.keep}
        save={(days) => save({ days })}
      />
      <NumberField
        name={t.keepMost}
        value={settings.most}
        isOff={!settings.keep}
        save={(most) => save({ most })}
      />
      <button type="button" class="button main" onClick={() => dialog.current?.close()}>
        {t.done}
      </button>
    </dialog>
  );
}

interface NumberFieldProps {
  name: string;
  value: number;
  isOff: boolean;
  save: (value: number) => void;
}

/** A number out of range falls back to the nearest that is in it, which the settings decide. */
const NumberField = ({ name, value, isOff, save }: NumberFieldProps) => (
  <label>
    <input
      type="number"
      min={1}
      value={value}
      disabled={isOff}
      onChange={({ currentTarget }) => {
        const next = currentTarget.valueAsNumber;
        if (Number.isFinite(next)) save(next);
        else currentTarget.value = String(value);
      }}
    />
    {name}
  </label>
);
