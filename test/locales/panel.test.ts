import { expect, test } from "vitest";
import { panel as en } from "../../src/locales/en/panel.ts";
import { panel as ja } from "../../src/locales/ja/panel.ts";
import { panel as sv } from "../../src/locales/sv/panel.ts";
import { panel as zhTW } from "../../src/locales/zh-TW/panel.ts";

test("no space appears between two Japanese or two Chinese characters", () => {
  expect(ja.copySource(ja.header("request-id"))).toBe("request-id ヘッダーをコピー");
  expect(ja.copySource("URL")).toBe("URL をコピー");
  expect(ja.sourceCopied(ja.timeUtc, "1")).toBe("日時 (UTC) をコピーしました: 1");
  expect(zhTW.copySource(zhTW.timeUtc)).toBe("複製時間 (UTC)");
  expect(zhTW.copySource(zhTW.requestHeader("client-request-id"))).toBe("複製 client-request-id 要求標頭");
});

test("one error is not “all”", () => {
  expect([en.allShown(1), en.allShown(2)]).toEqual(["1 error shown", "2 errors, all shown"]);
  expect([sv.allShown(1), sv.allShown(2)]).toEqual(["1 fel visas", "2 fel, alla visas"]);
});
