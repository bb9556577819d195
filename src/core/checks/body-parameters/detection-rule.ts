import { findNodeAtLocation } from "jsonc-parser";
import { huntingTables } from "../../../catalogue/hunting.ts";
import { isObject, type JsonObject, objectOf } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { saidBy } from "../../message/wording.ts";
import { nearestName } from "../../nearest.ts";
import { type Certainty, type Evidence, type Evidences, finding } from "../finding.ts";
import { namesIn, queryOf } from "../hunting/query.ts";
import { mayBlameBody, sentJson } from "../sent-json.ts";
import { display, type Path } from "./types.ts";

/** What a rule must not have, although it is valid JSON of the documented form. */
interface RuleFault {
  /**
   * `continuous`: an operator that a rule without a period cannot use; `time`: a renamed time column; `identifier`:
   * not on the list of its asset; `null`: where a list belongs; `fields`: too many columns in title and description;
   * `columns`: the query drops columns that a rule needs; `entities`: only entities that cannot carry an alert; `start`,
   * `characters`, `length`: what is wrong with its ID.
   */
  readonly flaw:
    | "continuous"
    | "time"
    | "identifier"
    | "null"
    | "fields"
    | "columns"
    | "entities"
    | "start"
    | "characters"
    | "length";
  readonly name?: string;
  readonly count?: number;
}

const ruleFault = (certainty: Certainty, evidence: Evidence, args: RuleFault) =>
  finding("detection-rule", certainty, { ...evidence, weight: 4 }, args);

/** Columns that identify an asset. Source: Graph resource types for impacted device, user, and mailbox assets. */
const identifiers: Readonly<Record<string, string>> = {
  impactedDeviceAsset: "deviceId deviceName remoteDeviceName targetDeviceName destinationDeviceName",
  impactedUserAsset:
    "accountObjectId accountSid accountUpn accountName accountDomain accountId requestAccountSid requestAccountName requestAccountDomain recipientObjectId processAccountObjectId initiatingAccountSid initiatingProcessAccountUpn initiatingAccountName initiatingAccountDomain servicePrincipalId servicePrincipalName targetAccountUpn",
  impactedMailboxAsset:
    "accountUpn fileOwnerUpn initiatingProcessAccountUpn lastModifyingAccountUpn targetAccountUpn senderFromAddress senderDisplayName recipientEmailAddress senderMailFromAddress",
};

/** Most columns that a title and a description may name together. */
const mostFields = 3;

/** Replaces the strings of a query by blanks of the same length. */
const withoutStrings = (query: string): string =>
  query.replace(/"[^"\n]{0,2000}"|'[^'\n]{0,2000}'/g, (text) => " ".repeat(text.length));

const forbidden = /(?:^|\n)[ \t]{0,40}(let|\/\/)(?=[ \t/\w])|\b(join|union|externaldata)\b/;
const renamed = /\b(Timestamp|TimeGenerated)[ \t]{0,8}=[ \t]{0,8}(?!\1\b)(?:Timestamp|TimeGenerated)\b/;

const operators = /\|\s{0,40}([a-z][a-z-]{1,30})\b/g;
const choosing = /^(?:project|summarize|distinct|count)$/;
const depthOf = (text: string): number =>
  [...text].reduce((depth, one) => depth + (one === "(" ? 1 : one === ")" ? -1 : 0), 0);

/** The last operator outside of brackets that chooses columns. */
function lastChoice(bare: string): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  let [depth, from] = [0, 0];
  for (const operator of bare.matchAll(operators)) {
    depth += depthOf(bare.slice(from, operator.index));
    from = operator.index;
    if (depth === 0 && choosing.test(operator[1] ?? "")) last = operator;
  }
  return last;
}

/** Columns that a rule needs and that the last operator that chooses columns, and all after it, do not mention. */
function droppedColumns(bare: string, assets: readonly unknown[]) {
  const last = lastChoice(bare);
  if (!last) return undefined;
  const { 0: start, 1: name = "", index } = last;
  const rest = bare.slice(index + start.length);
  if (rest.includes("*")) return undefined;
  const chosen = namesIn(rest);
  const has = (column: string) => chosen.has(column);
  const used = namesIn(bare);
  const tables = huntingTables.filter((table) => used.has(table));
  const isDevice = assets.some((asset) => /^deviceId$/i.test(String(objectOf(asset).identifier)));
  const columns = [
    ...(has("Timestamp") || has("TimeGenerated") ? [] : ["Timestamp"]),
    ...(tables.length === 0 || tables.some((table) => table.startsWith("Alert")) || has("ReportId")
      ? []
      : ["ReportId"]),
    ...(isDevice && !has("DeviceId") ? ["DeviceId"] : []),
  ];
  const at = index + start.length - name.length;
  return columns.length > 0 ? { name, at, columns } : undefined;
}

function queryFaults(evidence: Evidences, rule: JsonObject, assets: readonly unknown[]) {
  const query = queryOf(evidence);
  if (!query) return [];
  const bare = withoutStrings(query.text);
  const { period, frequency } = objectOf(rule.schedule);
  const isContinuous = /^(?:0|P?T?0[A-Z]?)$/i.test(String(period ?? frequency ?? ""));
  const stop = isContinuous ? forbidden.exec(bare) : undefined;
  const time = renamed.exec(bare);
  const dropped = time ? undefined : droppedColumns(bare, assets);
  const word = stop?.[1] ?? stop?.[2] ?? "";
  const at = stop ? stop.index + stop[0].indexOf(word) : 0;
  return [
    ...(stop
      ? [
          ruleFault(
            "possible",
            { sent: word, place: query.place(at, at + word.length) },
            { flaw: "continuous" },
          ),
        ]
      : []),
    ...(time
      ? [
          ruleFault(
            "possible",
            { sent: time[0], place: query.place(time.index, time.index + time[0].length) },
            { flaw: "time" },
          ),
        ]
      : []),
    ...(dropped
      ? [
          ruleFault(
            "possible",
            {
              sent: dropped.name,
              expected: dropped.columns,
              place: query.place(dropped.at, dropped.at + dropped.name.length),
            },
            { flaw: "columns", name: dropped.columns.join() },
          ),
        ]
      : []),
  ];
}

/** A reply that states the rules for IDs: letters, digits, hyphens, underscores, a letter at the beginning, a length. */
const ofId = /\bwith a letter\b/i;

/** The rule for IDs that the sent one breaks, if the reply names these rules. */
function idFaults(id: unknown, said: string, place: Evidence["place"]) {
  if (!ofId.test(said) || !/\b(?:identifier|ID)\b/i.test(said) || typeof id !== "string" || id === "")
    return [];
  const most = Number(/\bexceed (\d{1,4}) char/i.exec(said)?.[1] ?? Number.POSITIVE_INFINITY);
  const bad = /[^\w-]/.exec(id)?.[0];
  const found = (flaw: RuleFault["flaw"], expected: readonly string[], args: object = {}) => [
    ruleFault("certain", { sent: id, expected, place }, { flaw, ...args }),
  ];
  if (bad !== undefined) return found("characters", [id.replace(/[^\w-]/g, "-")], { name: bad });
  if (!/^[a-z]/i.test(id)) return found("start", [`r-${id}`], { name: id.charAt(0) });
  return id.length > most ? found("length", [], { count: id.length }) : [];
}

/** Entities that an alert can be about, with a column of the query for each. Source: entityMappingConfiguration. */
const carriers: readonly (readonly [entity: string, column: RegExp])[] = [
  ["hosts", /\b(?:DeviceId|DeviceName)\b/],
  ["accounts", /\b(?:AccountObjectId|AccountUpn|AccountSid|InitiatingProcessAccountUpn)\b/],
  ["mailboxes", /\b(?:RecipientEmailAddress|SenderFromAddress)\b/],
  ["ips", /\b(?:RemoteIP|LocalIP|IPAddress|SenderIPv4)\b/],
];

/** Mappings without an entity that an alert can be about, as the reply says. */
function entityFaults(template: JsonObject, query: unknown, said: string, place: Evidence["place"]) {
  if (!/\bat least one (?:impacted )?asset\b|\basset entity\b/i.test(said)) return [];
  const mapped = Object.entries(objectOf(template.entityMappings)).filter(
    ([, list]) => Array.isArray(list) && list.length > 0,
  );
  if (mapped.some(([name]) => carriers.some(([entity]) => entity === name.toLowerCase()))) return [];
  const text = typeof query === "string" ? query : "";
  const all = carriers.map(([entity]) => entity);
  const given = carriers.filter(([, column]) => column.test(text)).map(([entity]) => entity);
  const sent = mapped.map(([name]) => name).join(", ");
  return [
    ruleFault(
      "certain",
      { ...(sent !== "" && { sent }), expected: given.length > 0 ? given : all, place },
      { flaw: "entities" },
    ),
  ];
}

const columnsIn = (text: unknown): readonly string[] =>
  typeof text === "string"
    ? [...text.matchAll(/\{\{\s{0,8}(\w{1,80})\s{0,8}\}\}/g)].map(([, name = ""]) => name)
    : [];

function templateFaults(template: JsonObject, isSaid: boolean, placeOf: (path: Path) => Evidence["place"]) {
  const count = new Set([...columnsIn(template.title), ...columnsIn(template.description)]).size;
  const path = ["detectionAction", "alertTemplate"];
  const assets = Array.isArray(template.impactedAssets) ? template.impactedAssets.slice(0, 20) : [];
  return [
    ...(count > mostFields
      ? [
          ruleFault(
            isSaid ? "certain" : "possible",
            { place: placeOf([...path, "title"]) },
            { flaw: "fields", count },
          ),
        ]
      : []),
    ...assets.flatMap((asset: unknown, index) => {
      const { "@odata.type": type, identifier } = objectOf(asset);
      const known = identifiers[String(type).split(".").at(-1) ?? ""]?.split(" ");
      if (!known || typeof identifier !== "string") return [];
      if (known.some((one) => one.toLowerCase() === identifier.toLowerCase())) return [];
      const near = nearestName(identifier, known);
      const at = [...path, "impactedAssets", index, "identifier"];
      return [
        ruleFault(
          "likely",
          { sent: identifier, expected: near ? [near] : known, place: placeOf(at) },
          { flaw: "identifier" },
        ),
      ];
    }),
  ];
}

/**
 * Requirements of custom detections besides valid parameters: which operators a continuous rule may use, that the
 * time column keeps its name, which columns the query returns, the identifiers of assets, lists instead of null, and
 * at most three columns in title and description. The API rejects all of them with a 400 that says nothing, so most
 * are only possible, and the check is silent if the reply gives another reason. Triggered by `schedule.period: "0"`
 * with a query that begins with `let`. Sources: custom-detection-rules, Graph resource types of impacted assets,
 * published replies.
 */
export function ruleFindings(evidence: Evidences): ReturnType<typeof ruleFault>[] {
  const { operation, failure } = evidence;
  const isRule = operation?.path.toLowerCase().includes("/security/rules/detectionrules") === true;
  const sent = isRule && mayBlameBody(evidence) ? sentJson(evidence) : undefined;
  if (!isObject(sent?.value)) return [];
  const rule = sent.value;
  const said = saidBy(failure.error).trim();
  const isSaid = /\bdynamic propert/i.test(said);
  const root = treeOf(sent.text);
  const placeOf = (path: Path): Evidence["place"] => {
    const node = root && findNodeAtLocation(root, [...path]);
    const span = node && { start: node.offset, end: node.offset + node.length };
    return { part: "body", name: display(path), ...span };
  };
  const action = objectOf(rule.detectionAction);
  const template = objectOf(action.alertTemplate);
  const mappings: Path = ["detectionAction", "alertTemplate", "entityMappings"];
  const named = [
    ...idFaults(rule.id, said, placeOf(["id"])),
    ...entityFaults(template, objectOf(rule.queryCondition).queryText, said, placeOf(mappings)),
  ];
  if (named.length > 0) return named;
  if (said !== "" && !isSaid && !/^bad ?request\.?$|\bidentifier\b|\bimpactedAssets?\b/i.test(said))
    return [];
  const found = templateFaults(template, isSaid, placeOf);
  if (isSaid) return found.filter(({ args }) => args.flaw === "fields");
  const lists: readonly Path[] = [
    ["detectionAction", "responseActions"],
    ["detectionAction", "organizationalScope"],
    ["detectionAction", "alertTemplate", "mitreTechniques"],
  ];
  const nulls = lists.filter((path) => (path.length === 2 ? action : template)[String(path.at(-1))] === null);
  return [
    ...found,
    ...queryFaults(evidence, rule, Array.isArray(template.impactedAssets) ? template.impactedAssets : []),
    ...nulls.map((path) =>
      ruleFault("possible", { sent: "null", place: placeOf(path) }, { flaw: "null", name: display(path) }),
    ),
  ];
}
