import type { CheckTexts } from "../shapes.ts";
import { code, number } from "./findings-phrases.ts";

/** Findings about the URL: query, path, method, host, IDs. */
export const addressFindings = {
  "filter-operator": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      symbol: "OData writes operators as words: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.",
      case: "OData operators are written in lowercase.",
      unknown: "An operator is expected here instead of this word.",
      function: "This is a function. Its name comes first, then its arguments in parentheses.",
      list: "This property is a list. Use `any` to check whether one of its items matches.",
      missing: "An operator is missing before this value.",
      operand: "A value is missing next to this operator.",
    };
    return { text: texts[flaw] };
  },
  "filter-quotes": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      double: "Strings in `$filter` must be in straight single quotation marks.",
      unclosed: "The string that starts here is never closed.",
      missing: "Strings in `$filter` must be in single quotation marks.",
      apostrophe: "An apostrophe inside the string ends it. Write it twice: `''`.",
      number: "A number takes no quotation marks.",
      ampersand: "An `&` inside the string ends the filter. Write it as `%26`.",
    };
    return { text: texts[flaw] };
  },
  "filter-parenthesis": ({ flaw }) => ({
    text:
      flaw === "unclosed"
        ? "This parenthesis is never closed."
        : "This closing parenthesis has no opening one.",
  }),
  "filter-property": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      unknown: "The documentation of this operation doesn’t list the property that was sent for `$filter`.",
      case: "The documentation capitalizes the property differently.",
      "not-filterable": "This operation returns the property but can’t filter by it.",
      beta: "Version 1.0 of this resource doesn’t have the property.",
    };
    return {
      text: texts[flaw],
      ...(flaw === "not-filterable" && {
        steps: ["Filter by a property that the operation supports, or filter the results in your own code."],
      }),
    };
  },
  "filter-value": () => ({ text: "The documentation of this resource lists other values." }),
  "filter-date": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      quoted: "A date in quotation marks is a string, which might not be comparable with a time.",
      day: "The time of day and the time zone are missing, for example `Z` for UTC.",
      zone: "The time zone is missing, for example `Z` for UTC.",
      plus: "In a URL, `+` means a space, so the time zone is lost. Write it as `%2B`.",
      form: "A date is written as `2026-01-31T00:00:00Z`.",
      old: "This is OData 2 syntax. In OData 4, write only the date.",
      early: "The message gives the earliest time that the API accepts.",
      kept: "Microsoft Entra keeps sign-in and audit logs for 30 days, and for 7 days without a premium license.",
    };
    return { text: texts[flaw] };
  },
  "filter-encoding": ({ flaw }) => ({
    text:
      flaw === "plus"
        ? "The API receives a plus sign where a space is meant. Write the space as `%20`."
        : "An escape sequence is left after decoding: the filter was percent-encoded twice.",
  }),
  "filter-position": ({ position }) => ({
    text: `The message points to position ${number(position)}, counted from 0.`,
  }),
  "query-option": ({ flaw, name }) => {
    const option = code(name);
    const words: Record<typeof flaw, { text?: string; steps?: string[] }> = {
      inline: { steps: [`Leave ${option} out.`] },
      misspelt: {},
      unknown: {
        text: `Names that begin with \`$\` are reserved for OData, which has no option ${option}.`,
      },
      dollar: { text: "OData options begin with `$`." },
      case: {
        text: "OData options are written in lowercase.",
      },
      "not-taken": {
        text: `The documentation of this operation doesn’t mention ${option}, or not with this value.`,
        steps: [
          name === "$skiptoken"
            ? "If the URL is the `@odata.nextLink` of the previous page, the service is at fault: read without `$top`, and contact Microsoft Support."
            : name === "$skip"
              ? "Follow `@odata.nextLink` for the next page instead."
              : `Leave ${option} out and try again.`,
        ],
      },
      maximum:
        name === "$top"
          ? {
              steps: ["Get the rest with further calls and `$skip`, or follow `@odata.nextLink`."],
            }
          : {},
      value: {},
      repeated: {},
      empty: { steps: ["Leave it out or give it a value."] },
      missing: {},
      beta: { text: "Version 1.0 of this resource doesn’t have the property." },
      unnamed: {
        text: "In PowerShell, `$` begins a variable inside double quotes, and the name disappears if there is no such variable.",
        steps: ["Put the URL in single quotes, or put a backtick before `$`."],
      },
    };
    return words[flaw];
  },
  "subscription-resource": () => ({
    text: "The service reports this as a failure of its own.",
    steps: [
      "Add a filter to `resource`, such as `security/alerts?$filter=vendorInformation/provider eq 'IPC'`, or name one alert by its ID.",
    ],
  }),
  "path-leftover": ({ flaw }) => {
    const texts: Partial<Record<typeof flaw, string>> = {
      word: "A variable was empty when the URL was built.",
      object: "An object was inserted where one of its properties belongs.",
      empty: "An ID may be missing between the slashes.",
      ref: "A body with only `@odata.id` links an object. In PowerShell, `$ref` in double quotation marks is a variable.",
    };
    const isValue = flaw !== "ref" && (flaw === "template" || texts[flaw] !== undefined);
    return {
      text: texts[flaw],
      ...(isValue && { steps: ["Put the actual value here."] }),
    };
  },
  "unknown-path": ({ flaw }) => {
    // The verdict says the rest.
    const texts: Partial<Record<typeof flaw, string>> = {
      api: "On this host, every path begins with `/api/`.",
      version: "The operation is documented under another version.",
      namespace:
        "The namespace of an action can be left out. Older SDKs get some of them wrong, so an update may help.",
    };
    return {
      text: texts[flaw],
      ...(flaw === "form" && {
        steps: [
          "Move them to the body, and replace a client secret that was part of the address: addresses are logged.",
        ],
      }),
    };
  },
  method: ({ isStated, isUnknown, isDocumented, isAction }) => ({
    text: isDocumented
      ? "The operation may not exist for the resource in the path."
      : isUnknown
        ? undefined
        : isAction
          ? "An action is only called with `POST`."
          : isStated
            ? "The response lists the methods that this path accepts."
            : "The documentation lists this path with a different method.",
    ...(isDocumented && {
      steps: [
        "Check the type and name of each resource in the path: the documentation may offer the operation only for certain types.",
      ],
    }),
  }),
  host: ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      "endpoint-only": "This host serves Defender for Endpoint. The operation belongs to Defender XDR.",
      "xdr-only": "This host serves Defender XDR. The operation belongs to Defender for Endpoint.",
      graph: "This path belongs to Microsoft Graph.",
      other: "This path belongs to another API, which also needs a token of its own.",
      legacy: "This is an old host name. It still responds, but some operations may not be available there.",
    };
    return { text: texts[flaw] };
  },
  "id-form": ({ wanted, seen, length }) => {
    const expected: Record<typeof wanted, string> = {
      guid: "A GUID is expected here, such as `988cc94e-7a8f-4b28-ab65-54970c5d5018`.",
      device: "A device ID is expected here, with 40 hexadecimal digits.",
      alert: "An alert ID is expected here, such as `da637472900382838869_1364969609`.",
      incident: "An incident ID is expected here, a number.",
      indicator: "The ID of the indicator is expected here, a number, not its value.",
      number: "A number is expected here.",
      time: "A timestamp is expected here, such as `2026-01-31T08:00:00Z`.",
      cve: "A CVE ID is expected here, such as `CVE-2019-0608`.",
      recommendation: "The ID of a recommendation is expected here, such as `va-_-google-_-chrome`.",
      software: "The ID of a product is expected here, such as `microsoft-_-edge`.",
      account: "Only the account name is expected here, without the domain.",
      other: "A different format is documented here.",
    };
    const found: Partial<Record<typeof seen, string>> = {
      guid: "The value looks like a GUID.",
      hex40: "The value has 40 hexadecimal digits, like a device ID or a SHA-1 hash.",
      hex: `The value has ${number(length)} hexadecimal digits.`,
      alert: "The value looks like an alert ID.",
      number: "The value is a number.",
      ip: "The value is an IP address.",
      cve: "The value looks like a CVE ID.",
      software: "The value looks like the ID of a product or recommendation.",
      email: "The value looks like an email address or user principal name.",
    };
    return {
      text: [expected[wanted], found[seen]].filter(Boolean).join(" "),
    };
  },
} satisfies Partial<CheckTexts>;
