import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { BodyForm } from "../../core/checks/json-body.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { CheckTexts } from "../shapes.ts";
import { code, codes, number, plural, some } from "./findings-phrases.ts";

/** The fault at the marked place. */
const faults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma":
    "There is a comma before the closing bracket. JSON doesn’t allow a comma after the last item.",
  "missing-comma": "A comma is missing between two items.",
  quotes: 'JSON allows only straight double quotation marks (`"`).',
  "unescaped-quote":
    'A quotation mark inside a string ends that string. Escape it as `\\"`, or use single quotation marks inside the string.',
  "unquoted-name": "Names must be in double quotation marks.",
  "line-break": "A string contains a line break. Inside a JSON string, it is written `\\n`.",
  "control-character": "A string contains a control character, such as a tab. A tab is written `\\t`.",
  escape:
    "A backslash starts an escape sequence that JSON doesn’t have. A backslash itself is written `\\\\`.",
  comment: "JSON has no comments.",
  number: "This isn’t a JSON number. JSON has no `NaN`, `Infinity`, leading zeros, or hexadecimal numbers.",
  literal: "JSON has only `true`, `false`, and `null`, in lowercase.",
  "byte-order-mark": "The body begins with an invisible byte order mark. Encode it as UTF-8 without one.",
  cut: "The body ends before it is complete.",
  extra: "There is more text after the end of the JSON.",
  other: "This character isn’t expected here.",
};

const forms: Readonly<Record<BodyForm, string>> = {
  twice: "The body is a JSON string that contains JSON: it was encoded twice.",
  form: "The body is encoded as a web form. The operation expects a JSON object.",
  "printed-object": "The object was converted to its name, not to JSON.",
  list: "The body is a bare list. The operation expects a JSON object that contains the list.",
  "one-object": "The brackets around the object make it a list.",
  objects: "Each object needs its own request.",
  text: "The body is plain text. The operation expects a JSON object.",
};

const formSteps: Readonly<Record<BodyForm, string>> = {
  twice: "Encode the object as JSON only once.",
  form: "Send the parameters as JSON.",
  "printed-object": "Encode the object as JSON before sending it, for example with `JSON.stringify`.",
  list: "Put the list into the documented parameter.",
  "one-object": "Send the object without the brackets around it.",
  objects: "Send the objects one by one.",
  text: "Put the text into the documented parameter, and encode it as JSON.",
};

const kinds: Readonly<Record<JsonKind, string>> = {
  text: "a string",
  number: "a number",
  boolean: "`true` or `false`",
  date: "a date and time in ISO 8601 format",
  list: "a list",
  object: "an object",
  null: "`null`",
};

/** Findings about the request body. */
export const bodyFindings = {
  "json-syntax": ({ reason }) => ({
    text: faults[reason],
    steps: ["Build the body with a JSON library instead of concatenating strings."],
  }),
  "body-missing": ({ how }) => ({
    text:
      how === "null"
        ? "The body is only a null value. The operation requires a JSON object."
        : how === "empty"
          ? "The body is empty. The operation requires a JSON object."
          : "The operation requires a JSON object in the body; the recorded request has none.",
    steps: ["Send the parameters as a JSON object in the body."],
  }),
  "body-form": ({ form }) => ({
    text: forms[form],
    steps: [formSteps[form]],
  }),
  "content-type": ({ problem }) => ({
    text: {
      missing: "The API might not read a body without a content type.",
      wrong: "The API might not read a body that is sent with another content type.",
      boundary: "Without the boundary, the API can’t tell the parts of the form apart.",
    }[problem],
    steps: [
      problem === "boundary"
        ? "Let the HTTP client set `Content-Type` for the form."
        : "Set the `Content-Type` header.",
    ],
  }),
  "parameter-level": ({ names, where, container }) => ({
    text: {
      nested: `The operation doesn’t look for ${codes(names.join())} inside ${code(container)}.`,
      member: `The operation looks for ${codes(names.join())} inside ${code(container)}.`,
      query: `The operation reads ${codes(names.join())} from the body, not from the URL.`,
      url: `The operation reads ${codes(names.join())} from the URL, not from the body.`,
    }[where],
  }),
  "parameter-case": () => ({
    text: "Body parameter names are case-sensitive.",
  }),
  "parameter-spelling": () => ({}),
  "parameter-duplicate": ({ name }) => ({
    text: `The body contains ${code(name)} twice, with different capitalization. The API may read the wrong one.`,
    steps: ["Send the parameter once."],
  }),
  "parameter-unknown": ({ name, whole, allowed = [] }) => ({
    text: whole
      ? `The documentation lists only ${some(allowed)} for changes; the API may reject the rest, such as ${some(whole)}.`
      : `The documentation of this operation doesn’t list ${code(name)}. The API may reject it.`,
    steps: [
      whole ? "Send only the properties to change." : "Remove the parameter, or use the documented one.",
    ],
  }),
  "parameter-missing": ({ names, empty, oneOf, isOpen }) => ({
    text: oneOf
      ? "The operation requires at least one of these parameters."
      : isOpen
        ? `The operation may require ${names.length === 1 ? "this parameter" : "these parameters"}.`
        : empty
          ? "The operation requires this parameter and might not accept it without a value."
          : plural(names.length, {
              one: "The operation requires this parameter.",
              other: "The operation requires these parameters.",
            }),
  }),
  "parameter-type": ({ name, wanted, got }) => ({
    text: `${code(name)} must be ${kinds[wanted]}; it was sent as ${kinds[got]}.`,
  }),
  "parameter-value": ({ name, flaw, isExact }) => ({
    text: {
      ending: `Microsoft is replacing this value of ${code(name)}.`,
      case: isExact ? undefined : "The API usually ignores case, but might not here.",
      unlisted: `The documentation doesn’t list the value that was sent for ${code(name)}.`,
      "time-span": "For example, write `P7D` for seven days or `PT1H` for an hour.",
      absolute: "Inside a batch, a URL begins after the version.",
      past: "It is compared with the time of the call, in UTC.",
    }[flaw],
  }),
  "joined-value": () => ({
    text: "The API reads the text as one value.",
    steps: ["Send one value; where the API takes a list, one entry for each value."],
  }),
  "refused-value": ({ name, listed }) => ({
    text: listed ? `The documentation does list this value for ${code(name)}.` : undefined,
  }),
  "leftover-value": ({ leftover }) => ({
    steps: [
      {
        printed:
          "Send the property that contains the value, or encode the object as JSON; in PowerShell, give `ConvertTo-Json` a larger `-Depth`.",
        secure:
          "Convert it to text before you send it, for example with `ConvertFrom-SecureString -AsPlainText`.",
        placeholder:
          "Fill in the value; in most tools, the variable must be defined in the chosen environment.",
        unset: "Check where the variable gets its value.",
        date: "Leave the property out if the service sets it itself; Windows PowerShell writes dates so in `ConvertTo-Json`.",
        marker:
          "Read the object again with the header `Prefer: include-unknown-enum-members`, and send the actual value.",
      }[leftover],
    ],
  }),
  "dependent-value": () => ({}),
  "detection-rule": ({ flaw }) => {
    const words: Record<typeof flaw, { text?: string; step: string }> = {
      continuous: {
        text: "A continuous rule has one table and no `let`, `join`, `union`, `externaldata`, or comments.",
        step: "Rewrite the query, or run the rule every hour.",
      },
      time: {
        text: "A rule needs `Timestamp` or `TimeGenerated` exactly as the table has it.",
        step: "Return the column unchanged.",
      },
      identifier: {
        text: "The identifier comes from a fixed list; it isn’t a column of your own. The query must return a column of that name.",
        step: "Use one of these identifiers, and rename the column in the query to match.",
      },
      null: { step: "Leave it out, or send an empty list." },
      fields: { step: "Use fewer columns in the title and the description." },
      entities: {
        text: "An alert needs an asset or an IP address; files, URLs, and registry values alone aren’t enough.",
        step: "Map columns of the query to `hosts`, `accounts`, `mailboxes`, or `ips`.",
      },
      start: { step: "Put a letter in front of the ID." },
      characters: { step: "Use only letters, digits, hyphens, and underscores." },
      length: { step: "Use a shorter ID." },
      columns: {
        text: "A rule needs `Timestamp` or `TimeGenerated`, for most tables `ReportId`, and the columns that its impacted assets name.",
        step: "Return these columns as well, for example with `arg_max(Timestamp, *)` in `summarize`.",
      },
    };
    const { text, step } = words[flaw];
    return { text, steps: [step] };
  },
  "escaped-lines": () => ({
    steps: ["Send real line breaks: in JSON, a line break is written as `\\n`, escaped only once."],
  }),
  "batch-size": ({ allowed }) => ({ steps: [`Send batches of at most ${number(allowed)} items.`] }),
} satisfies Partial<CheckTexts>;
