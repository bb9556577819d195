import { useMemo, useState } from "preact/hooks";
import { type BodyNote, sentence } from "../core/body-note.ts";
import { beginning, formatBody } from "./body.ts";
import { type Mark, Marked } from "./Marked.tsx";
import type { Store } from "./store.ts";
import "./Source.css";

interface SourceProps {
  store: Store;
  text: string | undefined;
  note?: BodyNote;
  /** The tracking ID, pointed out where it stands. */
  id?: string;
  /** Offending places, as offsets in the text as sent. */
  marks?: readonly Mark[];
}

/** A body, formatted and numbered; of a long one the beginning until more is asked for. Always as text. */
export function Source({ store, text, note, id, marks = [] }: SourceProps) {
  const t = store.texts.value.panel;
  const [isWhole, setWhole] = useState(false);
  const { text: all, placeOf } = useMemo(() => formatBody(text ?? ""), [text]);
  const shownMarks = marks.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }));
  const shown = isWhole ? all : beginning(all);
  return (
    <>
      {note && <p class="quiet">{sentence(note, t)}</p>}
      {text && <Lines text={shown} id={id} idNote={t.idHere} marks={shownMarks} />}
      {text && shown.length < all.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {t.showAll(all.length)}
        </button>
      )}
    </>
  );
}

interface LinesProps {
  text: string;
  id?: string;
  idNote: string;
  marks: readonly Mark[];
}

/** Lines that get a number; what follows stands together. The page would stop for more. */
const NUMBERED = 2_000;

function linesOf(text: string): string[] {
  const lines = text.split("\n", NUMBERED);
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  return length > text.length ? lines : [...lines, text.slice(length)];
}

function Lines({ text, id, idNote, marks }: LinesProps) {
  const lines = linesOf(text);
  const idLine = id ? lines.findIndex((line) => line.includes(id)) : -1;
  let from = 0;
  return (
    <pre class="source">
      <code>
        {lines.map((line, index) => {
          const start = from;
          from += line.length + 1;
          return (
            <span class="line" key={index}>
              <span>
                <Marked text={line.replace(/\r$/, "")} offset={start} marks={marks} />
                {index === idLine && <span class="note"> {idNote}</span>}
                {"\n"}
              </span>
            </span>
          );
        })}
      </code>
    </pre>
  );
}
