import { compare } from "../../core/compare/index.ts";
import type { Exchange, Failure } from "../../core/failure.ts";
import { exchangeOf } from "../../core/har/exchange.ts";
import { createChains } from "../../core/observe/chains.ts";
import { failuresOf } from "../../core/recognise/index.ts";
import { calls, type SampleCall } from "./calls.ts";

/** Marks a sample in every copy and export; reports show this header too. */
const mark = "sample-of-defender-error-lens-never-sent";

const tenant = "11111111-2222-3333-4444-555555555555";
const headers = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

function entryOf(call: SampleCall, sentAt: number) {
  const { method, url, body, roles, claims, secondsLeft = 1800, status, reply } = call;
  const text = typeof reply === "string" ? reply : JSON.stringify(reply);
  const type = typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json";
  const expires = Math.floor(sentAt / 1000) + secondsLeft;
  return {
    startedDateTime: new Date(sentAt).toISOString(),
    time: 184,
    request: {
      method,
      url: url.replaceAll(" ", "%20"),
      headers: headers({
        ...(roles && { Authorization: "Bearer •••" }),
        Accept: "application/json",
        ...(body !== undefined && { "Content-Type": type }),
        "client-request-id": mark,
        ...call.sent,
      }),
      ...(body !== undefined && {
        postData: { mimeType: type, text: typeof body === "string" ? body : JSON.stringify(body) },
      }),
    },
    response: {
      status,
      statusText: "",
      headers: headers({ "Content-Type": "application/json", ...call.headers }),
      content: { size: text.length, mimeType: "application/json", text },
    },
    _authorization: roles && {
      scheme: "Bearer",
      claims: {
        aud: "https://api.securitycenter.microsoft.com",
        iss: `https://sts.windows.net/${tenant}/`,
        iat: expires - 3600,
        nbf: expires - 3600,
        exp: expires,
        tid: tenant,
        appid: "66666666-7777-8888-9999-aaaaaaaaaaaa",
        app_displayname: "Contoso SOC dashboard",
        idtyp: "app",
        ver: "1.0",
        roles,
        ...claims,
      },
    },
  };
}

/** The samples in chronological order, the last one at `now`. They are processed by the same code as real failures. */
export function sampleFailures(now: number): readonly Failure[] {
  const chains = createChains();
  const failures = new Map<string, Failure>();
  for (const [index, call] of calls.entries()) {
    const exchange = exchangeAt(call, now - call.secondsBefore * 1000, `sample ${index}`);
    for (const failure of exchange ? failuresOf(exchange) : []) {
      const link = chains.place(failure);
      failures.set(failure.id, {
        ...failure,
        ...comparisons(call, failure.exchange),
        ...(link && { follows: link.follows }),
      });
      const first = link?.unmarked === undefined ? undefined : failures.get(link.unmarked);
      if (first && link) failures.set(first.id, { ...first, follows: link.follows });
    }
  }
  return [...failures.values()];
}

const exchangeAt = (call: SampleCall, sentAt: number, id: string) => exchangeOf(entryOf(call, sentAt), id);

/** How a sample differs from the successful calls before and after it. */
function comparisons(call: SampleCall, failed: Exchange): Pick<Failure, "since" | "after"> {
  const { good, later, secondsLeft: _, ...same } = call;
  const before = good && exchangeAt({ ...same, ...good }, failed.sentAt - good.secondsBefore * 1000, "");
  const after = later && exchangeAt(call, failed.sentAt + later.secondsAfter * 1000, "");
  return {
    ...(before && { since: compare(before, failed) }),
    ...(after && { after: { ...compare(failed, after), at: after.sentAt } }),
  };
}
