import fc, { type GeneratorValue } from "fast-check";
import { expect, test } from "vitest";
import { type BodyParameter, loadOperations, type Operation } from "../../../../src/catalogue/operations.ts";
import { diagnose } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange } from "../../../entries.ts";

type Loose = Record<string, unknown>;

/** A call generated from the documentation, and the expected first finding after a mutation. */
interface Call {
  readonly url: string;
  readonly request: string;
}
interface Spoilt extends Call {
  readonly check: string;
  /** Properties that the finding must have. */
  readonly says: object;
}

const operations = await loadOperations();
const withBody = operations.filter(({ body }) => body !== undefined);
const withJson = withBody.filter(({ requestContentType }) => requestContentType === "application/json");

const hex = (length: number) => "220e7d15b011d7fac48f2bd61114db1022197f7f".repeat(2).slice(0, length);
const indicatorValues: Readonly<Record<string, string>> = {
  FileSha1: hex(40),
  FileMd5: hex(32),
  FileSha256: hex(64),
  CertificateThumbprint: hex(40),
  IpAddress: "203.0.113.7",
  DomainName: "contoso.com",
  Url: "https://contoso.com/a",
  WebCategory: "Gambling",
};
const samples: Readonly<Record<string, string>> = {
  Query: "DeviceInfo | where OSPlatform == 'Linux' | take 5",
  Timespan: "P30D",
  Sha1: hex(40),
  machineId: hex(40),
  target: "10.0.0.1",
  educateUrl: "https://contoso.com/why",
  domainName: "contoso.com",
  emailSourceDomain: "contoso.com",
  emailSourceIpAddress: "203.0.113.7",
  networkIPv4: "203.0.113.7",
  networkSourceIPv4: "203.0.113.7",
  networkDestinationIPv4: "203.0.113.7",
  networkIPv6: "2001:db8::7",
  networkSourceIPv6: "2001:db8::7",
  networkDestinationIPv6: "2001:db8::7",
  url: "https://contoso.com/a",
};
const words = ["pilot", "Contoso 42", "naïve — «x»", "line\nbreak", 'say "hello"', "C:\\Temp", "//", "a,]"];

/**
 * A list item chosen by number: the generator returns the same object again, and a shared object would be mutated
 * twice.
 */
function choose<Item>(g: GeneratorValue, list: readonly Item[]): Item {
  const item = list[g(fc.nat, { max: list.length - 1 })];
  if (item === undefined) throw new Error("Nothing to choose from.");
  return item;
}

/** Generates a value that the documentation allows. `plain` avoids characters that need escaping. */
function sampleOf(g: GeneratorValue, parameter: BodyParameter, plain: boolean): unknown {
  const { name, type, allowedValues, endingValues = {} } = parameter;
  const text = () => samples[name] ?? choose(g, plain ? words.slice(0, 2) : words);
  if (allowedValues)
    return choose(
      g,
      allowedValues.filter((value) => !(value in endingValues)),
    );
  if (type === "Object") return objectOf(g, membersOf(parameter), plain);
  if (type === "Object[]") return many(g).map(() => objectOf(g, membersOf(parameter), plain));
  if (type.endsWith("[]")) return many(g).map(() => hex(40));
  if (type === "Boolean") return g(fc.boolean);
  if (type === "Int") return g(fc.integer, { min: 1, max: 24 });
  return type.startsWith("Date") ? "2026-12-31T10:00:00Z" : text();
}

const many = (g: GeneratorValue) => Array.from({ length: g(fc.integer, { min: 1, max: 3 }) });
const membersOf = ({ items, itemsLike }: BodyParameter): readonly BodyParameter[] =>
  items ?? operations.find(({ id }) => id === itemsLike)?.body ?? [];

/** An object with all required parameters and some of the others, not empty if possible. */
function objectOf(g: GeneratorValue, parameters: readonly BodyParameter[], plain: boolean): Loose {
  const chosen = parameters.filter(({ required, usual }) => required || usual || g(fc.boolean));
  const sent = chosen.length > 0 ? chosen : parameters.slice(0, 1);
  const made: Loose = Object.fromEntries(sent.map((one) => [one.name, sampleOf(g, one, plain)]));
  const kind = made.indicatorType;
  const length = { md5: 32, sha1: 40, sha256: 64 }[String(made.fileHashType)];
  if (length && made.fileHashValue !== undefined) made.fileHashValue = hex(length);
  return typeof kind === "string" ? { ...made, indicatorValue: indicatorValues[kind] } : made;
}

const ofForm = new Map<string, readonly string[]>();

/** Values of a documented form. */
function valuesOf(form: string): readonly string[] {
  const values = ofForm.get(form) ?? fc.sample(fc.stringMatching(new RegExp(form)), { numRuns: 30, seed: 1 });
  ofForm.set(form, values);
  return values;
}

function urlOf(g: GeneratorValue, { api, path, pathParameters }: Operation): string {
  const host = api === "graph" ? "graph.microsoft.com" : "api.security.microsoft.com";
  const filled = path.replace(/\{([^}]+)\}/g, (_, name) => {
    const form = pathParameters?.find((parameter) => parameter.name === name)?.form;
    return encodeURIComponent(form ? choose(g, valuesOf(form)) : "1");
  });
  return `https://${host}${filled}`;
}

const replies = [
  { error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "|1." } },
  { error: { code: "BadRequest", message: "General Bad Request error message.", target: "|1." } },
];

function findingsOf(g: GeneratorValue, operation: Operation, { url, request }: Call) {
  const type = operation.requestContentType ?? "application/json";
  const requestHeaders = { "Content-Type": type.startsWith("multipart") ? `${type}; boundary=b` : type };
  const body = choose(g, replies);
  const sent = { method: operation.method, url, request, requestHeaders, contentType: type, body };
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return diagnose(failure, operations);
}

/** An object somewhere in the body, with its documentation. */
interface Spot {
  readonly object: Loose;
  readonly parameters: readonly BodyParameter[];
}

function spotsOf(object: Loose, parameters: readonly BodyParameter[]): Spot[] {
  const inner = parameters.flatMap((parameter): Spot[] => {
    const value = object[parameter.name];
    const members = membersOf(parameter);
    if (members.length === 0 || value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((member) => spotsOf(member as Loose, members)); // generated above
  });
  return [{ object, parameters }, ...inner];
}

/** A parameter that is sent somewhere and fulfills the condition. */
function pick(g: GeneratorValue, root: Spot, allows: (parameter: BodyParameter) => boolean) {
  const all = spotsOf(root.object, root.parameters).flatMap(({ object, parameters }) =>
    parameters.filter(({ name }) => name in object).map((parameter) => ({ object, parameters, parameter })),
  );
  const fit = all.filter(({ parameter }) => allows(parameter));
  return fit.length > 0 ? choose(g, fit) : undefined;
}

/** Renames a property, keeping its position. */
function rename(object: Loose, name: string, other: string): void {
  const entries = Object.entries(object);
  for (const key of Object.keys(object)) delete object[key];
  for (const [key, value] of entries) object[key === name ? other : key] = value;
}

/** A word with one letter omitted, doubled, replaced, or swapped with the next. */
function misspell(g: GeneratorValue, word: string): string {
  const at = g(fc.integer, { min: 1, max: word.length - 2 });
  const [a = "", b = ""] = [word.charAt(at), word.charAt(at + 1)];
  const middle = choose(g, [b, a + a + b, `q${b}`, b + a]);
  return word.slice(0, at) + middle + word.slice(at + 2);
}

const isAmong = (word: string, list: readonly string[]) =>
  list.some((other) => other.toLowerCase() === word.toLowerCase());
const required = (parameter: BodyParameter) =>
  (parameter.required === true && !parameter.requiredOpen) || parameter.usual === true;

type Spoil = (g: GeneratorValue, operation: Operation, root: Spot, url: string) => Spoilt | undefined;
/** A wrapper name that is not itself a parameter: simulations have a `payload`. */
const containerFor = (g: GeneratorValue, { parameters }: Spot) =>
  choose(
    g,
    ["body", "payload", "requestBody", "wrapper"].filter((name) =>
      parameters.every((one) => one.name !== name),
    ),
  );

const inBody = (root: Spot, url: string, check: string, says: object): Spoilt => ({
  url,
  request: JSON.stringify(root.object),
  check,
  says,
});

const spoils: Readonly<Record<string, Spoil>> = {
  case(g, _, root, url) {
    const spot = pick(g, root, ({ caseUncertain, nameOpen }) => !caseUncertain && !nameOpen);
    if (!spot) return undefined;
    const { name } = spot.parameter;
    const first = name.charAt(0);
    const turned =
      (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
    const other = choose(g, [turned, name.toUpperCase()]);
    rename(spot.object, name, other);
    return inBody(root, url, "parameter-case", { sent: other, expected: [name] });
  },
  misspelling(g, _, root, url) {
    const spot = pick(g, root, ({ name, nameOpen }) => !nameOpen && name.length > 3);
    if (!spot) return undefined;
    const { name } = spot.parameter;
    const other = misspell(g, name);
    const known = spot.parameters.map((parameter) => parameter.name);
    if (isAmong(other, known)) return undefined;
    rename(spot.object, name, other);
    return inBody(root, url, "parameter-spelling", { sent: other, expected: [name] });
  },
  missing(g, _, root, url) {
    const spot = pick(g, root, required);
    if (!spot) return undefined;
    const { name } = spot.parameter;
    delete spot.object[name];
    return inBody(root, url, "parameter-missing", { args: { names: [name], empty: false } });
  },
  wrapped(g, _, root, url) {
    const container = containerFor(g, root);
    const request = JSON.stringify({ [container]: root.object });
    return { url, request, check: "parameter-level", says: { args: { where: "nested", container } } };
  },
  nested(g, _, root, url) {
    const name = choose(g, Object.keys(root.object));
    const container = containerFor(g, root);
    const { [name]: value, ...rest } = root.object;
    const request = JSON.stringify({ ...rest, [container]: { [name]: value } });
    return { url, request, check: "parameter-level", says: { args: { where: "nested", names: [name] } } };
  },
  query(g, _, root, url) {
    const scalars = Object.entries(root.object).filter(([, value]) => typeof value !== "object");
    if (scalars.length === 0) return undefined;
    const [name, value] = choose(g, scalars);
    const { [name]: _moved, ...rest } = root.object;
    return {
      url: `${url}?${name}=${encodeURIComponent(String(value))}`,
      request: JSON.stringify(rest),
      check: "parameter-level",
      says: { args: { where: "query", names: [name] } },
    };
  },
  unknown(g, { bodyOpen }, root, url) {
    if (bodyOpen) return undefined;
    const name = choose(g, ["colour", "fooBar", "x", "priorityLevel"]);
    root.object[name] = choose(g, ["x", 1, true, null]);
    return inBody(root, url, "parameter-unknown", { sent: name });
  },
  value(g, _, root, url) {
    const spot = pick(g, root, ({ allowedValues, valuesOpen }) => allowedValues !== undefined && !valuesOpen);
    if (!spot) return undefined;
    const { name, allowedValues = [], olderValues = [] } = spot.parameter;
    const other = choose(g, [misspell(g, String(spot.object[name])), "Nonsense", ""]);
    if (isAmong(other, [...allowedValues, ...olderValues])) return undefined;
    spot.object[name] = other;
    const isMissing = other === "" && required(spot.parameter);
    return inBody(root, url, isMissing ? "parameter-missing" : "parameter-value", {
      sent: isMissing ? `"${name}": ""` : JSON.stringify(other),
    });
  },
  type(g, _, root, url) {
    const spot = pick(g, root, ({ typeOpen, type }) => !typeOpen && !/^(?:Int|Boolean|Date)/.test(type));
    if (!spot) return undefined;
    const { name, type } = spot.parameter;
    const value = spot.object[name];
    const list = type.endsWith("[]");
    const other = list
      ? (value as unknown[])[0]
      : type === "Object"
        ? "text"
        : choose(g, [[value], { is: value }]); // generated above
    spot.object[name] = other;
    return inBody(root, url, "parameter-type", { sent: JSON.stringify(other).slice(0, 200) });
  },
  trailingComma(_g, _, root, url) {
    const request = JSON.stringify(root.object).replace(/\}$/, ",}");
    return { url, request, check: "json-syntax", says: { args: { reason: "trailing-comma" } } };
  },
  singleQuotes(_g, _, root, url) {
    const request = JSON.stringify(root.object).replaceAll("'", "").replaceAll('"', "'");
    return { url, request, check: "json-syntax", says: { args: { reason: "quotes" } } };
  },
  cut(g, _, root, url) {
    const text = JSON.stringify(root.object);
    const request = text.slice(0, g(fc.integer, { min: 1, max: text.length - 1 }));
    // A value under such a name is redacted, so that nothing is known about its end.
    if (/session|clientState/i.test(request)) return undefined;
    return { url, request, check: "json-syntax", says: { args: { reason: "cut" } } };
  },
  twice(_g, _, root, url) {
    const request = JSON.stringify(JSON.stringify(root.object));
    return { url, request, check: "body-form", says: { args: { form: "twice" } } };
  },
  tooMany(_g, { body }, root, url) {
    const list = body?.find(({ maxItems }) => maxItems !== undefined);
    const sent = list && root.object[list.name];
    if (!list?.maxItems || !Array.isArray(sent)) return undefined;
    const [item] = sent;
    root.object[list.name] = Array.from({ length: list.maxItems + 1 }, () => item);
    return inBody(root, url, "batch-size", { sent: String(list.maxItems + 1) });
  },
  empty(_g, { body, method }, _root, url) {
    if (!body?.some((one) => required(one) && !one.usual) && method !== "PATCH") return undefined;
    return { url, request: "", check: "body-missing", says: {} };
  },
};

const options = { numRuns: 1000 };

/** Values are generated independently, so some do not fit together. */
const fitting = (found: ReturnType<typeof findingsOf>) =>
  found.filter(({ check }) => check !== "dependent-value");

test("the first finding names the single mutation of a correct call", () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const operation = choose(g, withJson);
      const kind = choose(g, Object.keys(spoils));
      const parameters = operation.body ?? [];
      const object = objectOf(g, parameters, kind === "singleQuotes");
      const spoilt = spoils[kind]?.(g, operation, { object, parameters }, urlOf(g, operation));
      fc.pre(spoilt !== undefined);
      if (!spoilt) return;
      const [first] = fitting(findingsOf(g, operation, spoilt));
      expect({ kind, id: operation.id, request: spoilt.request.slice(0, 400), ...first }).toMatchObject({
        check: spoilt.check,
        ...spoilt.says,
      });
    }),
    options,
  );
}, 60_000);

test("correct calls have no findings", () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const operation = choose(g, withBody);
      const form = '--b\r\nContent-Disposition: form-data; name="File"; filename="a.ps1"\r\n\r\nls\r\n--b--';
      const request = operation.requestContentType?.startsWith("multipart")
        ? form
        : JSON.stringify(objectOf(g, operation.body ?? [], false), null, choose(g, [0, 2]));
      const found = findingsOf(g, operation, { url: urlOf(g, operation), request });
      expect(fitting(found)).toEqual([]);
    }),
    options,
  );
}, 60_000);
