import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../json.ts";
import { treeOf } from "../json-tree.ts";
import { type Certainty, type Evidences, finding, type Place } from "./finding.ts";
import { mayBlameBody, sentJson } from "./sent-json.ts";

/** Kinds of text sent instead of a value. */
type Leftover =
  | "printed" // an object printed as its type name
  | "secure" // a PowerShell SecureString printed as its type name
  | "placeholder"
  | "unset" // a variable without a value
  | "date" // as older serializers of .NET write it
  | "marker"; // of Graph, for members of an enum that the client does not know

/** A date of Windows PowerShell, which Json.NET reads and other services do not. */
const dotNetDate = /^\/Date\((-?\d{1,14})(?:[+-]\d{4})?\)\/$/;

/** The ISO 8601 form of such a date. */
export function isoOf(value: string): string | undefined {
  const milliseconds = dotNetDate.exec(value)?.[1];
  return milliseconds === undefined ? undefined : new Date(Number(milliseconds)).toISOString();
}

const kinds: readonly (readonly [Leftover, Certainty, RegExp])[] = [
  ["secure", "certain", /^System\.Security\.SecureString$/],
  [
    "printed",
    "certain",
    /^(?:\[object [A-Z][a-z]{1,20}\]|System\.(?:Collections\.[\w.]{1,60}|Object(?:\[\])?))$/,
  ],
  ["placeholder", "certain", /^(?:\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\})$/],
  ["placeholder", "likely", /^(?:<[a-z][\w -]{0,60}>|\$[a-z]\w{0,60}|\{[a-z]\w{0,60}\})$/i],
  ["unset", "likely", /^(?:undefined|NaN)$/],
  ["date", "likely", dotNetDate],
  ["marker", "likely", /^unknownFutureValue$/],
];

/** Properties with free text, which may contain anything. */
const freeText = /comment|description|title|name|query|recommendedactions|notes?$/i;

/** Variables that Intune fills in itself on each device. */
const ofIntune =
  /^\{\{(?:user(?:PrincipalName|Name|Id)|(?:partial)?UPN|mail|emailAddress|accountId|domain|on(?:Prem|Premises)\w{1,40}|fullyQualifiedDomainName|(?:AAD|AzureAD|AAD_)?_?Device_?(?:Id|Name)|serialNumber\w{0,20}|IMEI\w{0,10}|MEID|UDID\w{0,20}|wifiMacAddress)\}\}$/i;

/** Whether a service fills in a placeholder itself: Intune in settings, custom detections in the texts of an alert. */
const isFilledIn = (value: string, name: string, url: string): boolean =>
  /\/(?:deviceManagement|deviceAppManagement)\//i.test(url)
    ? ofIntune.test(value)
    : /\/detectionRules\b/i.test(url) && /^(?:title|description)$/.test(name) && /^\{\{\w+\}\}$/.test(value);

/** A value that only a client bug can produce; in free text it proves nothing. */
export function leftoverValue(value: string, name: string, place: Place) {
  // All of these forms start like this, and hardly any real value does.
  if (!/^\s*(?:[[{$<]|\/Date\(|System\.|undefined|NaN|unknownFutureValue)/.test(value)) return [];
  const text = value.length > 100 ? "" : value.trim();
  const [leftover, certainty] = kinds.find(([, , form]) => form.test(text)) ?? [];
  if (leftover === undefined || certainty === undefined) return [];
  const how = freeText.test(name) ? "possible" : certainty;
  const right = isoOf(text);
  return [
    finding(
      "leftover-value",
      how,
      { sent: text, ...(right && { expected: [right] }), place, weight: 20 },
      { leftover, name },
    ),
  ];
}

/** Limits for reading values from a body: number and depth. */
const mostValues = 2000;
const deepest = 8;

type Step = string | number;

function textsIn(value: unknown, path: readonly Step[] = []): (readonly [string, readonly Step[]])[] {
  if (typeof value === "string") return [[value, path]];
  if (path.length > deepest || typeof value !== "object" || value === null) return [];
  const members: readonly (readonly [Step, unknown])[] = Array.isArray(value)
    ? value.slice(0, mostValues).map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return members.flatMap(([step, member]) => textsIn(member, [...path, step])).slice(0, mostValues);
}

/** Values in the body that were never filled in, such as `[object Object]` or `{{deviceId}}`. */
export function leftoversInBody(evidence: Evidences) {
  const sent = mayBlameBody(evidence) ? sentJson(evidence) : undefined;
  if (!isObject(sent?.value)) return [];
  const { text } = sent;
  return textsIn(sent.value)
    .flatMap(([value, path]) => {
      const name = path.filter((step) => typeof step === "string").at(-1) ?? "";
      if (isFilledIn(value, name, evidence.url)) return [];
      return leftoverValue(value, name, { part: "body", name }).map((found) => ({ found, path }));
    })
    .slice(0, 5)
    .map(({ found, path }) => {
      const root = treeOf(text);
      const node = root && findNodeAtLocation(root, [...path]);
      const span = node && { start: node.offset, end: node.offset + node.length };
      const [right] = found.expected ?? [];
      return {
        ...found,
        place: { ...found.place, part: "body" as const, ...span },
        ...(right !== undefined &&
          span && { edits: [{ part: "body" as const, ...span, text: JSON.stringify(right) }] }),
      };
    });
}
