import { expect, test } from "vitest";
import { manifestSpans } from "../../../../src/core/redact/free-text/manifests.ts";
import { readBy, removed } from "../reader.ts";

/** The lines of a manifest of Kubernetes with a secret. */
const secret = (...lines: readonly string[]) => ["kind: Secret", ...lines].join("\n");

test.each<[text: string, ...secrets: string[]]>([
  [secret("data:", "  a: Contoso12", "  b: 'x#12'"), "Contoso12", "x#12"],
  [secret("stringData:", '  "a-b.c": "Contoso12"'), "Contoso12"],
  [secret("- data:", "  - a: Contoso12"), "Contoso12"],
  [secret("data:", "  a: Contoso12", "other: Contoso34"), "Contoso12"],
  [
    secret("  data:", "    a: Contoso12", "  other: Contoso34", "  data:", "    b: x#12"),
    "Contoso12",
    "x#12",
  ],
  [secret("data:", "  data:", "    a: Contoso12", "  b: Contoso34"), "Contoso12"],
  [secret("data:", "  ", "  a: Contoso12"), "Contoso12"],
  [secret("metadata:", "  a: Contoso12")],
  [secret("data: x", "  a: Contoso12")],
  [secret("data:", "  a: |", "    Contoso12")],
  [secret("data:", "  a: >-", "  b: |+2")],
  [secret("data:", "  a: |x#12"), "|x#12"],
  [secret("data:", "  a: Contoso")],
  [secret("data:", "  a: x#1")],
  [secret("data:", "  a: {{x}}")],
  [secret("data:", "  a: a: b#1"), "a: b#1"],
  [secret("data:", "  a: RANDOM", "  b: false")],
  [secret("data:", "  a: Contosos"), "Contosos"],
  [secret("  data:", " ", "    a: Contoso12"), "Contoso12"],
  [secret(`data:`, `  a: ${"x1".repeat(1995)}`), "x1".repeat(1995)],
  [secret("data:", '  a: " x#12 " '), " x#12 "],
  [secret("data:", "  Contoso12")],
  ["kind: 'SecretList'\ndata:\n  a: Contoso12", "Contoso12"],
  ['  kind: "Secret"  \ndata:\n  a: Contoso12', "Contoso12"],
  ["kind: Secrets\ndata:\n  a: Contoso12"],
  ["mykind: Secret\ndata:\n  a: Contoso12"],
  ["kind: ConfigMap\ndata:\n  a: Contoso12"],
  ["chpasswd:\n  list:\n  - anna: Contoso12\nruncmd:\n  a: Contoso34", "Contoso12"],
  ["data:\n  a: Contoso12"],
  ["@secure()\nparam a string = 'Contoso'", "Contoso"],
  ["@secure()\n@description('x')\n@minLength(1)\nparam a string = 'Contoso'", "Contoso"],
  ["@secure()\nparam a string = 'abc'"],
  ["@secure()\nparam a string = 'null'"],
  ["@other()\nparam a string = 'Contoso'"],
  ['variable "a" {\n  sensitive = true\n  default = "Contoso"\n}', "Contoso"],
  ['variable "a" {\n  default = "Contoso"\n  sensitive = true\n}', "Contoso"],
  ['variable "a" {\n  default = "Contoso"\n  sensitive = false\n}'],
  ['variable "a" {\n  sensitive = true\n}\nvariable "b" {\n  default = "Contoso"\n}'],
])("of %j, only the secrets are removed", (text, ...secrets) =>
  expect(removed(manifestSpans, text)).toEqual(secrets),
);

test("the secrets of a manifest are remembered", () =>
  expect(readBy(manifestSpans, secret("data:", "  a: 'x#12'")).met).toEqual(["secret: x#12"]));
