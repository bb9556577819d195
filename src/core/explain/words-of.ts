import type { CheckTexts, FindingWords } from "../../locales/shapes.ts";
import type { FindingTexts, PanelTexts } from "../../locales/texts.ts";
import type { Finding } from "../checks/index.ts";

/** The texts of a finding. */
export function wordsOf({ check, args }: Finding, { checks }: FindingTexts): FindingWords {
  const say: CheckTexts[Finding["check"]] = checks[check];
  return (say as (args: Finding["args"]) => FindingWords)(args); // same check in both
}

/** The label before a finding's quotation. A network error is reported by the browser, not sent. */
export const quotedAs = ({ check }: Finding, { labels }: FindingTexts): string =>
  check === "no-connection" ? labels.reported : labels.sent;

/** The place of an ID in words. In `request-id header`, only the second word is translated. */
export function placeOf(source: string, t: Pick<PanelTexts, "header" | "requestHeader">): string {
  const end = source.indexOf(" ");
  const name = source.slice(0, end);
  const kind = source.slice(end + 1);
  return kind === "header" ? t.header(name) : kind === "request header" ? t.requestHeader(name) : source;
}

/** A text as a label: with a capital letter. */
export const asLabel = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The place as a label: with a capital letter, unless it begins with the name itself. */
export function placeLabel(source: string, t: Pick<PanelTexts, "header" | "requestHeader">): string {
  const place = placeOf(source, t);
  const isName = place === source || place.startsWith(source.slice(0, source.indexOf(" ")));
  return isName ? place : asLabel(place);
}
