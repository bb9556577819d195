import type { domainName } from "../../core/checks/domain-name.ts";
import type { hashValue } from "../../core/checks/hash-value.ts";
import type { ipAddress } from "../../core/checks/ip-address.ts";
import type { odataQuery } from "../../core/checks/odata-query.ts";
import type { path } from "../../core/checks/path.ts";
import type { urlValue } from "../../core/checks/url-value.ts";
import { createWords } from "../words.ts";

type Value = ReturnType<
  typeof domainName | typeof hashValue | typeof ipAddress | typeof odataQuery | typeof path | typeof urlValue
>[number];

/** Words for the causes in values and addresses: hash, IP address, domain, URL, query and path. */
export type ValueWords = {
  readonly [F in Value as F["check"]]: (args: F["args"]) => {
    readonly title: string;
    readonly text?: string;
    readonly steps?: readonly string[];
  };
};

const { code, number } = createWords("en");

/** What a value should be, as in "not a valid …". */
const kinds = { hash: "hash value", ip: "IP address", domain: "domain name", url: "URL" };

type Takes = readonly { readonly name: string; readonly length: number }[];
/** "SHA-1 (40 characters) or SHA-256 (64 characters)". */
const taken = (takes: Takes) =>
  takes.map(({ name, length }) => `${name} (${number(length)} characters)`).join(" or ");

export const values: ValueWords = {
  "empty-value": ({ kind }) => ({
    title: "Empty value",
    text: `${/^[aeioAEIO]/.test(kinds[kind]) ? "An" : "A"} ${kinds[kind]} is expected here.`,
  }),
  "stray-characters": ({ stray, kind }) => {
    const texts: Record<typeof stray, string> = {
      invisible: "It contains invisible characters, as often come along when text is copied.",
      space: "Before or after it, there are spaces or line breaks.",
      quotes: "It stands in quotation marks that are part of the value.",
      defanged: "It was made unclickable, as in `[.]` or `hxxp`, and has to be written normally.",
    };
    return { title: `Characters that do not belong to the ${kinds[kind]}`, text: texts[stray] };
  },
  "indicator-type": ({ value }) => ({
    title: "`indicatorType` does not match the value",
    text: `The value ${code(value)} is of another kind than its type says.`,
  }),
  "hash-type": ({ looksLike, takes }) => ({
    title: `${/^[AM]/.test(looksLike) ? "An" : "A"} ${looksLike} hash, which is not accepted here`,
    text: `Here, the documentation names ${taken(takes)}.`,
    steps: [`Send the ${takes.map(({ name }) => name).join(" or ")} hash of the same file.`],
  }),
  "hash-value": ({ flaw, length, character, position, takes }) => {
    const texts: Record<typeof flaw, string> = {
      prefix:
        "The name of the hash algorithm stands before the value. Only the hexadecimal digits are expected.",
      separators: "There are separators between the digits. They must be removed.",
      base64: "The hash is in base64. It is expected in hexadecimal digits.",
      character: `Character ${number(position)}, ${code(character)}, is not a hexadecimal digit (0–9, a–f). The value has ${number(length)} characters; expected: ${taken(takes)}.`,
      length: `The value has ${number(length)} characters. Expected: ${taken(takes)}.`,
    };
    const titles: Partial<Record<typeof flaw, string>> = {
      character: "Not a hash value: wrong character",
      length: "Not a hash value: wrong length",
    };
    return { title: titles[flaw] ?? "Hash value in another form", text: texts[flaw] };
  },
  "ip-address": ({ flaw, count }) => {
    const texts: Record<typeof flaw, string> = {
      octet: "Each of the four parts of an IPv4 address is a number from 0 to 255.",
      octets: `An IPv4 address has four parts; this one has ${number(count)}.`,
      zeros: "A part begins with a zero. Such a part may be read as an octal number or refused.",
      port: "A port follows the address. Only the address is expected.",
      network: "This is a network with a prefix length (CIDR). One single address is expected.",
      range: "This is a range of addresses. One single address is expected.",
      list: "These are several addresses. One single address is expected.",
      brackets: "Square brackets belong to URLs. The address is expected without them.",
      zone: "The part from `%` on is a zone ID. It is valid on one device only and may be refused.",
      groups: `An IPv6 address has eight groups, or fewer with one \`::\`; this one has ${number(count)}.`,
      compressed: "In an IPv6 address, `::` may stand only once.",
      group: "Each group of an IPv6 address has one to four hexadecimal digits.",
      url: "This is a URL. Only the IP address is expected.",
      name: "This is a name. An IP address is expected.",
      unquoted: "In this path, the address must stand in single quotation marks.",
      character: "The value contains a character that no IP address has.",
    };
    return { title: "Not a plain IP address", text: texts[flaw] };
  },
  "domain-name": ({ flaw, character, length }) => {
    const texts: Record<typeof flaw, string> = {
      scheme: "This is a URL. Only the domain name is expected, without scheme and path.",
      path: "Something follows the domain name. Only the name is expected.",
      port: "A port follows the domain name. Only the name is expected.",
      email: "This is an email address. Only the part after `@` is expected.",
      wildcard: "Wildcards are not part of a domain name.",
      ip: "This is an IP address. Addresses have operations and an indicator type of their own.",
      space: "A domain name contains no spaces.",
      "trailing-dot": "The name ends with a dot, which may be refused.",
      "empty-label": "A part of the name is empty: there is a dot too many.",
      "long-label": `A part of the name has ${number(length)} characters; at most 63 are allowed.`,
      "long-name": `The name has ${number(length)} characters; at most 253 are allowed.`,
      hyphen: "A part of the name begins or ends with a hyphen.",
      underscore: "Host names contain no underscore; it may be refused.",
      international:
        "The name contains letters outside ASCII. It may have to be sent in its encoded form, `xn--…`.",
      "single-label": "The name has no dot. A full domain name such as `contoso.com` may be required.",
      character: `${code(character)} is not allowed in a domain name.`,
    };
    return { title: "Not a plain domain name", text: texts[flaw] };
  },
  "url-value": ({ flaw, character }) => {
    const texts: Record<typeof flaw, string> = {
      scheme: "The scheme is missing. A complete URL begins with `https://` or `http://`.",
      slashes: "After the scheme, a URL has `://`.",
      backslash: "A URL has slashes, not backslashes.",
      space: "A URL contains no spaces. They are written as `%20`.",
      unencoded: `${code(character)} may have to be percent-encoded.`,
      percent: "A percent sign without two hexadecimal digits after it must be written as `%25`.",
      host: "There is no host name after the scheme.",
    };
    return { title: "Not a complete URL", text: texts[flaw] };
  },
  "filter-operator": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      symbol: "OData writes operators as words: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.",
      case: "OData operators are written in lower case.",
      unknown: "This word stands where an operator is expected.",
      function: "This is a function. It is written before its arguments, in parentheses.",
      missing: "An operator is missing before this value.",
      operand: "A value is missing beside this operator.",
    };
    return { title: "Operator in `$filter`", text: texts[flaw] };
  },
  "filter-quotes": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      double: "Text in `$filter` stands in straight single quotation marks.",
      unclosed: "A quotation mark is opened here and never closed.",
      missing: "Text in `$filter` must stand in single quotation marks.",
      apostrophe: "An apostrophe inside the text ends it. It is written twice: `''`.",
      ampersand: "An `&` inside the text ends the filter. It is written as `%26`.",
    };
    return { title: "Quotation marks in `$filter`", text: texts[flaw] };
  },
  "filter-parenthesis": ({ flaw }) => ({
    title: "Parentheses in `$filter`",
    text:
      flaw === "unclosed"
        ? "This parenthesis is opened and never closed."
        : "This parenthesis is closed but was never opened.",
  }),
  "filter-property": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      unknown: "The documentation of this operation does not list the property for `$filter`.",
      case: "The documentation writes the property in another letter case.",
      "not-filterable": "This operation returns the property but cannot filter by it.",
    };
    return {
      title: "Property in `$filter`",
      text: texts[flaw],
      ...(flaw === "not-filterable" && { steps: ["Leave it out and filter the results in your own code."] }),
    };
  },
  "filter-date": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      quoted: "A date in quotation marks is a text and may not be comparable with a time.",
      zone: "The time zone is missing, such as `Z` for UTC.",
      plus: "In a URL, `+` means a space, so the time zone is lost. It is written as `%2B`.",
      form: "A date is written as `2026-01-31T00:00:00Z`.",
      old: "This is the form of OData 2. OData 4 takes the date alone.",
    };
    return { title: "Date in `$filter`", text: texts[flaw] };
  },
  "filter-encoding": ({ flaw }) => ({
    title: "Encoding of `$filter`",
    text:
      flaw === "plus"
        ? "A plus sign reaches the API where a space is meant. A space is written as `%20`."
        : "An escape is left after decoding: the filter was percent-encoded twice.",
  }),
  "filter-position": ({ position }) => ({
    title: "Place in `$filter` that the API names",
    text: `The message points to position ${number(position)}, counted from 0.`,
  }),
  "query-option": ({ flaw, name, maximum }) => {
    const option = code(name);
    const words: Record<typeof flaw, { title: string; text?: string; steps?: string[] }> = {
      misspelt: { title: "Misspelled query parameter" },
      unknown: {
        title: "Unknown query option",
        text: `Names that begin with \`$\` are reserved for OData, which has no option ${option}.`,
      },
      dollar: { title: "Query option without `$`", text: "OData options begin with `$`." },
      case: {
        title: "Query option in the wrong letter case",
        text: "OData options are written in lower case.",
      },
      "not-taken": {
        title: "Query option that the operation may not take",
        text: `The documentation of this operation does not mention ${option}, or not with this value.`,
        steps: [`Leave ${option} out and try again.`],
      },
      maximum: {
        title: `${option} above the maximum`,
        text: `This operation returns at most ${number(maximum)} items per call.`,
        steps: ["Get the rest with further calls and `$skip`, or follow `@odata.nextLink`."],
      },
      value: {
        title: "Value of a query option",
        text: `The value does not have the form that ${option} takes.`,
      },
      repeated: { title: "Query option given twice", text: `${option} may be given only once.` },
      empty: {
        title: "Empty query option",
        text: `${option} has no value.`,
        steps: ["Leave it out or give it a value."],
      },
      missing: { title: "Missing query parameter", text: `This operation requires ${option} in the URL.` },
    };
    return words[flaw];
  },
  "path-leftover": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      template: "A placeholder stands in the path in place of the value.",
      word: "A variable of the calling program was empty: its name for “nothing” went into the path.",
      empty: "A part of the path is empty: there may be an ID missing between the slashes.",
      slash: "There is a slash too many in the path.",
      space: "A part of the path begins or ends with a space or an invisible character.",
      quotes: "A part of the path stands in quotation marks.",
    };
    const isValue = flaw === "template" || flaw === "word" || flaw === "empty";
    return {
      title: isValue ? "No value in the path" : "Stray characters in the path",
      text: texts[flaw],
      ...(isValue && { steps: ["Put the real value in this place."] }),
    };
  },
  "unknown-path": ({ flaw }) => {
    const texts: Record<typeof flaw, string | undefined> = {
      api: "On this host, every path begins with `/api/`.",
      doubled: "`/api` stands twice.",
      version: "The operation is documented under another version.",
      nearest: "The documentation has no such path. This is the closest one.",
      none: "The documentation has no such path, and none that is close to it.",
    };
    return { title: "Path without a documented operation", text: texts[flaw] };
  },
  method: ({ isStated }) => ({
    title: "Wrong HTTP method",
    text: isStated
      ? "The reply names the methods that this path takes."
      : "The path is documented with another method.",
  }),
  host: ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      "endpoint-only": "This host serves Defender for Endpoint. The operation belongs to Defender XDR.",
      "xdr-only": "This host serves Defender XDR. The operation belongs to Defender for Endpoint.",
      graph: "This path belongs to Microsoft Graph.",
      legacy: "This host name is an old one. It still answers, but not everything may be available there.",
    };
    return { title: "Wrong host for this operation", text: texts[flaw] };
  },
  "id-form": ({ wanted, seen, length }) => {
    const expected: Record<typeof wanted, string> = {
      guid: "A GUID is expected here, such as `988cc94e-7a8f-4b28-ab65-54970c5d5018`.",
      device: "A device ID is expected here, with 40 hexadecimal digits.",
      alert: "An alert ID is expected here, such as `da637472900382838869_1364969609`.",
      incident: "An incident ID is expected here, a number.",
      indicator: "The ID of the indicator is expected here, a number, not its value.",
      number: "A number is expected here.",
      time: "A time is expected here, such as `2026-01-31T08:00:00Z`.",
      cve: "A CVE number is expected here, such as `CVE-2019-0608`.",
      recommendation: "The ID of a recommendation is expected here, such as `va-_-google-_-chrome`.",
      software: "The ID of a product is expected here, such as `microsoft-_-edge`.",
      account: "The name of the account alone is expected here, without domain.",
      other: "Another form is documented for this place.",
    };
    const found: Partial<Record<typeof seen, string>> = {
      guid: "The value looks like a GUID.",
      hex40: "The value has 40 hexadecimal digits, like a device ID or a SHA-1 hash.",
      hex: `The value has ${number(length)} hexadecimal digits.`,
      alert: "The value looks like an alert ID.",
      number: "The value is a number.",
      ip: "The value is an IP address.",
      cve: "The value looks like a CVE number.",
      software: "The value looks like the ID of a product or recommendation.",
      email: "The value looks like an email address or user principal name.",
    };
    return { title: "ID in the wrong form", text: [expected[wanted], found[seen]].filter(Boolean).join(" ") };
  },
};
