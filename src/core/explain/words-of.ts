import type { CheckTexts, FindingWords } from "../../locales/shapes.ts";
import type { FindingTexts, PanelTexts } from "../../locales/texts.ts";
import type { Finding } from "../checks/index.ts";

/** What a finding says in a language. */
export function wordsOf({ check, args }: Finding, { checks }: FindingTexts): FindingWords {
  const say: CheckTexts[Finding["check"]] = checks[check];
  return (say as (args: Finding["args"]) => FindingWords)(args); // a finding's arguments are those of its own words
}

/** What stands before the quotation of a finding: what the browser says was sent by nobody. */
export const quotedAs = ({ check }: Finding, { labels }: FindingTexts): string =>
  check === "no-connection" ? labels.reported : labels.sent;

/** Where an id was found, as the language says it: `request-id header` is a name and a word. */
export function placeOf(source: string, t: Pick<PanelTexts, "header" | "requestHeader">): string {
  const end = source.indexOf(" ");
  const name = source.slice(0, end);
  const kind = source.slice(end + 1);
  return kind === "header" ? t.header(name) : kind === "request header" ? t.requestHeader(name) : source;
}
