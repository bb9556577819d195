import type { ValueFindings } from "../texts.ts";
import { code, either, number, spaced } from "./findings-phrases.ts";

const valueKinds = { hash: "ハッシュ値", ip: "IP アドレス", domain: "ドメイン名", url: "URL" };

const taken = (takes: readonly { readonly name: string; readonly length: number }[]) =>
  takes.map(({ name, length }) => `${name} (${number(length)} 文字)`).join(" または ");

export const valueFindings: ValueFindings = {
  "empty-value": ({ kind }) => ({
    text: `ここには${spaced(valueKinds[kind])}が必要です。`,
  }),
  "stray-characters": ({ stray }) => {
    const texts: Partial<Record<typeof stray, string>> = {
      invisible: "目に見えない文字が含まれています。テキストをコピーしたときに混入することがよくあります。",
      quotes: "値を囲む引用符も値の一部と見なされます。",
      defanged: "`[.]` や `hxxp` などを使わない通常の表記に戻してください。",
    };
    return { text: texts[stray] };
  },
  "indicator-type": () => ({}),
  "hash-type": ({ takes }) => ({
    text: `ここで使用できるとドキュメントに記載されているのは ${taken(takes)} です。`,
    steps: [`同じファイルの ${either(takes.map(({ name }) => name))} ハッシュを送信してください。`],
  }),
  "hash-value": ({ flaw, length, character, position, takes }) => {
    const wrongLength = takes.some((one) => one.length === length)
      ? ""
      : `値は ${number(length)} 文字ですが、必要なのは ${taken(takes)} です。`;
    const texts: Record<typeof flaw, string> = {
      prefix: "値の前にハッシュ アルゴリズムの名前があります。必要なのは 16 進数だけです。",
      separators: "文字の間に区切り文字があります。取り除く必要があります。",
      base64: "ハッシュが base64 です。16 進数で指定する必要があります。",
      character: `${number(position)} 文字目の ${code(character)} は 16 進数の文字 (0 ～ 9、a ～ f) ではありません。${wrongLength}`,
      length: `値は ${number(length)} 文字です。必要なのは ${taken(takes)} です。`,
    };
    return { text: texts[flaw] };
  },
  "ip-address": ({ flaw, count }) => {
    const texts: Record<typeof flaw, string> = {
      octet: "IPv4 アドレスの 4 つの部分は、それぞれ 0 ～ 255 の数値です。",
      octets: `IPv4 アドレスを構成する部分は 4 個ですが、この値には ${number(count)} 個あります。`,
      zeros: "0 で始まる部分があります。8 進数として解釈されるか、拒否される可能性があります。",
      port: "アドレスの後にポートがあります。必要なのはアドレスだけです。",
      network: "プレフィックス長付きのネットワーク (CIDR) です。アドレスを 1 つだけ指定する必要があります。",
      range: "アドレスの範囲です。アドレスを 1 つだけ指定する必要があります。",
      list: "アドレスが 2 つ以上あります。アドレスを 1 つだけ指定する必要があります。",
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
    return { text: texts[flaw] };
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
        "名前に ASCII 以外の文字が含まれています。エンコードした形式 `xn--…` で送信する必要がある場合があります。",
      "single-label":
        "名前にドットがありません。`contoso.com` のような完全なドメイン名が必要な場合があります。",
      character: `${code(character)} はドメイン名に使用できません。`,
    };
    return { text: texts[flaw] };
  },
  "url-value": ({ flaw, character }) => {
    const texts: Record<typeof flaw, string> = {
      scheme: "スキームがありません。完全な URL は `https://` または `http://` で始まります。",
      slashes: "URL では、スキームの後に `://` が続きます。",
      backslash: "URL で使用するのはスラッシュです。バックスラッシュではありません。",
      space: "URL に空白は使用できません。空白は `%20` と書きます。",
      around: "URL 以外の文字列が含まれています。",
      unencoded: `${code(character)} をパーセント エンコードする必要がある場合があります。`,
      percent: "後に 2 桁の 16 進数が続かないパーセント記号は、`%25` と書く必要があります。",
      host: "スキームの後にホスト名がありません。",
    };
    return { text: texts[flaw] };
  },
};
