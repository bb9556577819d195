import type { Call } from "./call.ts";
import { cmd } from "./cmd.ts";
import { curl } from "./curl.ts";
import { fetchSnippet } from "./fetch.ts";
import { powershell } from "./powershell.ts";
import { python } from "./python.ts";
import { type Sendable, sendable } from "./sendable.ts";

const from = (write: (call: Sendable) => string) => (call: Call) => write(sendable(call));

/** All formats for copying a call. No text of the call can break out of its quotation marks. */
export const snippets = {
  curl: from(curl),
  cmd: from(cmd),
  powershell: from(powershell),
  python: from(python),
  fetch: from(fetchSnippet),
} as const;

export type SnippetName = keyof typeof snippets;
