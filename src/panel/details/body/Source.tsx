import { type BodyNote, sentence } from "../../../core/explain/body-note.ts";
import { Body, type BodyProps } from "./Body.tsx";
import "./Source.css";

interface SourceProps extends Omit<BodyProps, "text"> {
  text: string | undefined;
  note?: BodyNote;
}

/** A note on the body and, if available, the body itself. Always rendered as text. */
export function Source({ note, text, ...body }: SourceProps) {
  return (
    <>
      {note && <p class="quiet">{sentence(note, body.store.texts.value.panel)}</p>}
      {text && <Body {...body} text={text} />}
    </>
  );
}
