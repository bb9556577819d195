import { pathOf, pathStart } from "../../uri.ts";
import type { Edit } from "../finding.ts";

const version = "/v1.0/";

/** The change of a URL of version 1.0 of Microsoft Graph to beta; `undefined` for any other URL. */
export function betaEdit(url: string): Edit | undefined {
  const start = pathStart(url);
  if (!url.toLowerCase().startsWith(version, start)) return undefined;
  return { part: "url", start, end: start + version.length, text: "/beta/" };
}

/** The path in beta. */
export const betaPath = (url: string): string => pathOf(url).replace(/^\/v1\.0\//i, "/beta/");
