import type { CheckTexts } from "../shapes.ts";
import { code, either, number } from "./findings-phrases.ts";

/** The expected kind of value, as in "not a valid …". */
const valueKinds = { hash: "hash value", ip: "IP address", domain: "domain name", url: "URL" };

type Takes = readonly { readonly name: string; readonly length: number }[];

/** "SHA-1 (40 characters) or SHA-256 (64 characters)". */
const taken = (takes: Takes) =>
  takes.map(({ name, length }) => `${name} (${number(length)} characters)`).join(" or ");

/** Findings about values: hash, IP address, domain, URL. */
export const valueFindings = {
  "empty-value": ({ kind }) => ({
    text: `${/^[aeioAEIO]/.test(valueKinds[kind]) ? "An" : "A"} ${valueKinds[kind]} is expected here.`,
  }),
  "stray-characters": ({ stray }) => {
    const texts: Partial<Record<typeof stray, string>> = {
      invisible: "It contains invisible characters, which often come along when text is copied.",
      quotes: "Quotation marks around the value count as part of it.",
      defanged: "Write it normally, without changes such as `[.]` or `hxxp`.",
    };
    return { text: texts[stray] };
  },
  "indicator-type": () => ({}),
  "hash-type": ({ takes }) => ({
    text: `The documentation lists ${taken(takes)} here.`,
    steps: [`Send the ${either(takes.map(({ name }) => name))} hash of the same file.`],
  }),
  "hash-value": ({ flaw, length, character, position, takes }) => {
    const wrongLength = takes.some((one) => one.length === length)
      ? ""
      : ` The value has ${number(length)} characters; expected: ${taken(takes)}.`;
    const texts: Record<typeof flaw, string> = {
      prefix:
        "The value begins with the name of the hash algorithm. Only the hexadecimal digits are expected.",
      separators: "There are separators between the digits. Remove them.",
      base64: "The hash is in base64. Hexadecimal digits are expected.",
      character: `Character ${number(position)}, ${code(character)}, isn’t a hexadecimal digit (0–9, a–f).${wrongLength}`,
      length: `The value has ${number(length)} characters. Expected: ${taken(takes)}.`,
    };
    return { text: texts[flaw] };
  },
  "ip-address": ({ flaw, count }) => {
    const texts: Record<typeof flaw, string> = {
      octet: "Each of the four parts of an IPv4 address is a number from 0 to 255.",
      octets: `An IPv4 address has four parts; this one has ${number(count)}.`,
      zeros: "A part begins with a zero. Such a part may be read as an octal number or rejected.",
      port: "A port follows the address. Only the address is expected.",
      network: "This is a network with a prefix length (CIDR). A single address is expected.",
      range: "This is a range of addresses. A single address is expected.",
      list: "This is a list of addresses. A single address is expected.",
      brackets: "Square brackets belong to URLs. The address is expected without them.",
      zone: "The part from `%` on is a zone ID. It is valid on one device only and may be rejected.",
      groups: `An IPv6 address has eight groups, or fewer with one \`::\`; this one has ${number(count)}.`,
      compressed: "In an IPv6 address, `::` can appear only once.",
      group: "Each group of an IPv6 address has one to four hexadecimal digits.",
      url: "This is a URL. Only the IP address is expected.",
      name: "This is a name. An IP address is expected.",
      unquoted: "In this path, the address must be in single quotation marks.",
      character: "The value contains a character that isn’t allowed in an IP address.",
    };
    return { text: texts[flaw] };
  },
  "domain-name": ({ flaw, character, length }) => {
    const texts: Record<typeof flaw, string> = {
      scheme: "This is a URL. Only the domain name is expected, without a scheme or a path.",
      path: "Something follows the domain name. Only the name is expected.",
      port: "A port follows the domain name. Only the name is expected.",
      email: "This is an email address. Only the part after `@` is expected.",
      wildcard: "A domain name contains no wildcards.",
      ip: "This is an IP address. IP addresses have their own operations and indicator type.",
      space: "A domain name contains no spaces.",
      "trailing-dot": "The name ends with a dot, which may be rejected.",
      "empty-label": "A part of the name is empty: there is an extra dot.",
      "long-label": `A part of the name has ${number(length)} characters; at most 63 are allowed.`,
      "long-name": `The name has ${number(length)} characters; at most 253 are allowed.`,
      hyphen: "A part of the name begins or ends with a hyphen.",
      underscore: "Host names contain no underscores; this one may be rejected.",
      international:
        "The name contains letters outside ASCII. It may have to be sent in its encoded form, `xn--…`.",
      "single-label": "The name has no dot. A full domain name such as `contoso.com` may be required.",
      character: `${code(character)} isn’t allowed in a domain name.`,
    };
    return { text: texts[flaw] };
  },
  "url-value": ({ flaw, character }) => {
    const texts: Record<typeof flaw, string> = {
      scheme: "The scheme is missing. A complete URL begins with `https://` or `http://`.",
      slashes: "After the scheme, a URL needs `://`.",
      backslash: "A URL has slashes, not backslashes.",
      space: "A URL contains no spaces. They are written as `%20`.",
      around: "There is other text next to the URL.",
      unencoded: `${code(character)} may have to be percent-encoded.`,
      percent: "A percent sign without two hexadecimal digits after it must be written as `%25`.",
      host: "There is no host name after the scheme.",
    };
    return { text: texts[flaw] };
  },
} satisfies Partial<CheckTexts>;
