import { requestNote } from "../../core/explain/body-note.ts";
import type { Authorization } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";
import { rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { type Mark, Marked } from "../ui/Marked.tsx";
import { moment } from "../ui/time.ts";
import { Source } from "./body/Source.tsx";
import { Headers } from "./Headers.tsx";
import type { DetailsProps } from "./props.ts";

/** The request as sent; for a call inside a batch, that call first and then the batch. */
export function RequestPart({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const { exchange, error } = failure;
  const { request } = exchange;
  const inner = error.part?.url === undefined ? undefined : error.part;
  const findings = store.findingsOf(failure) ?? [];
  // Without a finding, what the message of the reply names.
  const named = findings.length > 0 ? undefined : store.answer.value?.evidence?.place;
  const places = [...findings.flatMap(({ place }) => place ?? []), ...(named ? [named] : [])];
  const marksIn = (isBody: boolean): Mark[] =>
    places.flatMap(({ part, start, end }) =>
      start !== undefined &&
      end !== undefined &&
      (part === "body") === isBody &&
      part !== "header" &&
      part !== "method"
        ? [{ start, end }]
        : [],
    );
  const marked = new Set(
    places.flatMap(({ part, name }) => (part === "header" && name ? [name.toLowerCase()] : [])),
  );
  return (
    <>
      {inner && (
        <>
          <p class="mono">
            <Marked text={rowFor(failure).url} marks={marksIn(false)} />
          </p>
          <Headers headers={inner.headers ?? []} />
          <Source store={store} text={inner.body} marks={marksIn(true)} />
          <p class="quiet">{t.sentInBatch}</p>
        </>
      )}
      <p class="mono">
        <Marked text={request.url} marks={inner ? [] : marksIn(false)} />
      </p>
      <Headers headers={request.headers} marked={marked}>
        <TokenFact store={store} authorization={exchange.authorization} sentAt={exchange.sentAt} />
      </Headers>
      <Source
        store={store}
        text={request.body?.text}
        isCut={request.body?.cut}
        note={requestNote(request.body)}
        marks={inner ? [] : marksIn(true)}
      />
    </>
  );
}

interface TokenFactProps {
  store: Store;
  authorization: Authorization | undefined;
  sentAt: number;
}

/** The token's claims in one line: application, permissions and expiry. */
function TokenFact({ store, authorization, sentAt }: TokenFactProps) {
  const t = store.texts.value.panel;
  const claims = authorization?.claims;
  if (!claims) return null;
  const rights = (claims.roles ?? claims.scp?.split(" "))?.join(t.comma);
  const until =
    claims.exp === undefined ? undefined : moment(store.language.value, claims.exp * 1000, sentAt);
  const facts = [claims.app_displayname ?? claims.appid, rights, until && t.validUntil(until)].filter(
    Boolean,
  );
  if (facts.length === 0) return null;
  return (
    <div>
      <dt>{t.token}</dt>
      <dd>{visible(facts.join(" · "))}</dd>
    </div>
  );
}
