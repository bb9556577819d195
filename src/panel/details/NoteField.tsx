import { useId, useState } from "preact/hooks";
import type { DetailsProps } from "./props.ts";
import "./NoteField.css";

/** Most characters of a note. */
const LONGEST = 500;

/** The user's note on the failure; saved when the field loses focus. */
export function NoteField({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const id = useId();
  const saved = store.history.noteOf(failure) ?? "";
  /** Text typed but not saved yet. */
  const [draft, setDraft] = useState<string>();
  const save = () => {
    setDraft(undefined);
    const note = draft?.trim() ?? saved;
    if (note !== saved) void store.history.setNote(failure.id, note);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") save();
    else if (event.key === "Escape" && draft !== undefined) setDraft(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="part note">
      <label for={id}>{t.note}</label>
      <div>
        <input
          id={id}
          type="text"
          maxLength={LONGEST}
          placeholder={t.notePlaceholder}
          value={draft ?? saved}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
