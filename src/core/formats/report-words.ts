import type { FindingTexts, PanelTexts, ReportTexts, Texts } from "../../locales/texts.ts";

/** All texts that a report needs, in one language. */
export interface ReportWords {
  readonly texts: Texts & { readonly panel: PanelTexts };
  readonly findings: FindingTexts;
  readonly report: ReportTexts;
  /** Tag of the language, for numbers and units. */
  readonly language: string;
}
