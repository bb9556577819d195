import { expect, test } from "vitest";
import { besides } from "../../../src/core/checks/look-alike.ts";

test.each([
  ["Comment ", "Comment", "Comment␣"],
  ["  Comment", "Comment", "␣␣Comment"],
  ["\u0421omment", "Comment", "\u0421omment (U+0421)"],
  ["Isolation\u0422\u0443pe", "IsolationType", "Isolation\u0422\u0443pe (U+0422, U+0443)"],
  ["Comment\u200b", "Comment", "Comment\u200b (U+200B)"],
  ["\u00a0Full", "Full", "\u00a0Full (U+00A0)"],
  ["Comment\t", "Comment", "Comment\t (U+0009)"],
])("shows how %j differs from %j", (sent, right, shown) => {
  expect(besides(sent, right)).toBe(shown);
});

test.each([
  ["comment", "Comment"],
  ["Coment", "Comment"],
  ["\u0421oment", "Comment"],
  ["Größe", "Groesse"],
  ["'Full '", "'Full'"],
  ["Comment", "Comment"],
  [" comment", "Comment"],
])("leaves %j beside %j as it is", (sent, right) => {
  expect(besides(sent, right)).toBe(sent);
});
