import type { ValueFindings } from "../texts.ts";
import { code, either, number } from "./findings-phrases.ts";

type Takes = readonly { readonly name: string; readonly length: number }[];

const taken = (takes: Takes) =>
  takes.map(({ name, length }) => `${name} (${number(length)} 個字元)`).join(" 或 ");

export const valueFindings: ValueFindings = {
  "empty-value": ({ kind }) => ({
    text: {
      hash: "此處需要雜湊值。",
      ip: "此處需要 IP 位址。",
      domain: "此處需要網域名稱。",
      url: "此處需要 URL。",
    }[kind],
  }),
  "stray-characters": ({ stray }) => {
    const texts: Partial<Record<typeof stray, string>> = {
      invisible: "值中含有看不見的字元，複製文字時經常會夾帶。",
      quotes: "值前後的引號會視為值的一部分。",
      defanged: "此值為避免誤點而改寫過，例如 `[.]` 或 `hxxp`，傳送時必須還原成一般寫法。",
    };
    return { text: texts[stray] };
  },
  "indicator-type": () => ({}),
  "hash-type": ({ takes }) => ({
    text: `文件在此處列出的是 ${taken(takes)}。`,
    steps: [`傳送同一檔案的 ${either(takes.map(({ name }) => name))} 雜湊。`],
  }),
  "hash-value": ({ flaw, length, character, position, takes }) => {
    const wrongLength = takes.some((one) => one.length === length)
      ? ""
      : `值有 ${number(length)} 個字元；此處需要的是 ${taken(takes)}。`;
    return {
      text: {
        prefix: "值的前面有雜湊演算法的名稱。此處只需要十六進位字元。",
        separators: "字元之間有分隔符號。請將其移除。",
        base64: "雜湊採用 base64。此處需要十六進位字元。",
        character: `第 ${number(position)} 個字元 ${code(character)} 不是十六進位字元 (0–9、a–f)。${wrongLength}`,
        length: `值有 ${number(length)} 個字元。此處需要的是 ${taken(takes)}。`,
      }[flaw],
    };
  },
  "ip-address": ({ flaw, count }) => ({
    text: {
      octet: "IPv4 位址的四段都是 0 到 255 的數字。",
      octets: `IPv4 位址有四段；這個值有 ${number(count)} 段。`,
      zeros: "有一段以零開頭。這種寫法可能會解讀為八進位數字，也可能遭拒。",
      port: "位址後面帶有連接埠。此處只需要位址。",
      network: "這是帶有首碼長度的網路 (CIDR)。此處需要單一位址。",
      range: "這是位址範圍。此處需要單一位址。",
      list: "這是多個位址。此處需要單一位址。",
      brackets: "方括號是 URL 的寫法。此處的位址不含方括號。",
      zone: "從 `%` 開始的部分是區域識別碼 (zone ID)。此識別碼只在單一裝置上有效，可能會遭拒。",
      groups: `IPv6 位址有八組，使用一個 \`::\` 時可以更少；這個值有 ${number(count)} 組。`,
      compressed: "在 IPv6 位址中，`::` 只能出現一次。",
      group: "IPv6 位址的每一組有一到四個十六進位字元。",
      url: "這是 URL。此處只需要 IP 位址。",
      name: "這是名稱。此處需要 IP 位址。",
      unquoted: "在此路徑中，位址必須放在單引號中。",
      character: "值中有 IP 位址不會出現的字元。",
    }[flaw],
  }),
  "domain-name": ({ flaw, character, length }) => ({
    text: {
      scheme: "這是 URL。此處只需要網域名稱，不含通訊協定和路徑。",
      path: "網域名稱後面還有其他內容。此處只需要名稱。",
      port: "網域名稱後面帶有連接埠。此處只需要名稱。",
      email: "這是電子郵件地址。此處只需要 `@` 之後的部分。",
      wildcard: "網域名稱不含萬用字元。",
      ip: "這是 IP 位址。IP 位址有專用的作業和指標類型。",
      space: "網域名稱不含空格。",
      "trailing-dot": "名稱以點結尾，可能會遭拒。",
      "empty-label": "名稱中有一段是空的：多了一個點。",
      "long-label": `名稱中有一段長達 ${number(length)} 個字元；最多允許 63 個。`,
      "long-name": `名稱有 ${number(length)} 個字元；最多允許 253 個。`,
      hyphen: "名稱中有一段以連字號開頭或結尾。",
      underscore: "主機名稱不含底線；底線可能會遭拒。",
      international: "名稱含有 ASCII 以外的字元。可能必須以編碼後的形式 `xn--…` 傳送。",
      "single-label": "名稱中沒有點。可能需要完整的網域名稱，例如 `contoso.com`。",
      character: `網域名稱不允許 ${code(character)}。`,
    }[flaw],
  }),
  "url-value": ({ flaw, character }) => ({
    text: {
      scheme: "缺少通訊協定。完整的 URL 以 `https://` 或 `http://` 開頭。",
      slashes: "在 URL 中，通訊協定之後是 `://`。",
      backslash: "URL 使用斜線，而不是反斜線。",
      space: "URL 不含空格。空格寫成 `%20`。",
      around: "URL 旁邊還有其他文字。",
      unencoded: `${code(character)} 可能必須以百分比編碼。`,
      percent: "百分比符號之後如果沒有兩個十六進位字元，就必須寫成 `%25`。",
      host: "通訊協定之後沒有主機名稱。",
    }[flaw],
  }),
};
