import type { Operation } from "../../../catalogue/operations.ts";
import { REDACTED } from "../../failure.ts";
import { guid } from "../../guid.ts";
import { isObject } from "../../json.ts";
import { operationsAt } from "../../operations.ts";
import { decoded, pathOf, pathStart } from "../../uri.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { isPathWord } from "./nearest-path.ts";

/**
 * Text in the path instead of a value, or around it; `encoded`: the question mark of the query; `ref`: `/$ref` is
 * missing.
 */
export interface LeftoverFlaw {
  readonly flaw:
    | "template"
    | "word"
    | "object"
    | "empty"
    | "slash"
    | "space"
    | "quotes"
    | "question"
    | "encoded"
    | "ref";
  /** The option before which the question mark is missing. */
  readonly option?: string;
}

/** Longest path to read, in characters. */
export const longestPath = 2000;

/** Unfilled placeholders (`undefined`, `{id}`). Reported here, so the checks of values ignore them. */
export const isLeftover = (value: string): boolean =>
  /^(?:undefined|null|nan|none|\[object [a-z]{1,20}\]|System\.(?:Object\[\]|Collections\.[\w.]{1,60}|Security\.SecureString)|\$?\{[^}]{0,80}\}?|<[^>]{0,80}>)$/i.test(
    value.trim(),
  );

const templates = /^(?:\$?\{.{0,80}\}?|.{0,80}\$?\{[\w.]{0,60}\}.{0,80}|<\w[^>]{0,80}>|:[a-z]\w{0,60})$/i;
/** Segments of OData, and names that services of Azure give, begin with `$` as well. */
const variable =
  /^\$(?!(?:count|value|ref|metadata|batch|query|filter|each|links|entity|all|it|root|crossjoin|default|web|logs)(?:$|\())(?:[a-z]\w{0,60}|\(.{0,60}\))$/i;
const object = /\[object [A-Z]\w{0,20}\]|^System\.(?:Object\[\]|Collections\.|Security\.SecureString$)/;
const word = /(?:^|=)'?(undefined|NaN|null|None)'?(?=$|[,)])/;

/** An encoded question mark, before an option that only a query has. */
const encoded = /%3F(?=(?:%24|\$)[a-z]{2,30}(?:%3D|=)|api-version(?:%3D|=))/i;

/** A parameter that follows a path without the question mark: `/alerts&top=5`. */
const appended = /[^/&](&)([\w.$-]{1,60})=/;

const joined = /[\w)](\$(?:top|filter|select|orderby|skip|expand|count|search)=)/i;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Placeholders, spaces, and empty segments in the path. Certain for forms that no valid value has. */
export function leftoverFindings({ url, operations }: Evidences) {
  const segments = pathOf(url).split("/");
  let start = pathStart(url);
  return segments.slice(0, 30).flatMap((raw, index) => {
    const span = { start, end: start + raw.length };
    start += raw.length + 1;
    if (index === 0) return [];
    if (raw === "") return index === segments.length - 1 ? [] : [emptyFinding(url, span, operations)];
    return segmentFindings(decoded(raw), span);
  });
}

function leftover(
  flaw: LeftoverFlaw["flaw"],
  certainty: Certainty,
  sent: string,
  span: Span,
  right?: string,
) {
  const args: LeftoverFlaw = { flaw };
  const evidence = {
    sent,
    ...(right !== undefined && {
      expected: [right],
      // A whole path is encoded already.
      edits: [{ part: "url" as const, ...span, text: right.startsWith("/") ? right : encodeURI(right) }],
    }),
    place: { part: "path" as const, ...span },
    weight: 3,
  };
  return finding("path-leftover", certainty, evidence, args);
}

/** A query that follows the path without a question mark: `/alerts$top=5`, `/authorize&scope=openid`. */
export function questionFindings({ url }: Pick<Evidences, "url">) {
  const path = pathOf(url);
  const [match, amp = "", option] = missingMark(path) ?? [];
  if (match === undefined || url.includes("?")) return [];
  const from = path.lastIndexOf("/", match) + 1;
  const base = pathStart(url);
  const place = { start: base + from, end: base + path.length };
  const args: LeftoverFlaw = { flaw: "question", option };
  return [
    finding(
      "path-leftover",
      "certain",
      {
        sent: path.slice(from),
        expected: [`${path.slice(from, match)}?${path.slice(match + amp.length)}`],
        edits: [{ part: "url", start: base + match, end: base + match + amp.length, text: "?" }],
        place: { part: "path", ...place },
        weight: 3,
      },
      args,
    ),
  ];
}

/** Where the question mark is missing, what is there instead, and the name of the first option. */
function missingMark(path: string): readonly [at: number, amp: string, option: string] | undefined {
  const match = joined.exec(path) ?? appended.exec(path);
  if (!match) return undefined;
  const [, first = "", name = first] = match;
  return [match.index + 1, name === first ? "" : first, name];
}

/** A query that became part of the path, because its question mark is encoded: `/devices%3F%24top%3D5`. */
export function encodedFindings({ url }: Evidences) {
  const path = pathOf(url);
  const match = url.includes("?") ? undefined : encoded.exec(path);
  if (!match) return [];
  const from = path.lastIndexOf("/", match.index) + 1;
  const sent = path.slice(from);
  const right = sent.replace(encoded, "?").replace(/%24/g, "$").replace(/%3D/gi, "=").replace(/%26/g, "&");
  const span = { start: pathStart(url) + from, end: pathStart(url) + path.length };
  const args: LeftoverFlaw = { flaw: "encoded" };
  const edits = [{ part: "url" as const, ...span, text: right }];
  const evidence = { sent, expected: [right], edits, place: { part: "path" as const, ...span }, weight: 3 };
  return [finding("path-leftover", "certain", evidence, args)];
}

/**
 * A body that only links an object, at a path without `/$ref`: PowerShell takes `$ref` in double quotation marks for a
 * variable. Triggered by `POST /managedDevices('…')/users/` with `{ "@odata.id": "…" }`.
 */
export function refFindings(evidence: Evidences) {
  const { url, method } = evidence;
  const path = pathOf(url);
  const value = /^(?:POST|PUT)$/.test(method) ? sentJson(evidence)?.value : undefined;
  const keys = isObject(value) ? Object.keys(value).filter((key) => key !== "@odata.type") : [];
  if (keys.length !== 1 || keys[0] !== "@odata.id" || /\/(?:\$|%24)ref$/i.test(path)) return [];
  const span = { start: pathStart(url), end: pathStart(url) + path.length };
  return [leftover("ref", "likely", path, span, `${path.replace(/\/{1,4}$/, "")}/$ref`)];
}

/** `//` at the beginning of the path of a sign-in: the tenant is empty, or a slash is too many. */
export function tenantSlashFindings(url: string) {
  const path = pathOf(url);
  const next = /^\/{2,}([^/]*)/.exec(path)?.[1];
  if (next === undefined) return [];
  const start = pathStart(url);
  return /^(?:oauth2|saml2|adminconsent)?$/i.test(next)
    ? [leftover("empty", "likely", "//", { start, end: start + 2 })]
    : [leftover("slash", "likely", path, { start, end: start + path.length }, path.replace(/^\/+/, "/"))];
}

/** `//`: an extra slash if the path is documented without it, else a missing value. */
function emptyFinding(url: string, { start }: Span, operations: readonly Operation[]) {
  const path = pathOf(url);
  const whole = { start: pathStart(url), end: pathStart(url) + path.length };
  const single = path.replace(/\/{2,}/g, "/");
  const isSlashOnly = operationsAt(url.slice(0, whole.start) + single, operations).some(
    ({ pathValues }) => !Object.values(pathValues).some((value) => isPathWord(value, operations)),
  );
  return isSlashOnly
    ? leftover("slash", "likely", path, whole, single)
    : leftover("empty", "likely", "//", { start: start - 1, end: start + 1 });
}

function segmentFindings(text: string, span: Span) {
  if (text.includes(REDACTED) || text.length > 500) return [];
  if (object.test(text)) return [leftover("object", "certain", text, span)];
  const value = word.exec(text)?.[1];
  if (value) return [leftover("word", /undefined|NaN/.test(value) ? "certain" : "likely", text, span)];
  // .NET accepts an ID in braces.
  const isId = text.startsWith("{") && text.endsWith("}") && guid.test(text.slice(1, -1));
  if (!isId && (templates.test(text) || variable.test(text)))
    return [leftover("template", "certain", text, span)];
  const trimmed = text.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim();
  if (trimmed !== text && trimmed !== "") return [leftover("space", "certain", text, span, trimmed)];
  const bare = /^(["'])(.{1,200})\1$/.exec(text)?.[2];
  return bare ? [leftover("quotes", "likely", text, span, bare)] : [];
}
