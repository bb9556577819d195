import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Mark } from "../../core/paste/outcome.ts";
import type { PasteTexts } from "../../locales/texts.ts";
import type { Store } from "../state/store.ts";

const isPaste = (event: InputEvent): boolean => /^insertFrom(?:Paste|Drop)/.test(event.inputType);

/** The text field. The recognized parts are marked: a field cannot contain marks, so the same text lies behind it. */
export function MarkedField({ store, words }: { store: Store; words: PasteTexts }) {
  const { paste } = store;
  const behind = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = paste.text.value;
  const explained = paste.explained.value;
  const marks = explained?.text === text ? explained.marks : [];
  const shown = paste.shownPlace.value;
  const follow = () => {
    if (behind.current && field.current) behind.current.scrollTop = field.current.scrollTop;
  };
  useLayoutEffect(follow);
  // With several causes, scroll to the part of the text from which the shown one was read.
  const hasSeveral = paste.causes.value.length > 1;
  useLayoutEffect(() => {
    const mark = hasSeveral ? behind.current?.querySelector<HTMLElement>("mark:not(.other)") : undefined;
    if (mark && field.current) field.current.scrollTop = mark.offsetTop;
  }, [shown, hasSeveral]);
  return (
    <div class="marked-field">
      <div class="behind" ref={behind} aria-hidden="true">
        {/* Firefox cannot size a field by its content, so the text behind it sets the height. */}
        {text === "" ? words.placeholder : marked(text, marks, shown)}
        {"\n"}
      </div>
      <textarea
        ref={field}
        aria-label={words.text}
        placeholder={words.placeholder}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onScroll={follow}
        onInput={(event) => paste.setText(event.currentTarget.value, { atOnce: isPaste(event) })}
      />
    </div>
  );
}

/** The text with its marks; those of errors other than the shown one are pale. */
function marked(text: string, marks: readonly Mark[], shown: number | undefined): ComponentChildren {
  let last = 0;
  const pieces = marks.flatMap(({ start, end, place }) => {
    const before = text.slice(last, start);
    last = end;
    return [
      before,
      <mark key={start} class={place === shown ? undefined : "other"}>
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return [...pieces, text.slice(last)];
}
