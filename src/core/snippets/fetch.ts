import { literal } from "./literal.ts";
import type { Sendable } from "./sendable.ts";

/** For the console of a browser, a module, or Node. */
export function fetchSnippet(call: Sendable): string {
  const { method, url, headers, contentType, scheme, body, notes } = call;
  const pairs = [...headers, ...(contentType ? [{ name: "Content-Type", value: contentType }] : [])].map(
    ({ name, value }) => `    ${literal(name)}: ${literal(value)},`,
  );
  if (scheme !== undefined) pairs.unshift(`    'Authorization': '${scheme}' + TOKEN,`);
  const takesBody = !/^(?:GET|HEAD)$/.test(method);
  // Text without a content type would be sent as text/plain.
  const text = literal(body ?? "");
  return [
    ...notes.map((note) => `// ${note}`),
    ...(body !== undefined && !takesBody ? [`// fetch sends no body with ${method}; the call had one`] : []),
    ...(scheme !== undefined ? ["const TOKEN = 'put the access token here';"] : []),
    `const response = await fetch(${literal(url)}, {`,
    `  method: ${literal(method)},`,
    ...(pairs.length > 0 ? ["  headers: {", ...pairs, "  },"] : []),
    ...(body !== undefined && takesBody
      ? [`  body: ${contentType ? text : `new TextEncoder().encode(${text})`},`]
      : []),
    "});",
    "console.log(response.status, await response.text());",
  ].join("\n");
}
