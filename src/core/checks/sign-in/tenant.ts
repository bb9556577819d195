import { cloudOfSignIn } from "../../../catalogue/audiences.ts";
import { guid } from "../../guid.ts";
import { decoded, hostOf } from "../../uri.ts";
import type { Place } from "../finding.ts";
import { tenant } from "./findings.ts";

const isPlaceholder = (value: string): boolean =>
  /[{}<>[\]$]|^(?:your|my)?[-_ ]?tenant(?:[-_ ]?id|name)?$|^(?:undefined|null|nan)$/i.test(value);
/** Whether a value is neither an ID nor the name of a domain. */
const isMalformed = (value: string): boolean =>
  value !== "" && !value.includes(".") && !guid.test(value) && !isGeneral(value);
const isGeneral = (value: string): boolean => /^(?:common|organizations|consumers)$/i.test(value);

/**
 * The app of Microsoft Graph PowerShell, which the cloud in China does not have. Source: issues 802 and 1735 of
 * msgraph-sdk-powershell.
 */
const graphPowerShell = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/** Faults of the tenant in the URL, according to the number. */
export function tenantFaults(
  code: string,
  url: string,
  { message, named, isForApp }: { message: string; named?: string; isForApp: boolean },
) {
  const match = /^https:\/\/[^/?#]+\/([^/?#]+)/i.exec(url);
  const raw = match?.[1] ?? "";
  const start = (match?.[0].length ?? 0) - raw.length;
  const place: Place = { part: "path", name: "tenant", start, end: start + raw.length };
  const value = decoded(raw);
  const number = Number(code.slice("AADSTS".length));
  const isUnknown = [90002, 900023, 50128].includes(number) || !/^AADSTS/.test(code);
  if (isUnknown && isPlaceholder(value)) return [tenant("certain", value, place, "placeholder")];
  const isPlaced = /^\/(?:oauth2|v2\.0|adminconsent)\b/i.test(url.slice(place.end));
  if (isUnknown && number > 0 && isPlaced && isMalformed(value))
    return [tenant("certain", value, place, "form")];
  if ([90002, 900023, 50128].includes(number)) return [tenant("certain", value || named, place, "unknown")];
  if ([50059, 50194, 90019, 90124, 90130, 9002332].includes(number))
    return [tenant(isGeneral(value) ? "certain" : "possible", value, place, "general")];
  if (/\bgrant type is(?: not|n['’]t) supported over the \/common\b/i.test(message))
    return [tenant("certain", value, place, "general-grant")];
  if (number === 700016 && message.includes(graphPowerShell) && cloudOfSignIn(hostOf(url)) === "china")
    return [tenant("certain", graphPowerShell, undefined, "cloud-app")];
  // The directory of Microsoft answers in place of a tenant, and a library may follow a user's own.
  if ([700016, 700011].includes(number) && isForApp && isGeneral(value))
    return [tenant("certain", value, place, "general")];
  if (number === 700016 || number === 700011)
    return [tenant("likely", isGeneral(value) && named ? named : value, place, "missing-app")];
  if ([16000, 50020, 90072].includes(number)) return [tenant("certain", value, place, "missing-user")];
  return [];
}
