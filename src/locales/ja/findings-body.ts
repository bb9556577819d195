import type { BodyForm } from "../../core/checks/json-body.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { BodyFindings } from "../texts.ts";
import { code, codes, number, some, spaced } from "./findings-phrases.ts";

const faults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "閉じかっこの前にコンマがあります。JSON では、最後の項目の後にコンマを置きません。",
  "missing-comma": "2 つの項目の間にコンマがありません。",
  quotes: 'JSON で使用できる引用符は、半角の二重引用符 (`"`) だけです。',
  "unescaped-quote":
    '文字列の中の引用符で、文字列が終わっています。`\\"` とエスケープするか、文字列の中では単一引用符を使用してください。',
  "unquoted-name": "名前は二重引用符で囲みます。",
  "line-break": "文字列の途中で改行されています。JSON の文字列では、改行を `\\n` と書きます。",
  "control-character": "文字列に、タブなどの制御文字が含まれています。タブは `\\t` と書きます。",
  escape:
    "バックスラッシュの後に、JSON では使えないエスケープ文字があります。バックスラッシュ自体は `\\\\` と書きます。",
  comment: "JSON ではコメントを使用できません。",
  number:
    "JSON の数値として正しくありません。JSON では、`NaN`、`Infinity`、先頭の 0、16 進数を使用できません。",
  literal: "JSON で使用できるのは、小文字の `true`、`false`、`null` だけです。",
  "byte-order-mark":
    "本文の先頭に、目に見えないバイト オーダー マーク (BOM) があります。BOM なしの UTF-8 でエンコードしてください。",
  cut: "本文が途中で終わっています。",
  extra: "JSON の終わりの後に、さらに文字があります。",
  other: "この文字はここでは使用できません。",
};

const forms: Readonly<Record<BodyForm, { text: string; step: string }>> = {
  twice: {
    text: "本文は、JSON を含む JSON 文字列です。2 回エンコードされています。",
    step: "オブジェクトを JSON にエンコードするのは 1 回だけにしてください。",
  },
  form: {
    text: "本文が Web フォームとしてエンコードされています。この操作には JSON オブジェクトが必要です。",
    step: "パラメーターを JSON で送信してください。",
  },
  "printed-object": {
    text: "オブジェクトが JSON ではなく、オブジェクトの名前に変換されています。",
    step: "`JSON.stringify` などでオブジェクトを JSON にエンコードしてから送信してください。",
  },
  list: {
    text: "本文がリストだけです。この操作には、リストを含む JSON オブジェクトが必要です。",
    step: "ドキュメントに記載されたパラメーターにリストを入れてください。",
  },
  "one-object": {
    text: "オブジェクトが角かっこで囲まれているため、リストになっています。",
    step: "角かっこを外してオブジェクトだけを送信してください。",
  },
  objects: {
    text: "オブジェクトごとに個別の要求が必要です。",
    step: "オブジェクトを 1 つずつ送信してください。",
  },
  text: {
    text: "本文がプレーン テキストです。この操作には JSON オブジェクトが必要です。",
    step: "ドキュメントに記載されたパラメーターにテキストを入れ、JSON にエンコードしてください。",
  },
};

const jsonKinds = {
  text: "文字列",
  number: "数値",
  boolean: "`true` または `false`",
  date: "ISO 8601 形式の日時",
  list: "リスト",
  object: "オブジェクト",
  null: "`null`",
};

export const bodyFindings: BodyFindings = {
  "json-syntax": ({ reason }) => ({
    text: faults[reason],
    steps: ["文字列を連結せず、JSON ライブラリで本文を作成してください。"],
  }),
  "body-missing": ({ how }) => ({
    text: {
      null: "本文が null 値だけです。この操作には JSON オブジェクトが必要です。",
      empty: "本文が空です。この操作には JSON オブジェクトが必要です。",
      none: "この操作では、本文に JSON オブジェクトが必要ですが、記録されたリクエストには本文がありません。",
    }[how],
    steps: ["パラメーターを JSON オブジェクトとして本文で送信してください。"],
  }),
  "body-form": ({ form }) => ({
    text: forms[form].text,
    steps: [forms[form].step],
  }),
  "content-type": ({ problem }) => ({
    text: {
      missing: "コンテンツの種類が指定されていない本文を、API が読み取らない可能性があります。",
      wrong: "別のコンテンツの種類で送信された本文を、API が読み取らない可能性があります。",
      boundary: "boundary がないと、API はフォームの各部分を区別できません。",
    }[problem],
    steps: [
      problem === "boundary"
        ? "フォームの `Content-Type` は HTTP クライアントに設定させてください。"
        : "`Content-Type` ヘッダーを設定してください。",
    ],
  }),
  "parameter-level": ({ names, where, container }) => ({
    text: {
      nested: `この操作は、${code(container)} の中の ${codes(names.join())} を読み取りません。`,
      member: `この操作は、${code(container)} の中の ${codes(names.join())} を読み取ります。`,
      query: `この操作は、${codes(names.join())} を URL ではなく本文から読み取ります。`,
      url: `この操作は、${codes(names.join())} を本文ではなく URL から読み取ります。`,
    }[where],
  }),
  "parameter-case": () => ({
    text: "本文のパラメーター名は大文字と小文字が区別されます。",
  }),
  "parameter-spelling": () => ({}),
  "parameter-duplicate": ({ name }) => ({
    text: `本文に、大文字と小文字だけが異なる ${code(name)} が 2 つあります。API が誤った方を読み取る可能性があります。`,
    steps: ["パラメーターを 1 つだけ送信してください。"],
  }),
  "parameter-unknown": ({ name, whole, allowed = [] }) => ({
    text: whole
      ? `ドキュメントで変更できるとされているのは ${some(allowed)} のみです。${some(whole)} などの残りは API が拒否する可能性があります。`
      : `この操作のドキュメントに ${code(name)} の記載はありません。API が拒否する可能性があります。`,
    steps: [
      whole
        ? "変更するプロパティだけを送信してください。"
        : "パラメーターを削除するか、ドキュメントに記載されたパラメーターを使用してください。",
    ],
  }),
  "parameter-missing": ({ names, empty, oneOf, isOpen }) => ({
    text: oneOf
      ? "この操作では、これらのパラメーターのうち少なくとも 1 つが必須です。"
      : isOpen
        ? `この操作では、${names.length === 1 ? "この" : "これらの"}パラメーターが必須の可能性があります。`
        : empty
          ? "この操作ではこのパラメーターが必須であり、値がないと受け付けられない可能性があります。"
          : `${names.length > 1 ? "これらの" : "この"}パラメーターはこの操作で必須です。`,
  }),
  "parameter-type": ({ name, wanted, got }) => ({
    text: `${code(name)} に指定できるのは${spaced(jsonKinds[wanted])}ですが、${spaced(jsonKinds[got]).trimStart()}が送信されました。`,
  }),
  "parameter-value": ({ name, flaw, isExact }) => ({
    text: {
      ending: `Microsoft は ${code(name)} のこの値を別の値に置き換えています。`,
      case: isExact
        ? undefined
        : "API は通常、大文字と小文字を区別しませんが、ここでは区別する可能性があります。",
      unlisted: `ドキュメントに記載された ${code(name)} の値に、送信された値はありません。`,
      "time-span": "たとえば、7 日間は `P7D`、1 時間は `PT1H` と書きます。",
      absolute: "バッチの中では、URL はバージョンの後から始まります。",
      past: "API 呼び出しの時刻 (UTC) と比較されます。",
    }[flaw],
  }),
  "joined-value": () => ({
    text: "API はこの文字列を 1 つの値として読み取ります。",
    steps: [
      "値を 1 つだけ送信してください。API がリストを受け付ける場合は、値ごとに 1 つの項目を送信してください。",
    ],
  }),
  "refused-value": ({ name, listed }) => ({
    text: listed ? `${code(name)} のこの値は、ドキュメントには記載されています。` : undefined,
  }),
  "leftover-value": ({ leftover }) => ({
    steps: [
      {
        printed:
          "値を持つプロパティを送信するか、オブジェクトを JSON にエンコードしてください。PowerShell では `ConvertTo-Json` の `-Depth` を大きくしてください。",
        secure: "送信する前に、`ConvertFrom-SecureString -AsPlainText` などでテキストに変換してください。",
        placeholder:
          "実際の値を入れてください。多くのツールでは、選択した環境で変数を定義する必要があります。",
        unset: "変数に値が設定される場所を確認してください。",
        date: "サービスが設定するプロパティであれば、省いてください。Windows PowerShell の `ConvertTo-Json` は日付をこの形式で出力します。",
        marker:
          "ヘッダー `Prefer: include-unknown-enum-members` を付けてオブジェクトを読み直し、実際の値を送信してください。",
      }[leftover],
    ],
  }),
  "dependent-value": () => ({}),
  "detection-rule": ({ flaw }) => {
    const words: Record<typeof flaw, { text?: string; step: string }> = {
      continuous: {
        text: "継続的に実行されるルールで使用できるのは 1 つのテーブルだけで、`let`、`join`、`union`、`externaldata`、コメントは使用できません。",
        step: "クエリを書き換えるか、ルールを 1 時間ごとに実行してください。",
      },
      time: {
        text: "ルールには、テーブルにあるとおりの `Timestamp` または `TimeGenerated` が必要です。",
        step: "列を変更せずに返してください。",
      },
      identifier: {
        text: "識別子は決まった一覧から選びます。独自の列は指定できません。クエリは、その名前の列を返す必要があります。",
        step: "これらの識別子のいずれかを使用し、クエリの列名を合わせてください。",
      },
      null: { step: "省略するか、空のリストを送信してください。" },
      fields: { step: "タイトルと説明で使用する列を減らしてください。" },
      entities: {
        text: "アラートには資産または IP アドレスが必要です。ファイル、URL、レジストリ値だけでは足りません。",
        step: "クエリの列を `hosts`、`accounts`、`mailboxes`、`ips` のいずれかにマップしてください。",
      },
      start: { step: "ID の先頭に英字を付けてください。" },
      characters: { step: "英字、数字、ハイフン、アンダースコアだけを使用してください。" },
      length: { step: "ID を短くしてください。" },
      columns: {
        text: "ルールには `Timestamp` または `TimeGenerated`、ほとんどのテーブルでは `ReportId`、さらに影響を受ける資産に指定した列が必要です。",
        step: "これらの列も返してください。`summarize` では、たとえば `arg_max(Timestamp, *)` を使用します。",
      },
    };
    const { text, step } = words[flaw];
    return { text, steps: [step] };
  },
  "escaped-lines": () => ({
    steps: ["実際の改行を送信してください。JSON では改行を `\\n` と書き、エスケープは 1 回だけにします。"],
  }),
  "batch-size": ({ allowed }) => ({
    steps: [`${number(allowed)} 件以下のバッチに分割して送信してください。`],
  }),
};
