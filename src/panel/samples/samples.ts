import type { Failure } from "../../core/failure.ts";
import { exchangeOf } from "../../core/har/exchange.ts";
import { failuresOf } from "../../core/recognise/index.ts";
import { calls, type SampleCall } from "./calls.ts";

/** Marks a sample wherever it is copied or exported to; reports show this header too. */
const mark = "sample-of-defender-error-lens-never-sent";

const tenant = "11111111-2222-3333-4444-555555555555";
const headers = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

function entryOf(call: SampleCall, sentAt: number) {
  const { method, url, body, roles, claims, secondsLeft = 1800, status, reply } = call;
  const text = JSON.stringify(reply);
  const expires = Math.floor(sentAt / 1000) + secondsLeft;
  return {
    startedDateTime: new Date(sentAt).toISOString(),
    time: 184,
    request: {
      method,
      url: url.replaceAll(" ", "%20"),
      headers: headers({
        Authorization: "Bearer •••",
        Accept: "application/json",
        ...(body !== undefined && { "Content-Type": "application/json" }),
        "client-request-id": mark,
      }),
      ...(body !== undefined && {
        postData: { mimeType: "application/json", text: JSON.stringify(body) },
      }),
    },
    response: {
      status,
      statusText: "",
      headers: headers({ "Content-Type": "application/json", ...call.headers }),
      content: { size: text.length, mimeType: "application/json", text },
    },
    _authorization: {
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

/** The samples in chronological order, the last one at `now`. They pass through the same code as real failures. */
export const sampleFailures = (now: number): readonly Failure[] =>
  calls.flatMap((call, index) => {
    const exchange = exchangeOf(entryOf(call, now - call.secondsBefore * 1000), `sample ${index}`);
    return exchange ? failuresOf(exchange) : [];
  });
