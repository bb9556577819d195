import type { Sendable } from "./sendable.ts";

/** Whether a body is sent. A POST without one must still say that its length is 0. */
export const sendsBody = ({ method, body }: Sendable) =>
  method !== "HEAD" && (body !== undefined || /^(?:POST|PUT|PATCH)$/.test(method));

/** The options of curl with their values. Credential and body depend on the shell, so they are added there. */
export function curlOptions(call: Sendable): (readonly [option: string, value?: string])[] {
  const { method, url, headers, contentType } = call;
  const type = contentType ?? (sendsBody(call) ? "" : undefined);
  const options: (readonly [option: string, value?: string])[] = [];
  // Otherwise curl takes brackets and braces for patterns of several URLs.
  if (/[[\]{}]/.test(url)) options.push(["--globoff"]);
  if (method === "HEAD") options.push(["--head"]);
  else if (method !== "GET" || sendsBody(call)) options.push(["--request", method]);
  // "Name;" sends a name without a value; "Name:" removes what curl adds by itself.
  for (const { name, value } of headers) options.push(["--header", value ? `${name}: ${value}` : `${name};`]);
  if (type !== undefined) options.push(["--header", type ? `Content-Type: ${type}` : "Content-Type:"]);
  return options;
}
