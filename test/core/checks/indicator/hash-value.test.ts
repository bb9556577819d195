import { expect, test } from "vitest";
import { hashValue } from "../../../../src/core/checks/indicator/hash-value.ts";
import { device, edited, failed, marked, mde, named, refusal, sha256 } from "../failed.ts";

const sha1 = "4388963aaa83afe2042a46a3c017ad50bdcdafb3";
const md5 = "d41d8cd98f00b204e9800998ecf8427e";

const inPath = (value: string, rest = "/alerts", code = "InvalidHashValue") =>
  hashValue.run(failed({ url: `${mde}/files/${value}${rest}`, body: refusal(code) }));
const indicator = (indicatorType: string, indicatorValue: string, code = "InvalidHashValue", more = {}) => {
  const request = JSON.stringify({
    indicatorValue,
    indicatorType,
    action: "Alert",
    title: "t",
    description: "d",
  });
  const evidence = failed({
    method: "POST",
    url: `${mde}/indicators`,
    request,
    body: refusal(code),
    ...more,
  });
  return { request, found: hashValue.run(evidence) };
};

test.each([
  [sha1.slice(1), "hash-value length certain"],
  [`${sha1.slice(1)}g`, "hash-value character certain"],
  [`sha1:${sha1}`, "hash-value prefix certain"],
  [sha1.replace(/(..)(?!$)/g, "$1-"), "hash-value separators certain"],
  [`%20${sha1}`, "stray-characters space certain"],
  [`%22${sha1}%22`, "stray-characters quotes certain"],
  [sha256, "hash-type certain"],
  [md5, "hash-type certain"],
  ["a".repeat(128), "hash-type certain"],
])("names what is wrong with the hash %s", (value, name) => {
  expect(named(inPath(value))).toEqual([name]);
});

test("marks the first character that is not a hexadecimal digit", () => {
  const value = `${sha1.slice(0, 10)}O${sha1.slice(11)}`;
  const [finding] = inPath(value);
  expect(finding?.args).toMatchObject({ character: "O", position: 11, length: 40 });
  expect(marked(`${mde}/files/${value}/alerts`, finding)).toBe("O");
});

test("removes characters that were pasted along", () => {
  const [finding] = inPath(`%20${sha1}`);
  expect(edited(`${mde}/files/%20${sha1}/alerts`, finding)).toBe(`${mde}/files/${sha1}/alerts`);
});

test("accepts a hash about which the documentation contradicts itself", () => {
  expect(named(inPath(md5, ""))).toEqual(["hash-type likely"]);
  expect(named(inPath(md5, "", "BadRequest"))).toEqual(["hash-type possible"]);
  expect(inPath(sha256, "")).toEqual([]);
});

test("reports an indicator type that does not fit the hash", () => {
  const { found, request } = indicator("FileSha1", sha256);
  expect(named(found)).toEqual(["indicator-type certain"]);
  expect(marked(request, found[0])).toBe("FileSha1");
  expect(JSON.parse(edited(request, found[0]))).toMatchObject({ indicatorType: "FileSha256" });
  expect(named(indicator("FileMd5", "10.0.0.1", "BadRequest").found)).toEqual(["indicator-type certain"]);
});

test("decodes a base64 hash to hexadecimal digits", () => {
  const { found, request } = indicator("FileSha1", Buffer.from(sha1, "hex").toString("base64"));
  expect(named(found)).toEqual(["hash-value base64 certain"]);
  expect(JSON.parse(edited(request, found[0])).indicatorValue).toBe(sha1);
});

test("corrects a value with escapes in the body", () => {
  const { found, request } = indicator("FileSha1", `"${sha1}"`);
  expect(named(found)).toEqual(["stray-characters quotes certain"]);
  expect(JSON.parse(edited(request, found[0])).indicatorValue).toBe(sha1);
});

test("checks the hash of a file to stop", () => {
  const stop = (Sha1: string) =>
    hashValue.run(
      failed({
        method: "POST",
        url: `${mde}/machines/${device}/StopAndQuarantineFile`,
        request: { Comment: "x", Sha1 },
        body: refusal("InvalidHashValue"),
      }),
    );
  expect(named(stop(sha256))).toEqual(["hash-type certain"]);
  expect(named(stop(""))).toEqual(["empty-value certain"]);
  expect(stop(sha1)).toEqual([]);
});

test("finds the value that the message names among many", () => {
  const Indicators = [sha1, "12ab", "34cd"].map((indicatorValue) => ({
    indicatorValue,
    indicatorType: "FileSha1",
  }));
  const call = { method: "POST", url: `${mde}/indicators/import`, request: { Indicators } };
  const one = hashValue.run(
    failed({ ...call, body: refusal("InvalidHashValue", "Hash value 34cd is invalid.") }),
  );
  expect(one.map(({ sent }) => sent)).toEqual(["34cd"]);
  expect(hashValue.run(failed({ ...call, body: refusal("BadRequest") }))).toHaveLength(2);
});

test("checks an item that failed inside a success", () => {
  const Indicators = [sha1, "12ab"].map((indicatorValue) => ({ indicatorValue, indicatorType: "FileSha1" }));
  const body = {
    value: [{ id: "1", indicator: "12ab", isFailed: true, failureReason: "Hash value 12ab is invalid." }],
  };
  const evidence = failed({
    method: "POST",
    url: `${mde}/indicators/import`,
    status: 200,
    request: { Indicators },
    body,
  });
  expect(named(hashValue.run(evidence))).toEqual(["hash-value length certain"]);
});

test("reads the value from the message if the operation is unknown", () => {
  const url = `${mde}/newthing?hash=12ab`;
  const found = hashValue.run(
    failed({ url, body: refusal("InvalidHashValue", "Hash value 12ab is invalid.") }),
  );
  expect(named(found)).toEqual(["hash-value length certain"]);
  expect(marked(url, found[0])).toBe("12ab");
});

test("is silent about correct hashes, placeholders, secrets, and other failures", () => {
  expect(inPath(sha1.toUpperCase())).toEqual([]);
  expect(inPath("{id}")).toEqual([]);
  expect(inPath("abc", "/alerts", "Forbidden")).toEqual([]);
  expect(indicator("FileSha256", sha256).found).toEqual([]);
  expect(indicator("filesha256", sha256).found).toEqual([]);
  expect(indicator("FileSha1", "12•••").found).toEqual([]);
  expect(indicator("CertificateThumbprint", "12").found).toEqual([]);
  for (const status of [401, 403, 404, 429, 500])
    expect(indicator("FileSha1", "12", "", { status }).found).toEqual([]);
});
