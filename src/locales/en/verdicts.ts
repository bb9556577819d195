import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import { bareText, createWords } from "../words.ts";

const { bare, brief, code, duration, number, plural, some } = createWords("en");

const products = {
  mde: "Microsoft Defender for Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};
const clouds = {
  commercial: "the commercial cloud",
  gcc: "GCC",
  gov: "the US government cloud (GCC High, DoD)",
  china: "the cloud in China",
};
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
  number: "a number that JSON doesn’t have",
  literal: "a word that JSON doesn’t have",
  "byte-order-mark": "a byte order mark at the beginning",
  cut: "its end is missing",
  extra: "text after its end",
  other: "an unexpected character",
};

const calls = (count: number) => `${number(count)} ${plural(count, { one: "call", other: "calls" })}`;
const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} must be ${brief(right)}`;
const within = (option: string, sentence: string) => `In \`${option}\`, ${sentence}`;

/** What is wrong, for each finding. */
export const verdicts: Verdicts = {
  // Token, permission, tenant, device
  "missing-token": ({ args }) =>
    args.saved
      ? "The recorded request has no `Authorization` header"
      : "The call was sent without an `Authorization` header",
  "malformed-token": ({ args }) =>
    ({
      scheme: "The `Authorization` header doesn’t begin with `Bearer`",
      "doubled-scheme": "The `Authorization` header says `Bearer` twice",
      quoted: "The token in the `Authorization` header is in quotation marks",
      "line-break": "The `Authorization` header contains a line break",
      space: "The token in the `Authorization` header contains a space",
      empty: "The `Authorization` header contains no token",
      "not-a-jwt": "The `Authorization` header doesn’t carry a complete token",
      signature: "The API can’t verify the signature of the token in `Authorization`",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined
      ? "The API says that the token has expired"
      : `The token expired ${duration(args.seconds)} before the call`,
  "early-token": ({ args }) => `The token only becomes valid ${duration(args.seconds)} after the call`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `The token is for an app of your own, but the call goes to ${products[api]}`
        : `The token is for ${foreign}, but the call goes to ${products[api]}`
      : made && made !== api
        ? `The token is for ${products[made]}, but the call goes to ${products[api]}`
        : `${products[api]} doesn’t accept ${sent ? `a token for ${brief(sent)}` : "a token for this audience"}`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from
      ? `${brief(sent)} belongs to ${clouds[from]}, but the call goes to ${clouds[to]}`
      : `The tenant doesn’t belong to ${clouds[to]}`,
  "conditional-access": ({ args }) =>
    ({
      claims: "A policy requires a new sign-in with additional claims",
      mfa: "A policy requires multifactor authentication",
      device: "A policy requires a registered or compliant device",
      "sign-in": "No session can be used without asking the user",
      blocked: "A policy of the tenant blocks this sign-in",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "Defender for Endpoint isn’t active in this tenant",
      license: "A license is missing in this tenant",
      onboarding: `${name || "The product"} has not been set up in this tenant`,
      provisioning: "This tenant has not been set up for Microsoft Defender yet",
      premium: "The tenant has no premium license for Microsoft Entra ID",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? code(needed) : "the permission for this operation";
    if (none) return `The token holds no permissions; the call needs ${permission}`;
    if (kind === "unknown") return `The caller may lack ${permission}`;
    return `The token lacks ${permission}${sent && sent.length <= 60 ? `; it holds ${some(sent.split(", "))}` : ""}`;
  },
  "permission-held": ({ args }) =>
    `The token holds ${code(args.held)}, which is enough, so the API refuses the call for another reason`,
  "user-role": ({ args: { role } }) =>
    role
      ? `The user may lack the role permission ${code(role)} or access to the device group`
      : "The user may lack a role or access to the device group",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "Live response is turned off in this tenant"
      : name
        ? `${code(name)} is turned off in this tenant`
        : "A feature that this call needs is turned off or missing in the tenant",
  "disallowed-operation": ({ args: { automation, reason } }) =>
    automation
      ? "The device has no automation level"
      : reason
        ? `The API doesn’t allow this: ${code(reason)}`
        : "The API doesn’t allow this operation",
  "device-platform": ({ args: { platform } }) =>
    platform
      ? `The action isn’t available on ${code(platform)}`
      : "The action isn’t available on the platform of the device",
  "client-version": ({ args: { action, version } }) =>
    version
      ? `${action ? code(action) : "The action"} needs client version ${code(version)} or later on the device`
      : "The Defender client on the device is too old for this action",

  // Limits, service, hunting, network
  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `The limit of ${calls(allowed)} in ${duration(period)} is reached`;
    if (perMinute !== undefined)
      return `Too many calls: this operation takes ${calls(perMinute)} per minute${perHour === undefined ? "" : ` and ${number(perHour)} per hour`}`;
    return perHour === undefined
      ? "Too many calls in this period"
      : `Too many calls: this operation takes ${calls(perHour)} per hour`;
  },
  "early-retry": ({ args }) =>
    `The call came ${duration(args.seconds)} before the time that an earlier response had set`,
  "retiring-operation": ({ args }) =>
    `The API may no longer be there: Microsoft retires it from ${code(args.since)}`,
  "server-fault": ({ args: { succeeded, failed } }) =>
    succeeded !== undefined && succeeded > 0
      ? "The service failed; the same call has worked before"
      : failed !== undefined && failed > 1
        ? `The service failed; this call has failed ${number(failed)} times and never worked`
        : "The service failed while it processed the call",
  "query-name": ({ args: { kind, why }, sent, expected = [] }) => {
    const [right] = expected;
    if (right && why === "renamed")
      return `The query says ${brief(sent)}, which is now called ${brief(right)}`;
    if (right) return `The query says ${brief(sent)}; it probably means ${brief(right)}`;
    if (why === "endpoint")
      return `The query names the table ${brief(sent)}, which the hunting API of Defender for Endpoint doesn’t have`;
    if (why === "product")
      return `The query names the table ${brief(sent)}, which isn’t available in this tenant`;
    return {
      table: `The query names the table ${brief(sent)}, which isn’t known here`,
      column: `The query names the column ${brief(sent)}, which doesn’t exist at this point`,
      function: `The query calls the function ${brief(sent)}, which doesn’t exist here`,
      name: `The query says ${brief(sent)}, which isn’t known at this point`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (line ${number(line)}, column ${number(column)})`;
    const problems = {
      quote: "A string in the query is never closed",
      bracket: "A bracket in the query has no match",
      pipe: "In the query, no operator follows a pipe",
      operator: `${brief(sent)} isn’t an operator of the query language`,
    };
    const other = sent
      ? `The query can’t be parsed at ${brief(sent)}`
      : "The query can’t be parsed: its syntax is wrong";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "The query ran too long and was stopped",
          size: "The result of the query is too large",
          resources: "The query needed too many resources and was stopped",
        }[reason]
      : "The query may have run too long",
  "processing-quota": ({ args: { wait } }) =>
    `The tenant has used up its processing time for hunting queries${wait ? `, for another ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "The host name couldn’t be resolved",
      refused: "The server couldn’t be reached",
      broken: "The connection broke before the response was complete",
      timeout: "The server didn’t answer in time",
      certificate: "The browser doesn’t trust the certificate or the encrypted connection",
      blocked: "An extension, such as an ad blocker, or an administrator blocked the call",
      policy: "A policy of the page or the browser blocked the call",
      offline: "The computer was offline or switched networks",
      proxy: "The proxy didn’t let the call through",
      cors: "The browser didn’t send the call: the server’s answer to the CORS preflight probably doesn’t allow it",
      unknown: "No response came, and the browser gives no precise reason",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `The server answered ${code(String(status))}, but ${code(header)} doesn’t let this page read it`,
  "preflight-status": ({ args }) =>
    `The server answered the browser’s preflight with ${code(String(args.status))}, so the call was never sent`,

  // Sign-in
  "form-body": ({ args }) =>
    `The body is ${args.json ? "JSON" : "not a form"}, but the token endpoint reads only form fields`,
  "sign-in-parameter": ({ args }) => `The token request lacks the parameter ${code(args.name)}`,
  "grant-type": ({ sent, expected }) => within("grant_type", mustBe(sent, expected?.[0])),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default": expected[0]
        ? within("scope", mustBe(sent, expected[0]))
        : "The scope of an application token must end with `/.default`",
      "resource-at-v2": "The v2.0 endpoint takes `scope`, not `resource`",
      "scope-at-v1": "The v1.0 endpoint takes `resource`, not `scope`",
      "default-at-v1": "`resource` takes the resource without `/.default`",
      several: "The scopes belong to several resources, but a token is for one only",
      "not-set-up": `There is no service for the resource ${brief(sent)} in this tenant`,
      unknown: `The tenant knows no service named ${brief(sent)}`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `The URL says ${brief(sent)} where the tenant belongs`,
      unknown: `The sign-in service doesn’t know the tenant ${brief(sent)}`,
      general: `${brief(sent)} doesn’t say which tenant the token is for`,
      "missing-app": `The app isn’t known in the tenant ${brief(sent)}`,
      "missing-user": "The account of the user belongs to another tenant",
    })[fault],
  "sign-in-credential": ({ args }) =>
    ({
      "wrong-secret": "The client secret is wrong",
      "expired-secret": "The client secret has expired",
      missing: "The token request carries no client credential",
      "public-client": "The app is a public client, but the request sends a client secret",
      certificate: "The certificate that signs the assertion isn’t registered for the app",
      clock: "The client assertion is outside its valid time",
    })[args.fault],
  "missing-consent": ({ args: { fault, app } }) =>
    ({
      missing: `Nobody has consented to ${app ? `the app ${code(app)}` : "the app"} in this tenant`,
      admin: `No administrator has consented to ${app ? `the app ${code(app)}` : "the app"}`,
      declined: "The user declined the consent",
      unlisted: "The app registration lists no permission of this API",
      unassigned: "The user isn’t assigned to the app",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "The code, refresh token, or assertion has expired",
      used: "The authorization code has already been used",
      invalid: "The code, refresh token, or assertion isn’t valid for this request",
      revoked: "The session was ended, for example by a password change",
    })[args.fault],

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
      text: "The body is plain text, but the operation expects a JSON object",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `The request has no \`Content-Type\`; expected is ${brief(expected?.[0])}`,
      wrong: `The \`Content-Type\` is ${brief(sent)}; expected is ${brief(expected?.[0])}`,
      boundary: "The `Content-Type` doesn’t name the boundary of the form",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `${some(names)} must not be inside ${code(container)}`,
      member: `${some(names)} must be inside ${code(container)}`,
      query: `${some(names)} must be in the body, not in the URL`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) => `The body contains ${code(args.name)} twice, in different letter case`,
  "parameter-unknown": ({ args }) => `The operation documents no parameter ${code(args.name)}`,
  "parameter-missing": ({ args: { names, empty, oneOf } }) =>
    oneOf
      ? `One of ${names.map(brief).join(" or ")} must be sent`
      : empty
        ? `${some(names)} has no value`
        : `${some(names)} ${plural(names.length, { one: "is", other: "are" })} missing`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    `${code(name)} takes ${jsonKinds[wanted]}, but the request sends ${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, caseOnly }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (right && others.length === 0 && !caseOnly)
      return `For ${code(name)}, ${mustBe(bareText(sent), right)}`;
    return caseOnly
      ? `For ${code(name)}, the documentation writes ${brief(right)}, not ${bare(sent)}`
      : `The documentation doesn’t list ${bare(sent)} for ${code(name)}`;
  },
  "refused-value": ({ args, sent }) => `The API rejects ${bare(sent)} for ${code(args.name)}`,
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} is ${brief(sent)}, the name of an object instead of its value`,
      secure: `${code(args.name)} is ${brief(sent)}, the name of a protected string instead of its text`,
      placeholder: `${code(args.name)} is still the placeholder ${brief(sent)}`,
      unset: `${code(args.name)} is ${brief(sent)}: a variable had no value`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `Where ${code(args.other)} is ${brief(args.value)}, ${code(args.name)} must be ${brief(expected?.[0])}`,
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
    `${brief(value)} isn’t of the type ${brief(sent)}${expected?.[0] ? `, but ${brief(expected[0])}` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `The request sends ${/^[AM]/.test(looksLike) ? "an" : "a"} ${looksLike} hash; expected is ${takes.map(({ name }) => name).join(" or ")}`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "The name of the algorithm stands before the hash value",
      separators: "There are separators inside the hash value",
      base64: "The hash value is in base64, not in hexadecimal digits",
      character: `Character ${number(position)} of the hash value, ${code(character)}, isn’t a hexadecimal digit`,
      length: `The hash value has ${number(length)} characters; expected are ${takes.map((one) => number(one.length)).join(" or ")}`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `${brief(sent)} must be in single quotation marks`
      : `${brief(sent)} isn’t a single plain IP address`,
  "domain-name": ({ sent }) => `${brief(sent)} isn’t a plain domain name`,
  "url-value": ({ sent }) => `${brief(sent)} isn’t a complete, encoded URL`,

  // Query, path, method, host
  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.[0]) return within("$filter", mustBe(sent, expected[0]));
    if (args.flaw === "missing") return within("$filter", `an operator is missing before ${brief(sent)}`);
    if (args.flaw === "operand") return within("$filter", `a value is missing next to ${brief(sent)}`);
    return within("$filter", `${brief(sent)} isn’t an operator`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "a quotation mark is never closed")
      : expected?.[0]
        ? within("$filter", mustBe(sent, expected[0]))
        : within("$filter", `the quotation marks of ${brief(sent)} are wrong`),
  "filter-parenthesis": ({ args }) =>
    within("$filter", `a parenthesis is never ${args.flaw === "unclosed" ? "closed" : "opened"}`),
  "filter-property": ({ args, sent, expected }) => {
    if (expected?.[0]) return within("$filter", mustBe(sent, expected[0]));
    return args.flaw === "not-filterable"
      ? `The operation can’t filter by ${brief(sent)}`
      : `The operation documents no filter by ${brief(sent)}`;
  },
  "filter-date": ({ sent, expected }) =>
    expected?.[0]
      ? within("$filter", mustBe(sent, expected[0]))
      : within("$filter", `${brief(sent)} isn’t a date`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "a plus sign arrives where a space is meant"
        : "the text was percent-encoded twice",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `the API stops at position ${number(args.position)}${sent ? `, at ${brief(sent)}` : ""}`,
    ),
  "query-option": ({ args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    return {
      unknown: `OData has no option ${option}`,
      "not-taken": `The operation may not support ${option}`,
      maximum: `${option} is ${brief(sent)}; at most ${number(maximum)} is allowed`,
      value: `${option} doesn’t take the value ${brief(sent)}`,
      repeated: `${option} is given twice`,
      empty: `${option} has no value`,
      missing: `The URL lacks the parameter ${option}`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `The path contains the placeholder ${brief(sent)} instead of a value`,
      word: `The path contains ${brief(sent)} instead of a value`,
      empty: "A part of the path is empty",
      slash: "There is one slash too many in the path",
      space: `A space or an invisible character stands beside ${brief(sent)} in the path`,
      quotes: `${brief(sent)} stands in quotation marks in the path`,
    })[args.flaw],
  "unknown-path": ({ args: { flaw }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "The path doesn’t begin with `/api/`",
      incomplete: right
        ? `The path is only the beginning of documented ones, such as ${brief(right)}`
        : "The path is only the beginning of documented ones",
      doubled: "The path contains `/api` twice",
      version: right
        ? `The operation is documented as ${brief(right)}`
        : "The operation is documented under another version",
      nearest: right
        ? `The documentation has no such path; the closest is ${brief(right)}`
        : "The documentation has no such path",
      none: "The documentation has no such path, and no similar one",
    }[flaw];
  },
  method: ({ sent, expected = [] }) => `The path takes ${some(expected)}, not ${brief(sent)}`,
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
      account: "an account name alone",
      other: "a value of the documented format",
    };
    return `${brief(sent)} in the path isn’t ${wanted[args.wanted]}`;
  },
};
