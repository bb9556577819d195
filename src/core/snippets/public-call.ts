import type { Operation } from "../../catalogue/operations.ts";
import { type Failure, REDACTED } from "../failure.ts";
import { type JsonObject, objectOf, parseJson } from "../json.ts";
import { publicHost, publicUrlOf, queryOf } from "../portal/address.ts";
import type { PortalCall } from "../portal/call.ts";
import { rowOf } from "../row.ts";
import { type Call, callOf } from "./call.ts";

const headers = (hasBody: boolean) => [
  { name: "Authorization", value: `Bearer ${REDACTED}` },
  ...(hasBody ? [{ name: "Content-Type", value: "application/json" }] : []),
];

/**
 * The call of the public API that does what a call of the portal did, to start a script from; `undefined` when there is
 * none. Values that the portal's call names are filled in, others stay as `{name}`.
 */
export function publicCallOf(failure: Failure, call: PortalCall | undefined): Call | undefined {
  const { method, url } = rowOf(failure);
  const passedOn = publicUrlOf(url);
  if (passedOn !== undefined) {
    const sent = callOf(failure);
    const body = "call" in sent ? sent.call.body : undefined;
    return {
      method,
      url: passedOn,
      headers: headers(body !== undefined),
      ...(body !== undefined && { body }),
    };
  }
  const twin = call?.twin;
  if (!twin) return undefined;
  const sent = objectOf(parseJson(failure.exchange.request.body?.text ?? ""));
  const values = valuesOf(url, sent, call);
  let filled = 0;
  const path = twin.path.replace(/\{[^{}]+\}/g, (name) => {
    const value = values[filled++];
    return value === undefined ? name : encodeURIComponent(value);
  });
  const body = twin.method === "GET" ? undefined : bodyOf(twin, sent);
  return {
    method: twin.method,
    url: `https://${publicHost(url, twin.api)}${path}`,
    headers: headers(body !== undefined),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** What identifies the object of the call: in the path, else in the query or the body. */
function valuesOf(url: string, sent: JsonObject, call: PortalCall): readonly string[] {
  const inPath = Object.values(call.found?.pathValues ?? {});
  const named = [...queryOf(url), ...Object.entries(sent)].flatMap(([name, value]) =>
    /^(?:machine|incident|alert|entity)?id$/i.test(name) && typeof value === "string" && value !== ""
      ? [value]
      : [],
  );
  return inPath.length > 0 ? inPath : named;
}

/** The body in the names of the public operation, as far as the portal's call has its values. */
function bodyOf({ id, body = [] }: Operation, sent: JsonObject): JsonObject {
  const { QueryText, RequestorComment, IsolationType } = sent;
  const known: JsonObject = { Query: QueryText, Comment: RequestorComment, IsolationType };
  const wanted = /runHuntingQuery|advancedHunting|advancedQueries/.test(id)
    ? ["Query"]
    : body.map(({ name }) => name);
  return Object.fromEntries(
    wanted.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
}
