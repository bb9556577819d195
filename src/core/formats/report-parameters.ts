import type { ReportTexts } from "../../locales/texts.ts";
import { type Header, headerValue } from "../failure.ts";
import { parseJson } from "../json.ts";
import { formPairs } from "../uri.ts";
import type { Block, Row } from "./report-blocks.ts";

const mostParameters = 50;
const longestValue = 200;
const longestText = 2000;

const parameter = (name: string, value: string): Row => ({
  label: { value: name, limit: longestValue },
  values: [{ value, limit: longestValue }],
});

/** The parameters of `a=1&b=2`, decoded as the server does. */
const formRows = (text: string): Row[] => formPairs(text).map(([name, value]) => parameter(name, value));

/**
 * Each `items[0].name` and its value as JSON, in the order of the body. Not recursive: a page may nest without limit.
 */
function jsonRows(json: object): Row[] {
  const rows: Row[] = [];
  const open: [path: string, value: unknown][] = [["", json]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
    if (members.length === 0) rows.push(parameter(path, JSON.stringify(value)));
    for (const [name, member] of members.reverse()) {
      const step = Array.isArray(value)
        ? `[${name}]`
        : /^[\w@$-][\w@$.-]*$/.test(name)
          ? `${path && "."}${name}`
          : `[${JSON.stringify(name)}]`;
      open.push([path + step, member]);
    }
  }
  return rows;
}

function listed(rows: readonly Row[], words: ReportTexts): Block[] {
  if (rows.length === 0) return [];
  const more = rows.length - mostParameters;
  return [
    { kind: "rows", rows: rows.slice(0, mostParameters) },
    ...(more > 0 ? [{ kind: "text" as const, text: words.moreParameters(more) }] : []),
  ];
}

/** The query parameters of a URL. */
export const queryBlocks = (url: string, words: ReportTexts): Block[] =>
  listed(formRows(/\?([^#]*)/.exec(url)?.[1] ?? ""), words);

/** The parameters of a body, or its text if it has none. */
export function bodyBlocks(text: string, headers: readonly Header[], words: ReportTexts): Block[] {
  if (text.trim() === "") return [];
  const json = parseJson(text);
  if (typeof json === "object" && json !== null) return listed(jsonRows(json), words);
  const isForm =
    /urlencoded/i.test(headerValue(headers, "content-type") ?? "") ||
    /^[\w.-]{1,60}=[^\s{]*(?:&|$)/.test(text);
  if (isForm) return listed(formRows(text), words);
  return [
    { kind: "code", text, limit: longestText },
    ...(text.length > longestText
      ? [{ kind: "text" as const, text: words.bodyBeginning(longestText, text.length) }]
      : []),
  ];
}
