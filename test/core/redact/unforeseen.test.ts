import { expect, test } from "vitest";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { createDoor } from "../../../src/core/redact/index.ts";
import type { Sent } from "../../entries.ts";
import { isIn } from "../../plants.ts";
import { rawOf } from "./raw.ts";
import { likeTraffic, ofTraffic } from "./security-traffic.ts";
import { inToolsAndFields, likeToolsAndFields } from "./tools-and-fields.ts";
import { inUncommon, likeUncommon } from "./uncommon.ts";
import { lookalikes, unforeseen } from "./unforeseen.ts";
import { likeKinds, ofKinds } from "./unforeseen-kinds.ts";

const cleanOf = (sent: Sent): string => {
  const door = createDoor()([]);
  const raw = rawOf(sent);
  return JSON.stringify([door.exchange(raw), door.pass(failuresOf(raw))]);
};

const codeOf = (digits: string, radix: number): string => String.fromCharCode(Number.parseInt(digits, radix));
/** The ways in which a text is written, each of which can hide another. */
const decoders: readonly ((text: string) => string)[] = [
  (text) => text.replace(/%([\da-f]{2})/gi, (_, digits: string) => codeOf(digits, 16)),
  (text) =>
    text
      .replace(/&#x([\da-f]+);/gi, (_, digits: string) => codeOf(digits, 16))
      .replace(/&#(\d+);/g, (_, digits: string) => codeOf(digits, 10)),
  (text) => text.replace(/=([\dA-F]{2})/g, (_, digits: string) => codeOf(digits, 16)),
  (text) => text.replace(/\\+u\{?([\da-f]{2,6})\}?/gi, (_, digits: string) => codeOf(digits, 16)),
  (text) => text.replace(/\\+([01][0-7]{2})/g, (_, digits: string) => codeOf(digits, 8)),
  (text) => text.replace(/\\+x([\da-f]{2})/gi, (_, digits: string) => codeOf(digits, 16)),
  (text) => text.replace(/(?:\\r)?\\n/g, ""),
  (text) =>
    text.replace(/(?<![\da-f])(?:0x)?[\da-f]{2}(?:[:, ]{1,2}(?:0x)?[\da-f]{2}){8,}/gi, (run) =>
      run.replace(/(?:0x)?([\da-f]{2})[:, ]{0,2}/gi, (_, digits: string) => codeOf(digits, 16)),
    ),
  (text) =>
    text.replace(/\d{2,3}(?:[, ]\d{2,3}){8,}/g, (run) =>
      run.replace(/(\d+)[, ]?/g, (_, n: string) => codeOf(n, 10)),
    ),
  (text) =>
    text.replace(/(?<![\da-f])(?:(?:[2-7][\da-f]|0[9ad])(?:00)?){8,}/gi, (word) =>
      Buffer.from(word, "hex").toString().replaceAll("\0", ""),
    ),
  (text) => text.replace(/[\w+/-]{16,}/g, (word) => Buffer.from(word, "base64").toString()),
  (text) => text.replace(/[\w+/]{16,}/g, (word) => Buffer.from(word, "base64").toString("utf16le")),
];

/** Whether a text has a secret in it, in up to three of these ways at once. */
function isHidden(text: string, secret: string, depth = 3): boolean {
  if (isIn(text, secret)) return true;
  return (
    depth > 0 && decoders.some((decode) => decode(text) !== text && isHidden(decode(text), secret, depth - 1))
  );
}

test.each([...unforeseen, ...ofKinds, ...ofTraffic, ...inUncommon, ...inToolsAndFields])(
  "no secret passes: %s",
  (_, secret, sent) => {
    // It is there before, or the test says nothing.
    expect(isHidden(JSON.stringify(rawOf(sent)), secret)).toBe(true);
    const clean = cleanOf(sent);
    expect(isHidden(clean, secret), clean).toBe(false);
  },
);

test.each([...lookalikes, ...likeKinds, ...likeTraffic, ...likeUncommon, ...likeToolsAndFields])(
  "what only looks like a secret stays: %s",
  (_, sent, kept) => {
    const clean = cleanOf(sent);
    const isKept = (text: string) =>
      clean.includes(text) ||
      clean.includes(JSON.stringify(text).slice(1, -1)) ||
      clean.includes(JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1));
    expect(kept.filter((text) => !isKept(text))).toEqual([]);
  },
);
