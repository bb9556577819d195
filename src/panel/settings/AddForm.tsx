import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";

/** What the user reads about a text that was refused. */
interface Refusal {
  readonly text: ComponentChildren;
  /** A value that would be accepted, and the words of the button that takes it. */
  readonly instead?: { readonly value: string; readonly label: string };
}

/** A form that adds what the user types to a list. */
export function AddForm<Fault extends object | string>({
  label,
  placeholder,
  longest,
  add,
  describe,
  addWords,
  hint,
  fromNowOn,
  children,
}: {
  readonly label: string;
  readonly placeholder: string;
  /** Longest text, in characters. */
  readonly longest: number;
  /** Adds the text, or returns why it is refused. */
  readonly add: (text: string) => Fault | undefined;
  /** In the language of the panel, which can change while the form shows it. */
  readonly describe: (fault: Fault) => Refusal;
  readonly addWords: string;
  readonly hint: ComponentChildren;
  readonly fromNowOn: string;
  /** More fields. */
  readonly children?: ComponentChildren;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [fault, setFault] = useState<Fault>();
  const id = useId();
  const take = (value: string) => {
    const refused = add(value);
    setFault(refused);
    if (refused === undefined) setText("");
    field.current?.focus();
  };
  const refusal = fault && describe(fault);
  const instead = refusal?.instead;
  return (
    <>
      <form
        class="adding"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          take(text);
        }}
      >
        <label class="wide">
          <span>{label}</span>
          <input
            ref={field}
            type="text"
            value={text}
            maxLength={longest}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder={placeholder}
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-hint ${id}-fault`}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        {children}
        <button type="submit" class="button plain bordered">
          {addWords}
        </button>
      </form>
      <div class="fault" id={`${id}-fault`} role="alert">
        {refusal && <p>{refusal.text}</p>}
        {instead && (
          <button type="button" class="button plain bordered" onClick={() => take(instead.value)}>
            {instead.label}
          </button>
        )}
      </div>
      <p class="quiet" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="quiet">{fromNowOn}</p>
    </>
  );
}
