import { describe, expect, test } from "vitest";
import { createSaid, repeatChoices } from "../../../src/core/message/sentences.ts";

test.each([
  ["The request contains an indicator without a value", "Give every indicator a value."],
  ["用戶端密碼錯誤", "傳送用戶端密碼的值，而不是其識別碼；在表單本文中以百分比編碼。"],
  [
    "Элементов в `requests`: 21; допустимо не более 20",
    "Отправляйте пакеты, в каждом не более 20 элементов.",
  ],
])("after “%s”, a step that says what to do is kept", (verdict, step) => {
  const said = createSaid();
  said.text(verdict);
  expect(said.steps([step])).toEqual([step]);
});

test("a step that only repeats what was said is left out", () => {
  const said = createSaid();
  said.text("The device must be in a device group with a remediation level");
  expect(said.steps(["The device must be in a group with a remediation level."])).toEqual([]);
});

test("Japanese steps are different if only their ending is the same", () => {
  const steps = [
    "ID を確認してください。",
    "呼び出し元がデバイス グループにアクセスできることを確認してください。",
  ];
  expect(createSaid().steps(steps)).toEqual(steps);
});

test("a Japanese sentence is new if it shares one long word with another", () => {
  const said = createSaid();
  said.text("API のメッセージ: 「Device is not active」");
  const rest = "メッセージの続き: `Machine is offline`";
  expect(said.text(rest)).toBe(rest);
});

test("a reason like its verdict is new only if it gives a value in code that was not said", () => {
  const verdict = "`google chrome` in the path isn’t the ID of a product";
  const said = createSaid();
  said.text(verdict);
  expect(said.text("The ID of a product is expected here.", verdict)).toBeUndefined();
  const example = "The ID of a product is expected here, such as `microsoft-_-edge`.";
  expect(said.text(example, verdict)).toBe(example);
});

describe("another language repeats the choices", () => {
  const said = createSaid();
  said.text("The token has expired");
  said.text("The token has expired. Its `exp` is an hour before the call.");
  said.steps(["Get a new token.", "The token has expired."]);

  test("sentence by sentence, and step by step", () => {
    const repeated = repeatChoices(said.choices);
    expect([
      repeated.text("Das Token ist abgelaufen"),
      repeated.text("Seine Gültigkeit ist vorbei. `exp` liegt eine Stunde vor dem Aufruf."),
      repeated.steps(["Fordern Sie ein neues Token an.", "Das Token ist alt."]),
    ]).toEqual([
      "Das Token ist abgelaufen",
      "`exp` liegt eine Stunde vor dem Aufruf.",
      ["Fordern Sie ein neues Token an."],
    ]);
  });

  test("for a text with another number of sentences as a whole", () => {
    const repeated = repeatChoices(said.choices);
    repeated.text("Токен просрочен");
    expect(repeated.text("Он просрочен: `exp` на час раньше вызова.")).toBe(
      "Он просрочен: `exp` на час раньше вызова.",
    );
  });
});
