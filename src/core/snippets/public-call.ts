import type { Operation } from "../../catalogue/operations.ts";
import { type Failure, REDACTED } from "../failure.ts";
import { type JsonObject, objectOf, parseJson } from "../json.ts";
import { publicHost, publicUrlOf } from "../portal/address.ts";
import type { PortalCall } from "../portal/call.ts";
import { objectIdsIn } from "../portal/object-id.ts";
import { rowOf } from "../row.ts";
import { type Call, callOf } from "./call.ts";

const headers = (hasBody: boolean) => [
  { name: "Authorization", value: `Bearer ${REDACTED}` },
  ...(hasBody ? [{ name: "Content-Type", value: "application/json" }] : []),
];

/**
 * The public API call that does the same as a portal call, as a starting point for a script; `undefined` if there is
 * none. IDs that the portal's call has in the public form are filled in; others stay as `{name}`.
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
  const idOf = objectIdsIn(url, sent, call.found);
  const path = twin.path.replace(/\/([^/{}]{1,60})\/\{\w{1,40}\}(?=\/|$)/g, (place, segment: string) => {
    const id = idOf(segment);
    return id === undefined ? place : `/${segment}/${encodeURIComponent(id)}`;
  });
  const body = /^(?:GET|DELETE)$/.test(twin.method) ? undefined : bodyOf(twin, sent);
  return {
    method: twin.method,
    url: `https://${publicHost(url, twin.api)}${path}`,
    headers: headers(body !== undefined),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** The body with the names of the public operation, as far as the portal's call has its values. */
function bodyOf({ id, body = [] }: Operation, sent: JsonObject): JsonObject {
  const { QueryText, RequestorComment, IsolationType, Params, AssetValue, assetValue, tag } = sent;
  const known: JsonObject = {
    Query: QueryText,
    Comment: RequestorComment,
    IsolationType,
    ScanType: objectOf(Params).ScanType,
    DeviceValue: AssetValue ?? assetValue,
    Value: tag,
  };
  const wanted = /runHuntingQuery|advancedHunting|advancedQueries/.test(id)
    ? ["Query"]
    : body.map(({ name }) => name);
  return Object.fromEntries(
    wanted.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
}
