/** Why a host was rejected. Some faults come with a suggestion (`instead`). */
export type HostFault =
  | "empty"
  | "url"
  | "path"
  | "port"
  | "star"
  | "wide"
  | "form"
  | "known"
  | "duplicate"
  | "full";

export type ReadHost =
  | { readonly host: string; readonly fault?: undefined }
  | { readonly fault: HostFault; readonly instead?: string };

type IsKnown = (host: string) => boolean;

export const mostHosts = 50;
/** Longest text to read, in characters. */
const longest = 2_000;

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
/** A host name, an IPv4 address, or an IPv6 address in brackets. */
const isName = (host: string): boolean =>
  host.startsWith("[") || (host.length <= 253 && host.split(".").every((part) => label.test(part)));
const isAddress = (host: string): boolean => host.startsWith("[") || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
/** Whether a host is a public suffix, such as `com` or `co.uk`. */
const isEverybodys = (host: string): boolean =>
  !host.includes(".") || /^(?:co|com|net|org|gov|ac|edu)\.[a-z]{2}$/.test(host);

/** Host and port as browsers write them: lower case and punycode, without a default port. */
function normal(text: string): { readonly host: string; readonly port: string } | undefined {
  try {
    const { hostname, port } = new URL(`https://${text}`);
    const host = hostname.replace(/\.$/, "");
    return isName(host) ? { host, port } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a text that contains more than a host, and suggests the host. */
function readMore(text: string, fault: "url" | "path", isKnown: IsKnown): ReadHost {
  const found = readName(text.replace(/^[a-z][a-z\d+.-]*:\/\//i, "").replace(/[/?#\\][\s\S]*$/, ""), isKnown);
  if (found.fault === undefined) return { fault, instead: found.host };
  return found.fault === "known" ? found : { fault };
}

function readName(text: string, isKnown: IsKnown): ReadHost {
  const [, star = "", rest = ""] = /^(\*\.?)?([\s\S]*)$/.exec(text) ?? [];
  if (rest.includes("*")) return { fault: "star" };
  if (star !== "" && rest === "") return { fault: "wide" };
  if (star === "*") return { fault: "star" };
  // An IPv6 address without its brackets.
  const bare = /^[\da-f:.]+$/i.test(rest) && rest.split(":").length > 2 ? `[${rest}]` : rest;
  if (/[\s/?#\\@%]/.test(bare)) return { fault: "form" };
  const port = /^(?:\[[^\]]*\]|[^:[]*):(.*)$/.exec(bare)?.[1];
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
    return { fault: "port" };
  const read = normal(bare);
  if (!read) return { fault: "form" };
  if (star !== "" && isAddress(read.host)) return { fault: "star" };
  if (star !== "" && isEverybodys(read.host)) return { fault: "wide" };
  if (star === "" && isKnown(read.host)) return { fault: "known" };
  return { host: star + read.host + (read.port && `:${read.port}`) };
}

/**
 * Reads a typed host: `gw.contoso.com`, `*.contoso.com`, an IP address, or `localhost`, with or without a port.
 * `others` are the hosts added so far; `isKnown` says whether a host is already watched, which is a fault as well.
 */
export function readHost(text: string, others: readonly string[], isKnown: IsKnown = () => false): ReadHost {
  const typed = text.trim();
  if (typed === "") return { fault: "empty" };
  if (typed.length > longest) return { fault: "form" };
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(typed)) return readMore(typed, "url", isKnown);
  if (/[/?#\\]/.test(typed)) return readMore(typed, "path", isKnown);
  const read = readName(typed, isKnown);
  if (read.fault !== undefined) return read;
  if (others.includes(read.host)) return { fault: "duplicate" };
  return others.length >= mostHosts ? { fault: "full" } : read;
}
