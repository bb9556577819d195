import { useId, useRef, useState } from "preact/hooks";
import { longestSecretName, mostSecretNames, type NameFault } from "../../core/settings/secret-name.ts";
import type { SettingsTexts } from "../../locales/texts.ts";
import { AddedList } from "./AddedList.tsx";
import type { SettingProps } from "./props.ts";

function say({ nameFaults }: SettingsTexts, fault: NameFault): string {
  if (fault === "long") return nameFaults.long(longestSecretName);
  return fault === "full" ? nameFaults.full(mostSecretNames) : nameFaults[fault];
}

/** Names of headers, parameters and properties whose values are redacted. */
export function SecretsSetting({ store, words }: SettingProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [fault, setFault] = useState<NameFault>();
  const id = useId();
  const add = () => {
    const refused = store.addSecret(text);
    setFault(refused);
    if (refused === undefined) setText("");
    field.current?.focus();
  };
  return (
    <AddedList
      name={words.secrets}
      words={words}
      items={(store.settings.value?.secrets ?? []).map((key) => ({ key }))}
      remove={store.removeSecret}
    >
      <form
        class="adding"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="wide">
          <span>{words.name}</span>
          <input
            ref={field}
            type="text"
            value={text}
            maxLength={200}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder="X-Session-Id"
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-hint ${id}-fault`}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button plain bordered">
          {words.add}
        </button>
      </form>
      <div class="fault" id={`${id}-fault`} role="alert">
        {fault && <p>{say(words, fault)}</p>}
      </div>
      <p class="quiet" id={`${id}-hint`}>
        {words.secretsHint}
      </p>
      <p class="quiet">{words.fromNowOn}</p>
    </AddedList>
  );
}
