import { useState } from "preact/hooks";
import type { CallForm } from "../../state/share-store.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { snippetForms } from "../../ui/snippet-forms.ts";
import type { DetailsProps } from "../props.ts";
import "./CopyAs.css";

/**
 * Copies the call as code. If findings correct the call, the corrected version is the default; a portal call can
 * also be copied as its public API call.
 */
export function CopyAs({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const portal = store.failureTexts.value?.explanations.portal;
  const [wanted, setWanted] = useState<CallForm>();
  const isCorrectable = store.isCorrectable(failure);
  const hasPublic = portal !== undefined && store.hasPublic(failure);
  const choices: readonly (readonly [CallForm, string])[] = [
    ...(isCorrectable ? [["corrected", t.asCorrected] as const] : []),
    ["sent", t.asSent],
    ...(hasPublic ? [["public", portal.copyPublic] as const] : []),
  ];
  const usual = isCorrectable ? "corrected" : "sent";
  const form = choices.some(([one]) => one === wanted) ? (wanted ?? usual) : usual;
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
        ...(choices.length > 1
          ? choices.map(([one, name]) => ({ name, checked: form === one, run: () => setWanted(one) }))
          : []),
        ...snippetForms.map(({ name, snippet }) => ({
          name,
          run: () => void store.share.copyCall(failure, snippet, form),
        })),
      ]}
    />
  );
}
