import { useLayoutEffect, useRef } from "preact/hooks";
import type { Place } from "../../core/checks/finding.ts";
import { requestNote } from "../../core/explain/body-note.ts";
import type { Exchange } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";
import { rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { type Mark, Marked } from "../ui/Marked.tsx";
import { moment } from "../ui/time.ts";
import { CopyAs } from "./answer/CopyAs.tsx";
import { revealSoon } from "./body/reveal.ts";
import { Source } from "./body/Source.tsx";
import { Headers } from "./Headers.tsx";
import type { DetailsProps } from "./props.ts";

/** The request as sent, with the faults marked and scrolled into view. A call inside a batch comes before the batch. */
export function RequestPart({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const { exchange, error } = failure;
  const { request } = exchange;
  const inner = error.part?.url === undefined ? undefined : error.part;
  const root = useRef<HTMLDivElement>(null);
  const findings = store.findingsOf(failure) ?? [];
  // Without a finding, mark what the message of the response names.
  const named = findings.length > 0 ? undefined : store.answer.value?.evidence?.place;
  const places = [...findings.flatMap(({ place }) => place ?? []), ...(named ? [named] : [])];
  const own = inner ? [] : places;
  const isReady = places.length > 0;
  useLayoutEffect(() => revealSoon(() => root.current?.querySelector("mark.wrong")), [isReady]);
  return (
    <div class="request" ref={root}>
      <CopyAs store={store} failure={failure} />
      {inner && (
        <>
          <FirstLine {...rowFor(failure)} places={places} />
          <Source store={store} text={inner.body} marks={marksIn(places, ["body"])} />
          <Headers headers={inner.headers ?? []} />
          <p class="quiet">{t.sentInBatch}</p>
        </>
      )}
      <FirstLine {...request} places={own} />
      <Source
        store={store}
        text={request.body?.text}
        isCut={request.body?.cut}
        note={requestNote(request.body)}
        marks={marksIn(own, ["body"])}
      />
      <Headers headers={request.headers} marked={headersAtFault(places)}>
        <TokenFact
          store={store}
          exchange={exchange}
          isExpired={findings.some(({ check }) => check === "expired-token")}
        />
      </Headers>
    </div>
  );
}

const marksIn = (places: readonly Place[], parts: readonly Place["part"][], shift = 0): Mark[] =>
  places.flatMap(({ part, start, end }) =>
    start !== undefined && end !== undefined && parts.includes(part)
      ? [{ start: start + shift, end: end + shift }]
      : [],
  );

/** Lower-case header names. */
const headersAtFault = (places: readonly Place[]): ReadonlySet<string> =>
  new Set(places.flatMap(({ part, name }) => (part === "header" && name ? [name.toLowerCase()] : [])));

interface FirstLineProps {
  method: string;
  url: string;
  places: readonly Place[];
}

/** Method and URL. */
function FirstLine({ method, url, places }: FirstLineProps) {
  const isMethodWrong = places.some(({ part }) => part === "method");
  const marks = [
    ...(isMethodWrong ? [{ start: 0, end: method.length }] : []),
    ...marksIn(places, ["query", "path", "host"], method.length + 1),
  ];
  return (
    <p class="mono">
      <Marked text={`${method} ${url}`} marks={marks} />
    </p>
  );
}

interface TokenFactProps {
  store: Store;
  exchange: Exchange;
  /** Whether the token had expired when the call was sent. */
  isExpired: boolean;
}

/** The token's claims in one line: application, permissions and expiry. */
function TokenFact({ store, exchange: { authorization, sentAt }, isExpired }: TokenFactProps) {
  const t = store.texts.value.panel;
  const claims = authorization?.claims;
  if (!claims) return null;
  const rights = (claims.roles ?? claims.scp?.split(" "))?.join(t.comma);
  const holder = [claims.app_displayname ?? claims.appid, rights].filter(Boolean).join(" · ");
  const until =
    claims.exp === undefined
      ? undefined
      : t.validUntil(moment(store.language.value, claims.exp * 1000, sentAt));
  if (!holder && !until) return null;
  return (
    <div>
      <dt>{t.token}</dt>
      <dd>
        {visible(holder)}
        {holder && until && " · "}
        {until && (isExpired ? <mark class="wrong">{until}</mark> : until)}
      </dd>
    </div>
  );
}
