import { findNodeAtLocation } from "jsonc-parser";
import { isObject, type JsonObject, objectOf } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { spokenOf } from "../../message/spoken.ts";
import { readingsOf } from "../../message/wording.ts";
import { type Evidences, finding } from "../finding.ts";
import { mayBlameBody, sentJson } from "../sent-json.ts";
import { display, isSameName, type Path } from "./types.ts";

/** If `other` has the value that was sent, `name` must have the expected one. */
interface Dependence {
  readonly name: string;
  readonly other: string;
  readonly value: string;
}

interface Rule {
  readonly other: string;
  readonly values: RegExp;
  readonly name: string;
  readonly isWrong: (value: unknown) => boolean;
  readonly right: string;
}

/** Rules for indicators. Source: ti-indicator and post-ti-indicator. */
const rules: readonly Rule[] = [
  {
    other: "action",
    values: /^Audit$/i,
    name: "generateAlert",
    isWrong: (value) => value === undefined || /^false$/i.test(String(value)),
    right: "true",
  },
  {
    other: "indicatorType",
    values: /^(?:IpAddress|DomainName|Url|CertificateThumbprint)$/i,
    name: "action",
    isWrong: (value) => value === "BlockAndRemediate",
    right: "Block",
  },
];

/** Most findings for one call. */
const mostShown = 3;

const keyOf = (value: JsonObject, name: string) => Object.keys(value).find((key) => isSameName(key, name));

/** Keys that each live response command takes, the required one first. Source: run-live-response. */
const commandKeys: Readonly<Record<string, readonly string[]>> = {
  PutFile: ["FileName"],
  RunScript: ["ScriptName", "Args"],
  GetFile: ["Path"],
};

/** The first key of each live response command that belongs to another command, if the own one is missing. */
function commandFindings(commands: unknown, text: string) {
  if (!Array.isArray(commands)) return [];
  const others = Object.values(commandKeys).flat();
  return commands.slice(0, 100).flatMap((command: unknown, index) => {
    const { type, params } = objectOf(command);
    const keys = typeof type === "string" && Object.hasOwn(commandKeys, type) ? commandKeys[type] : undefined;
    const [right] = keys ?? [];
    if (!keys || right === undefined || !Array.isArray(params)) return [];
    const sent = params.map((param) => objectOf(param).key);
    const wrong = sent.findIndex((key) => others.includes(String(key)) && !keys.includes(String(key)));
    if (wrong < 0 || sent.includes(right)) return [];
    const path: Path = ["Commands", index, "params", wrong, "key"];
    const root = treeOf(text);
    const node = root && findNodeAtLocation(root, [...path]);
    const span = node && { start: node.offset, end: node.offset + node.length };
    const args: Dependence = { name: "key", other: "type", value: String(type) };
    return [
      finding(
        "dependent-value",
        "likely",
        {
          sent: String(sent[wrong]),
          expected: [right],
          place: { part: "body", name: display(path), ...span },
          ...(span && { edits: [{ part: "body" as const, ...span, text: JSON.stringify(right) }] }),
          weight: 3,
        },
        args,
      ),
    ];
  });
}

/** Values that the operation accepts, but not together with another value of the same indicator. */
export function dependentFindings(evidence: Evidences) {
  const id = evidence.operation?.id;
  const sent = mayBlameBody(evidence) ? sentJson(evidence) : undefined;
  if (!isObject(sent?.value)) return [];
  if (id === "mde.machines.runLiveResponse")
    return commandFindings(sent.value.Commands, sent.text).slice(0, mostShown);
  if (id !== "mde.indicators.submit" && id !== "mde.indicators.import") return [];
  const list = sent.value.Indicators;
  const indicators: readonly (readonly [unknown, Path])[] = Array.isArray(list)
    ? list.slice(0, 500).map((one, index) => [one, ["Indicators", index]] as const)
    : [[sent.value, []]];
  const { text } = sent;
  const { error } = evidence.failure;
  const { message = "" } = error;
  const isMute = spokenOf(error) === undefined && readingsOf(error).length === 0;
  return indicators
    .flatMap(([one, path]) => (isObject(one) ? ruleFindings(one, path, text, message, isMute) : []))
    .slice(0, mostShown);
}

function ruleFindings(indicator: JsonObject, path: Path, text: string, message: string, isMute: boolean) {
  return rules.flatMap(({ other, values, name, isWrong, right }) => {
    const otherKey = keyOf(indicator, other);
    const value = otherKey === undefined ? undefined : indicator[otherKey];
    if (otherKey === undefined || typeof value !== "string" || !values.test(value)) return [];
    const key = keyOf(indicator, name);
    const own = key === undefined ? undefined : indicator[key];
    if (!isWrong(own)) return [];
    // Samples and clients omit it without an error, so its absence counts only if the reply mentions it, or gives no
    // reason.
    const isMentioned = message.toLowerCase().includes(name.toLowerCase());
    if (own === undefined && !isMentioned && !isMute) return [];
    const at = [...path, key ?? otherKey];
    const root = treeOf(text);
    const node = root && findNodeAtLocation(root, at);
    const span = node && { start: node.offset, end: node.offset + node.length };
    const args: Dependence = { name, other, value };
    return [
      finding(
        "dependent-value",
        own === undefined && !isMentioned ? "possible" : "likely",
        {
          ...(own !== undefined && { sent: String(own) }),
          expected: [right],
          place: { part: "body", name: display(at), ...span },
          weight: 3,
        },
        args,
      ),
    ];
  });
}
