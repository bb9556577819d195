import { finding } from "../finding.ts";
import { type HashName, hashNameOf, isDomainName, isIpAddress, type ValueKind } from "./formats.ts";
import type { Subject } from "./subject.ts";

const typeOfHash: Partial<Record<HashName, string>> = {
  MD5: "FileMd5",
  "SHA-1": "FileSha1",
  "SHA-256": "FileSha256",
};

/** The indicator type for a value that clearly is of another kind than the type that was sent. */
function fittingType(value: string, kind: ValueKind): string | undefined {
  const hash = hashNameOf(value);
  if (hash) return typeOfHash[hash];
  if (isIpAddress(value)) return "IpAddress";
  if (kind !== "url" && /^https?:\/\/[^\s/]/i.test(value)) return kind === "domain" ? undefined : "Url";
  return kind === "ip" && isDomainName(value) ? "DomainName" : undefined;
}

/**
 * `indicatorType` does not match the kind of `indicatorValue`. Certain: both are in the body. Triggered by `{
 * indicatorType: "FileSha1", indicatorValue: <64 hex digits> }`. Source: page post-ti-indicator.
 */
export function indicatorTypeFindings({ value, indicatorType, locateType }: Subject, kind: ValueKind) {
  const fits = indicatorType === undefined ? undefined : fittingType(value.trim(), kind);
  if (!fits || !indicatorType || fits.toLowerCase() === indicatorType.toLowerCase()) return [];
  const span = locateType?.();
  return [
    finding(
      "indicator-type",
      "certain",
      {
        sent: indicatorType,
        expected: [fits],
        place: { part: "body", name: "indicatorType", ...span },
        ...(span && { edits: [{ part: "body", ...span, text: fits }] }),
        weight: 1,
      },
      { value },
    ),
  ];
}
