import type { SnippetName } from "../../core/snippets/index.ts";

/** Languages for copying a call as code. Their names are the same in every language of the panel. */
export const snippetForms: readonly { readonly name: string; readonly snippet: SnippetName }[] = [
  { name: "cURL", snippet: "curl" },
  { name: "Windows cmd", snippet: "cmd" },
  { name: "PowerShell", snippet: "powershell" },
  { name: "Python", snippet: "python" },
  { name: "fetch", snippet: "fetch" },
];
