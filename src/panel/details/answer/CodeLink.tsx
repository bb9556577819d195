import { pageIdOf } from "../../../core/explain/code-pages.ts";
import type { Failure } from "../../../core/failure.ts";
import type { Store } from "../../state/store.ts";
import { Icon } from "../../ui/Icon.tsx";

/** A button that opens the help page on the failure's code. */
export function CodeLink({ store, failure }: { store: Store; failure: Failure }) {
  const t = store.texts.value.panel;
  const texts = store.failureTexts.value?.explanations;
  const page = texts && pageIdOf(failure, texts);
  if (page === undefined) return null;
  return (
    <button type="button" class="button about-code" onClick={() => store.help.open(page)}>
      <Icon name="book" />
      {t.aboutCode}
    </button>
  );
}
