import { longestSecretName, mostSecretNames, type NameFault } from "../../core/settings/secret-name.ts";
import type { SettingsTexts } from "../../locales/texts.ts";
import { AddedList } from "./AddedList.tsx";
import { AddForm } from "./AddForm.tsx";
import type { SettingProps } from "./props.ts";

function textOf({ nameFaults }: SettingsTexts, fault: NameFault): string {
  if (fault === "long") return nameFaults.long(longestSecretName);
  return fault === "full" ? nameFaults.full(mostSecretNames) : nameFaults[fault];
}

/** Names of headers, parameters and properties whose values are redacted. */
export function SecretsSetting({ store, words }: SettingProps) {
  return (
    <AddedList
      name={words.secrets}
      words={words}
      items={(store.settings.value?.secrets ?? []).map((key) => ({ key }))}
      remove={store.removeSecret}
    >
      <AddForm
        label={words.name}
        placeholder="X-Session-Id"
        longest={200}
        add={store.addSecret}
        describe={(fault) => ({ text: textOf(words, fault) })}
        addWords={words.add}
        hint={words.secretsHint}
        fromNowOn={words.fromNowOn}
      />
    </AddedList>
  );
}
