import { expect, test } from "vitest";
import { ipAddress } from "../../../../src/core/checks/indicator/ip-address.ts";
import { edited, failed, marked, mde, named, refusal } from "../failed.ts";

const call = (url: string, code = "InvalidIpAddress") => ipAddress.run(failed({ url, body: refusal(code) }));
const inPath = (value: string, code?: string) => call(`${mde}/ips/${value}/alerts`, code);
const indicator = (indicatorValue: string, code = "InvalidIpAddress") =>
  ipAddress.run(
    failed({
      method: "POST",
      url: `${mde}/indicators`,
      request: { indicatorValue, indicatorType: "IpAddress" },
      body: refusal(code),
    }),
  );

test.each([
  ["10.0.0.256", "octet certain"],
  ["10.0.0", "octets certain"],
  ["10.0.0.1.2", "octets certain"],
  ["10.0.0.", "octets certain"],
  ["10.0.0.01", "zeros likely"],
  ["10.0.0.1:443", "port certain"],
  ["[::1]:443", "port certain"],
  ["10.0.0.0/24", "network certain"],
  ["10.0.0.0%2F24", "network certain"],
  ["2001:db8::%2F32", "network certain"],
  ["10.0.0.1-10.0.0.9", "range certain"],
  ["10.0.0.*", "range certain"],
  ["10.0.0.1,10.0.0.2", "list certain"],
  ["[2001:db8::1]", "brackets certain"],
  ["fe80::1%25eth0", "zone likely"],
  ["1:2:3:4:5:6:7", "groups certain"],
  ["1::2::3", "compressed certain"],
  ["2001:db8::12345", "group certain"],
  ["http:%2F%2F10.0.0.1%2Fx", "url certain"],
  ["host01.contoso.com", "name certain"],
  ["10.0.0.x", "character certain"],
])("names what is wrong with the address %s", (value, name) => {
  expect(named(inPath(value))).toEqual([`ip-address ${name}`]);
});

test.each([
  ["10.00.0.01", "00", "10.0.0.1"],
  ["010.0.0.1", "010", "10.0.0.1"],
  ["10.0.0.0900", "0900", undefined],
])("of %s marks %s", (value, octet, right) => {
  const [finding] = inPath(value);
  expect(marked(`${mde}/ips/${value}/alerts`, finding)).toBe(octet);
  expect(finding?.expected?.[0]).toBe(right);
});

test.each([
  ["::1::2", "::"],
  ["1::2::3", "::"],
  ["1:2:xyz::", "xyz"],
])("of %s marks the part %s that makes it no address", (value, part) => {
  const [finding] = inPath(value);
  expect(marked(`${mde}/ips/${value}/alerts`, finding)).toBe(part);
  expect(finding?.place?.start).toBe(`${mde}/ips/`.length + value.lastIndexOf(part));
});

test("counts the numbers of an address", () => {
  expect(inPath("10.0.0.")[0]?.args).toMatchObject({ flaw: "octets", count: 3 });
  expect(inPath("1:2:3:4:5:6:7")[0]?.args).toMatchObject({ flaw: "groups", count: 7 });
});

test("marks the octet", () => {
  expect(marked(`${mde}/ips/10.0.300.1/alerts`, inPath("10.0.300.1")[0])).toBe("300");
});

test("gives the address without its port", () => {
  const [finding] = inPath("10.0.0.1:443");
  expect(finding?.expected).toEqual(["10.0.0.1"]);
  expect(edited(`${mde}/ips/10.0.0.1:443/alerts`, finding)).toBe(`${mde}/ips/10.0.0.1/alerts`);
});

test("reads the arguments of functions in the path", () => {
  const time = "timestamp=2026-11-20T08:00:00Z";
  const url = `${mde}/machines/findbyip(ip='10.0.0.400',${time})`;
  expect(marked(url, call(url)[0])).toBe("400");
  expect(named(call(`${mde}/machines/findbyip(ip=10.0.0.4,${time})`))).toEqual([
    "ip-address unquoted certain",
  ]);
  expect(named(call(`${mde}/machines/find(${time},key='10.0.0')`))).toEqual(["ip-address octets certain"]);
  expect(call(`${mde}/machines/findbyip(ip='10.0.0.4',${time})`)).toEqual([]);
  expect(call(`${mde}/machines/find(${time},key=10.0.0.4)`)).toEqual([]);
});

test("checks indicators, even those of another type", () => {
  expect(named(indicator("10.0.0.0/8", "InvalidInput"))).toEqual(["ip-address network certain"]);
  expect(named(indicator("contoso.com"))).toEqual(["indicator-type certain"]);
  expect(named(indicator("https://contoso.com/x"))).toEqual(["indicator-type certain"]);
  expect(named(indicator("10[.]0[.]0[.]1"))).toEqual(["stray-characters defanged certain"]);
  expect(indicator("2001:db8::1")).toEqual([]);
});

test("is less certain if the reply does not name the address", () => {
  expect(named(inPath("10.0.0.01", "BadRequest"))).toEqual(["ip-address zeros possible"]);
  expect(named(inPath("10.0.0.256", "BadRequest"))).toEqual(["ip-address octet certain"]);
});

test("is silent about correct addresses and other failures", () => {
  for (const value of ["10.209.67.177", "0.0.0.0", "2001:db8::1", "::ffff:10.0.0.1", "2001%3Adb8%3A%3A1"])
    expect(inPath(value)).toEqual([]);
  expect(inPath("10.0.0.256", "Forbidden")).toEqual([]);
  expect(inPath("undefined")).toEqual([]);
});
