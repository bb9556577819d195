import type { Claims, Exchange } from "../../../src/core/failure.ts";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { createDoor } from "../../../src/core/redact/index.ts";
import { recordedEntry } from "../../recorded.ts";

/** A call in the form that tests modify. */
export interface Call {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
  sentAt: number;
  claims: Claims & Record<string, unknown>;
  status: number;
}

export const noon = Date.UTC(2026, 10, 21, 12);
const inSeconds = noon / 1000;

/** The call of a fixture, with a valid token if it has none. */
export function callOf(name: string): Call {
  const { request } = recordedEntry(`${name}.har`);
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(
      request.headers.map(({ name, value }: { name: string; value: string }) => [name, value]),
    ),
    ...(request.postData?.text && { body: request.postData.text }),
    sentAt: noon,
    claims: {
      aud: "https://api.securitycenter.microsoft.com",
      appid: "66666666-7777-8888-9999-aaaaaaaaaaaa",
      tid: "11111111-2222-3333-4444-555555555555",
      idtyp: "app",
      roles: ["Machine.Read.All", "Machine.Isolate"],
      iat: inSeconds - 600,
      exp: inSeconds + 3600,
    },
    status: 400,
  };
}

const base = callOf("ClientVersionNotSupported.isolate");

/** A call that no fixture has; objects are sent as JSON. */
export const call = (
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Call => ({
  ...base,
  method,
  url,
  headers: { ...base.headers, ...headers },
  body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
});

/** The redacted exchange of a call. */
export function exchangeFor({ method, url, headers, body, sentAt, claims, status }: Call): Exchange {
  const har = {
    startedDateTime: new Date(sentAt).toISOString(),
    request: {
      method,
      url,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      ...(body !== undefined && { postData: { mimeType: headers["Content-Type"] ?? "", text: body } }),
    },
    response: { status, headers: [], content: {} },
    ...(headers.Authorization !== undefined && { _authorization: { scheme: "Bearer", claims } }),
  };
  const made = exchangeOf(har, "1");
  if (!made) throw new Error("No exchange.");
  return createDoor()([]).exchange(made);
}

export type Edit = (call: Call) => void;

/** Modifies the JSON body. */
export const inBody =
  // biome-ignore lint/suspicious/noExplicitAny: the body of each fixture has its own form
    (change: (body: any) => unknown): Edit =>
    (call) => {
      const body = JSON.parse(call.body ?? "{}");
      call.body = JSON.stringify(change(body) ?? body);
    };
export const inUrl =
  (from: string | RegExp, to: string): Edit =>
  (call) => {
    const url = call.url.replace(from, to);
    if (url === call.url) throw new Error(`${call.url} has no ${from}.`);
    call.url = url;
  };
export const inClaims =
  (claims: Partial<Call["claims"]>): Edit =>
  (call) => {
    call.claims = { ...call.claims, ...claims };
  };
export const header =
  (name: string, value: string | undefined): Edit =>
  (call) => {
    if (value === undefined) delete call.headers[name];
    else call.headers[name] = value;
  };

/** The same call at a later time, modified. */
export function later(call: Call, ...edits: readonly Edit[]): Call {
  const made = { ...call, headers: { ...call.headers }, sentAt: call.sentAt + 180_000 };
  for (const edit of edits) edit(made);
  return made;
}
