import type { FindingTexts, PanelTexts, ReportTexts, Texts } from "../../locales/texts.ts";

/** All texts for a report, in one language. */
export interface ReportWords {
  readonly texts: Texts & { readonly panel: PanelTexts };
  readonly findings: FindingTexts;
  readonly report: ReportTexts;
  /** Language tag, for numbers and units. */
  readonly language: string;
}
