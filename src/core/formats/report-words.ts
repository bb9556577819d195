import type { FindingTexts, PanelTexts, ReportTexts, Texts } from "../../locales/texts.ts";
import type { AnswerWords } from "../answer/verdict.ts";

/** All texts for a report, in one language. */
export interface ReportWords {
  readonly texts: Texts & { readonly panel: PanelTexts };
  readonly findings: FindingTexts;
  /** See `AnswerWords`. */
  readonly english?: AnswerWords;
  readonly report: ReportTexts;
  /** Language tag, for numbers and units. */
  readonly language: string;
}
