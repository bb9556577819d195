import type { Operation, PathParameter } from "../../../catalogue/operations.ts";
import { REDACTED } from "../../failure.ts";
import { guid } from "../../guid.ts";
import { readingsOf, saidBy } from "../../message/wording.ts";
import { operationsAt } from "../../operations.ts";
import { decoded, pathOf, pathStart } from "../../uri.ts";
import { type Evidences, finding } from "../finding.ts";
import { isIpAddress } from "../indicator/formats.ts";
import { isLeftover } from "./leftover.ts";

/** Kinds of values in paths. */
export type Wanted =
  | "guid"
  | "device"
  | "alert"
  | "incident"
  | "indicator"
  | "number"
  | "time"
  | "cve"
  | "recommendation"
  | "software"
  | "account"
  | "other";
/** The apparent kind of a value. */
export type Seen =
  | "guid"
  | "hex40" // device ID or SHA-1
  | "hex" // of another length
  | "alert"
  | "number"
  | "ip"
  | "cve"
  | "software"
  | "email"
  | "other";

export interface IdFlaw {
  readonly wanted: Wanted;
  readonly seen: Seen;
  readonly length: number;
}

function seenIn(value: string): Seen {
  if (guid.test(value)) return "guid";
  if (/^\d{1,19}$/.test(value)) return "number";
  if (/^[\da-f]{40}$/i.test(value)) return "hex40";
  if (/^(?:[a-z]{2})?\d{6,30}_-?\d{1,20}$/i.test(value)) return "alert";
  if (/^[\da-f]{16,128}$/i.test(value)) return "hex";
  if (/^(?:CVE-)?\d{4}-\d{4,}$/i.test(value)) return "cve";
  if (value.includes("-_-")) return "software";
  if (isIpAddress(value)) return "ip";
  return /^[^@\s]{1,100}@[^@\s]{1,200}$/.test(value) ? "email" : "other";
}

function wantedAt({ path, api }: Operation, { name, type }: PathParameter): Wanted {
  if (type === "Guid") return "guid";
  if (type === "DateTime") return "time";
  if (api === "xdr") return "incident";
  const [, , kind = ""] = path.toLowerCase().split("/");
  const kinds: Readonly<Record<string, Wanted>> = {
    machines: "device",
    deviceauthenticatedscanagents: "device",
    alerts: "alert",
    indicators: "indicator",
    vulnerabilities: "cve",
    recommendations: "recommendation",
    software: "software",
    users: "account",
  };
  return name === "index" ? "number" : (kinds[kind] ?? "other");
}

/** Kinds that fit a form accepting nearly everything, but certainly are something else. */
const strange: Partial<Record<Wanted, readonly Seen[]>> = {
  device: ["guid", "alert", "number", "ip", "cve", "email"],
  alert: ["hex40", "number", "ip", "email"],
};

function corrected(wanted: Wanted, value: string): string | undefined {
  if (wanted === "account") return /^(?:.{1,100}\\)?([^@\\]{1,100})(?:@.{1,200})?$/.exec(value)?.[1];
  if (wanted === "cve" && /^(?:cve-?)?\d{4}-\d{4,}$/i.test(value))
    return `CVE-${value.replace(/^cve-?/i, "")}`;
  if (wanted === "time" && /^\d{4}-\d\d-\d\d$/.test(value)) return `${value}T00:00:00Z`;
  return undefined;
}

/**
 * An ID of the wrong form for its place. Certain if the documented form is closed, or the reply names the value;
 * possible if other forms may be legal. Hashes, addresses, and domains have checks of their own. Triggered by `GET
 * /api/machineactions/1e5bc9d7e413ddd7902c2932e418702b84d0cc07`. Sources: the operation pages.
 */
export function idFindings({ url, operation, pathValues, operations, failure: { error } }: Evidences) {
  const found = operation ? { operation, pathValues } : operationsAt(url, operations)[0];
  if (!found) return [];
  const refused = readingsOf(error, "keyFormat")[0]?.parts.value;
  const said = saidBy(error);
  return (found.operation.pathParameters ?? []).flatMap((parameter) => {
    const { name, form, formOpen, hashTypes } = parameter;
    const value = found.pathValues[name] ?? "";
    if (!form || hashTypes || name === "ip" || name === "domain") return [];
    if (value === "" || value.length > 500 || value.includes(REDACTED) || isLeftover(value)) return [];
    const wanted = wantedAt(found.operation, parameter);
    const seen = seenIn(value);
    const fits = new RegExp(form).test(value);
    const isRefused = refused === value || (!fits && value.length > 2 && saysInvalid(said, value));
    // A value of a documented form is suspect only if nothing was found under it.
    if (fits && !isRefused && !(error.status === 404 && strange[wanted]?.includes(seen))) return [];
    // The reply blames the body.
    if (formOpen && !isRefused && error.code === "InvalidRequestBody") return [];
    if (wanted === "guid" && seen === "guid") return [];
    // Only the call that gets one device accepts its name as well.
    const isName = wanted === "device" && found.operation.method !== "GET" && /[g-z.]/i.test(value);
    const right = corrected(wanted, value);
    // The right kind in a wrong form: naming the kind explains nothing.
    const isCorrected = right !== undefined && right !== value;
    // The API looked for it and has no such device: it is the ID of another directory, such as Microsoft Entra.
    const isOther =
      error.status === 404 &&
      wanted === "device" &&
      seen === "guid" &&
      said.toLowerCase().includes(value.toLowerCase());
    // A number without its prefix has one right form; an account may also be identified by its address.
    const isCve = isCorrected && wanted === "cve";
    const isWithDomain = isCorrected && wanted === "account" && value.includes("\\");
    const span = spanIn(url, value);
    const args: IdFlaw = { wanted, seen: seen === wanted ? "other" : seen, length: value.length };
    return [
      finding(
        "id-form",
        isRefused || (!fits && !formOpen)
          ? "certain"
          : ((isName || isCve || isWithDomain) && !fits && error.status === 404) || isOther
            ? "likely"
            : "possible",
        {
          sent: value,
          ...(isCorrected && { expected: [right] }),
          ...(isCve &&
            span && { edits: [{ part: "url" as const, ...span, text: encodeURIComponent(right) }] }),
          place: { part: "path", name, ...span },
        },
        args,
      ),
    ];
  });
}

/** Whether a reply calls the value invalid. */
const saysInvalid = (said: string, value: string): boolean =>
  said.includes(value) && /\binvalid\b|\bnot (?:a )?valid\b|\bformat\b|\bpars(?:e|ed|ing)\b/i.test(said);

/** Offsets of a value in the path, including as a function argument. */
function spanIn(url: string, value: string): { start: number; end: number } | undefined {
  const start = pathStart(url);
  for (const match of pathOf(url).matchAll(/[^/(),=]+/g)) {
    const text = match[0].replace(/^(?:'|%27)|(?:'|%27)$/gi, "");
    if (decoded(text) !== value) continue;
    const at = start + match.index + match[0].indexOf(text);
    return { start: at, end: at + text.length };
  }
  return undefined;
}
