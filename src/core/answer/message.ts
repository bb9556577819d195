import { factsOf } from "../../catalogue/facts.ts";
import type { ApiError } from "../failure.ts";

/** Messages that only say that something failed, in any letter case. */
const hollow = [
  /^(?:an? )?(?:unknown |unexpected |internal |general |generic )*(?:server )?(?:error|fault|failure|exception)(?: message)?(?: has)?(?: occurr?ed)?$/,
  /^(?:general )?[\w ]{1,30} error message$/,
  /^(?:the )?request (?:body )?(?:is )?(?:invalid|incorrect|not valid|failed|refused)$/,
  /^invalid (?:request|input|request body)$/,
  /^(?:http (?:status|error) )?\d{3}(?: \W)?(?: [\w ]{1,40})?$/,
  /^(?:bad request|unauthorized|forbidden|access(?: is)? denied|not found|too many requests|service unavailable|bad gateway|gateway time-?out|internal server error|something went wrong|no)$/,
];

/** Where ids and times begin that services append to their sentences. */
const appendix =
  /[,;(]? ?\b(?:Trace ID|Correlation ID|Timestamp|Activity ?Id|Request ?Id|Client request id) ?[:=]/i;

/** Characters of a message that are read, and of what is said of it. */
const mostRead = 5000;
const longest = 240;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/**
 * What the message of a reply itself says: its first sentences, short enough for a heading; `undefined` when it only
 * repeats code or status, or says nothing that helps.
 */
export function spokenOf({ message = "", challenge, code = "", shape }: ApiError): string | undefined {
  if (shape === "html" || shape === "warning") return undefined;
  const whole = (message.trim() === "" ? (challenge?.description ?? "") : message)
    .slice(0, mostRead)
    .replace(/[\s`]+/g, " ")
    .trim()
    .replace(/^AADSTS\d+: ?/, "");
  const text = whole.slice(0, appendix.exec(whole)?.index).trim();
  if (letters(text) === "" || letters(text) === letters(code)) return undefined;
  const plain = text
    .toLowerCase()
    .replace(/[.!:;]$/, "")
    .replace(/[–—-]/g, " ")
    .replace(/\s+/g, " ");
  if (hollow.some((pattern) => pattern.test(plain))) return undefined;
  const name = factsOf(code)?.name;
  if (name !== undefined && letters(name) === letters(text)) return undefined;
  if (text.length <= longest) return text.replace(/(?<!\.)\.$/, "");
  const cut = text.slice(0, longest);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("; "));
  return end > longest / 3 ? cut.slice(0, end) : `${cut.slice(0, cut.lastIndexOf(" ")).trimEnd()}…`;
}
