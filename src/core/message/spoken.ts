import { factsOf } from "../../catalogue/facts.ts";
import type { ApiError } from "../failure.ts";
import { latest, remembered } from "../latest.ts";
import { lettersOf, sentencesOf, withoutStop } from "./sentences.ts";

/** Messages that only say that something failed; compared case-insensitively. */
const hollow = [
  /^(?:an? )?(?:unknown |unexpected |internal |general |generic )*(?:server )?(?:error|fault|failure|exception)(?: message)?(?: has)?(?: occurr?ed)?$/,
  /^(?:general )?[\w ]{1,30} error message$/,
  /^(?:the )?request (?:body )?(?:is )?(?:invalid|incorrect|not valid|failed|refused)$/,
  /^invalid (?:request|input|request body)$/,
  /^(?:your |the )?request (?:was |is |has been )?(?:rejected|declined|refused)$/,
  /^(?:the )?(?:server|service|api|we) (?:could|can|was) ?not (?:able to )?process (?:the|your|this) request$/,
  /^(?:the |your )?request could not be (?:understood|processed|completed|handled)$/,
  /^(?:failed to (?:submit|save|update|create|import|add) (?:the |an? )?\w{3,20}|(?:alert|incident|indicator|device|machine|rule) (?:update|creation|import|submission) failed)$/,
  /^the request (?:uri|url) is (?:not valid|invalid)$/,
  /^error validating credentials$/,
  /^one or more (?:validation )?errors? (?:has |have )?(?:occurred|were found)$/,
  /^(?:please )?(?:see|check|refer to) (?:the )?(?:inner |error )*(?:error|exception|details|log|documentation)s?(?: for (?:more )?(?:details|information))?$/,
  /^for (?:more )?(?:details|information), (?:please )?(?:see|use|check|refer to) (?:the )?inner (?:error|exception)\b.{0,80}$/,
  /^(?:http (?:status|error) )?\d{3}(?: \W)?(?: [\w ]{1,40})?$/,
  /^http request failed with status ?code ?[=:]? ?\w+$/,
  /^the remote server returned an error: \(\d{3}\) [\w ]{1,40}$/,
  /^authorization has been denied for this request$/,
  /^(?:[\w.]{1,80}: )?(?:the|this) (?:request|call) could not be authenticated$/,
  /^processing of the http request resulted in an exception$/,
  /^please see the http response returned by the \Wresponse\W property of this exception for details$/,
  /^there were some errors when processing your query$/,
  /^something went wrong processing your query on the server$/,
  /^(?:the request had some invalid properties|invalid data model)$/,
  /^an? (?:semantic|recognition) error occurred(?: in the query)?$/,
  /^(?:bad request|unauthorized|forbidden|access(?: is)? denied|not found|too many requests|service unavailable|bad gateway|gateway time ?out|internal server error|unsupported media type|method not allowed|not acceptable|conflict|gone|request time ?out|payload too large|unprocessable (?:entity|content)|not implemented|something went wrong|no)$/,
];

/** The object has the state or value that the call wants to give it: "Tag 'x' already exists on machine". */
const reached =
  /\balready (?:exists?|present|in use|set|applied|assigned|used) (?:on|for|in|to) (?:(?:this|the|that) )?(?:machine|device|alert|incident|investigation|file|user)\b/i;

/** Whether a conflict is about a name or value that is taken, not about another change. */
export const isTaken = ({ status, message = "" }: ApiError): boolean =>
  status === 409 &&
  !reached.test(message) &&
  /\balready (?:exists?|in use|taken|used)\b|\bsame name\b|\bduplicate\b/i.test(message);

/** Whether the object is in a state that the action does not fit: the call itself has nothing to correct. */
export const isAboutState = ({ status, message = "" }: ApiError): boolean =>
  (status === 400 || status === 409) &&
  (reached.test(message) ||
    /\b(?:machine|device|incident|investigation|session|action) (?:\S{1,80} )?(?:is|was|has been) (?:already (?!exist|in use|taken|used)|not (?:isolated|contained|restricted|online|active)\b|(?:offline|inactive)\b)/i.test(
      message,
    ));

/** Limits in characters: of a message that is read, and of the first sentence. */
const mostRead = 5000;
const longest = 240;

/** Words about access. */
const ofAccess =
  /\b(?:forbidden|unauthori[sz]ed|access (?:is |was |has been )?denied|not authori[sz]ed|insufficient (?:privileges|permissions?|rights))\b/i;

/** The start of the IDs and times that services append to their sentences; not an ID that a sentence is about. */
const appendix =
  /(?:[,;(]| -)? ?(?<!\b(?:for|of|with|the) )\b(?:Operation ID(?: \(for customer support\))?|Trace ID|Correlation ID|Timestamp|Activity ?Id|Request ?Id|Client request id) ?[:=]/i;

/** Where the IDs and times begin that follow a text; a sentence about an ID goes on after it. */
function appendixOf(text: string): number | undefined {
  const found = appendix.exec(text);
  if (!found) return undefined;
  const after = text.slice(found.index + found[0].length);
  return /^\s?[\w.-]{1,60} [a-z]{2,20} [a-z]{2,20} /i.test(after) && found.index < shortest
    ? undefined
    : found.index;
}

/** A text before an ID with fewer characters than this is no sentence. */
const shortest = 12;

/** Text that an exception or a script prints around its message: the stack after it, and its type before it. */
export const frames = /\n[ \t]{0,20}(?:at |File "|--- End of )/;
const exception = /^(?:Unhandled exception\. ?)?(?:(?:[A-Za-z_]\w*\.)+\w+|\w*(?:Exception|Error)): /;
/** The reason of a service behind Graph, inside the words of the one that called it. */
const extension = /^Operation: \w{1,40}; Exception: \[Status Code: \w{1,40}; Reason: ([^[\]]{1,1000})\]\.?$/;
const traceback = /^Traceback \(most recent call last\):[\s\S]*\n(?=\S)/;

/** The useful part of a reply's message. */
export interface Spoken {
  /** The first informative sentence, short enough for a heading and without a full stop. */
  readonly first: string;
  /** The text after it. */
  readonly rest?: string;
}

/** `undefined` when the reply only repeats its code or status, or says nothing helpful. */
export const spokenOf = latest((error: ApiError): Spoken | undefined => {
  const { message = "", challenge, details = [], code = "", shape } = error;
  if (shape === "html" || shape === "session-control" || shape === "warning") return undefined;
  const names = [code, factsOf(code)?.name ?? ""].map(lettersOf);
  const said = [message, message.trim() === "" ? challenge?.description : undefined]
    .concat(details.map((detail) => detail.message))
    .flatMap((text = "") => tellingSentences(text))
    .filter((sentence) => !names.includes(lettersOf(sentence)));
  const [first, ...rest] = [...new Set(said)];
  if (first === undefined) return undefined;
  const following = shortened(rest.join(" "));
  return { first: withoutStop(shortened(first)), ...(following !== "" && { rest: following }) };
});

/** Whether a service failed because another one refused its call, as its message says: the same call fails again. */
export const isRefused = (error: ApiError): boolean =>
  error.status === 500 &&
  ofAccess.test((error.message ?? "").slice(0, mostRead)) &&
  spokenOf(error) !== undefined;

/** The sentences of a message that say more than that something failed. */
const tellingSentences = remembered((message) =>
  sentencesOf(plainOf(message)).filter((sentence) => !isHollow(sentence)),
);

/** A message on one line, without the text that tools put around it. */
function plainOf(message: string): string {
  const text = message.slice(0, mostRead).replace(traceback, "").split(frames, 1)[0] ?? "";
  const whole = text
    .replace(/[\s`]+/g, " ")
    .trim()
    .replace(exception, "")
    .replace(extension, "$1")
    .replace(/\bAADSTS\d{4,8}: ?/g, "");
  return whole.slice(0, appendixOf(whole)).trim();
}

/** Whether a sentence only says that something failed. */
export function isHollow(sentence: string): boolean {
  const plain = sentence
    .toLowerCase()
    .replace(/[.!:;]$/, "")
    .replace(/[–—-]/g, " ")
    .replace(/\s+/g, " ");
  return lettersOf(plain) === "" || hollow.some((pattern) => pattern.test(plain));
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("; "));
  return end > longest / 3 ? cut.slice(0, end) : `${cut.slice(0, cut.lastIndexOf(" ")).trimEnd()}…`;
}
