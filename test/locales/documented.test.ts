import { describe, expect, test } from "vitest";
import { textsIn } from "../../scripts/texts/files.ts";
import { defenderCodes } from "../../src/catalogue/apis/xdr/codes.ts";
import { type Language, languages } from "../../src/locales/index.ts";

/** A fact of Microsoft's page on error codes: the texts that state it, and its words in each language. */
interface Fact {
  readonly keys: readonly string[];
  readonly words: Readonly<Record<Language, RegExp>>;
}

const wrongParameter = ["codes.InvalidRequestBody", "codes.MissingRequiredParameter"];

const facts: Readonly<Record<string, Fact>> = {
  "body parameters are case-sensitive": {
    keys: wrongParameter.map((code) => `${code}.cause`),
    words: {
      en: /case-sensitive/,
      de: /Groß-\/Kleinschreibung beachtet/,
      ja: /大文字と小文字が区別/,
      ru: /Регистр букв .* имеет значение/,
      sv: /skiftlägeskänslig/,
      "zh-TW": /區分大小寫/,
    },
  },
  "these errors can come from a typing error": {
    keys: wrongParameter.map((code) => `${code}.cause`),
    words: {
      en: /misspelled|typo/,
      de: /falsch geschrieben|Tippfehler/,
      ja: /つづり/,
      ru: /опечатк/,
      sv: /felstavad|skrivfel/,
      "zh-TW": /拼錯/,
    },
  },
  "the parameter must match the example of the documentation exactly": {
    keys: wrongParameter.map((code) => `${code}.steps`),
    words: {
      en: /example in the API documentation, character by character/,
      de: /Zeichen für Zeichen mit dem Beispiel in der API-Dokumentation/,
      ja: /API ドキュメントの例と 1 文字ずつ照合/,
      ru: /посимвольно .* с примером в документации API/i,
      sv: /exemplet i API-dokumentationen, tecken för tecken/,
      "zh-TW": /API 文件中的範例逐字比對/,
    },
  },
  "the list in the body can exceed the maximum batch size": {
    keys: ["codes.MaximumBatchSizeExceeded.cause"],
    words: {
      en: /maximum batch size/,
      de: /maximale Batchgröße/,
      ja: /バッチ サイズの上限/,
      ru: /максимальный размер пакета/,
      sv: /tillåtna batchstorleken/,
      "zh-TW": /批次大小上限/,
    },
  },
  "the header Authorization can be invalid or the token expired": {
    keys: ["codes.Unauthorized.cause"],
    words: {
      en: /invalid `Authorization` header, an expired token/,
      de: /`Authorization` ungültig .* Token ist abgelaufen/,
      ja: /`Authorization` ヘッダーが正しくない.*有効期限が切れて/,
      ru: /`Authorization` недопустим .* истек срок действия токена/,
      sv: /`Authorization` ogiltigt .* token upphört att gälla/,
      "zh-TW": /`Authorization` 標頭無效.*權杖已過期/,
    },
  },
  "each error response has a unique ID in target, which helps Microsoft Support find the root cause": {
    keys: ["panel.idPurpose"],
    words: {
      en: /Each error response .* unique tracking ID .* `target`\. .* Microsoft Support .* root cause/,
      de: /Jede Fehlerantwort .* `target` eine eindeutige Tracking-ID .* Microsoft-Support .* Ursache/,
      ja: /エラー レスポンスには、`target` .*一意の追跡 ID .*Microsoft サポート.*根本原因/,
      ru: /каждом ответе .* об ошибке .* уникальный идентификатор отслеживания .* `target`\. .* поддержку Microsoft .* первопричину/,
      sv: /Varje felsvar .* unikt spårnings-ID .* `target`\. .* Microsoft Support .* grundorsaken/,
      "zh-TW": /每個錯誤回應.* `target` .*唯一的追蹤識別碼.*Microsoft 支援服務.*根本原因/,
    },
  },
};

describe.each(Object.keys(languages) as Language[])("Microsoft’s page on error codes in %s", (language) => {
  const texts = textsIn(language);
  const said = (key: string) => (texts.get(key) ?? []).join(" ");

  test("has meaning, cause and steps for every code", () => {
    const isSaid = (key: string) => said(key).trim() !== "";
    const without = Object.keys(defenderCodes).flatMap((code) =>
      [["meaning"], ["cause"], ["wait", "steps"]]
        .map((parts) => parts.map((part) => `codes.${code}.${part}`))
        .filter((keys) => !keys.some(isSaid)),
    );
    expect(without).toEqual([]);
  });

  test.each(Object.entries(facts))("says that %s", (_, { keys, words }) => {
    for (const key of keys) expect(said(key), key).toMatch(words[language]);
  });
});
