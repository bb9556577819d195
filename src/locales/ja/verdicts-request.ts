import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import { bareText } from "../words.ts";
import {
  bare,
  brief,
  code,
  codes,
  either,
  mustBe,
  mustBeIn,
  number,
  some,
  spaced,
  within,
} from "./findings-phrases.ts";

const valueKinds = { hash: "ハッシュ値", ip: "IP アドレス", domain: "ドメイン名", url: "URL" };
const jsonKinds: Readonly<Record<JsonKind, string>> = {
  text: "文字列",
  number: "数値",
  boolean: "`true` または `false`",
  date: "日時",
  list: "リスト",
  object: "オブジェクト",
  null: "`null`",
};
const jsonFaults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "閉じかっこの前のコンマ",
  "missing-comma": "コンマの不足",
  quotes: "引用符の種類の誤り",
  "unescaped-quote": "文字列の中の引用符",
  "unquoted-name": "引用符のない名前",
  "line-break": "文字列の中の改行",
  "control-character": "文字列の中の制御文字",
  escape: "不明なエスケープ",
  comment: "コメント",
  number: "JSON で使用できない形式の数値",
  literal: "JSON で使用できない単語",
  "byte-order-mark": "先頭のバイト オーダー マーク (BOM)",
  cut: "末尾の欠落",
  extra: "終わりの後の余分な文字",
  other: "予期しない文字",
};

/** Faults in the body, in a value, in the query and in the path. */
export const requestVerdicts = {
  "json-syntax": ({ args: { reason, line, column } }) =>
    `本文の JSON が正しくありません: ${jsonFaults[reason]} (行 ${number(line)}、列 ${number(column)})`,
  "body-missing": ({ args }) =>
    ({
      null: "本文が null 値だけですが、この操作には JSON オブジェクトが必要です",
      empty: "本文が空ですが、この操作には JSON オブジェクトが必要です",
      none: "リクエストに本文がありませんが、この操作には JSON オブジェクトが必要です",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "本文が JSON として 2 回エンコードされています",
      form: "本文が Web フォームですが、この操作には JSON オブジェクトが必要です",
      "printed-object": "本文が、オブジェクトの JSON ではなく名前になっています",
      list: "本文がリストだけですが、この操作には JSON オブジェクトが必要です",
      "one-object": "本文が 1 つのオブジェクトを含むリストですが、この操作にはオブジェクト自体が必要です",
      objects:
        "本文がオブジェクトのリストですが、この操作が受け付けるオブジェクトは 1 回の呼び出しにつき 1 つです",
      text: "本文がプレーン テキストですが、この操作には JSON オブジェクトが必要です",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `リクエストに \`Content-Type\` がありません (必要なのは ${brief(expected?.[0])})`,
      wrong: `\`Content-Type\` が ${brief(sent)} です (必要なのは ${brief(expected?.[0])})`,
      boundary: "`Content-Type` にフォームの boundary がありません",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `${some(names)} は ${code(container)} の中に置けません`,
      member: `${some(names)} は ${code(container)} の中に置く必要があります`,
      query: `${some(names)} は URL ではなく本文に置く必要があります`,
      url: `${some(names)} は本文ではなく URL に置く必要があります`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `本文に、大文字と小文字だけが異なる ${code(args.name)} が 2 つあります`,
  "parameter-unknown": ({ args }) =>
    args.whole
      ? "リクエスト本文に、変更部分だけでなくオブジェクト全体が含まれているようです"
      : `この操作のドキュメントにパラメーター ${code(args.name)} はありません`,
  "parameter-missing": ({ args: { names, empty, oneOf, container } }) =>
    oneOf
      ? container
        ? `${brief(container)} に ${either(names.map(brief))} のいずれかが必要です`
        : `${either(names.map(brief))} のいずれかを指定する必要があります`
      : empty
        ? `${some(names)} に値がありません`
        : `${some(names)} が指定されていません`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    wanted === "date" && got === "text"
      ? `${code(name)} には、ISO 8601 形式の日時を指定する必要があります`
      : `${code(name)} に指定できるのは${spaced(jsonKinds[wanted])}ですが、${spaced(jsonKinds[got]).trimStart()}が送信されました`,
  "parameter-value": ({ args: { name, flaw }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (flaw === "ending")
      return `${code(name)} の値 ${bare(sent)} は、API で使用できなくなった可能性があります`;
    if (flaw === "past") return `${code(name)} が過去の日時です: ${bare(sent)}`;
    if (right && others.length === 0 && flaw !== "case")
      return `${code(name)} の ${mustBe(bareText(sent), right)}`;
    if (flaw === "time-span") return `${code(name)} の値 ${bare(sent)} は ISO 8601 の期間ではありません`;
    return flaw === "case"
      ? `${code(name)} の値は、ドキュメントでは ${bare(sent)} ではなく ${brief(right)} です`
      : `ドキュメントに記載された ${code(name)} の値に ${bare(sent)} はありません`;
  },
  "joined-value": ({ args }) =>
    `${code(args.name)} には 1 つの文字列に ${number(args.count)} 個の値が含まれています`,
  "refused-value": ({ args: { name, others = [] }, sent }) => {
    const which = either([name, ...others].map(code));
    return sent === undefined
      ? `API が ${which} の値を拒否しました`
      : `API が ${which} の ${bare(sent)} を拒否しました`;
  },
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} が、オブジェクトの値ではなく名前 ${brief(sent)} になっています`,
      secure: `${code(args.name)} が、保護された文字列のテキストではなく名前 ${brief(sent)} になっています`,
      placeholder: `${code(args.name)} がプレースホルダー ${brief(sent)} のままです`,
      unset: `変数に値がなかったため、${code(args.name)} が ${brief(sent)} になっています`,
      date: `${code(args.name)} が .NET 形式の日付 ${brief(sent)} ですが、ISO 8601 形式が必要です`,
      marker: `${code(args.name)} が、クライアントにとって未知の値を表す ${brief(sent)} になっています`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `${code(args.other)} が ${brief(args.value)} の場合、${code(args.name)} は ${brief(expected?.[0])} である必要があります`,
  "escaped-lines": ({ args }) =>
    `${code(args.name)} が 1 行で、改行の代わりに文字 ${code("\\n")} が含まれています`,
  "detection-rule": ({ args, sent }) =>
    ({
      continuous: `継続的に実行されるルールのクエリでは ${code(sent)} を使用できません`,
      time: `クエリで時刻の列の名前が変更されています: ${brief(sent)}`,
      identifier: `${brief(sent)} は、影響を受ける資産の識別子ではありません`,
      null: `${code(args.name)} が ${code("null")} として送信されました`,
      fields: `タイトルと説明で使用できる二重中かっこの列は ${number(3)} 個までですが、${number(args.count)} 個使用されています`,
      columns: `クエリの ${code(sent)} の後に ${codes(args.name ?? "")} がありません`,
      entities: sent
        ? `${some(sent.split(", "))} だけではアラートのエンティティになりません`
        : "アラートの対象になるエンティティが、ルールにマップされていません",
      start: `ルールの ID が英字ではなく ${code(args.name)} で始まっています`,
      characters: `ルールの ID に、使用できない文字 ${code(args.name)} が含まれています`,
      length: `ルールの ID が長すぎます (${number(args.count)} 文字)`,
    })[args.flaw],
  "query-cast": ({ args, sent }) =>
    ({
      path: `${brief(sent)} はここでは文字列ですが、クエリでは動的な値として使われています`,
      key: `クエリのグループ化、結合、または並べ替えに、動的な値の ${brief(sent)} が使われています`,
      entity: `クエリがエンティティ用に返す ${brief(sent)} は、文字列ではありません`,
    })[args.flaw],
  "subscription-resource": ({ sent }) =>
    `${brief(sent)} のサブスクリプションには、フィルターまたはアラートの ID が必要です`,
  "batch-size": ({ args: { received, allowed, name } }) =>
    `${name ? `${code(name)} ` : "リクエスト"}の項目が ${number(received)} 件あります (上限は ${number(allowed)} 件)`,

  "empty-value": ({ args }) => `${valueKinds[args.kind]}${args.kind === "url" ? " " : ""}が空です`,
  "stray-characters": ({ args: { stray, kind }, expected }) => {
    const about = spaced(`${valueKinds[kind]}${expected?.[0] ? ` ${brief(expected[0])}` : ""}`).trimStart();
    return {
      invisible: `${about}が、目に見えない文字とともに送信されています`,
      space: `${about}が、前後の空白または改行とともに送信されています`,
      quotes: `${about}が、引用符で囲まれて送信されています`,
      defanged: `${about}が、無害化された表記で送信されています`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `${brief(value)} の種類は ${brief(sent)} ではありません${expected?.[0] ? ` (正しくは ${brief(expected[0])})` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `${looksLike} ハッシュが送信されています (必要なのは ${either(takes.map(({ name }) => name))})`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "ハッシュ値の前にアルゴリズムの名前があります",
      separators: "ハッシュ値の中に区切り文字があります",
      base64: "ハッシュ値が 16 進数ではなく base64 です",
      character: `ハッシュ値の ${number(position)} 文字目の ${code(character)} は 16 進数の文字ではありません`,
      length: `ハッシュ値が ${number(length)} 文字です (必要なのは ${either(takes.map((one) => number(one.length)))} 文字)`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `${brief(sent)} は単一引用符で囲む必要があります`
      : `${brief(sent)} は 1 つの IP アドレスの形式ではありません`,
  "domain-name": ({ sent }) => `${brief(sent)} はドメイン名の形式ではありません`,
  "url-value": ({ sent }) => `${brief(sent)} はエンコードされた完全な URL ではありません`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.length === 1) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `の ${brief(sent)} の前に演算子がありません`);
    if (args.flaw === "operand") return within("$filter", `の ${brief(sent)} に対する値がありません`);
    return within("$filter", `の ${brief(sent)} は演算子ではありません`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "の引用符が閉じられていません")
      : expected?.length === 1
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `の ${brief(sent)} の引用符に誤りがあります`),
  "filter-parenthesis": ({ args }) =>
    within(
      "$filter",
      args.flaw === "unclosed"
        ? "のかっこが閉じられていません"
        : "の閉じかっこに、対応する開きかっこがありません",
    ),
  "filter-property": ({ args, certainty, sent, expected }) => {
    if (args.flaw === "beta")
      return `${brief(sent)} は beta にしかないため、${brief(expected?.[0])} を呼び出す必要があります`;
    if (args.flaw !== "not-filterable" && expected?.length === 1)
      return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "unknown" && certainty === "certain")
      return `API は、ここでは ${brief(sent)} というプロパティを認識しません`;
    return args.flaw === "not-filterable"
      ? `この操作は ${brief(sent)} でフィルターできません`
      : `この操作のドキュメントに、${brief(sent)} でのフィルターは記載されていません`;
  },
  "filter-value": ({ sent, expected }) =>
    expected?.length === 1
      ? mustBeIn("$filter", sent, expected[0])
      : within("$filter", `の ${brief(sent)} は、ドキュメントにない値です`),
  "filter-date": ({ args, sent, expected }) =>
    args.flaw === "kept"
      ? within("$filter", `の ${brief(sent)} は、ログの保持期間より前である可能性があります`)
      : args.flaw === "early" && expected?.[0]
        ? within(
            "$filter",
            `の ${brief(sent)} は早すぎます (API が受け付けるのは ${brief(expected[0])} 以降です)`,
          )
        : expected?.length === 1
          ? mustBeIn("$filter", sent, expected[0])
          : within("$filter", `の ${brief(sent)} は日付ではありません`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "の空白が、プラス記号として API に届きました"
        : "が 2 回パーセント エンコードされています",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `の解析が、位置 ${number(args.position)}${sent ? ` の ${brief(sent)} ` : " "}で止まりました`,
    ),
  "query-option": ({ certainty, args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    if (flaw === "beta")
      return `${brief(sent)} は beta にしかないため、${brief(expected?.[0])} を呼び出す必要があります`;
    return {
      unknown: `OData に ${option} というオプションはありません`,
      "not-taken":
        certainty === "certain"
          ? `この操作は ${option} を受け付けません`
          : `この操作は ${option} を受け付けない可能性があります`,
      maximum: `${option} が ${brief(sent)} です (上限は ${number(maximum)})`,
      value: `${option} は値 ${brief(sent)} を受け付けません`,
      repeated: `${option} が 2 回指定されています`,
      empty: `${option} に値がありません`,
      missing: `URL にパラメーター ${option} がありません`,
      inline: `${brief(sent)} はすでに各オブジェクトに含まれており、${option} に指定できるのは関連オブジェクトだけです`,
      unnamed: `URL の等号の前に ${option} がありません`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `パスに、値ではなくプレースホルダー ${brief(sent)} が残っています`,
      word: `パスに、値ではなく ${brief(sent)} が入っています`,
      object: `パスに、値ではなく ${brief(sent)} が入っています`,
      empty: "パスに空の部分があります",
      slash: "パスに余分なスラッシュがあります",
      space: `パスの ${brief(sent)} の前後に、空白または目に見えない文字があります`,
      quotes: `パスの ${brief(sent)} が引用符で囲まれています`,
      question: `${code(args.option)} の前に疑問符がありません`,
      encoded: "疑問符が `%3F` とエンコードされているため、クエリがパスの一部になっています",
      ref: "パスの末尾に `/$ref` がありません",
    })[args.flaw],
  "unknown-path": ({ args: { flaw, segment }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "パスが `/api/` で始まっていません",
      incomplete: right
        ? `このパスは、${brief(right)} など、ドキュメントにあるパスの先頭部分だけです`
        : "このパスは、ドキュメントにあるパスの先頭部分だけです",
      doubled: `パスに ${code(segment)} が 2 つあります`,
      versions: "パスに API のバージョンが 2 つあります",
      unversioned: right
        ? `パスに API のバージョンがなく、ドキュメントのパスは ${brief(right)} です`
        : "パスに API のバージョンがありません",
      "whole-id": `パスの ${brief(right)} だけが入る位置に、リソース ID または URL の全体が入っています`,
      version: right
        ? `ドキュメントでは、この操作は ${brief(right)} です`
        : "ドキュメントでは、この操作は別のバージョンのものです",
      namespace: right
        ? `パスのアクションの名前空間が誤っています (名前空間なしのパスは ${brief(right)})`
        : "パスのアクションの名前空間が誤っています",
      form: "フォームが本文ではなくパスに含まれています",
      "sign-in": `パラメーターは対話型サインインのもので、そのパスは ${brief(right ?? "")} です`,
      nearest: right
        ? `このパスはドキュメントになく、最も近いのは ${brief(right)} です`
        : "このパスはドキュメントにありません",
      none: "このパスも、これに近いパスもドキュメントにありません",
    }[flaw];
  },
  method: ({ args, sent, expected = [] }) =>
    args.isDocumented
      ? `ドキュメントではこのパスに ${brief(sent)} を使用できますが、このリソースは受け付けません`
      : args.isUnknown
        ? `このパスは ${brief(sent)} を受け付けません`
        : `このパスが受け付けるのは、${brief(sent)} ではなく ${some(expected)} です`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} は古いホスト名で、現在のホスト名は ${brief(expected?.[0])} です`
      : `この操作を提供しているのは、${brief(sent)} ではなく ${brief(expected?.[0])} です`,
  "id-form": ({ args, sent }) => {
    const wanted: Record<typeof args.wanted, string> = {
      guid: " GUID ",
      device: "デバイス ID ",
      alert: "アラート ID ",
      incident: "インシデント ID ",
      indicator: "インジケーターの ID ",
      number: "数値",
      time: "日時",
      cve: " CVE 番号",
      recommendation: "推奨事項の ID ",
      software: "製品の ID ",
      account: "アカウント名だけの値",
      other: "ドキュメントに記載された形式",
    };
    return `パスの ${brief(sent)} は${wanted[args.wanted]}ではありません`;
  },
} satisfies Partial<Verdicts>;
