import { useState } from "preact/hooks";
import type { SnippetName } from "../../../core/snippets/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import type { DetailsProps } from "../props.ts";
import "./CopyAs.css";

/** These names are the same in every language. */
const forms: readonly { readonly name: string; readonly snippet: SnippetName }[] = [
  { name: "cURL", snippet: "curl" },
  { name: "Windows cmd", snippet: "cmd" },
  { name: "PowerShell", snippet: "powershell" },
  { name: "Python", snippet: "python" },
  { name: "fetch", snippet: "fetch" },
];

/** Copies the call as code. Where findings correct the call, as corrected unless the user wants it as sent. */
export function CopyAs({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const [wantsSent, setWantsSent] = useState(false);
  const isCorrectable = store.share.isCorrectable(failure);
  const isCorrected = isCorrectable && !wantsSent;
  const choice = (name: string, corrected: boolean) => ({
    name,
    checked: isCorrected === corrected,
    run: () => setWantsSent(!corrected),
  });
  return (
    <Menu
      class="copy-as"
      name={t.copyAs}
      label={
        <>
          {t.copyAs}
          <Icon name="down" />
        </>
      }
      items={[
        ...(isCorrectable ? [choice(t.asCorrected, true), choice(t.asSent, false)] : []),
        ...forms.map(({ name, snippet }) => ({
          name,
          run: () => void store.share.copyCall(failure, snippet, { isCorrected }),
        })),
      ]}
    />
  );
}
