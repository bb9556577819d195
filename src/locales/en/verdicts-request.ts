import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import { bareText } from "../words.ts";
import {
  bare,
  brief,
  code,
  codes,
  either,
  mustBe,
  number,
  plural,
  some,
  within,
} from "./findings-phrases.ts";

const valueKinds = { hash: "hash value", ip: "IP address", domain: "domain name", url: "URL" };
const jsonKinds: Readonly<Record<JsonKind, string>> = {
  text: "a string",
  number: "a number",
  boolean: "`true` or `false`",
  date: "a date and time",
  list: "a list",
  object: "an object",
  null: "`null`",
};
const jsonFaults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "a comma before the closing bracket",
  "missing-comma": "a missing comma",
  quotes: "the wrong quotation marks",
  "unescaped-quote": "a quotation mark inside a string",
  "unquoted-name": "a name without quotation marks",
  "line-break": "a line break inside a string",
  "control-character": "a control character inside a string",
  escape: "an unknown escape sequence",
  comment: "a comment",
  number: "a number in a form that JSON doesn’t allow",
  literal: "a word that JSON doesn’t allow",
  "byte-order-mark": "a byte order mark at the beginning",
  cut: "its end is missing",
  extra: "text after its end",
  other: "an unexpected character",
};

/** Faults in the body, in a value, in the query and in the path. */
export const requestVerdicts = {
  // Body
  "json-syntax": ({ args: { reason, line, column } }) =>
    `The body isn’t valid JSON: ${jsonFaults[reason]} (line ${number(line)}, column ${number(column)})`,
  "body-missing": ({ args }) =>
    ({
      null: "The body is only a null value, but the operation needs a JSON object",
      empty: "The body is empty, but the operation needs a JSON object",
      none: "The request has no body, but the operation needs a JSON object",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "The body was encoded as JSON twice",
      form: "The body is a web form, but the operation expects a JSON object",
      "printed-object": "The body is the name of an object, not its JSON",
      list: "The body is a bare list, but the operation expects a JSON object",
      "one-object": "The body is a list with one object, but the operation expects the object itself",
      objects: "The body is a list of objects, but the operation takes one object per call",
      text: "The body is plain text, but the operation expects a JSON object",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `The request has no \`Content-Type\`; it should be ${brief(expected?.[0])}`,
      wrong: `The \`Content-Type\` is ${brief(sent)}; it should be ${brief(expected?.[0])}`,
      boundary: "The `Content-Type` doesn’t name the boundary of the form",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `${some(names)} must not be inside ${code(container)}`,
      member: `${some(names)} must be inside ${code(container)}`,
      query: `${some(names)} must be in the body, not in the URL`,
      url: `${some(names)} must be in the URL, not in the body`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `The body contains ${code(args.name)} twice, with different capitalization`,
  "parameter-unknown": ({ args }) =>
    args.whole
      ? "The body seems to contain the whole object, not only the changes"
      : `The documentation of this operation doesn’t list a parameter ${code(args.name)}`,
  "parameter-missing": ({ args: { names, empty, oneOf, container } }) =>
    oneOf
      ? container
        ? `${brief(container)} is missing ${either(names.map(brief))}`
        : `${either(names.map(brief))} is required`
      : empty
        ? `${some(names)} has no value`
        : `${some(names)} ${plural(names.length, { one: "is", other: "are" })} missing`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    wanted === "date" && got === "text"
      ? `${code(name)} must be a date and time in ISO 8601 format`
      : `${code(name)} must be ${jsonKinds[wanted]}, but was sent as ${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, flaw }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (flaw === "ending") return `The API may no longer accept ${bare(sent)} for ${code(name)}`;
    if (flaw === "past") return `${code(name)} was already in the past: ${bare(sent)}`;
    if (right && others.length === 0 && flaw !== "case")
      return `For ${code(name)}, ${mustBe(bareText(sent), right)}`;
    if (flaw === "time-span") return `${bare(sent)} for ${code(name)} isn’t a time span in ISO 8601`;
    return flaw === "case"
      ? `For ${code(name)}, the documentation writes ${brief(right)}, not ${bare(sent)}`
      : `The documentation doesn’t list ${bare(sent)} for ${code(name)}`;
  },
  "joined-value": ({ args }) => `${code(args.name)} contains ${number(args.count)} values in one text`,
  "refused-value": ({ args: { name, others = [] }, sent }) => {
    const which = either([name, ...others].map(code));
    return sent === undefined
      ? `The API rejected the value of ${which}`
      : `The API rejected ${bare(sent)} for ${which}`;
  },
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} is ${brief(sent)}, the name of an object instead of its value`,
      secure: `${code(args.name)} is ${brief(sent)}, the name of a protected string instead of its text`,
      placeholder: `${code(args.name)} is still the placeholder ${brief(sent)}`,
      unset: `${code(args.name)} is ${brief(sent)}: a variable had no value`,
      date: `${code(args.name)} is ${brief(sent)}, the form of .NET for a date; ISO 8601 is expected`,
      marker: `${code(args.name)} is ${brief(sent)}, which stands for a value that the client didn’t know`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `If ${code(args.other)} is ${brief(args.value)}, ${code(args.name)} must be ${brief(expected?.[0])}`,
  "escaped-lines": ({ args }) =>
    `${code(args.name)} is a single line: it contains the characters ${code("\\n")} instead of line breaks`,
  "detection-rule": ({ args, sent }) =>
    ({
      continuous: `A rule that runs continuously can’t use ${code(sent)} in its query`,
      time: `The query renames the time column: ${brief(sent)}`,
      identifier: `${brief(sent)} isn’t one of the identifiers of an impacted asset`,
      null: `${code(args.name)} was sent as ${code("null")}`,
      fields: `The title and description use ${number(args.count)} columns in double braces; at most ${number(3)} are allowed`,
      columns: `After ${code(sent)}, the query no longer has ${codes(args.name ?? "")}`,
      entities: sent
        ? `${some(sent.split(", "))} can’t be the only entities of an alert`
        : "The rule maps no entity that an alert can be about",
      start: `The ID of the rule begins with ${code(args.name)} instead of a letter`,
      characters: `The ID of the rule contains ${code(args.name)}, which isn’t allowed`,
      length: `The ID of the rule is too long: ${number(args.count)} characters`,
    })[args.flaw],
  "query-cast": ({ args, sent }) =>
    ({
      path: `${brief(sent)} is text here, but the query uses it as a dynamic value`,
      key: `The query groups, joins, or sorts by ${brief(sent)}, which is dynamic`,
      entity: `The query returns ${brief(sent)} for an entity, but not as text`,
    })[args.flaw],
  "subscription-resource": ({ sent }) =>
    `A subscription to ${brief(sent)} needs a filter or the ID of an alert`,
  "batch-size": ({ args: { received, allowed, name } }) =>
    `${name ? code(name) : "The request"} has ${number(received)} items; at most ${number(allowed)} are allowed`,

  // Values
  "empty-value": ({ args }) => `The ${valueKinds[args.kind]} is empty`,
  "stray-characters": ({ args: { stray, kind }, expected }) => {
    const about = `The ${valueKinds[kind]}${expected?.[0] ? ` ${brief(expected[0])}` : ""}`;
    return {
      invisible: `${about} was sent with invisible characters`,
      space: `${about} was sent with spaces or line breaks around it`,
      quotes: `${about} was sent in quotation marks`,
      defanged: `${about} was sent in its defanged form`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    expected?.[0]
      ? `${brief(value)} is of the type ${brief(expected[0])}, not ${brief(sent)}`
      : `${brief(value)} isn’t of the type ${brief(sent)}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `The request contains ${/^[AM]/.test(looksLike) ? "an" : "a"} ${looksLike} hash, but the operation accepts ${either(takes.map(({ name }) => name))}`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "The name of the algorithm precedes the hash value",
      separators: "There are separators inside the hash value",
      base64: "The hash value is in base64, not in hexadecimal digits",
      character: `Character ${number(position)} of the hash value, ${code(character)}, isn’t a hexadecimal digit`,
      length: `The hash value has ${number(length)} characters instead of ${either(takes.map((one) => number(one.length)))}`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `${brief(sent)} must be in single quotation marks`
      : `${brief(sent)} isn’t in the format of a single IP address`,
  "domain-name": ({ sent }) => `${brief(sent)} isn’t in the format of a domain name`,
  "url-value": ({ sent }) => `${brief(sent)} isn’t a complete, encoded URL`,

  // Query, path, method, host
  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.length === 1) return within("$filter", mustBe(sent, expected[0]));
    if (args.flaw === "missing") return within("$filter", `an operator is missing before ${brief(sent)}`);
    if (args.flaw === "operand") return within("$filter", `a value is missing next to ${brief(sent)}`);
    return within("$filter", `${brief(sent)} isn’t an operator`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "a quotation mark is never closed")
      : expected?.length === 1
        ? within("$filter", mustBe(sent, expected[0]))
        : within("$filter", `the quotation marks of ${brief(sent)} are wrong`),
  "filter-parenthesis": ({ args }) =>
    within("$filter", `a parenthesis is never ${args.flaw === "unclosed" ? "closed" : "opened"}`),
  "filter-property": ({ args, certainty, sent, expected }) => {
    if (args.flaw === "beta") return `${brief(sent)} exists only in beta: call ${brief(expected?.[0])}`;
    if (args.flaw !== "not-filterable" && expected?.length === 1)
      return within("$filter", mustBe(sent, expected[0]));
    if (args.flaw === "unknown" && certainty === "certain")
      return `The API doesn’t know a property ${brief(sent)} here`;
    return args.flaw === "not-filterable"
      ? `The operation can’t filter by ${brief(sent)}`
      : `The documentation of this operation doesn’t list a filter by ${brief(sent)}`;
  },
  "filter-value": ({ sent, expected }) =>
    expected?.length === 1
      ? within("$filter", mustBe(sent, expected[0]))
      : within("$filter", `${brief(sent)} isn’t a documented value`),
  "filter-date": ({ args, sent, expected }) =>
    args.flaw === "kept"
      ? within("$filter", `${brief(sent)} may be older than the data that the log keeps`)
      : args.flaw === "early" && expected?.[0]
        ? within("$filter", `${brief(sent)} is too early: the API accepts times from ${brief(expected[0])}`)
        : expected?.length === 1
          ? within("$filter", mustBe(sent, expected[0]))
          : within("$filter", `${brief(sent)} isn’t a date`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "the API received a plus sign instead of a space"
        : "the text was percent-encoded twice",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `the API stopped reading at position ${number(args.position)}${sent ? `, at ${brief(sent)}` : ""}`,
    ),
  "query-option": ({ certainty, args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    if (flaw === "beta") return `${brief(sent)} exists only in beta: call ${brief(expected?.[0])}`;
    return {
      unknown: `OData has no option ${option}`,
      "not-taken":
        certainty === "certain"
          ? `The operation doesn’t support ${option}`
          : `The operation may not support ${option}`,
      maximum: `${option} is ${brief(sent)}; at most ${number(maximum)} is allowed`,
      value: `${option} doesn’t accept the value ${brief(sent)}`,
      repeated: `${option} is specified twice`,
      empty: `${option} has no value`,
      missing: `The URL is missing the parameter ${option}`,
      inline: `${brief(sent)} is part of each object already; ${option} takes only related objects`,
      unnamed: `${option} is missing before the equals sign in the URL`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `The path contains the placeholder ${brief(sent)} instead of a value`,
      word: `The path contains ${brief(sent)} instead of a value`,
      object: `The path contains ${brief(sent)} instead of a value`,
      empty: "A part of the path is empty",
      slash: "The path has an extra slash",
      space: `A space or an invisible character is next to ${brief(sent)} in the path`,
      quotes: `In the path, ${brief(sent)} is in quotation marks`,
      question: `The question mark before ${code(args.option)} is missing`,
      encoded: "The query became part of the path: its question mark is encoded as `%3F`",
      ref: "`/$ref` is missing at the end of the path",
    })[args.flaw],
  "unknown-path": ({ args: { flaw, segment }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "The path doesn’t begin with `/api/`",
      incomplete: right
        ? `The path is only the beginning of a documented path, such as ${brief(right)}`
        : "The path is only the beginning of a documented path",
      doubled: `The path contains ${code(segment)} twice`,
      versions: "The path contains two versions of the API",
      unversioned: right
        ? `The path lacks the version of the API; it’s documented as ${brief(right)}`
        : "The path lacks the version of the API",
      "whole-id": `The path contains a whole resource ID or URL where only ${brief(right)} belongs`,
      version: right
        ? `The operation is documented as ${brief(right)}`
        : "The operation is documented under another version",
      namespace: right
        ? `The action in the path has the wrong namespace; the path without it is ${brief(right)}`
        : "The action in the path has the wrong namespace",
      form: "Form parameters stand in the path",
      "sign-in": `The parameters are those of an interactive sign-in; its path is ${brief(right ?? "")}`,
      nearest: right
        ? `The documentation has no such path; the closest is ${brief(right)}`
        : "The documentation has no such path",
      none: "The documentation has no such path, and no similar one",
    }[flaw];
  },
  method: ({ args, sent, expected = [] }) =>
    args.isDocumented
      ? `The documentation lists ${brief(sent)} for this path, but this resource doesn’t accept it`
      : args.isUnknown
        ? `The path doesn’t accept ${brief(sent)}`
        : `The path accepts ${some(expected)}, not ${brief(sent)}`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} is an old host name; the current one is ${brief(expected?.[0])}`
      : `The operation is served by ${brief(expected?.[0])}, not by ${brief(sent)}`,
  "id-form": ({ args, sent }) => {
    const wanted: Record<typeof args.wanted, string> = {
      guid: "a GUID",
      device: "a device ID",
      alert: "an alert ID",
      incident: "an incident ID",
      indicator: "the ID of an indicator",
      number: "a number",
      time: "a timestamp",
      cve: "a CVE ID",
      recommendation: "the ID of a recommendation",
      software: "the ID of a product",
      account: "just an account name",
      other: "a value in the documented format",
    };
    return `${brief(sent)} in the path isn’t ${wanted[args.wanted]}`;
  },
} satisfies Partial<Verdicts>;
