import type { Failure } from "../failure.ts";
import { isObject, parseJson } from "../json.ts";
import { latest } from "../latest.ts";
import { quotation } from "../message/quotation.ts";
import { saidBy, wholeAt } from "../message/wording.ts";
import { rowOf } from "../row.ts";
import { sentBody } from "../sent.ts";
import type { Finding } from "./index.ts";
import { queryOptions } from "./odata/query-string.ts";

/** Limits: characters of a message that are read, properties of a body, and its levels. */
const mostRead = 2000;
const mostProperties = 300;
const mostLevels = 6;

/** Names of properties that a reply may well use as words, and where it uses them as names. */
const common = /^(?:value|name|type|key|data|text|id|authorization)$/i;
const commonName =
  /\b(?:invalid|missing|empty|unknown) (value|name|type|key|data|text|id)\b|\b(value|name|type|key|data|text|id) (?:is|was|must)\b/gi;

/** Whether a reply writes a name; one that is also an ordinary word only as a name: "the property 'Value'". */
export function isWritten(said: string, name: string): boolean {
  const wanted = name.toLowerCase();
  if (!common.test(name)) return wholeAt(said.toLowerCase(), wanted) >= 0;
  const written = [...said.matchAll(commonName)].map(([, first, second]) => (first ?? second)?.toLowerCase());
  return written.includes(wanted) || namesIn(said).has(wanted);
}

/** Names as code writes them: `labelName`, `$skiptoken`, `user_id`, `properties.owner.email`. */
const word = /[$@\w.[\]]{2,200}/g;
const coded = /[a-z][A-Z]|\w_\w|^\$[a-z]|\w\.[A-Za-z@]/;
/** Names in a sentence: "the field Title", "the value of Title", "the Title property", "Title must …". */
const afterKind =
  /\b(?:field|property|parameter|attribute|member|argument)s? (?:named |called )?(\w{2,60})/gi;
const afterValue = /\b(?:value|length) (?:of|for) (?:the )?(\w{2,60})/gi;
const beforeKind = /\b(\w{2,60}) (?:field|property|parameter|attribute|member|argument|value)\b/gi;
const subject =
  /(?:^|[.:;[\n]\s{0,3})(?:the )?(\w{2,60}) (?:is|are|was|must|should|can(?:not|['’]t)|contains?|exceeds|has|may)\b/gi;
/** A property that is demanded: "Classification must be provided"; anything else that is. */
const demand =
  /(?:^|[.:;[\n]\s{0,3})([A-Z]\w{2,60}) (?:(?:must|should) be (?:provided|specified|set|given|supplied|present)|(?:is|are) (?:required|missing))\b/g;
const anything =
  /^(?:value|body|payload|content|input|data|json|request|parameters?|properties|fields?|it|this|one)$/i;

const lastStep = (path: string) => path.split(".").at(-1) ?? "";

/** The names in a message, in lower case. */
function namesIn(said: string): ReadonlySet<string> {
  const quoted = [...said.matchAll(quotation)].map((match) => match.slice(1).find(Boolean)?.trim() ?? "");
  const written = (said.match(word) ?? [])
    .filter((one) => coded.test(one))
    .map((one) => one.replace(/\[\d*\]|^\[|[.[\]]$/g, ""));
  const words = [afterKind, afterValue, beforeKind, subject]
    .flatMap((pattern) => [...said.matchAll(pattern)].map(([, name = ""]) => name))
    .filter((name) => !common.test(name));
  const all = [...quoted, ...written, ...words].map((name) => name.toLowerCase());
  return new Set([...all, ...all.map(lastStep)]);
}

/** A property of the body with its value, if it is no object. */
interface Sent {
  /** Without indexes of lists: `properties.labels.labelName`. */
  readonly path: string;
  readonly name: string;
  readonly value: string | undefined;
}

function propertiesIn(value: unknown, path = "", name = "", depth = 0): readonly Sent[] {
  if (depth > mostLevels) return [];
  if (Array.isArray(value))
    return value.slice(0, mostProperties).flatMap((item) => propertiesIn(item, path, name, depth + 1));
  const own = { path: path.toLowerCase(), name, value: isObject(value) ? undefined : String(value) };
  if (!isObject(value)) return [own];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    propertiesIn(member, path === "" ? key : `${path}.${key}`, key, depth + 1),
  );
  return [...(name === "" ? [] : [own]), ...inner].slice(0, mostProperties);
}

/** What a failed call sends, and what its reply names. */
const partsOf = latest((failure: Failure) => {
  const said = saidBy(failure.error).slice(0, mostRead);
  return {
    said,
    names: namesIn(said),
    demanded: [...said.matchAll(demand)].map(([, name = ""]) => name).filter((name) => !anything.test(name)),
    properties: propertiesIn(parseJson(sentBody(failure) ?? "")),
    options: queryOptions(rowOf(failure).url),
  };
});

/** Whether a reply repeats a value: in quotation marks, or one that no text contains by chance. */
function isRepeated({ name, value }: Sent, { said, names }: { said: string; names: ReadonlySet<string> }) {
  if (value === undefined || value.length < 2 || value.length > 500) return false;
  const isTelling = /ids?$/i.test(name) || (value.length >= 4 && /\d/.test(value) && /\D/.test(value));
  return names.has(value.toLowerCase()) || (isTelling && wholeAt(said, value) >= 0);
}

/** The path of the property that a finding is about. */
const pathOf = ({ place }: Finding) => (place?.name ?? "").replace(/\[\d*\]/g, "").toLowerCase();

/** Whether one path is that of an object around the other, or the same. */
const isAround = (outer: string, inner: string) => outer === inner || inner.startsWith(`${outer}.`);

/**
 * Whether a reply repeats the value of a property whose name a finding doubts: the service has read it. A reply that
 * gives the very name may reject it.
 */
export function isRead(finding: Finding, failure: Failure): boolean {
  if (!/^parameter-(?:case|spelling)$/.test(finding.check)) return false;
  const parts = partsOf(failure);
  const path = pathOf(finding);
  if (path === "" || wholeAt(parts.said, lastStep(finding.place?.name ?? "")) >= 0) return false;
  return parts.properties.some((one) => isAround(path, one.path) && isRepeated(one, parts));
}

/** Headers that a reply may blame. */
const header =
  /\b(?:User-Agent|If-(?:None-)?Match|Content-Type|ConsistencyLevel|Accept-\w{1,20}|(?:Accept|Prefer) header)\b/;

/** Findings about what has no parts yet: a body that is no JSON, and parts that are judged before any other. */
const ofWhole = /^(?:json-syntax|body-\w+|malformed-token|id-form|path-leftover|unknown-path|host)$/;

/** Whether a reply names another part of the request than a finding: a header, an option, a property or its value. */
export function namesOther(finding: Finding, failure: Failure): boolean {
  if (ofWhole.test(finding.check)) return false;
  const parts = partsOf(failure);
  const { said, names, properties, options, demanded } = parts;
  if (finding.place?.part !== "header" && header.test(said)) return true;
  const path = pathOf(finding);
  const isOwn = (one: Sent) =>
    isAround(one.path, path) ||
    (finding.check !== "parameter-missing" && path !== "" && isAround(path, one.path));
  const others = properties.filter((one) => !isOwn(one));
  if (others.some((one) => isRepeated(one, parts))) return true;
  if (options.some(({ name, value }) => name !== finding.place?.name && isOptionNamed(name, value, names)))
    return true;
  // A service that cannot read the body misses everything in it.
  if (finding.check === "content-type") return false;
  if (others.some(({ name }) => !common.test(name) && names.has(name.toLowerCase()))) return true;
  // What is inside of an object that was not read is missing with it.
  const own = new Set(properties.filter(isOwn).map(({ name }) => name.toLowerCase()));
  return demanded.some((name) => !own.has(name.toLowerCase()));
}

/** Whether one of the names is that of an option of the query, or occurs in its value. */
const isOptionNamed = (name: string, value: string, names: ReadonlySet<string>): boolean =>
  names.has(name.toLowerCase()) ||
  [...names].some((one) => one.length > 3 && wholeAt(value.toLowerCase(), one) >= 0);
