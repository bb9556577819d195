import type { FindingWords } from "../shapes.ts";
import type { AddressFindings } from "../texts.ts";
import { code, number, sentences } from "./findings-phrases.ts";

export const addressFindings: AddressFindings = {
  "filter-operator": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      symbol: "OData の演算子は単語で書きます: `eq`、`ne`、`gt`、`ge`、`lt`、`le`、`and`、`or`、`not`。",
      case: "OData の演算子は小文字で書きます。",
      unknown: "演算子が必要な位置に、この単語があります。",
      function: "これは関数です。関数名を先に書き、引数をかっこで囲みます。",
      list: "このプロパティはリストです。いずれかの要素が一致するかどうかは `any` で調べます。",
      missing: "この値の前に演算子がありません。",
      operand: "この演算子に対する値がありません。",
    };
    return { text: texts[flaw] };
  },
  "filter-quotes": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      double: "`$filter` の文字列は、半角の単一引用符で囲みます。",
      unclosed: "ここで始まる文字列が閉じられていません。",
      missing: "`$filter` の文字列は、単一引用符で囲む必要があります。",
      apostrophe: "文字列の中のアポストロフィで、文字列が終わっています。2 つ重ねて `''` と書きます。",
      number: "数値は引用符で囲みません。",
      ampersand: "文字列の中の `&` で、フィルターが終わっています。`%26` と書きます。",
    };
    return { text: texts[flaw] };
  },
  "filter-parenthesis": ({ flaw }) => ({
    text:
      flaw === "unclosed"
        ? "このかっこが閉じられていません。"
        : "この閉じかっこに対応する開きかっこがありません。",
  }),
  "filter-property": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      unknown:
        "この操作のドキュメントに、送信されたプロパティを `$filter` で使用できるという記載はありません。",
      case: "ドキュメントでは、このプロパティの大文字と小文字が異なります。",
      "not-filterable": "この操作はこのプロパティを返しますが、フィルターには使用できません。",
      beta: "バージョン 1.0 のこのリソースに、このプロパティはありません。",
    };
    return {
      text: texts[flaw],
      ...(flaw === "not-filterable" && {
        steps: ["この操作が対応するプロパティでフィルターするか、結果を自分のコードで絞り込んでください。"],
      }),
    };
  },
  "filter-value": () => ({ text: "このリソースのドキュメントには、別の値が記載されています。" }),
  "filter-date": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      quoted: "引用符で囲んだ日付は文字列のため、日時と比較できない可能性があります。",
      day: "時刻とタイム ゾーンの指定がありません。UTC の場合は `Z` です。",
      zone: "タイム ゾーンの指定がありません。UTC の場合は `Z` です。",
      plus: "URL では `+` は空白を意味するため、タイム ゾーンが失われます。`%2B` と書きます。",
      form: "日付は `2026-01-31T00:00:00Z` のように書きます。",
      old: "これは OData 2 の形式です。OData 4 では日付だけを書きます。",
      early: "API が受け付ける最も早い日時が、メッセージに示されています。",
      kept: "Microsoft Entra はサインイン ログと監査ログを 30 日間、Premium ライセンスがない場合は 7 日間保持します。",
    };
    return { text: texts[flaw] };
  },
  "filter-encoding": ({ flaw }) => ({
    text:
      flaw === "plus"
        ? "空白のつもりの箇所が、プラス記号のまま API に届いています。空白は `%20` と書きます。"
        : "デコード後にエスケープが残っています。フィルターが 2 回パーセント エンコードされています。",
  }),
  "filter-position": ({ position }) => ({
    text: `メッセージが示す位置は、0 から数えて ${number(position)} です。`,
  }),
  "query-option": ({ flaw, name }) => {
    const option = code(name);
    const words: Record<typeof flaw, FindingWords> = {
      inline: { steps: [`${option} を省略してください。`] },
      misspelt: {},
      unknown: {
        text: `\`$\` で始まる名前は OData の予約済みの名前ですが、OData に ${option} というオプションはありません。`,
      },
      dollar: {
        text: "OData のオプションは `$` で始まります。",
      },
      case: {
        text: "OData のオプションは小文字で書きます。",
      },
      "not-taken": {
        text: `この操作のドキュメントに、${option} が記載されていないか、この値での使用が記載されていません。`,
        steps: [
          name === "$skiptoken"
            ? "URL が前のページの `@odata.nextLink` であれば、原因はサービスにあります。`$top` なしで読み取り、Microsoft サポートに問い合わせてください。"
            : name === "$skip"
              ? "次のページは `@odata.nextLink` で取得してください。"
              : `${option} を外して、もう一度呼び出してください。`,
        ],
      },
      maximum:
        name === "$top"
          ? {
              steps: [
                "残りは、`$skip` を指定した次の呼び出しで取得するか、`@odata.nextLink` をたどってください。",
              ],
            }
          : {},
      value: {},
      repeated: {},
      empty: { steps: ["オプションを外すか、値を指定してください。"] },
      missing: {},
      beta: { text: "バージョン 1.0 のこのリソースに、このプロパティはありません。" },
      unnamed: {
        text: "PowerShell の二重引用符の中では `$` が変数の始まりとみなされ、その変数がなければ名前が消えます。",
        steps: ["URL を単一引用符で囲むか、`$` の前にバッククォートを付けてください。"],
      },
    };
    return words[flaw];
  },
  "subscription-resource": () => ({
    text: "サービスはこれを自身のエラーとして報告します。",
    steps: [
      "`resource` に `security/alerts?$filter=vendorInformation/provider eq 'IPC'` のようなフィルターを追加するか、1 つのアラートを ID で指定してください。",
    ],
  }),
  "path-leftover": ({ flaw }) => {
    const texts: Partial<Record<typeof flaw, string>> = {
      word: "URL の組み立て時に、変数が空でした。",
      object: "オブジェクトのプロパティではなく、オブジェクト全体が使用されました。",
      empty: "スラッシュの間の ID が抜けている可能性があります。",
      ref: "`@odata.id` だけの本文はオブジェクトを関連付けます。PowerShell では、二重引用符の中の `$ref` は変数です。",
    };
    const isValue = flaw !== "ref" && (flaw === "template" || texts[flaw] !== undefined);
    return {
      text: texts[flaw],
      ...(isValue && { steps: ["この位置に実際の値を入れてください。"] }),
    };
  },
  "unknown-path": ({ flaw }) => {
    // The verdict says the rest.
    const texts: Partial<Record<typeof flaw, string>> = {
      api: "このホストのパスは、すべて `/api/` で始まります。",
      version: "ドキュメントでは、この操作は別のバージョンにあります。",
      namespace:
        "アクションの名前空間は省略できます。古い SDK は誤った名前空間を付けることがあるため、更新すると解決する可能性があります。",
    };
    return {
      text: texts[flaw],
      ...(flaw === "form" && {
        steps: [
          "フォームを本文で送信してください。URL はログに記録されるため、URL に含まれていたクライアント シークレットは置き換えてください。",
        ],
      }),
    };
  },
  method: ({ isStated, isUnknown, isDocumented, isAction }) => ({
    text: isDocumented
      ? "パスにあるリソースには、この操作がない可能性があります。"
      : isUnknown
        ? undefined
        : isAction
          ? "アクションの呼び出しに使用できるのは `POST` だけです。"
          : isStated
            ? "このパスで使用できるメソッドがレスポンスに示されています。"
            : "ドキュメントでは、このパスに別のメソッドを使用します。",
    ...(isDocumented && {
      steps: [
        "パスにある各リソースの種類と名前を確認してください。この操作は特定の種類のリソースにしかない可能性があります。",
      ],
    }),
  }),
  host: ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      "endpoint-only": "このホストは Defender for Endpoint 用です。この操作は Defender XDR のものです。",
      "xdr-only": "このホストは Defender XDR 用です。この操作は Defender for Endpoint のものです。",
      graph: "このパスは Microsoft Graph のものです。",
      other: "このパスは別の API のものです。その API 用のトークンも必要です。",
      legacy:
        "これは古いホスト名です。現在もレスポンスを返しますが、一部の操作を利用できない可能性があります。",
    };
    return { text: texts[flaw] };
  },
  "id-form": ({ wanted, seen, length }) => {
    const expected: Record<typeof wanted, string> = {
      guid: "ここには、`988cc94e-7a8f-4b28-ab65-54970c5d5018` のような GUID が必要です。",
      device: "ここには、40 桁の 16 進数のデバイス ID が必要です。",
      alert: "ここには、`da637472900382838869_1364969609` のようなアラート ID が必要です。",
      incident: "ここには、インシデント ID (数値) が必要です。",
      indicator: "ここには、インジケーターの値ではなく、インジケーターの ID (数値) が必要です。",
      number: "ここには数値が必要です。",
      time: "ここには、`2026-01-31T08:00:00Z` のような日時が必要です。",
      cve: "ここには、`CVE-2019-0608` のような CVE 番号が必要です。",
      recommendation: "ここには、`va-_-google-_-chrome` のような推奨事項の ID が必要です。",
      software: "ここには、`microsoft-_-edge` のような製品の ID が必要です。",
      account: "ここには、ドメインを除いたアカウント名だけが必要です。",
      other: "ドキュメントでは、ここに別の形式が指定されています。",
    };
    const found: Partial<Record<typeof seen, string>> = {
      guid: "値は GUID のようです。",
      hex40: "値は、デバイス ID や SHA-1 ハッシュと同じ 40 桁の 16 進数です。",
      hex: `値は ${number(length)} 桁の 16 進数です。`,
      alert: "値はアラート ID のようです。",
      number: "値は数値です。",
      ip: "値は IP アドレスです。",
      cve: "値は CVE 番号のようです。",
      software: "値は製品または推奨事項の ID のようです。",
      email: "値はメール アドレスまたはユーザー プリンシパル名のようです。",
    };
    return { text: sentences(expected[wanted], found[seen]) };
  },
};
