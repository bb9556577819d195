import { describe, expect, test } from "vitest";
import { path } from "../../../../src/core/checks/path/index.ts";
import { device, edited, failed, marked, mde, refusal } from "../failed.ts";

const guid = "988cc94e-7a8f-4b28-ab65-54970c5d5018";

/** What is said about the ID of a call: `certainty wanted seen length`. */
function said(
  url: string,
  { method = "GET", status = 404, body = refusal("ResourceNotFound") as object } = {},
) {
  const found = path.run(failed({ url, method, status, body }));
  const [first] = found.filter(({ check }) => check === "id-form");
  if (first?.check !== "id-form") return undefined;
  const { wanted, seen, length } = first.args;
  return { text: `${first.certainty} ${wanted} ${seen} ${length}`, first };
}

test.each([
  [device, "hex40"],
  [device.toUpperCase(), "hex40"],
  [device.slice(1), "hex"],
  ["0123456789abcdef", "hex"],
  ["a123456789abcde", "other"],
  ["5", "number"],
  ["1".repeat(19), "number"],
  ["1".repeat(20), "hex"],
  ["da637472900382838869_1364969609", "alert"],
  ["637472900382838869_-1364969609", "alert"],
  ["xda637472900382838869_1364969609", "other"],
  ["da63747_1x", "other"],
  ["CVE-2019-0608", "cve"],
  ["2019-0608", "cve"],
  ["CVE-2019-060", "other"],
  ["xCVE-2019-0608", "other"],
  ["microsoft-_-edge", "software"],
  ["10.0.0.1", "ip"],
  ["anna@contoso.com", "email"],
  ["anna@", "other"],
  ["a@b@c", "other"],
  ["host-x", "other"],
])("in place of a GUID, %s is %s", (value, seen) =>
  expect(said(`${mde}/machineactions/${value}`)?.text).toBe(`certain guid ${seen} ${value.length}`),
);

describe("a value that only may be of the wrong form", () => {
  test.each([
    [`machines/${guid}`, `possible device guid 36`],
    [`machines/da637472900382838869_1364969609`, "possible device alert 31"],
    ["machines/5", "possible device number 1"],
    ["machines/CVE-2019-0608", "possible device cve 13"],
    [`alerts/${device}`, "possible alert hex40 40"],
    ["alerts/924565", "possible alert number 6"],
    ["alerts/da637472900382838869_1364969609", undefined],
    [`machines/${device}`, undefined],
    [`alerts/${guid}`, undefined],
  ])("%s: %s", (end, text) => expect(said(`${mde}/${end}`)?.text).toBe(text));

  test("is suspect only if nothing was found", () => {
    const body = refusal("BadRequest");
    expect(said(`${mde}/alerts/924565`, { status: 400, body })).toBeUndefined();
    expect(said(`${mde}/machines/${guid}`, { status: 400, body })).toBeUndefined();
  });

  test("is left alone if the reply blames the body", () => {
    const at = `${mde}/machines/host-x/isolate`;
    const of = (code: string) => said(at, { method: "POST", status: 400, body: refusal(code) })?.text;
    expect(of("InvalidRequestBody")).toBeUndefined();
    expect(of("BadRequest")).toBe("possible device other 6");
  });
});

test("the name of a device is likely the reason where only its ID is accepted", () => {
  const at = (id: string, status = 404) =>
    said(`${mde}/machines/${id}/isolate`, { method: "POST", status })?.text;
  expect(at("host-x")).toBe("likely device other 6");
  expect(at("host-x", 400)).toBe("possible device other 6");
  expect(at("abc-01")).toBe("possible device other 6");
  expect(at("10.0")).toBe("likely device other 4");
});

test("an ID of another directory is likely the reason if the reply names it", () => {
  const at = (message: string, id = guid) =>
    said(`${mde}/machines/${id}`, { body: refusal("ResourceNotFound", message) })?.text;
  expect(at(`Machine ${guid} was not found`)).toBe("likely device guid 36");
  expect(at(`Machine ${guid.toUpperCase()} was not found`)).toBe("likely device guid 36");
  expect(at("Machine was not found")).toBe("possible device guid 36");
  expect(at("Machine 924565 was not found", "924565")).toBe("possible device number 6");
});

test("a value that the reply calls invalid is certainly the reason", () => {
  const at = (message: string, id = "host-x") =>
    said(`${mde}/machines/${id}/alerts`, { status: 400, body: refusal("BadRequest", message) })?.text;
  for (const message of [
    "host-x is invalid",
    "not a valid ID: host-x",
    "the format of host-x",
    "cannot parse host-x",
  ])
    expect(at(message)).toBe("certain device other 6");
  expect(at("host-x is not here")).toBe("possible device other 6");
  expect(at("host-y is invalid")).toBe("possible device other 6");
  expect(at("h- is invalid", "h-")).toBe("possible device other 2");
});

test.each([
  ["2019-0608", "likely cve other 9", "CVE-2019-0608"],
  ["cve2019-0608", "likely cve other 12", "CVE-2019-0608"],
])("the number of a vulnerability, %s, gets its prefix", (value, text, expected) => {
  const url = `${mde}/vulnerabilities/${value}`;
  const found = said(url);
  expect([found?.text, found?.first.expected]).toEqual([text, [expected]]);
  expect(edited(url, found?.first)).toBe(`${mde}/vulnerabilities/${expected}`);
  expect(marked(url, found?.first)).toBe(value);
});

test.each([
  ["anna@contoso.com", "possible account email 16", "anna"],
  ["CONTOSO%5Canna", "likely account other 12", "anna"],
])("an account, %s, loses its domain", (value, text, expected) => {
  const url = `${mde}/users/${value}/alerts`;
  const found = said(url);
  expect([found?.text, found?.first.expected]).toEqual([text, [expected]]);
  expect(marked(url, found?.first)).toBe(value);
  expect(found?.first.edits).toBeUndefined();
});

test.each(["", "•••", "x".repeat(501), "{id}"])("%j is not judged", (value) =>
  expect(said(`${mde}/machineactions/${value}`)).toBeUndefined(),
);

test("a value in quotation marks is marked without them", () => {
  const url = `${mde}/machineactions/${guid}/GetLiveResponseResultDownloadLink(index='x')`;
  const found = said(url);
  expect([found?.text, marked(url, found?.first)]).toEqual(["certain number other 1", "x"]);
});

test("the place is the parameter's in the path", () => {
  expect(said(`${mde}/machineactions/5`)?.first.place).toMatchObject({ part: "path", name: "id" });
});

test("addresses, domains and hashes have checks of their own", () => {
  for (const end of [
    "ips/10.0.0/alerts",
    "domains/a b/alerts",
    "files/12345/alerts",
    "machines/findbyip(ip='10.0.0',timestamp=2019-09-22T08:44:05Z)",
  ])
    expect(said(`${mde}/${end}`)).toBeUndefined();
});

test("a date without its time gets one", () => {
  const url = (time: string) => `${mde}/machines/findbyip(ip='10.248.240.38',timestamp=${time})`;
  const found = said(url("2019-09-22"));
  expect([found?.text, found?.first.expected]).toEqual(["possible time other 10", ["2019-09-22T00:00:00Z"]]);
  expect(marked(url("2019-09-22"), found?.first)).toBe("2019-09-22");
  expect(said(url("2019-09-22T08:44:05Z"))).toBeUndefined();
  const german = said(url("22.09.2019"));
  expect([german?.text, german?.first.expected]).toEqual(["possible time other 10", undefined]);
});

test("a value that the reply names as no valid key is certainly the reason, however short", () => {
  const at = (value: string) =>
    said(`${mde}/machines/h1/alerts`, {
      status: 400,
      body: refusal(
        "InvalidRequestBody",
        `The key value (${value}) from request is not valid. The key value should be format of type 'Edm.Guid'.`,
      ),
    })?.text;
  expect(at("h1")).toBe("certain device other 2");
  expect(at("h2")).toBeUndefined();
});

test("a GUID in place of a GUID has the right form, though the reply calls it invalid", () => {
  const body = refusal(
    "BadRequest",
    `The key value (${guid}) from request is not valid. The key value should be format of type 'Edm.Guid'.`,
  );
  expect(said(`${mde}/machineactions/${guid}`, { status: 400, body })).toBeUndefined();
});
