import { useEffect, useRef, useState } from "preact/hooks";
import { visible } from "../../core/visible.ts";
import type { SettingProps } from "./props.ts";

/** Most skipped values that are listed by name. */
const MOST_NAMED = 20;

/** Exports, imports and resets the settings. */
export function FileSetting({ store, words }: SettingProps) {
  const field = useRef<HTMLInputElement>(null);
  const message = store.message.value;
  const leftOut = message?.leftOut ?? [];
  return (
    <>
      <div class="buttons">
        <button type="button" class="button plain bordered" onClick={() => void store.exportFile()}>
          {words.exportFile}
        </button>
        <button type="button" class="button plain bordered" onClick={() => field.current?.click()}>
          {words.importFile}
        </button>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          ref={field}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void store.importFile(file);
            currentTarget.value = "";
          }}
        />
        <Reset store={store} words={words} />
      </div>
      <div class={message?.failed ? "message fault" : "message"} role="status">
        {message && <p>{visible(message.say(words))}</p>}
        {leftOut.length > 0 && (
          <>
            <p>{words.leftOut(leftOut.length)}</p>
            <ul>
              {leftOut.slice(0, MOST_NAMED).map((one, index) => (
                <li key={index}>
                  <code>{visible(one)}</code>
                </li>
              ))}
              {leftOut.length > MOST_NAMED && <li>…</li>}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** The reset button; its confirmation replaces it. */
function Reset({ store, words }: SettingProps) {
  const [isConfirming, confirm] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const wasConfirming = useRef(false);
  useEffect(() => {
    if (isConfirming) no.current?.focus();
    else if (wasConfirming.current) start.current?.focus();
    wasConfirming.current = isConfirming;
  }, [isConfirming]);
  if (!isConfirming)
    return (
      <button type="button" class="button plain bordered" ref={start} onClick={() => confirm(true)}>
        {words.reset}
      </button>
    );
  const answer = (yes: boolean) => {
    confirm(false);
    if (yes) void store.reset();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div class="question" role="group" aria-label={words.resetQuestion}>
      <span>{words.resetQuestion}</span>
      <button type="button" class="button plain bordered" onClick={() => answer(true)}>
        {words.resetYes}
      </button>
      <button type="button" class="button plain bordered" ref={no} onClick={() => answer(false)}>
        {words.resetNo}
      </button>
    </div>
  );
}
