import { literal } from "./literal.ts";
import type { Sendable } from "./sendable.ts";

/** For Python 3 with the package `requests`. Sends the body as bytes, so that nothing encodes it again. */
export function python({ method, url, headers, contentType, scheme, body, notes }: Sendable): string {
  const pairs = [...headers, ...(contentType ? [{ name: "Content-Type", value: contentType }] : [])].map(
    ({ name, value }) => `        ${literal(name)}: ${literal(value)},`,
  );
  if (scheme !== undefined) pairs.unshift(`        'Authorization': '${scheme}' + os.environ['TOKEN'],`);
  return [
    ...notes.map((note) => `# ${note}`),
    ...(scheme !== undefined ? ["import os", ""] : []),
    "import requests",
    "",
    "response = requests.request(",
    `    ${literal(method)},`,
    `    ${literal(url)},`,
    ...(pairs.length > 0 ? ["    headers={", ...pairs, "    },"] : []),
    ...(body !== undefined ? [`    data=${literal(body)}.encode(),`] : []),
    ")",
    "print(response.status_code, response.text)",
  ].join("\n");
}
