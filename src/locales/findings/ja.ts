import type { BodyForm, SyntaxReason } from "../../core/checks/json-body.ts";
import { createWords } from "../words.ts";
import type { FindingTexts } from "./en.ts";
import type { FindingWords } from "./words.ts";

const { code, codes, duration, number } = createWords("ja");

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
    "JSON にないエスケープがバックスラッシュで始まっています。バックスラッシュ自体は `\\\\` と書きます。",
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
    text: "本文が Web フォームの形式です。この操作は JSON オブジェクトを読み取ります。",
    step: "パラメーターを JSON で送信してください。",
  },
  "printed-object": {
    text: "オブジェクトが JSON ではなく、オブジェクトの名前に変換されています。",
    step: "`JSON.stringify` などでオブジェクトを JSON にエンコードしてから送信してください。",
  },
  list: {
    text: "本文がリストだけです。この操作は、リストを含む JSON オブジェクトを読み取ります。",
    step: "ドキュメントに記載されたパラメーターにリストを入れてください。",
  },
  text: {
    text: "本文がプレーン テキストです。この操作は JSON オブジェクトを読み取ります。",
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

const valueKinds = { hash: "ハッシュ値", ip: "IP アドレス", domain: "ドメイン名", url: "URL" };

const taken = (takes: readonly { readonly name: string; readonly length: number }[]) =>
  takes.map(({ name, length }) => `${name} (${number(length)} 文字)`).join(" または ");

const products = {
  mde: "Microsoft Defender for Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};
const clouds = {
  commercial: "商用クラウド",
  gcc: "GCC",
  gov: "米国政府機関向けクラウド (GCC High、DoD)",
  china: "中国のクラウド",
};
const times = (count: number) => `${number(count)} 回`;
/** Latin letters and code keep a space to the Japanese text around them. */
const spaced = (text: string) => text.replace(/^(?=[\w`])/, " ").replace(/(?<=[\w`)])$/, " ");
const sentences = (...all: (string | false | undefined)[]) => all.filter(Boolean).join("") || undefined;

export const ja: FindingTexts = {
  labels: {
    findings: "検出された問題",
    certain: "確実",
    likely: "可能性が高い",
    possible: "可能性あり",
    sent: "送信内容",
    reported: "報告内容",
    expected: "期待される内容",
    expectedOne: "期待される内容 (いずれか)",
    nothingFound: "リクエストに問題は検出されませんでした。",
    unknownOperation:
      "ドキュメントに記載された操作ではないため、パラメーターとアクセス許可は確認していません。",
    copyCorrected: "修正した本文をコピー",
    correctedCopied: "修正した本文をコピーしました",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: 直近 1 分間の呼び出し ${times(made)} (上限 ${times(allowed)})`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: 直近 1 時間の呼び出し ${times(made)} (上限 ${times(allowed)})`,
    waitLeft: (time) => `後 (${time}) に再び呼び出せます`,
    waitOver: "待ち時間が終わりました。もう一度呼び出せます。",
  },
  checks: {
    "json-syntax": ({ reason, line, column }) => ({
      title: `JSON の構文エラー (行 ${number(line)}、列 ${number(column)})`,
      text: faults[reason],
      steps: ["文字列を連結せず、JSON ライブラリで本文を作成してください。"],
    }),
    "body-missing": ({ how }) => ({
      title: "本文のないリクエスト",
      text: {
        null: "本文が null 値だけです。この操作には JSON オブジェクトが必要です。",
        empty: "本文が空です。この操作には JSON オブジェクトが必要です。",
        none: "この操作では、本文に JSON オブジェクトが必要です。リクエストが本文なしで送信された可能性があります。",
      }[how],
      steps: ["パラメーターを JSON オブジェクトとして本文で送信してください。"],
    }),
    "body-form": ({ form }) => ({
      title: "本文の形式の誤り",
      text: forms[form].text,
      steps: [forms[form].step],
    }),
    "content-type": ({ problem }) => ({
      title: {
        missing: "コンテンツの種類の指定なし",
        wrong: "コンテンツの種類の誤り",
        boundary: "boundary のないコンテンツの種類",
      }[problem],
      text: {
        missing: "種類が指定されていない本文を、API が読み取らない可能性があります。",
        wrong: "別の種類として送信された本文を、API が読み取らない可能性があります。",
        boundary: "boundary がないと、API はフォームの各部分を区別できません。",
      }[problem],
      steps: [
        problem === "boundary"
          ? "フォームの `Content-Type` は HTTP クライアントに設定させてください。"
          : "`Content-Type` ヘッダーを設定してください。",
      ],
    }),
    "parameter-level": ({ names, where, container }) => ({
      title: "パラメーターの階層の誤り",
      text: {
        nested: `この操作は、${code(container)} の中の ${codes(names.join())} を読み取りません。`,
        member: `この操作は、${code(container)} の中の ${codes(names.join())} を読み取ります。`,
        query: `この操作は、${codes(names.join())} を URL ではなく本文から読み取ります。`,
      }[where],
    }),
    "parameter-case": () => ({
      title: "大文字と小文字の誤り",
      text: "本文のパラメーター名は大文字と小文字が区別されます。",
    }),
    "parameter-spelling": () => ({ title: "パラメーターのつづりの誤り" }),
    "parameter-duplicate": ({ name }) => ({
      title: "パラメーターの重複",
      text: `本文に、大文字と小文字だけが異なる ${code(name)} が 2 つあります。API が誤った方を読み取る可能性があります。`,
      steps: ["パラメーターを 1 つだけ送信してください。"],
    }),
    "parameter-unknown": ({ name }) => ({
      title: "ドキュメントにないパラメーター",
      text: `この操作のドキュメントに ${code(name)} の記載はありません。API が拒否する可能性があります。`,
      steps: ["パラメーターを削除するか、ドキュメントに記載されたパラメーターを使用してください。"],
    }),
    "parameter-missing": ({ empty }) => ({
      title: empty ? "必須パラメーターの値なし" : "必須パラメーターの指定漏れ",
      text: empty
        ? "この操作ではこのパラメーターが必須であり、値がないと受け付けられない可能性があります。"
        : "このパラメーターはこの操作で必須です。",
    }),
    "parameter-type": ({ name, wanted, got }) => ({
      title: "値の型の誤り",
      text: `${code(name)} の型は${spaced(jsonKinds[wanted])}ですが、リクエストは${spaced(jsonKinds[got])}を送信しています。`,
    }),
    "parameter-value": ({ name, caseOnly }) => ({
      title: caseOnly ? "値の大文字と小文字の違い" : "ドキュメントにない値",
      text: caseOnly
        ? `ドキュメントでは、${code(name)} のこの値は大文字と小文字の異なる表記で記載されています。API は通常これを区別しませんが、ここでは区別する可能性があります。`
        : `ドキュメントに記載された ${code(name)} の値に、この値はありません。`,
    }),
    "batch-size": ({ received, allowed, name }) => ({
      title: "1 回の呼び出しの項目数超過",
      text: name
        ? `${code(name)} の項目は ${number(received)} 件ですが、操作が受け付けるのは ${number(allowed)} 件までです。`
        : `リクエストの項目は ${number(received)} 件ですが、操作が受け付けるのは ${number(allowed)} 件までです。`,
      steps: [`${number(allowed)} 件以下のバッチに分割して送信してください。`],
    }),

    "empty-value": ({ kind }) => ({
      title: "空の値",
      text: `ここには${spaced(valueKinds[kind])}が必要です。`,
    }),
    "stray-characters": ({ stray, kind }) => {
      const texts: Record<typeof stray, string> = {
        invisible: "目に見えない文字が含まれています。テキストをコピーしたときに混入することがよくあります。",
        space: "前後に空白または改行があります。",
        quotes: "引用符で囲まれており、その引用符が値の一部になっています。",
        defanged: "`[.]` や `hxxp` のように無害化されています。通常の表記に戻す必要があります。",
      };
      return { title: `余分な文字を含む${spaced(valueKinds[kind]).trimEnd()}`, text: texts[stray] };
    },
    "indicator-type": ({ value }) => ({
      title: "`indicatorType` と値の不一致",
      text: `値 ${code(value)} は、指定された種類の値ではありません。`,
    }),
    "hash-type": ({ looksLike, takes }) => ({
      title: `ここでは受け付けられない ${looksLike} ハッシュ`,
      text: `ここで使用できるとドキュメントに記載されているのは ${taken(takes)} です。`,
      steps: [
        `同じファイルの ${takes.map(({ name }) => name).join(" または ")} ハッシュを送信してください。`,
      ],
    }),
    "hash-value": ({ flaw, length, character, position, takes }) => {
      const texts: Record<typeof flaw, string> = {
        prefix: "値の前にハッシュ アルゴリズムの名前があります。必要なのは 16 進数だけです。",
        separators: "数字の間に区切り文字があります。取り除く必要があります。",
        base64: "ハッシュが base64 です。16 進数で指定する必要があります。",
        character: `${number(position)} 文字目の ${code(character)} は 16 進数 (0 ～ 9、a ～ f) ではありません。値は ${number(length)} 文字ですが、必要なのは ${taken(takes)} です。`,
        length: `値は ${number(length)} 文字ですが、必要なのは ${taken(takes)} です。`,
      };
      const titles: Partial<Record<typeof flaw, string>> = {
        character: "ハッシュ値の文字の誤り",
        length: "ハッシュ値の長さの誤り",
      };
      return { title: titles[flaw] ?? "ハッシュ値の形式の問題", text: texts[flaw] };
    },
    "ip-address": ({ flaw, count }) => {
      const texts: Record<typeof flaw, string> = {
        octet: "IPv4 アドレスの 4 つの部分は、それぞれ 0 ～ 255 の数値です。",
        octets: `IPv4 アドレスを構成する部分は 4 個ですが、この値には ${number(count)} 個あります。`,
        zeros: "0 で始まる部分があります。8 進数として解釈されるか、拒否される可能性があります。",
        port: "アドレスの後にポートがあります。必要なのはアドレスだけです。",
        network:
          "プレフィックス長付きのネットワーク (CIDR) です。単一のアドレスを 1 つ指定する必要があります。",
        range: "アドレスの範囲です。単一のアドレスを 1 つ指定する必要があります。",
        list: "アドレスが 2 つ以上あります。単一のアドレスを 1 つ指定する必要があります。",
        brackets: "角かっこは URL での表記です。アドレスは角かっこなしで指定する必要があります。",
        zone: "`%` 以降はゾーン ID です。1 台のデバイスの中でのみ有効なため、拒否される可能性があります。",
        groups: `IPv6 アドレスを構成するグループは 8 個 (\`::\` を 1 回使う場合はそれより少ない数) ですが、この値には ${number(count)} 個あります。`,
        compressed: "IPv6 アドレスでは、`::` を 1 回しか使用できません。",
        group: "IPv6 アドレスの各グループは、1 ～ 4 桁の 16 進数です。",
        url: "これは URL です。必要なのは IP アドレスだけです。",
        name: "これは名前です。IP アドレスを指定する必要があります。",
        unquoted: "このパスでは、アドレスを単一引用符で囲む必要があります。",
        character: "IP アドレスに使用されない文字が値に含まれています。",
      };
      return { title: "IP アドレスの形式の問題", text: texts[flaw] };
    },
    "domain-name": ({ flaw, character, length }) => {
      const texts: Record<typeof flaw, string> = {
        scheme: "これは URL です。必要なのは、スキームとパスを除いたドメイン名だけです。",
        path: "ドメイン名の後に余分な部分があります。必要なのは名前だけです。",
        port: "ドメイン名の後にポートがあります。必要なのは名前だけです。",
        email: "これはメール アドレスです。必要なのは `@` の後の部分だけです。",
        wildcard: "ドメイン名にワイルドカードは使用できません。",
        ip: "これは IP アドレスです。IP アドレスには、専用の操作とインジケーターの種類があります。",
        space: "ドメイン名に空白は使用できません。",
        "trailing-dot": "名前がドットで終わっているため、拒否される可能性があります。",
        "empty-label": "名前に空の部分があります。ドットが 1 つ余分です。",
        "long-label": `名前に ${number(length)} 文字の部分があります。上限は 63 文字です。`,
        "long-name": `名前が ${number(length)} 文字あります。上限は 253 文字です。`,
        hyphen: "名前に、ハイフンで始まるか終わる部分があります。",
        underscore: "ホスト名にアンダースコアは使用されないため、拒否される可能性があります。",
        international:
          "名前に ASCII 以外の文字が含まれています。エンコードした形式 `xn--…` で送信する必要がある可能性があります。",
        "single-label":
          "名前にドットがありません。`contoso.com` のような完全なドメイン名が必要な可能性があります。",
        character: `${code(character)} はドメイン名に使用できません。`,
      };
      return { title: "ドメイン名の形式の問題", text: texts[flaw] };
    },
    "url-value": ({ flaw, character }) => {
      const texts: Record<typeof flaw, string> = {
        scheme: "スキームがありません。完全な URL は `https://` または `http://` で始まります。",
        slashes: "URL では、スキームの後に `://` が続きます。",
        backslash: "URL で使用するのはスラッシュです。バックスラッシュではありません。",
        space: "URL に空白は使用できません。空白は `%20` と書きます。",
        unencoded: `${code(character)} をパーセント エンコードする必要がある可能性があります。`,
        percent: "後に 2 桁の 16 進数が続かないパーセント記号は、`%25` と書く必要があります。",
        host: "スキームの後にホスト名がありません。",
      };
      return { title: "不完全な URL", text: texts[flaw] };
    },
    "filter-operator": ({ flaw }) => {
      const texts: Record<typeof flaw, string> = {
        symbol: "OData の演算子は語で書きます: `eq`、`ne`、`gt`、`ge`、`lt`、`le`、`and`、`or`、`not`。",
        case: "OData の演算子は小文字で書きます。",
        unknown: "演算子が必要な位置に、この語があります。",
        function: "これは関数です。関数名を先に書き、引数をかっこで囲みます。",
        missing: "この値の前に演算子がありません。",
        operand: "この演算子に対する値がありません。",
      };
      return { title: "`$filter` の演算子", text: texts[flaw] };
    },
    "filter-quotes": ({ flaw }) => {
      const texts: Record<typeof flaw, string> = {
        double: "`$filter` の文字列は、半角の単一引用符で囲みます。",
        unclosed: "ここで始まる引用符が閉じられていません。",
        missing: "`$filter` の文字列は、単一引用符で囲む必要があります。",
        apostrophe: "文字列の中のアポストロフィで、文字列が終わっています。2 つ重ねて `''` と書きます。",
        ampersand: "文字列の中の `&` で、フィルターが終わっています。`%26` と書きます。",
      };
      return { title: "`$filter` の引用符", text: texts[flaw] };
    },
    "filter-parenthesis": ({ flaw }) => ({
      title: "`$filter` のかっこ",
      text:
        flaw === "unclosed"
          ? "このかっこが閉じられていません。"
          : "この閉じかっこに対応する開きかっこがありません。",
    }),
    "filter-property": ({ flaw }) => {
      const texts: Record<typeof flaw, string> = {
        unknown: "この操作のドキュメントに、`$filter` で使用できるプロパティとしての記載がありません。",
        case: "ドキュメントでは、このプロパティの大文字と小文字が異なります。",
        "not-filterable": "この操作はこのプロパティを返しますが、フィルターには使用できません。",
      };
      return {
        title: "`$filter` のプロパティ",
        text: texts[flaw],
        ...(flaw === "not-filterable" && {
          steps: ["このプロパティを外し、結果を自分のコードで絞り込んでください。"],
        }),
      };
    },
    "filter-date": ({ flaw }) => {
      const texts: Record<typeof flaw, string> = {
        quoted: "引用符で囲んだ日付は文字列のため、日時と比較できない可能性があります。",
        zone: "タイム ゾーンの指定がありません。UTC の場合は `Z` です。",
        plus: "URL では `+` は空白を意味するため、タイム ゾーンが失われます。`%2B` と書きます。",
        form: "日付は `2026-01-31T00:00:00Z` のように書きます。",
        old: "これは OData 2 の形式です。OData 4 では日付だけを書きます。",
      };
      return { title: "`$filter` の日付", text: texts[flaw] };
    },
    "filter-encoding": ({ flaw }) => ({
      title: "`$filter` のエンコード",
      text:
        flaw === "plus"
          ? "空白のつもりの箇所が、プラス記号のまま API に届いています。空白は `%20` と書きます。"
          : "デコード後にエスケープが残っています。フィルターが 2 回パーセント エンコードされています。",
    }),
    "filter-position": ({ position }) => ({
      title: "API が指摘する `$filter` の位置",
      text: `メッセージが示す位置は、0 から数えて ${number(position)} です。`,
    }),
    "query-option": ({ flaw, name, maximum }) => {
      const option = code(name);
      const words: Record<typeof flaw, FindingWords> = {
        misspelt: { title: "クエリ パラメーターのつづりの誤り" },
        unknown: {
          title: "不明なクエリ オプション",
          text: `\`$\` で始まる名前は OData の予約済みの名前ですが、OData に ${option} というオプションはありません。`,
        },
        dollar: {
          title: "`$` のないクエリ オプション",
          text: "OData のオプションは `$` で始まります。",
        },
        case: {
          title: "クエリ オプションの大文字と小文字の誤り",
          text: "OData のオプションは小文字で書きます。",
        },
        "not-taken": {
          title: "操作が受け付けない可能性のあるクエリ オプション",
          text: `この操作のドキュメントに、${option} またはこの値での使用は記載されていません。`,
          steps: [`${option} を外して、もう一度呼び出してください。`],
        },
        maximum: {
          title: `${option} の上限超過`,
          text: `この操作が 1 回の呼び出しで返すのは ${number(maximum)} 件までです。`,
          steps: [
            "残りは、`$skip` を指定した次の呼び出しで取得するか、`@odata.nextLink` をたどってください。",
          ],
        },
        value: {
          title: "クエリ オプションの値",
          text: `値が ${option} の形式ではありません。`,
        },
        repeated: {
          title: "クエリ オプションの重複",
          text: `${option} は 1 回しか指定できません。`,
        },
        empty: {
          title: "空のクエリ オプション",
          text: `${option} に値がありません。`,
          steps: ["オプションを外すか、値を指定してください。"],
        },
        missing: {
          title: "クエリ パラメーターの指定漏れ",
          text: `この操作では、URL に ${option} が必要です。`,
        },
      };
      return words[flaw];
    },
    "path-leftover": ({ flaw }) => {
      const texts: Record<typeof flaw, string> = {
        template: "パスに、値ではなくプレースホルダーが残っています。",
        word: "呼び出し元のプログラムの変数が空だったため、「値なし」を表す語がパスに入りました。",
        empty: "パスに空の部分があります。スラッシュの間の ID が抜けている可能性があります。",
        slash: "パスに余分なスラッシュがあります。",
        space: "パスに、空白または目に見えない文字で始まるか終わる部分があります。",
        quotes: "パスに、引用符で囲まれた部分があります。",
      };
      const isValue = flaw === "template" || flaw === "word" || flaw === "empty";
      return {
        title: isValue ? "パスの値の抜け" : "パスへの余分な文字の混入",
        text: texts[flaw],
        ...(isValue && { steps: ["この位置に実際の値を入れてください。"] }),
      };
    },
    "unknown-path": ({ flaw }) => {
      const texts: Record<typeof flaw, string | undefined> = {
        api: "このホストのパスは、すべて `/api/` で始まります。",
        doubled: "`/api` が 2 つあります。",
        version: "この操作は、別のバージョンのものとしてドキュメントに記載されています。",
        nearest: "このパスはドキュメントにありません。最も近いパスを示します。",
        none: "このパスも、これに近いパスもドキュメントにありません。",
      };
      return { title: "ドキュメントに操作のないパス", text: texts[flaw] };
    },
    method: ({ isStated }) => ({
      title: "HTTP メソッドの誤り",
      text: isStated
        ? "このパスで使用できるメソッドがレスポンスに示されています。"
        : "このパスは、別のメソッドでドキュメントに記載されています。",
    }),
    host: ({ flaw }) => {
      const texts: Record<typeof flaw, string> = {
        "endpoint-only": "このホストは Defender for Endpoint 用です。この操作は Defender XDR のものです。",
        "xdr-only": "このホストは Defender XDR 用です。この操作は Defender for Endpoint のものです。",
        graph: "このパスは Microsoft Graph のものです。",
        legacy: "これは古いホスト名です。現在もレスポンスを返しますが、一部を利用できない可能性があります。",
      };
      return { title: "操作に対するホストの誤り", text: texts[flaw] };
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
      return { title: "ID の形式の誤り", text: sentences(expected[wanted], found[seen]) };
    },

    "missing-token": ({ saved }) => ({
      title: "`Authorization` ヘッダーなし",
      text: saved
        ? "記録されたリクエストにヘッダーがありません。ファイルの保存時にこのヘッダーを省くツールもあるため、実際には送信された可能性があります。"
        : "トークンなしで呼び出されたため、API は呼び出し元を識別できません。",
      steps: ["アクセス トークンを取得し、`Authorization: Bearer <token>` として送信してください。"],
    }),
    "malformed-token": ({ flaw }) => {
      const flaws: Record<typeof flaw, string> = {
        scheme: "ヘッダーは、`Bearer` という語、空白、トークンの順に書く必要があります。",
        "doubled-scheme": "ヘッダーに `Bearer` という語が 2 つあります。",
        quoted: "トークンが引用符で囲まれています。",
        "line-break": "ヘッダーに改行が含まれています。",
        space: "トークンの途中に空白があります。",
        empty: "ヘッダーにトークンがありません。",
        "not-a-jwt":
          "送信されたのは完全なトークン (JWT) ではありません。途中で切れているか、破損しているか、そもそもトークンではない可能性があります。",
        signature:
          "API が署名を検証できませんでした。トークンが変更されたか、途中で切れたか、別のサービス向けに発行されています。",
      };
      return {
        title: "`Authorization` ヘッダーの形式の誤り",
        text: flaws[flaw],
        steps: [
          "`Bearer` と空白 1 つの後に、サインイン サービスが `access_token` で返したトークンをそのまま付けて送信してください。",
        ],
      };
    },
    "expired-token": ({ seconds }) => ({
      title: "トークンの有効期限切れ",
      text:
        seconds === undefined
          ? "API によると、トークンの有効期限が切れています。"
          : `トークンの有効期限は、呼び出しの ${duration(seconds)}前に切れています。`,
      steps: [
        "新しいトークンを取得し、もう一度呼び出してください。",
        "`exp` の時刻の少し前にトークンを更新してください。",
      ],
    }),
    "early-token": ({ seconds }) => ({
      title: "有効期間前のトークン",
      text: `トークンが有効になるのは、呼び出しの ${duration(seconds)}後です。どちらか一方の時計がずれている可能性があります。`,
      steps: [
        "トークンを取得するコンピューターの時計を確認してください。",
        "新しいトークンを取得してください。",
      ],
    }),
    "token-audience": ({ made, api }) => ({
      title: "別のリソース向けのトークン",
      text:
        made && made !== api
          ? `トークンは ${products[made]} 向けですが、呼び出し先は ${products[api]} です。`
          : `${products[api]} は、この対象 (\`aud\`) のトークンを受け付けません。`,
      steps: [
        `${products[api]} 向けのトークンを取得してください。アクセス許可も、その API に対して付与されている必要があります。`,
      ],
    }),
    "wrong-cloud": ({ from, to }) => ({
      title: "クラウドの誤り",
      text: from
        ? `送信されたのは${spaced(clouds[from])}のものですが、呼び出し先は${spaced(clouds[to])}です。クラウドどうしで互いのトークンは受け付けられません。`
        : `テナントが${spaced(clouds[to])}に属していません。`,
      steps: ["テナントが属するクラウドのサインイン ホスト、リソース、API ホストを使用してください。"],
    }),
    "conditional-access": ({ want }) => {
      const wants: Record<typeof want, { text: string; step: string }> = {
        claims: {
          text: "トークンの有効期限は切れていませんが、ポリシーが追加のクレームによる再サインインを求めています。",
          step: "ユーザーにサインインを求め、`WWW-Authenticate` ヘッダーの `claims` の値を渡して新しいトークンを取得してください。",
        },
        mfa: {
          text: "ポリシーが、多要素認証またはユーザーによる別の確認を求めています。",
          step: "レスポンスの `claims` の値を渡し、対話形式でユーザーにサインインを求めてください。",
        },
        device: {
          text: "ポリシーが、登録済み、参加済み、または準拠済みのデバイスを求めています。",
          step: "管理対象のデバイスからサインインするか、ポリシーについて管理者に問い合わせてください。",
        },
        "sign-in": {
          text: "ユーザーに確認せずに使用できるセッションがありません。",
          step: "対話形式でユーザーにサインインを求めてください。",
        },
        blocked: {
          text: "テナントのポリシーがこのサインインをブロックしています。",
          step: "適用されたポリシーを管理者に確認してください。Microsoft Entra のサインイン ログに示されています。",
        },
      };
      return { title: "条件付きアクセス", text: wants[want].text, steps: [wants[want].step] };
    },
    "tenant-state": ({ state, name }) => {
      const states: Record<typeof state, { title: string; step: string }> = {
        inactive: {
          title: "有効になっていないテナント",
          step: "トークンを発行したテナントに Defender for Endpoint のライセンスがあり、製品がセットアップ済みであることを確認してください。",
        },
        license: { title: "ライセンスなし", step: "テナントのライセンスを確認してください。" },
        onboarding: {
          title: "セットアップされていないテナント",
          step: "Microsoft Defender ポータルで製品のセットアップを完了してください。",
        },
        premium: {
          title: "Premium ライセンスなし",
          step: "テナントの Microsoft Entra ID ライセンスを確認してください。",
        },
      };
      return {
        title: states[state].title,
        text: sentences(
          name !== "" && `API は ${code(name)} を示しています。`,
          "新しいトークンや別のアクセス許可では解決しません。",
        ),
        steps: [states[state].step],
      };
    },
    "missing-permission": ({ kind, needed, none }) => ({
      title: none ? "アクセス許可のないトークン" : "アクセス許可の不足",
      text: sentences(
        none &&
          "トークンにアクセス許可が 1 つも含まれていません。多くの場合、アクセス許可が追加されていないか、管理者が同意していません。",
        !none &&
          kind === "application" &&
          "この操作に十分なアプリケーションのアクセス許可が、トークンに含まれていません。",
        !none &&
          kind === "delegated" &&
          "この操作に十分な委任されたアクセス許可が、トークンに含まれていません。",
        kind === "unknown" &&
          "レスポンスに理由は示されていません。この操作では、多くの場合アクセス許可の不足を意味します。",
      ),
      steps: [
        needed
          ? `${code(needed)} を${kind === "delegated" ? "委任された" : "アプリケーションの"}アクセス許可としてアプリの登録に追加してください。`
          : "操作のドキュメントに記載されたアクセス許可をアプリの登録に追加してください。",
        "管理者に同意を依頼してから、新しいトークンを取得してください。古いトークンに新しいアクセス許可は反映されません。",
      ],
    }),
    "user-role": ({ role }) => ({
      title: "ユーザーのロールまたはデバイス グループ",
      text: sentences(
        "ユーザーのトークンでは、そのユーザーのロールによっても可否が決まります。",
        role && `ドキュメントに記載されたロールの権限は ${code(role)} です。`,
      ),
      steps: [
        "Microsoft Defender ポータルで、ユーザーのロールと、デバイス グループへのアクセス権を確認してください。",
      ],
    }),
    "disabled-feature": ({ feature, name }) => ({
      title: "オフになっている機能",
      text:
        feature === "live-response"
          ? "このテナントではライブ応答がオフになっています。"
          : name
            ? `API が示す機能は ${code(name)} です。`
            : "テナントにこの機能がないか、機能がオフになっています。アクセス許可の不足ではありません。",
      steps: [
        feature === "live-response"
          ? "Microsoft Defender ポータルの高度な機能で、ライブ応答をオンにしてください。サーバーには専用の設定があります。"
          : "Microsoft Defender ポータルの高度な機能と、テナントのライセンスを確認してください。",
      ],
    }),
    "disallowed-operation": ({ automation, reason }) => ({
      title: automation ? "自動化レベルのないデバイス" : "許可されていない操作",
      text: reason ? `API が示す理由: ${code(reason)}` : undefined,
      steps: [
        automation
          ? "修復レベルが設定されたデバイス グループにデバイスを割り当ててください。"
          : "API が示す理由を解消してください。再試行しても解決しません。",
      ],
    }),
    "device-platform": ({ platform }) => ({
      title: "サポートされていないプラットフォーム",
      text: platform
        ? `デバイスのプラットフォームは ${code(platform)} ですが、このアクションはそのプラットフォームにはありません。`
        : "デバイスのプラットフォーム向けには、このアクションがありません。",
      steps: ["アクションを呼び出す前に、`osPlatform` でデバイスを絞り込んでください。"],
    }),
    "client-version": ({ action, version }) => ({
      title: "古いクライアント バージョン",
      text: version
        ? `${action ? `アクション ${code(action)} ` : "このアクション"}には、デバイスにバージョン ${code(version)} 以降が必要です。`
        : undefined,
      steps: ["デバイスの Microsoft Defender を更新してから、もう一度呼び出してください。"],
    }),
    "rate-limit": ({ allowed, period, perMinute, perHour, minute, hour, until }) => ({
      title: "レート制限への到達",
      text: sentences(
        allowed !== undefined &&
          period !== undefined &&
          `API の上限は、${duration(period)}あたり ${times(allowed)}です。`,
        allowed === undefined &&
          perMinute !== undefined &&
          `ドキュメントに記載された上限は、1 分あたり ${times(perMinute)}${perHour === undefined ? "" : `、1 時間あたり ${times(perHour)}`}です。`,
        allowed === undefined &&
          perMinute === undefined &&
          perHour !== undefined &&
          `ドキュメントに記載された上限は、1 時間あたり ${times(perHour)}です。`,
        minute !== undefined &&
          hour !== undefined &&
          hour > 0 &&
          `このタブからの呼び出しは、直近 1 分間に ${times(minute)}、直近 1 時間に ${times(hour)}です。同じアプリケーションのほかのクライアントからの呼び出しも合算されます。`,
      ),
      steps: [
        until === undefined
          ? "次の呼び出しまで 1 分待ち、429 が続く場合はそのたびに待ち時間を延ばしてください。"
          : "レスポンスに示された時刻まで待ってから、次の呼び出しを行ってください。",
        "フィルターを使う、ページ サイズを大きくする、結果を保存しておくなどして、呼び出し回数を減らしてください。",
      ],
    }),
    "early-retry": ({ seconds }) => ({
      title: "早すぎる再試行",
      text: `以前のレスポンスが待機を求めていましたが、この呼び出しは ${duration(seconds)}早すぎました。指定の時間が過ぎる前に呼び出すと、制限が続きます。`,
      steps: ["`Retry-After` に示された時間が過ぎるまで待ってください。"],
    }),
    "server-fault": ({ retriable, succeeded, failed, since }) => ({
      title: "サーバー側の障害",
      text: sentences(
        succeeded !== undefined &&
          succeeded > 0 &&
          `このセッションでは、同じ呼び出しが ${times(succeeded)}成功しています${since === undefined ? "" : ` (最後の成功はこの呼び出しの ${duration(since)}前)`}。`,
        succeeded !== undefined &&
          succeeded > 0 &&
          failed !== undefined &&
          `その後、${times(failed)}失敗しています。`,
        succeeded === 0 &&
          failed !== undefined &&
          failed > 1 &&
          `このセッションでは、同じ呼び出しが ${times(failed)}失敗し、一度も成功していません。リクエストに原因がある可能性があります。`,
      ),
      steps: [
        retriable
          ? "少し待ってからもう一度呼び出し、失敗するたびに待ち時間を延ばしてください。"
          : "リクエストをそのまま再送しないでください。この障害は待っても解消しません。",
        "失敗が続く場合は、Microsoft サポートに追跡 ID を伝えて問い合わせてください。",
      ],
    }),
    "query-name": ({ kind, operator }) => {
      const kinds: Record<typeof kind, string> = {
        table: "このテーブルは、高度なハンティングまたはこのテナントに存在しません。",
        column: "クエリのこの位置に、この列は存在しません。",
        function: "この関数は存在しません。",
        name: "クエリのこの位置では、この名前は認識されません。",
      };
      return {
        title: "クエリ内の不明な名前",
        text: sentences(
          kinds[kind],
          operator && `演算子は ${code(operator)} です。`,
          "大文字と小文字は区別されます。",
        ),
        steps: [
          "名前を修正してください。テーブルと列の一覧は、Microsoft Defender ポータルのスキーマ リファレンスにあります。",
        ],
      };
    },
    "query-syntax": ({ problem, line, column }) => {
      const problems = {
        quote: "ここで始まる文字列が閉じられていません。",
        bracket: "ここのかっこに、対応するかっこがありません。",
        pipe: "パイプの後に演算子がありません。",
        operator: "これはクエリ言語の演算子ではありません。",
      };
      return {
        title: "クエリの構文エラー",
        text: sentences(
          problem && problems[problem],
          line !== undefined &&
            column !== undefined &&
            `クエリでの位置は、行 ${number(line)}、列 ${number(column)} です。`,
        ),
        steps: [
          "クエリを修正してください。Microsoft Defender ポータルで実行すると、エラーの位置が表示されます。",
        ],
      };
    },
    "heavy-query": ({ reason, said, operator }) => {
      const reasons: Record<typeof reason, string> = {
        timeout: "クエリの実行時間が長すぎたため、停止されました。そのまま再実行しても、通常は解決しません。",
        size: "結果が、API の返せるサイズを超えています。",
        resources: "クエリがリソースを使いすぎたため、停止されました。",
      };
      return {
        title: "負荷の大きいクエリ",
        text: sentences(
          said
            ? reasons[reason]
            : "クエリに時間がかかりすぎている可能性があります。その場合、そのまま再実行しても解決しません。",
          operator && `API が示す演算子は ${code(operator)} です。`,
        ),
        steps: [
          "期間を短くする、先にフィルターで絞り込む、結合を減らすなど、クエリの対象を絞ってください。",
          "`project`、`summarize`、`take` を使い、返す結果を減らしてください。",
        ],
      };
    },
    "processing-quota": ({ wait }) => ({
      title: "処理時間の上限到達",
      text: sentences(
        "テナントのハンティング クエリが処理時間を使い切りました。",
        wait && `API が示す待ち時間は ${code(wait)} です。`,
      ),
      steps: ["しばらく待ってから、より軽いクエリを実行してください。"],
    }),
    "no-connection": ({ fault, headers }) => {
      const faults: Record<typeof fault, { text: string; step: string }> = {
        name: {
          text: "ホスト名を解決できませんでした。",
          step: "ホスト名のつづり、DNS サーバー、VPN を確認してください。",
        },
        refused: {
          text: "サーバーに接続できませんでした。",
          step: "ネットワーク、ファイアウォール、ポートを確認してください。",
        },
        broken: {
          text: "レスポンスの受信が完了する前に接続が切れました。",
          step: "もう一度呼び出してください。繰り返し発生する場合は、プロキシとファイアウォールを確認してください。",
        },
        timeout: {
          text: "サーバーが時間内にレスポンスを返しませんでした。",
          step: "ネットワークとプロキシを確認してから、もう一度呼び出してください。",
        },
        certificate: {
          text: "ブラウザーが、証明書または暗号化された接続を信頼していません。",
          step: "時計を確認してください。また、プロキシが独自の証明書で通信を検査していないかを確認してください。",
        },
        blocked: {
          text: "広告ブロッカーなどの拡張機能、または管理者が呼び出しをブロックしました。",
          step: "ブロックしている側でホストを許可してください。",
        },
        policy: {
          text: "ページまたはブラウザーのポリシーが呼び出しをブロックしました。呼び出しがサーバーに届いていないか、レスポンスがページに渡されていません。",
          step: "ページの `Content-Security-Policy` を確認してください。`connect-src` にホストを含める必要があります。",
        },
        offline: {
          text: "コンピューターがオフラインだったか、ネットワークが切り替わりました。",
          step: "接続を確認してから、もう一度呼び出してください。",
        },
        proxy: {
          text: "プロキシが呼び出しを通しませんでした。",
          step: "プロキシの設定を確認してください。",
        },
        cors: {
          text: "CORS プリフライトに対するサーバーのレスポンスが呼び出しを許可しておらず、ブラウザーが呼び出しを送信しなかった可能性が高いです。",
          step: "サーバーまたはスクリプトから API を呼び出してください。多くの Defender API は、Web ページからの呼び出しを受け付けません。",
        },
        unknown: {
          text: "ブラウザーは詳しい理由を示していません。",
          step: "[ネットワーク] パネルで同じ呼び出しを確認してください。",
        },
      };
      return {
        title: "レスポンスなし",
        text: sentences(
          faults[fault].text,
          headers !== "" && `ページが送信しようとしたヘッダー: ${code(headers)}。`,
        ),
        steps: [faults[fault].step],
      };
    },
    "cors-header": ({ header, status }) => ({
      title: "ページに渡されなかったレスポンス",
      text: `サーバーは ${code(String(status))} を返しましたが、${code(header)} がこのページを許可していません。ページには「Failed to fetch」としか伝わっていません。`,
      steps: [
        "失敗そのものを解消してください。",
        "レスポンスをページで読み取るには、自前のサーバーを経由して API を呼び出してください。",
      ],
    }),
    "preflight-status": ({ status }) => ({
      title: "プリフライトの拒否",
      text: `サーバーは、ブラウザーのプリフライトに ${code(String(status))} を返しました。呼び出しが許可されるのは、ステータスが 200 ～ 299 の場合だけです。トークンは原因ではありません。プリフライトにトークンは含まれません。`,
      steps: [
        "ホストとパスを確認してください。",
        "Web ページではなく、サーバーまたはスクリプトから API を呼び出してください。",
      ],
    }),
    "form-body": ({ json }) => ({
      title: "フォーム形式ではない本文",
      text: json
        ? "本文は JSON ですが、トークン エンドポイントが読み取るのはフォームのフィールドだけです。"
        : "トークン エンドポイントが読み取るのはフォームのフィールドだけのため、パラメーターが認識されませんでした。",
      steps: [
        "パラメーターを `name=value&name=value` の形式にし、`Content-Type: application/x-www-form-urlencoded` で送信してください。",
      ],
    }),
    "sign-in-parameter": ({ name }) => ({
      title: `パラメーター ${code(name)} の指定漏れ`,
      text: "トークン リクエストに指定されていません。",
      steps: [`フォームの本文に ${code(name)} を追加してください。`],
    }),
    "grant-type": () => ({
      title: "不明な `grant_type`",
      text: "値は、小文字でこのとおりに書きます。",
    }),
    "sign-in-scope": ({ fault }) => {
      const faults: Record<typeof fault, { title: string; text: string }> = {
        "not-default": {
          title: "`/.default` のないスコープ",
          text: "アプリケーションのトークンに指定できるスコープは、リソースの後に `/.default` を付けた 1 つだけです。アクセス許可は、アプリの登録から取得されます。",
        },
        "resource-at-v2": {
          title: "v2.0 エンドポイントへの `resource` の指定",
          text: "v2.0 エンドポイントで使用するのは `scope` です。`resource` は、古いエンドポイント `/oauth2/token` のものです。",
        },
        "scope-at-v1": {
          title: "v1 エンドポイントへの `scope` の指定",
          text: "エンドポイント `/oauth2/token` で使用するのは `resource` です。`scope` は `/oauth2/v2.0/token` のものです。",
        },
        several: {
          title: "異なるリソースのスコープの混在",
          text: "1 つのトークンの対象は 1 つのリソースです。リソースごとにトークンを取得してください。",
        },
        unknown: {
          title: "不明なリソース",
          text: "この名前のサービスはテナントにありません。つづりに誤りがあるか、テナントで製品がセットアップされていません。",
        },
      };
      return faults[fault];
    },
    "sign-in-tenant": ({ fault }) => {
      const faults: Record<typeof fault, { title: string; text: string; step: string }> = {
        placeholder: {
          title: "テナントの代わりのプレースホルダー",
          text: "URL に、例のプレースホルダーが残っています。",
          step: "プレースホルダーをテナント ID に置き換えてください。",
        },
        unknown: {
          title: "不明なテナント",
          text: "サインイン サービスが URL のテナントを認識できません。",
          step: "テナント ID と、テナントが別のクラウドに属していないかどうかを確認してください。",
        },
        general: {
          title: "テナントの指定なし",
          text: "`common` と `organizations` では、トークンの対象のテナントが決まりません。",
          step: "URL にテナント ID を指定してください。",
        },
        "missing-app": {
          title: "このテナントにないアプリケーション",
          text: "URL のテナントか `client_id` に誤りがあるか、アプリケーションがこのテナントに追加されていません。",
          step: "両方を Microsoft Entra のアプリの登録と照合してください。",
        },
        "missing-user": {
          title: "このテナントにないユーザー",
          text: "アカウントは別のテナントに属しています。",
          step: "このテナントのアカウントでサインインするか、ユーザーをゲストとして招待してください。",
        },
      };
      const { title, text, step } = faults[fault];
      return { title, text, steps: [step] };
    },
    "sign-in-credential": ({ fault }) => {
      const faults: Record<typeof fault, { title: string; step: string }> = {
        "wrong-secret": {
          title: "シークレットの誤り",
          step: "シークレットの ID ではなく値を送信し、フォームの本文ではパーセント エンコードしてください。値が表示されるのは 1 回だけのため、必要に応じて新しいシークレットを作成してください。",
        },
        "expired-secret": {
          title: "シークレットの有効期限切れ",
          step: "アプリの登録で新しいシークレットを作成してください。",
        },
        missing: {
          title: "クライアント資格情報の指定漏れ",
          step: "`client_secret` または `client_assertion` を送信するか、アプリの登録でパブリック クライアント フローを許可してください。",
        },
        "public-client": {
          title: "パブリック クライアントからのシークレットの送信",
          step: "`client_secret` を外してください。アプリケーションはパブリック クライアントとして登録されています。",
        },
        certificate: {
          title: "受け付けられない証明書",
          step: "アサーションの署名に使用する証明書をアプリの登録に追加してください。",
        },
        clock: {
          title: "有効期間外のアサーション",
          step: "時計を確認し、リクエストごとに新しいアサーションを作成してください。",
        },
      };
      return { title: faults[fault].title, steps: [faults[fault].step] };
    },
    "missing-consent": ({ fault, app }) => {
      const faults: Record<typeof fault, { title: string; step: string }> = {
        missing: {
          title: "同意なし",
          step: "アプリケーションのアクセス許可への同意を、ユーザーまたは管理者に依頼してください。",
        },
        admin: {
          title: "管理者の同意なし",
          step: "アプリケーションへの同意を管理者に依頼してください。",
        },
        declined: {
          title: "同意の拒否",
          step: "もう一度サインインして同意するか、管理者に依頼してください。",
        },
        unlisted: {
          title: "アプリの登録にないアクセス許可",
          step: "この API のアクセス許可をアプリの登録に追加し、同意を付与してください。",
        },
        unassigned: {
          title: "アプリケーションに割り当てられていないユーザー",
          step: "Microsoft Entra でユーザーをエンタープライズ アプリケーションに割り当ててください。",
        },
      };
      return {
        title: faults[fault].title,
        text: app ? `アプリケーションは ${code(app)} です。` : undefined,
        steps: [faults[fault].step],
      };
    },
    "sign-in-grant": ({ fault }) => {
      const faults: Record<typeof fault, string> = {
        expired: "コード、更新トークン、またはアサーションの有効期限が切れています。",
        used: "承認コードはすでに使用されています。使用できるのは 1 回だけです。",
        invalid: "コード、更新トークン、またはアサーションが、このリクエストに対して正しくありません。",
        revoked: "パスワードの変更などにより、セッションが終了しています。",
      };
      return {
        title: "有効でなくなったサインイン",
        text: faults[fault],
        steps: ["もう一度サインインして、新しいものを取得してください。"],
      };
    },
  },
};
