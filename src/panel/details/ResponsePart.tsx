import { responseNote } from "../../core/explain/body-note.ts";
import { visible } from "../../core/visible.ts";
import { Source } from "./body/Source.tsx";
import { Headers } from "./Headers.tsx";
import type { DetailsProps } from "./props.ts";

export function ResponsePart({ store, failure: { exchange, error } }: DetailsProps) {
  const { status, statusText, headers, body } = exchange.response;
  return (
    <>
      {status > 0 && (
        <p class="mono">
          {status} {visible(statusText)}
        </p>
      )}
      <Source
        store={store}
        text={body.text}
        isCut={body.cut}
        note={responseNote(exchange)}
        id={error.trackingId?.value}
      />
      <Headers headers={headers} />
    </>
  );
}
