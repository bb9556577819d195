import type { Sendable } from "./sendable.ts";

/** Whether the request has a body. A POST without one must still say that its length is 0. */
export const sendsBody = ({ method, body }: Sendable) =>
  method !== "HEAD" && (body !== undefined || /^(?:POST|PUT|PATCH)$/.test(method));

/** The options of curl with their values. The credential and body depend on the shell, so each shell adds them. */
export function curlOptions(call: Sendable): (readonly [option: string, value?: string])[] {
  const { method, url, headers, contentType } = call;
  const type = contentType ?? (sendsBody(call) ? "" : undefined);
  const options: (readonly [option: string, value?: string])[] = [];
  // Otherwise curl reads brackets and braces as patterns for several URLs.
  if (/[[\]{}]/.test(url)) options.push(["--globoff"]);
  if (method === "HEAD") options.push(["--head"]);
  else if (method !== "GET" || sendsBody(call)) options.push(["--request", method]);
  // "Name;" sends a header without a value; "Name:" removes a header that curl adds itself.
  for (const { name, value } of headers) options.push(["--header", value ? `${name}: ${value}` : `${name};`]);
  if (type !== undefined) options.push(["--header", type ? `Content-Type: ${type}` : "Content-Type:"]);
  return options;
}
