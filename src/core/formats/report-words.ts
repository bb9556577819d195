import type { Texts } from "../../locales/en.ts";
import type { FindingTexts } from "../../locales/findings/en.ts";
import type { ReportTexts } from "../../locales/report/en.ts";
import type { PanelTexts } from "../../locales/ui/en.ts";

/** All the texts that a report needs, in one language. */
export interface ReportWords {
  readonly texts: Texts & { readonly panel: PanelTexts };
  readonly findings: FindingTexts;
  readonly report: ReportTexts;
  /** Tag of the language, for numbers and units. */
  readonly language: string;
}
