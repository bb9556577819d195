import { useEffect, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import "./DropZone.css";

const kinds = ["Files", "text/plain"] as const;
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches("input, textarea");

/** What is being dragged over the panel: files, or text outside a field. */
const draggedIn = ({ dataTransfer, target }: DragEvent): (typeof kinds)[number] | undefined =>
  isField(target) ? undefined : kinds.find((kind) => dataTransfer?.types.includes(kind));

/** Imports files and explains text dropped anywhere on the panel. */
export function DropZone({ store }: { store: Store }) {
  const [over, setOver] = useState<(typeof kinds)[number]>();
  const t = store.texts.value.panel;
  useEffect(() => {
    const dragOver = (event: DragEvent) => {
      const dragged = draggedIn(event);
      if (dragged) event.preventDefault();
      setOver(dragged);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(undefined);
    };
    const drop = (event: DragEvent) => {
      const dragged = draggedIn(event);
      setOver(undefined);
      if (!dragged) return;
      event.preventDefault();
      if (dragged === "Files") store.imports.importFiles([...(event.dataTransfer?.files ?? [])]);
      else store.paste.open(event.dataTransfer?.getData(dragged));
    };
    document.addEventListener("dragover", dragOver);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", dragOver);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [store]);
  return over ? <p class="drop-zone">{over === "Files" ? t.dropHere : t.explainText}</p> : null;
}
